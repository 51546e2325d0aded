"""From the forms that came back to a new follow-up.yml: what would change, or every reason why nothing may."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from agreements.forms.answers import UNTOUCHED, Answered, Answers
from agreements.forms.follow_up_text import Entry, rewritten
from agreements.forms.forms import choices, promisers
from agreements.forms.known_answers import Known, day_of
from agreements.forms.reading import Filled, read
from agreements.load.load import AgreementFolder, DataFiles, load
from agreements.model.agreement import Agreement
from agreements.model.goals import Commitment
from agreements.problems.problems import Place, Problem, errors, suggestion
from agreements.problems.told import Told, told
from agreements.shapes.follow_up import FollowUpFile
from agreements.shapes.loaded import shape
from agreements.site.reading import site_of
from agreements.site.site import Site
from agreements.source.yaml import parse

STAYS = ("progress", "by", "links")  # of an entry whose answer is corrected


@dataclass(frozen=True)
class Change:
    """What one answer changes: the entry of follow-up.yml before (none yet: {}) and after.

    `at` is the number of the entry that it replaces; an answer of another day comes after those that are there.
    """

    ref: str
    text: str
    place: str
    before: Entry
    after: Entry
    at: int | None = None


@dataclass(frozen=True)
class Plan:
    """A whole import: the file, its content before (None: there is none) and after, and what differs."""

    file: str
    before: bytes | None
    after: bytes
    changes: tuple[Change, ...]
    unchanged: int
    forms: int


@dataclass(frozen=True)
class _Opened:
    """A form of this site: which agreement it is for, who filled it in, in which language."""

    filled: Filled
    agreement: str
    promiser: str
    lang: str


def plan(root: Path, forms: Mapping[str, bytes], today: date) -> tuple[Plan | None, tuple[Problem, ...]]:
    """What importing `forms` (content by name of the file) would do to the data under `root`; writes nothing."""
    files, problems = load(root)
    site = site_of(root, files, problems)
    if site.has_errors:
        return None, tuple(errors(site.problems))
    opened, problems = _opened(site, forms)
    agreement = _agreement(site, opened)
    if agreement is None:
        return None, problems
    answers = Answers(agreement, site.languages.source.id, today, [*problems])
    for one in opened:
        if one.agreement == agreement.ref:
            promiser = next(found for found in promisers(agreement) if found.id == one.promiser)
            answers.take(one.filled, promiser, choices(site.edition(one.lang, (), "/")))
    folder = next(one for one in files.agreements if _ref(one) == agreement.ref)
    known = Known(folder.follow_up, site.content.vocabulary.own_report)
    changes = _changes(agreement, known, answers.found)
    answers.problems += [*_told_for_others(known, changes), *_older(known, changes)]
    if answers.problems:
        return None, tuple(answers.problems)
    return _checked(root, files, folder, agreement, changes, (len(answers.found) - len(changes), len(forms)))


def _opened(site: Site, forms: Mapping[str, bytes]) -> tuple[list[_Opened], tuple[Problem, ...]]:
    found: list[_Opened] = []
    problems: list[Problem] = []
    for file, content in forms.items():
        filled, why_not = read(content, file)
        problems += why_not
        if filled:
            ref, promiser, lang = ([*filled.label.split(" "), "", "", ""])[:3]
            why_not = tuple(_label_problems(site, filled, ref, promiser, lang))
            problems += why_not
            found += [] if why_not else [_Opened(filled, ref, promiser, lang)]
    problems += _of_another_year(found)
    return found, tuple(problems)


def _label_problems(site: Site, filled: Filled, ref: str, promiser: str, lang: str) -> list[Problem]:
    """What is wrong with the hidden line that says what the form is."""
    place = Place(f"{filled.file}: {filled.sheet}!A1")
    agreement = site.content.agreements.get(ref)
    if agreement is None:
        what = told("the form is for '{agreement}', which does not exist", agreement=ref[:60])
        return [Problem(place, what, _nearest(ref, list(site.content.agreements)))]
    ids = [one.id for one in promisers(agreement)]
    if promiser not in ids:
        what = told("unknown {kind} '{id}'", kind=told("party of this agreement"), id=promiser[:60])
        return [Problem(place, what, _nearest(promiser, ids))]
    if lang not in site.localizers:
        what = told("unknown {kind} '{id}'", kind=told("language"), id=lang[:20])
        return [Problem(place, what, _nearest(lang, list(site.localizers)))]
    return []


def _nearest(wrong: str, known: Sequence[str]) -> Told:
    return told("{suggestion} {cure}", suggestion=suggestion(wrong, known), cure=UNTOUCHED)


def _of_another_year(opened: Sequence[_Opened]) -> list[Problem]:
    """One import is for one agreement: the one that most of its forms are for."""
    wanted = _most(opened)
    return [
        Problem(
            Place(f"{one.filled.file}: {one.filled.sheet}!A1"),
            told(
                "the form is for {agreement}, but the others are for {wanted}", agreement=one.agreement, wanted=wanted
            ),
            told("Keep the forms of each year and place in a folder of their own."),
        )
        for one in opened
        if one.agreement != wanted
    ]


def _most(opened: Sequence[_Opened]) -> str | None:
    counted = Counter(one.agreement for one in opened).most_common(1)
    return counted[0][0] if counted else None


def _agreement(site: Site, opened: Sequence[_Opened]) -> Agreement | None:
    wanted = _most(opened)
    return site.content.agreements[wanted] if wanted else None


def _ref(folder: AgreementFolder) -> str:
    return folder.agreement.entry.ref


def _changes(agreement: Agreement, known: Known, found: Mapping[str, Answered]) -> list[Change]:
    """The answers that say something new, in the order of the agreement."""
    asked = {one.ref: one for one in agreement.commitments if one.ref in found}
    changes = [_change(one, found[ref], known) for ref, one in asked.items()]
    return [one for one in changes if one.before != one.after]


def _change(commitment: Commitment, answered: Answered, known: Known) -> Change:
    at = known.replaced(answered)
    before = known.entries[at] if at is not None else {}
    return Change(commitment.ref, commitment.called, answered.place, before, _entry(answered, before, known.own), at)


def _entry(answered: Answered, before: Entry, basis: str) -> Entry:
    """What a party can't say in a form stays as it was, if it is of the same day."""
    answer = answered.answer
    is_of_day = day_of(before) == answer.reported_on.isoformat()
    stays = {key: value for key, value in before.items() if key in STAYS} if is_of_day else {}
    return {
        "commitment": answered.ref,
        "status": answer.status,
        "basis": basis,
        "outcome": answer.outcome,
        "on" if is_of_day and "on" in before else "reported_on": answer.reported_on.isoformat(),
        "reported_by": answer.reported_by,
        **stays,
    }


