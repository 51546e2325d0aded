"""Which pages there are, in reading order: the editors' own, and those that only repeat data and so are generated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from posixpath import relpath

from agreements.gettext.localize import Localizer
from agreements.html.small_markdown import paragraphs
from agreements.languages.formats import number
from agreements.languages.periods import filled_in
from agreements.languages.texts import Text
from agreements.model.agreement import Agreement
from agreements.model.content import Content
from agreements.model.goals import Goal, status_counts
from agreements.model.history import has_history
from agreements.model.parties import JointParty, Party, Promiser
from agreements.prose.prose import ProsePage
from agreements.site.kinds import in_order

NOT_FOUND = "404/"
NOT_FOUND_FILE = "404.html"
SHARE_PICTURE = "assets/share-{}.png"
# The texts of a page of one status: its title, and what it says of itself.
OF_STATUS = ("results.of-status", "results.of-status-intro")


@dataclass(frozen=True)
class Spot:
    """A page's place: its address without language, title, and (if generated) the one marker it consists of.

    `context` tells pages of the same title apart: "Northshore 2025".
    """

    path: str
    title: Text
    description: Text
    menu: str | None = None
    footer: str | None = None
    marker: str | None = None
    context: str = ""

    def is_in(self, lang: str) -> bool:
        """Whether the page really is in a language: its title or its description is."""
        return lang in (self.title.lang, self.description.lang)


@dataclass(frozen=True)
class SiteMap:
    """All pages of one language in reading order, without the page for unknown addresses."""

    spots: tuple[Spot, ...]

    def __getitem__(self, path: str) -> Spot:
        return next(spot for spot in self.spots if spot.path == path)

    def __contains__(self, path: object) -> bool:
        return any(spot.path == path for spot in self.spots)

    def above(self, path: str) -> tuple[Spot, ...]:
        """The pages on the way down to `path`: ("parties/harbour/") -> (home, parties)."""
        if path not in self or not path:
            return ()
        return tuple(spot for spot in self.spots if spot.path != path and path.startswith(spot.path))

    @property
    def footer(self) -> tuple[Spot, ...]:
        return tuple(spot for spot in self.spots if spot.footer)


def goal_path(ref: str, goal_id: str) -> str:
    """("northshore/2025", "health") -> "northshore/2025/goals/health/"."""
    return f"{ref}/goals/{goal_id}/"


def place_path(place: str) -> str:
    return f"{place}/"


def statistics_path(ref: str) -> str:
    return f"{ref}/statistics/"


def changes_path(ref: str) -> str:
    return f"{ref}/changes/"


def history_path(ref: str) -> str:
    """The page of what has changed since it began: "northshore/2025/history/"."""
    return f"{ref}/history/"


def whole_path(ref: str) -> str:
    """The page that has a whole year, to read or print at one go: "northshore/2025/whole/"."""
    return f"{ref}/whole/"


def status_path(ref: str, status: str) -> str:
    """The page of the commitments with one status: "northshore/2025/status/met/"."""
    return f"{ref}/status/{status}/"


def party_path(party_id: str) -> str:
    return f"parties/{party_id}/"


def joint_path(joint: JointParty) -> str:
    """ "parties/northshore/municipalities/"."""
    return f"parties/{joint.ref}/"


def promiser_path(promiser: Promiser) -> str:
    """The page of a party, or of several that promise as one."""
    return joint_path(promiser) if isinstance(promiser, JointParty) else party_path(promiser.id)


def address(path: str, lang: str, source: str) -> str:
    """Address of a page in a language, from the site's root: ("parties/", "en", "sv") -> "en/parties/"."""
    return path if lang == source else f"{lang}/{path}"


def relative(target: str, page: str) -> str:
    """A link from one address to another: ("en/parties/", "en/about/") -> "../parties/"."""
    file, _, anchor = target.partition("#")
    link = relpath(file or ".", page or ".")
    is_folder = not file or file.endswith("/")
    return (link + "/" if is_folder else link) + (f"#{anchor}" if anchor else "")


def site_map(
    content: Content,
    prose: Mapping[str, ProsePage],
    fallback: Mapping[str, ProsePage],
    texts: Localizer,
    order: Sequence[str],
) -> SiteMap:
    """The pages of one language; `order` lists the paths that come first, `fallback` the original pages."""
    pages = {path: prose.get(path) or page for path, page in {**fallback, **prose}.items()}
    rank = {path: number for number, path in enumerate(order)}
    generated = _generated(content, texts)
    made = {spot.path: spot for group in generated.values() for spot in group}
    ordered = [*(path for path in rank if path in pages or path in made), *sorted(pages.keys() - rank.keys())]
    spots: list[Spot] = []
    for path in ordered:
        if path in rank or path not in made or path in generated:
            spots.append(_own(pages[path]) if path in pages else made[path])
            spots += [spot for spot in generated.pop(path, ()) if spot.path != path and spot.path not in rank]
    leftovers = [spot for group in generated.values() for spot in group if spot.path not in rank]
    spots += sorted(leftovers, key=_depth_first)
    # An editor's own page stands where the generated one would.
    return SiteMap(tuple(_own(pages[spot.path]) if spot.path in pages else spot for spot in spots))


def _depth_first(spot: Spot) -> tuple[str, ...]:
    """Folder by folder: a place, its agreements, their pages; goals stay in their order, since sorting is stable."""
    return tuple(spot.path.rstrip("/").split("/")[:2])


def _own(page: ProsePage) -> Spot:
    title = Text(page.head.title, page.lang)
    description = Text(page.head.description, page.lang)
    return Spot(page.path, title, description, menu=page.head.menu, footer=page.head.footer)


