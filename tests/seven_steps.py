"""The small project with a scale of its own: seven steps, two of one tone, and a commitment that has come to each."""

from __future__ import annotations

from mini_site import MiniSite

# id: word, icon, tone
STEPS = {
    "done": ("Klart", "check", "good"),
    "mostly": ("Nästan klart", "circle-three-quarters", "part"),
    "half": ("Halvvägs", "circle-half", "part"),
    "dropped": ("Nedlagt", "cross", "bad"),
    "begun": ("Påbörjat", "clock", "open"),
    "waiting": ("Väntar", "material/pause-circle-outline", "none"),
    "silent": ("Inget svar", "dash", "none"),
}
DECIDED = ["done", "mostly", "half", "dropped"]
ANSWERS = list(STEPS)[:-1]  # all but the one that says that nobody has answered
FILE = "data/vocabulary.yml"
YEAR = "data/agreements/havslan/2011"

BASES = """\
bases:
- id: said
  words: Parten säger det själv, {date}.
  own_report: yes
- id: seen
  words: Någon har sett det.
  independent: yes
"""
STATUS = "- id: {id}\n  word: {word}\n  meaning: Det är {small}.\n  icon: {icon}\n  tone: {tone}\n{reported}"
COMMITMENT = "- id: {id}\n  parties: [hamnverket]\n  text: Hamnverket lovar {id}.\n"
FOLLOW_UP = "- commitment: school/{id}\n  status: {id}\n{basis}"


def with_seven_steps(mini: MiniSite) -> MiniSite:
    """Changes the project: the year 2011 has a commitment for each step, and totals for those that are decided."""
    reported = {"silent": "  reported: no\n"}
    statuses = (
        STATUS.format(id=id_, word=word, small=word.lower(), icon=icon, tone=tone, reported=reported.get(id_, ""))
        for id_, (word, icon, tone) in STEPS.items()
    )
    mini.write(FILE, "statuses:\n" + "".join(statuses) + BASES)
    goal = mini.read(f"{YEAR}/goals/02-school.yml").partition("commitments:\n")[0]
    mini.write(
        f"{YEAR}/goals/02-school.yml", f"{goal}commitments:\n" + "".join(COMMITMENT.format(id=one) for one in STEPS)
    )
    work = mini.read(f"{YEAR}/goals/01-work.yml").partition("- id: cranes")[0]
    mini.write(f"{YEAR}/goals/01-work.yml", work)
    totals = "".join(f"  {one}: 2\n" for one in DECIDED)
    basis = dict.fromkeys(DECIDED, "  basis: seen\n  by: Hamnrådet\n")
    follow_ups = "".join(FOLLOW_UP.format(id=one, basis=basis.get(one, "")) for one in STEPS)
    jobs = "- commitment: work/jobs\n  status: done\n  basis: seen\n  by: Hamnrådet\n"
    mini.write(f"{YEAR}/follow-up.yml", f"published_totals:\n{totals}follow_ups:\n{jobs}{follow_ups}")
    return mini
