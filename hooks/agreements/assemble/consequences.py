"""What may follow from a file that can't be read, and is not told: it goes away by itself when the file is mended."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from agreements.problems.problems import Problem

AGREEMENTS = "data/agreements/"


def unaffected(found: Iterable[Problem], broken: Collection[str]) -> list[Problem]:
    """The problems that none of the `broken` files can have caused."""
    prefixes = tuple(prefix for file in broken for prefix in _affected(file))
    return [problem for problem in found if not problem.place.file.startswith(prefixes)]


def _affected(file: str) -> Iterator[str]:
    """Where a file is referred to: "data/agreements/havslan/2011/agreement.yml" -> "data/agreements/havslan/"."""
    if file in ("data/parties.yml", "data/vocabulary.yml"):
        yield AGREEMENTS
    elif file == "data/languages.yml":
        yield "data/parties.yml"
    elif file.startswith(AGREEMENTS):
        place = file.removeprefix(AGREEMENTS).partition("/")[0]
        yield f"{AGREEMENTS}{place}/"
    elif file.startswith("data/translations/"):
        yield file
