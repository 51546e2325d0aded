"""The site in one language, and the reader's place in it: what views ask for texts, numbers and links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from agreements.gettext.localize import Localizer
from agreements.html.names import NO_NAMES, Names
from agreements.languages import formats
from agreements.languages.days import RoughDay
from agreements.languages.languages import Direction, Language
from agreements.languages.periods import PeriodLabel, filled_in
from agreements.languages.texts import SourceText, Text, Wording
from agreements.model.agreement import Agreement
from agreements.model.content import Content
from agreements.model.parties import Party
from agreements.model.period import Period
from agreements.site.menu import MenuEntry
from agreements.site.progress import Progress
from agreements.site.site_map import NOT_FOUND, SiteMap, address, relative
from agreements.source.settings import Settings


@dataclass(frozen=True)
class Edition:
    """Everything in one language. `languages` tells for each page which released languages it really is in.

    `names` marks those of another language wherever they stand in a text; `sources_path` is the page of all sources.
    """

    language: Language
    content: Content
    texts: Localizer
    site_map: SiteMap
    languages: Mapping[str, tuple[str, ...]]
    progress: Mapping[str, Progress]
    source: Language
    root: str = "/"
    menu: tuple[MenuEntry, ...] = ()
    settings: Settings = field(default_factory=Settings)
    names: Names = NO_NAMES
    sources_path: str | None = None

    @property
    def lang(self) -> str:
        return self.language.id

    @property
    def dir(self) -> Direction:
        return self.language.dir

    def dir_of(self, text: Text) -> Direction:
        """Of a text that is shown in this edition: in its own language, or in another."""
        return self.dir if text.lang == self.lang else formats.direction_of(text.lang)

    def named(self, name: str) -> Text:
        """A proper name of the data, which stays as it is in every language."""
        return Text(name, self.source.id)

    def party(self, party: Party) -> Text:
        """What this language calls a party: ("Hamnverket") -> "The Harbour Office"."""
        return party.named(self.texts)

    def official_beside(self, party: Party) -> Text | None:
        """Its official name, where the language calls it otherwise and that is not official."""
        shown = self.party(party)
        is_official = shown.value in (party.name, *(name for _, name in party.names))
        return None if is_official else party.official

    def address(self, path: str) -> str:
        """Of a page of this edition, from the site's root: "parties/" -> "en/parties/"."""
        return address(path, self.lang, self.source.id)

    def text(self, source: SourceText) -> Text:
        return self.texts.text(source)

    def outdated(self, text: Text) -> Wording:
        """What readers are told of a text that is outdated, with the day if it is known."""
        day = text.original_changed
        return self.ui("language.outdated-since", date=self.day(day)) if day else self.ui("language.outdated")

    def ui(self, key: str, **values: object) -> Wording:
        """An interface text with its values: ("target.at_least", amount="32") -> "minst 32"."""
        return self.filled(self.content.interface[key], **values)

    def filled(self, source: SourceText, **values: object) -> Wording:
        """A text of the site's vocabulary with its values, as one of the interface."""
        text = self.texts.text(source)
        return Wording(filled_in(text.value, text.lang, values) if values else text.value, text.lang)

    def ui_text(self, key: str, **values: object) -> Text:
        """The same as a text among others, such as the words of a link."""
        wording = self.ui(key, **values)
        return Text(wording, wording.lang)

    def pattern(self, key: str) -> str:
        """An interface text whose names in braces the page's script fills in."""
        return self.texts.text(self.content.interface[key]).value

    def counted(self, key: str, count: Decimal | int, **values: object) -> Wording:
        """A counted interface text: ("count.commitments", 121) -> "121 åtaganden"."""
        text = self.texts.counted(self.content.interface[key], count)
        return Wording(filled_in(text.value, text.lang, {**values, "count": self.number(count)}), text.lang)

    def counted_as(self, source: SourceText, count: Decimal, said: str) -> Wording:
        """A counted text of the site's vocabulary: (…, 80, "60–80") -> "60–80 hours"."""
        text = self.texts.counted(source, count)
        return Wording(filled_in(text.value, text.lang, {"count": said}), text.lang)

    def ui_of_source(self, key: str, **values: object) -> Wording:
        """An interface text that names the language of the data, in the language that the text itself is in."""
        lang = self.texts.text(self.content.interface[key]).lang
        return self.ui(key, language=formats.language_name(self.source.id, lang), **values)

    def period(self, period: Period) -> PeriodLabel:
        """What the language calls it: "2025", "2022–2024"."""
        return period.label(self.texts)

    def period_of(self, agreement: Agreement) -> PeriodLabel:
        """The same, with the agreement's title where the place has others of that period."""
        return self.content.label(agreement, self.texts)

    def periods(self, periods: Iterable[Period]) -> PeriodLabel:
        """Several in their order, each once: "2022–2024 and 2025"."""
        labels = [self.period(one) for one in sorted(periods, key=lambda one: one.order)]
        joined = self.joined(list(dict.fromkeys(map(str, labels))))
        return PeriodLabel(joined, self.lang, all(one.is_year for one in labels))

    def number(self, value: Decimal | int) -> str:
        return formats.number(value, self.lang)

    def day(self, value: date) -> str:
        return formats.day(value, self.lang)

    def rough_day(self, value: RoughDay) -> str:
        return formats.rough_day(value, self.lang)

    def money(self, amount: Decimal, currency: str) -> str:
        return formats.money(amount, currency, self.lang)

    def joined(self, parts: Sequence[str]) -> str:
        return formats.joined(parts, self.lang)


@dataclass(frozen=True)
class Here:
    """A page of an edition: links are written from it."""

    edition: Edition
    path: str

    @property
    def address(self) -> str:
        return self.edition.address(self.path)

    def link(self, path: str) -> str:
        """To another page of the same language."""
        return self.to_address(self.edition.address(path))

    def to_address(self, target: str) -> str:
        """To any file of the site, such as "data/parties.json". An unknown page can be anywhere: absolute there."""
        return self.edition.root + target if self.path == NOT_FOUND else relative(target, self.address)