def _generated(content: Content, texts: Localizer) -> dict[str, tuple[Spot, ...]]:
    """The generated pages by the page they belong under."""
    under: dict[str, tuple[Spot, ...]] = {"": tuple(_place(content, place, texts) for place in content.places)}
    for agreement in content.agreements.values():
        own = Spot(
            f"{agreement.ref}/",
            texts.text(agreement.title),
            texts.text(agreement.subtitle),
            marker=f"agreement: {agreement.ref}",
        )
        under[f"{agreement.ref}/"] = (own, *_goals(content, agreement, texts), *_parts(content, agreement, texts))
    for document in content.documents.values():
        spot = Spot(
            f"{document.ref}/",
            texts.text(document.title),
            texts.text(document.text),
            marker=f"document: {document.ref}",
        )
        key = f"{document.place}/{document.period.id}/"
        under[key] = (*under.get(key, ()), spot)
    single = (_party(party, texts) for party in in_order(content.parties.values(), content.vocabulary.kinds, texts))
    joint = (_joint(content, one, texts) for one in content.joint_parties.values())
    return {**under, "parties/": (*single, *joint)}


def place_intro(content: Content, place: str) -> str:
    """Which text of the frame says what there is of a place."""
    return "place.intro" if content.is_by_year(place) else "place.intro-periods"


def _place(content: Content, place: str, texts: Localizer) -> Spot:
    name = content.places[place]
    intro = _ui(content, texts, place_intro(content, place), place=name)
    return Spot(place_path(place), Text(name, texts.source), intro, marker=f"place: {place}")


def _party(party: Party, texts: Localizer) -> Spot:
    name = party.named(texts)
    return Spot(party_path(party.id), name, texts.text(party.what), marker=f"party: {party.id}")


def _joint(content: Content, joint: JointParty, texts: Localizer) -> Spot:
    """Parties that promise as one have a page of their own, which says who they are."""
    name, members = content.places[joint.place], len(joint.members)
    what = texts.counted(content.interface["party.joint"], members)
    what = replace(what, value=what.value.format(count=number(members, texts.lang), place=name))
    return Spot(joint_path(joint), texts.text(joint.name), what, marker=f"party: {joint.ref}", context=name)


def _goals(content: Content, agreement: Agreement, texts: Localizer) -> Iterator[Spot]:
    context = f"{agreement.place_name} {content.label(agreement, texts)}"
    for goal in agreement.goals:
        path = goal_path(agreement.ref, goal.id)
        marker = f"goal: {agreement.ref}/{goal.id}"
        yield Spot(path, texts.text(goal.title), _about(goal, texts), marker=marker, context=context)


def _about(goal: Goal, texts: Localizer) -> Text:
    """What search engines show of a goal: its text; without one, what is promised first."""
    if goal.text is not None:
        return texts.text(goal.text)
    first = texts.text(goal.commitments[0].text if goal.commitments else goal.title)
    return replace(first, value=paragraphs(first.value)[0])


def _parts(content: Content, agreement: Agreement, texts: Localizer) -> Iterator[Spot]:
    """The pages that an agreement has if it has what they show."""
    earlier = content.before(agreement)
    values = {"place": agreement.place_name, "year": content.label(agreement, texts)}
    if earlier and any(one.continues for one in agreement.commitments):
        years = {"before": content.label(earlier, texts), "after": content.label(agreement, texts)}
        title, intro = (_ui(content, texts, f"changes.{key}", **years) for key in ("title", "intro"))
        yield Spot(changes_path(agreement.ref), title, intro, marker=f"changes: {agreement.ref}")
    if has_history(agreement):
        title, intro = (_ui(content, texts, f"history.{key}", **values) for key in ("title", "intro"))
        yield Spot(history_path(agreement.ref), title, intro, marker=f"history: {agreement.ref}")
    if agreement.datasets or agreement.lost_charts:
        title, intro = (_ui(content, texts, f"statistics.{key}", **values) for key in ("title", "intro"))
        yield Spot(statistics_path(agreement.ref), title, intro, marker=f"statistics: {agreement.ref}")
    if agreement.goals:
        kind = "results" if agreement.is_follow_up_only else "agreement"
        title, intro = (_ui(content, texts, f"whole.{key}", **values) for key in (kind, f"{kind}-intro"))
        yield Spot(whole_path(agreement.ref), title, intro, marker=f"whole: {agreement.ref}")
    yield from _statuses(content, agreement, texts)


def _statuses(content: Content, agreement: Agreement, texts: Localizer) -> Iterator[Spot]:
    """A page for each status that an agreement's commitments have, where they are not all the same."""
    counts = status_counts(agreement.commitments)
    if len(counts) < 2:
        return
    total = texts.counted(content.interface["count.sub-goals"], counts.total())
    total = replace(total, value=total.value.format(count=number(counts.total(), texts.lang)))
    for status in (one for one in content.statuses.values() if counts[one.id]):
        values = {
            "place": agreement.place_name,
            "year": content.label(agreement, texts),
            "status": texts.text(status.word),
            "shown": number(counts[status.id], texts.lang),
            "total": total,
        }
        title, intro = (_ui(content, texts, key, **values) for key in OF_STATUS)
        yield Spot(status_path(agreement.ref, status.id), title, intro, marker=f"status: {agreement.ref}/{status.id}")


def _ui(content: Content, texts: Localizer, key: str, **values: object) -> Text:
    """An interface text with its values filled in, still knowing its language."""
    text = texts.text(content.interface[key])
    return replace(text, value=filled_in(text.value, text.lang, values))
