"""The small project with periods that are no single years: a range, two agreements at a time, a time with a name."""

from __future__ import annotations

from mini_site import MARKS, PAGES, MiniSite, page

RANGE = "period: 2012-2014"
NAMED = """\
period:
  id: harbour-term
  name: Hamnens mandatperiod
  starts: '2012-04-01'
  ends: '2014-03-31'"""
PERIOD_OF = "data/agreements/havslan/{}/agreement.yml"


def give_period(mini: MiniSite, written: str, folder: str, slug: str = "") -> None:
    """Makes of the agreement of 2012 one of another period: its folder, its pages, its translations, its menu."""
    data = mini.root / "data/agreements/havslan"
    (data / "2012").rename(data / folder)
    lines = f"{written}\nslug: {slug}" if slug else written
    mini.change(PERIOD_OF.format(folder), "\nyear: 2012\n", f"\n{lines}\n")
    for lang in MARKS:
        (mini.root / f"docs/{lang}/havslan/2012").rename(mini.root / f"docs/{lang}/havslan/{folder}")
        for file, title, text, markers in PAGES:
            words = (title, text, markers.replace("havslan/2012", f"havslan/{folder}"))
            mini.write(f"docs/{lang}/{file.replace('/2012/', f'/{folder}/')}", page(lang, *words))
    for file in ("mkdocs.yml", *(f"data/translations/{lang}/mini.po" for lang in MARKS if MARKS[lang])):
        mini.write(file, mini.read(file).replace("havslan/2012/", f"havslan/{folder}/"))


def add_agreement(mini: MiniSite, folder: str, period: str, title: str, more: str = "") -> None:
    """One more agreement of the place, with one goal that the harbour answers for."""
    mini.write(
        PERIOD_OF.format(folder),
        f"place: havslan\nplace_name: Havslän\n{period}\n{more}title: {title}\nsubtitle: Vad hamnen lovar\n"
        "groups:\n- id: outward\n  name: Utåt\nparties:\n- hamnverket\n",
    )
    mini.write(
        f"data/agreements/havslan/{folder}/goals/01-boats.yml",
        "id: boats\nnumber: '1'\ngroup: outward\ntitle: Båtar\ntext: Fler ska få segla.\nresponsible:\n- hamnverket\n"
        "commitments:\n- id: boats\n  parties:\n  - hamnverket\n  text: Hamnverket lånar ut 8 båtar.\n",
    )
