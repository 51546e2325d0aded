"""The small project with periods that are no single years: a range, two agreements at a time, a time with a name."""

from __future__ import annotations

from agreements.site.reading import load_site
from mini_site import MARKS, PAGES, MiniSite, catalogue_entry, catalogue_of, page

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


def of_every_kind(mini: MiniSite) -> None:
    """A year, two agreements that hold for one range, and one of a named period that carries on one of them."""
    give_period(mini, RANGE, "2012-2014")
    add_agreement(mini, "harbour-2012", RANGE, "Hamnlöftet", "slug: harbour-2012\n")
    later = NAMED.replace("2014-03-31", "2018-03-31").replace("2012-04-01", "2015-04-01")
    add_agreement(mini, "harbour-term", later, "Mandatlöftet", "continues: havslan/harbour-2012\n")
    goal = "data/agreements/havslan/harbour-term/goals/01-boats.yml"
    mini.change(goal, "  text: Hamnverket lånar ut 8", "  continues:\n  - boats/boats\n  text: Hamnverket lånar ut 9")
    mini.write(
        "data/documents/havslan/2012-2014-plan.yml",
        "place: havslan\nplace_name: Havslän\nperiod: 2012-2014\nid: plan\nkind: plan\ntitle: Hamnplanen\n"
        "text: Hamnen ska få fler båtar.\nsource:\n  title: Hamnplanen\n  publisher: Hamnverket\n  year: 2012\n",
    )
    texts = load_site(mini.root).content.source_texts.values()
    for lang in (lang for lang in MARKS if MARKS[lang]):
        catalogue = catalogue_of(lang, [catalogue_entry(lang, text) for text in texts])
        catalogue.save(str(mini.root / f"data/translations/{lang}/mini.po"))
