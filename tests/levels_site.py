"""The small project with a third goal in 2012 that has all that a goal, a commitment and a group may have."""

from __future__ import annotations

from agreements.site.reading import load_site
from mini_site import MARKS, MiniSite, catalogue_entry, catalogue_of

GOAL_FILE = "data/agreements/havslan/2012/goals/03-harbour.yml"
HARBOUR_2012 = """\
id: harbour
number: '3'
group: outward
title: Hamnen
responsible:
- hamnverket
- municipalities
commitments:
- id: promenade
  parties:
  - hamnverket
  - norra-kommun
  lead:
  - hamnverket
  supported_by:
  - sodra-kommun
  title: En promenad längs kajen
  text: |
    Vi bygger en promenad på 2 kilometer. Den är *öppen* för alla, och **hela** vägen har belysning:

    - bänkar var 50 meter
    - en karta, se [planen](https://norra.example/plan)

    Den som vill hjälpa till är välkommen.
  starts: 2012-02
  due: '2013'
  budget:
    amount: 1200000
    currency: EUR
  milestones:
  - id: drawn
    text: Promenaden är ritad.
    due: 2012-06
  - id: built
    text: |
      Promenaden är byggd:

      - bänkarna står på plats
  tags:
  - Öppet för alla
  - hamn
  links:
  - title: Beslutet om promenaden
    url: https://norra.example/beslut
- id: lamps
  parties:
  - norra-kommun
  text: Kommunen tänder 40 lampor vid vattnet.
  due: 2012-11-30
  tags:
  - hamn
"""
GROUP_TEXT = "  text: Det som syns utåt.\n"


def with_levels(mini: MiniSite) -> MiniSite:
    """Adds the goal and a text of its group, with their translations as those of all other texts."""
    mini.write(GOAL_FILE, HARBOUR_2012)
    mini.change("data/agreements/havslan/2012/agreement.yml", "  name: Utåt\n", f"  name: Utåt\n{GROUP_TEXT}")
    texts = list(load_site(mini.root).content.source_texts.values())
    for lang in MARKS:
        if lang != "sv":
            catalogue = catalogue_of(lang, [catalogue_entry(lang, text) for text in texts])
            catalogue.save(str(mini.root / f"data/translations/{lang}/mini.po"))
    return mini