def _told_for_others(known: Known, changes: Sequence[Change]) -> list[Problem]:
    """An outcome that other entries point to can't be replaced under them."""
    problems = []
    for change in changes:
        telling = (one["commitment"] for one in known.entries if one.get("same_outcome_as") == change.ref)
        others = [ref for ref in dict.fromkeys(telling) if ref != change.ref]
        if others:
            what = told(
                "'{ref}' tells the outcome of {count} more, such as '{other}'",
                ref=change.ref,
                count=len(others),
                other=others[0],
            )
            cure = told("Write their outcomes out in follow-up.yml first; then import again.")
            problems.append(Problem(Place(change.place), what, cure))
    return problems


def _older(known: Known, changes: Sequence[Change]) -> list[Problem]:
    """An answer from before the one that is on record: an old form that was left in the folder."""
    cure = told("Take the old form out of the folder. If this is the right answer, give it the day of today.")
    return [
        Problem(
            Place(one.place),
            told("'{ref}' has a newer answer, of {day}", ref=one.ref, day=known.newest(one.ref)),
            cure,
        )
        for one in changes
        if known.newest(one.ref) > day_of(one.after)
    ]


def _checked(
    root: Path,
    files: DataFiles,
    folder: AgreementFolder,
    agreement: Agreement,
    changes: Sequence[Change],
    counts: tuple[int, int],
) -> tuple[Plan | None, tuple[Problem, ...]]:
    """The plan, if the content is as sound with it as without."""
    file = folder.agreement.at().file.replace("agreement.yml", "follow-up.yml")
    before = (root / file).read_bytes() if folder.follow_up else None
    order = [one.ref for one in agreement.commitments]
    at = {one.ref: one.at for one in changes if one.at is not None}
    after, problems = rewritten(before, file, {one.ref: one.after for one in changes}, at, order)
    if problems:
        return None, problems
    if changes:
        loaded, problems = shape(parse(after, file), FollowUpFile)
        if loaded is None:
            return None, problems
        new = tuple(replace(one, follow_up=loaded) if one is folder else one for one in files.agreements)
        problems = tuple(errors(site_of(root, replace(files, agreements=new)).problems))
    return (None, problems) if problems else (Plan(file, before, after, tuple(changes), *counts), ())
