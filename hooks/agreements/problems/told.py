"""What is said to an editor: English text that still knows its template, so that it can be said in another language."""

from __future__ import annotations

from collections.abc import Mapping


class Told(str):
    """An English text, made of `template` and `values`; a value may itself be told."""

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, values: Mapping[str, object]) -> Told:
        made = super().__new__(cls, template.format_map(values))
        made.template = template
        made.values = values
        return made

    def __getnewargs__(self) -> tuple[str, Mapping[str, object]]:  # type: ignore[override]  # made of two, not of one
        return self.template, self.values


def told(template: str, /, **values: object) -> Told:
    """("unknown key '{key}'", key="nmae") -> "unknown key 'nmae'". The template is written out where it is told:
    a test collects them all and wants each in every language that editors are told things in."""
    return Told(template, values)
