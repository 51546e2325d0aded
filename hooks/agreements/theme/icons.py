"""Icons by name: the engine's and a site's own ("work"), and any of Material's ("material/briefcase")."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from agreements.theme.files import ICONS, theme_files

_SUFFIX = ".svg"
_OPENING = re.compile(r"<svg[^>]*?(?P<box> viewBox=\"[^\"]*\")[^>]*>")
FILLED = '<svg class="fill-icon"{} aria-hidden="true" focusable="false">'


def template_of(name: str, kind: str) -> str:
    """("work", "goal") -> "icons/goal/work.svg"; ("material/briefcase", …) -> "icons/material/briefcase.svg"."""
    return f"{ICONS}/{name if '/' in name else f'{kind}/{name}'}{_SUFFIX}"


def icons_of_material() -> Path | None:
    """The folder of the installed theme that has some ten thousand; found without importing the theme."""
    found = find_spec("material")
    places = found.submodule_search_locations if found else None
    return Path(next(iter(places)), "templates/.icons") if places else None


@cache
def icon_of_material(template: str) -> str | None:
    """The picture "icons/material/briefcase.svg" as it stands in a text: in its colour, silent to screen readers."""
    folder = icons_of_material()
    path = folder / template.removeprefix(f"{ICONS}/") if folder else None
    if path is None or not template.startswith(f"{ICONS}/") or ".." in template or not path.is_file():
        return None
    return _OPENING.sub(lambda match: FILLED.format(match["box"]), path.read_text(encoding="utf-8"), count=1)


def missing_icons(root: Path, names: Collection[str], kind: str) -> set[str]:
    """Those that neither the site nor the package nor Material has."""
    ours = theme_files(root) if names else {}
    templates = {name: template_of(name, kind) for name in names}
    return {name for name, one in templates.items() if one not in ours and icon_of_material(one) is None}


def icon_names(root: Path, wrong: str, kind: str) -> list[str]:
    """What could be meant: of the same folder of Material's, or the short names of a kind."""
    folder = icons_of_material()
    if "/" in wrong and folder:
        inside = folder / wrong.rpartition("/")[0]
        return [path.relative_to(folder).with_suffix("").as_posix() for path in sorted(inside.glob(f"*{_SUFFIX}"))]
    start = f"{ICONS}/{kind}/"
    return [name.removeprefix(start).removesuffix(_SUFFIX) for name in theme_files(root) if name.startswith(start)]
