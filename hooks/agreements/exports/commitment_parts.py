"""What a commitment may have beside its text, as open data: keys and columns are only there where one has something."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from agreements.exports.values import Localizers, csv_bytes, number, texts
from agreements.languages.days import RoughDay
from agreements.model.agreement import Agreement
from agreements.model.goals import Budget, Commitment, Milestone
from agreements.model.links import WebLink
from agreements.model.parties import Promiser

Cells = dict[str, str]  # column -> cell

# Key -> what a commitment has of it; the order is that of the keys.
KEYS: Mapping[str, Callable[[Commitment, Localizers], Any]] = {
    "title": lambda one, localizers: texts(one.title, localizers),
    "lead": lambda one, _: _ids(one.lead),
    "supported_by": lambda one, _: _ids(one.supported_by),
    "starts": lambda one, _: _day(one.starts),
    "due": lambda one, _: _day(one.due),
    "budget": lambda one, _: _budget(one.budget),
    "milestones": lambda one, localizers: [_milestone(step, localizers) for step in one.milestones],
    "tags": lambda one, localizers: [texts(tag.word, localizers) for tag in one.tags],
    "links": lambda one, localizers: [{"title": texts(link.title, localizers), "url": link.url} for link in one.links],
}
# What it has -> its columns, of which a text has one in each language.
COLUMNS: Mapping[str, Callable[[Commitment, Localizers], Cells]] = {
    "title": lambda one, localizers: by_language("title", [texts(one.title, localizers) or {}], localizers),
    "lead": lambda one, _: {"lead": " ".join(_ids(one.lead))},
    "supported_by": lambda one, _: {"supported_by": " ".join(_ids(one.supported_by))},
    "starts": lambda one, _: {"starts": _day(one.starts) or ""},
    "due": lambda one, _: {"due": _day(one.due) or ""},
    "budget": lambda one, _: _budget_cells(one.budget),
    "tags": lambda one, localizers: by_language(
        "tags", [texts(tag.word, localizers) or {} for tag in one.tags], localizers, "; "
    ),
    "links": lambda one, localizers: by_language(
        "links", [web_link(link, localizers) for link in one.links], localizers, "\n"
    ),
}


def keys_used(commitments: Sequence[Commitment]) -> tuple[str, ...]:
    """The keys that some commitment has something for: ("title", "due")."""
    return tuple(key for key, of in KEYS.items() if any(of(one, {}) not in (None, []) for one in commitments))


def parts(commitment: Commitment, used: Iterable[str], localizers: Localizers) -> dict[str, Any]:
    """{"due": "2025-06"}; what it has not itself is null or an empty list."""
    return {key: KEYS[key](commitment, localizers) for key in used}


def part_cells(commitment: Commitment, used: Iterable[str], localizers: Localizers) -> Cells:
    """{"title_en": "A promenade", "title_fr": "Une promenade", "due": "2025-06"}; steps have a file of their own."""
    return {
        column: cell for key in used if key in COLUMNS for column, cell in COLUMNS[key](commitment, localizers).items()
    }


def milestones_csv_of(agreement: Agreement, localizers: Localizers) -> bytes:
    """One row a step."""
    rows = [
        [one.goal, one.id, step.id, _day(step.due) or "", *_text_cells(step, localizers).values()]
        for one in agreement.commitments
        for step in one.milestones
    ]
    return csv_bytes(["goal", "commitment", "id", "due", *(f"text_{lang}" for lang in localizers)], rows)


def by_language(name: str, found: Sequence[Mapping[str, str]], localizers: Localizers, between: str = "") -> Cells:
    """("tags", [{"en": "sea"}, {"en": "jobs"}], …, "; ") -> {"tags_en": "sea; jobs", "tags_fr": ""}."""
    return {f"{name}_{lang}": between.join(one[lang] for one in found if lang in one) for lang in localizers}


def _ids(promisers: Iterable[Promiser]) -> list[str]:
    return [one.id for one in promisers]


def _day(day: RoughDay | None) -> str | None:
    return day.written if day else None


def _budget(budget: Budget | None) -> dict[str, Any] | None:
    return {"amount": number(budget.amount), "currency": budget.currency} if budget else None


def _budget_cells(budget: Budget | None) -> Cells:
    return {"budget": f"{budget.amount:f}" if budget else "", "currency": budget.currency if budget else ""}


def _milestone(step: Milestone, localizers: Localizers) -> dict[str, Any]:
    return {"id": step.id, "text": texts(step.text, localizers), "due": _day(step.due)}


def _text_cells(step: Milestone, localizers: Localizers) -> Cells:
    return by_language("text", [texts(step.text, localizers) or {}], localizers)


def web_link(link: WebLink, localizers: Localizers) -> dict[str, str]:
    """As Markdown writes it: {"en": "[The plan](https://north.example/plan)"}."""
    return {lang: f"[{title}]({link.url})" for lang, title in (texts(link.title, localizers) or {}).items()}
