"""All that the site tells, as one value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from agreements.gettext.localize import Localizer
from agreements.languages.periods import PeriodLabel
from agreements.languages.texts import FRAME, SourceText, source_texts
from agreements.model.about import About
from agreements.model.accessibility import Accessibility
from agreements.model.agreement import Agreement
from agreements.model.documents import Document
from agreements.model.glossary import Term, TermException, TermWords
from agreements.model.parties import JointParty, Party
from agreements.model.predecessors import predecessor
from agreements.model.redirects import Redirect
from agreements.model.vocabulary import Status, Vocabulary


@dataclass(frozen=True)
class Content:
    """All that the site tells, in the original language; the translations are kept apart."""

    parties: Mapping[str, Party]
    vocabulary: Vocabulary
    interface: Mapping[str, SourceText]
    agreements: Mapping[str, Agreement]
    documents: Mapping[str, Document] = field(default_factory=dict)
    glossary: tuple[Term, ...] = ()
    term_words: tuple[TermWords, ...] = ()
    term_exceptions: Mapping[str, tuple[TermException, ...]] = field(default_factory=dict)  # by language
    redirects: tuple[Redirect, ...] = ()
    accessibility: Accessibility | None = None
    about: About | None = None
    menu: Mapping[str, SourceText] = field(default_factory=dict)  # the words of mkdocs.yml, each by itself

    @property
    def statuses(self) -> Mapping[str, Status]:
        """Those that readers see, in the order of the scale."""
        return self.vocabulary.shown

    @cached_property
    def has_lost(self) -> bool:
        """Whether the source of any agreement has lost a status."""
        shown = (one.follow_up.shown for agreement in self.agreed for one in agreement.commitments if one.follow_up)
        return not self.vocabulary.lost.isdisjoint(shown)

    @property
    def agreed(self) -> tuple[Agreement, ...]:
        """The agreements that are no longer in preparation."""
        return tuple(one for one in self.agreements.values() if not one.is_in_preparation)

    @property
    def joint_parties(self) -> dict[str, JointParty]:
        """Those who promise as one, by place and id, as they were in their latest period."""
        in_order = sorted(self.agreed, key=lambda agreement: agreement.period.order)
        return {joint.ref: joint for agreement in in_order for joint in agreement.joint_parties}

    @cached_property
    def source_texts(self) -> Mapping[str, SourceText]:
        """Every text that is to be translated, by its path: all but the engine's own."""
        return {text.path: text for text in source_texts(self) if not text.path.startswith(FRAME)}

    @cached_property
    def prose_paths(self) -> frozenset[str]:
        """The paths of the texts that may have paragraphs, emphasis, lists and links."""
        every = [one for agreement in self.agreements.values() for one in agreement.commitments]
        return frozenset(text.path for one in every for text in (one.text, *(step.text for step in one.milestones)))

    def is_by_year(self, place: str) -> bool:
        """Whether all that there is of a place is for single years."""
        things: list[Agreement | Document] = [*self.agreements.values(), *self.documents.values()]
        return all(one.period.year for one in things if one.place == place)

    @property
    def places(self) -> dict[str, str]:
        """The places that there is something of, with their names; those with most first."""
        things: list[Agreement | Document] = [*self.agreements.values(), *self.documents.values()]
        names = {one.place: one.place_name for one in things}
        found = Counter(one.place for one in things)
        return dict(sorted(names.items(), key=lambda item: (-found[item[0]], item[1])))

    @cached_property
    def _at_a_time(self) -> Counter[tuple[str, str]]:
        return Counter((one.place, one.period.id) for one in self.agreements.values())

    def label(self, agreement: Agreement, texts: Localizer) -> PeriodLabel:
        """Its period, and what tells it apart from others of that time: "2025", "2025 (The harbour promise)"."""
        period = agreement.period.label(texts)
        if self._at_a_time[agreement.place, agreement.period.id] < 2:
            return period
        return PeriodLabel(f"{period} ({texts.text(agreement.title)})", period.lang, period.is_year)

    @cached_property
    def folders(self) -> frozenset[str]:
        """Where the pages of an agreement or of a document stand together: "northshore/2025/"."""
        documents = (f"{one.place}/{one.period.id}/" for one in self.documents.values())
        return frozenset((*(f"{ref}/" for ref in self.agreements), *documents))

    def before(self, agreement: Agreement) -> Agreement | None:
        """The agreement that one carries on, which `continues` of its commitments refers to."""
        return self._before.get(agreement.ref)

    @cached_property
    def _before(self) -> Mapping[str, Agreement]:
        every = list(self.agreements.values())
        found = {one.ref: predecessor(one, every) for one in every}
        return {ref: earlier for ref, earlier in found.items() if earlier}
