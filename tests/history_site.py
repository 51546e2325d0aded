"""The small project with a goal that has all it may have, and its history: two voices, steps, evidence."""

from __future__ import annotations

from agreements.site.reading import load_site
from levels_site import with_levels
from mini_site import MARKS, MiniSite, catalogue_entry, catalogue_of

FILE = "data/agreements/havslan/2012/follow-up.yml"
FOLLOW_UPS = """\
follow_ups:
- commitment: harbour/promenade
  on: 2012-06-30
  status: not_met
  basis: reported
  by: hamnverket
  progress: 20
  outcome: Inget är byggt.
- commitment: harbour/promenade
  on: 2013-12-31
  status: met
  basis: reported
  by: hamnverket
  progress: 100
  outcome: Promenaden är klar.
- commitment: harbour/promenade
  on: 2013-12-31
  status: partly_met
  basis: assessed
  by: Norra universitetet
  progress: 80
  outcome: Två bänkar fattas.
  links:
  - title: Rapporten
    url: https://norra.example/rapport
- commitment: harbour/promenade
  milestone: drawn
  on: 2012-05-31
  status: met
  basis: reported
  by: hamnverket
  outcome: Ritningen är klar.
- commitment: harbour/lamps
  on: 2012-12-31
  status: partly_met
  basis: reported
  by: norra-kommun
  outcome: Hälften lyser.
"""


def with_history(mini: MiniSite) -> MiniSite:
    """Adds the goal and the follow-ups, with their translations as those of all other texts."""
    with_levels(mini)
    mini.write(FILE, FOLLOW_UPS)
    texts = list(load_site(mini.root).content.source_texts.values())
    for lang in MARKS:
        if lang != "sv":
            catalogue = catalogue_of(lang, [catalogue_entry(lang, text) for text in texts])
            catalogue.save(str(mini.root / f"data/translations/{lang}/mini.po"))
    return mini
