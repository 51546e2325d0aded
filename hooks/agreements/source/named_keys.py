"""Names each key of `mkdocs.yml` that has no effect here, is refused, or is unknown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from agreements.problems.problems import Problem, Severity, suggestion
from agreements.problems.told import Told, told
from agreements.source.mkdocs_keys import NO_EFFECT, REFUSED, WORKING, WORKING_IN_THEME
from agreements.source.yaml import Parsed, Path


def listed_names(parsed: Parsed, key: str) -> Iterator[tuple[str, Path]]:
    """The plugins or extensions that a list or a group names, each with its path."""
    found = parsed.value.get(key) or []
    if isinstance(found, dict):
        yield from ((str(name), (key, str(name))) for name in found)
    elif isinstance(found, list):
        for number, one in enumerate(found):
            if isinstance(one, dict):
                yield from ((str(name), (key, number, str(name))) for name in one)
            else:
                yield str(one), (key, number)


def named_keys(parsed: Parsed) -> Iterator[Problem]:
    """A problem for each key that has no effect here, is refused, or is unknown."""
    for key in map(str, parsed.value):
        yield from _named(key, parsed, (key,))
        if key not in WORKING and key not in NO_EFFECT and key not in REFUSED:
            what = told("unknown key '{key}'", key=key)
            yield Problem(parsed.place_of_key((key,)), what, suggestion(key, sorted(WORKING)))
    yield from _theme_keys(parsed)
    extra = parsed.value.get("extra")
    for key in extra if isinstance(extra, dict) else ():
        yield from _named(f"extra.{key}", parsed, ("extra", str(key)))
    for kind in ("plugins", "markdown_extensions"):
        for name, path in listed_names(parsed, kind):
            yield from _named(f"{kind}.{name.removeprefix('material/')}", parsed, path)
            own = _at(parsed.value, path)
            for key in own if isinstance(own, dict) else ():
                yield from _named(f"{kind}.{name}.{key}", parsed, (*path, str(key)))


def _at(value: Any, path: Path) -> Any:
    """The value at a path; None where the path ends at a plain name."""
    for part in path:
        value = value[part]
    return value


def _theme_keys(parsed: Parsed) -> Iterator[Problem]:
    theme = parsed.value.get("theme")
    for key, value in theme.items() if isinstance(theme, dict) else ():
        name, path = f"theme.{key}", ("theme", str(key))
        if key == "font" and value is not False:
            cure = told("Write 'font: false': pages use the fonts of the reader's device.")
            yield _no_effect(name, parsed, path, cure)
        elif name in NO_EFFECT:
            yield from _named(name, parsed, path)
        elif key not in WORKING_IN_THEME:
            yield _no_effect(name, parsed, path, suggestion(str(key), sorted(WORKING_IN_THEME)))


def _named(name: str, parsed: Parsed, path: Path) -> Iterator[Problem]:
    if name in NO_EFFECT:
        yield _no_effect(name, parsed, path, NO_EFFECT[name])
    elif name in REFUSED:
        what = told("'{name}' is not possible here", name=name)
        yield Problem(parsed.place_of_key(path), what, REFUSED[name])


def _no_effect(name: str, parsed: Parsed, path: Path, cure: Told) -> Problem:
    what = told("'{name}' has no effect here", name=name)
    return Problem(parsed.place_of_key(path), what, cure, Severity.WARNING)
