"""Whether `mkdocs.yml` says plain things alone. MkDocs is slow to ask, and of these it has nothing to tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from agreements.source.foreign_yaml import outline

Fits = Callable[[Path, Any], bool]


def _is_text(root: Path, value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_switch(root: Path, value: Any) -> bool:
    return isinstance(value, bool)


def _is_anything(root: Path, value: Any) -> bool:
    return True


def _is_folder(root: Path, value: Any) -> bool:
    return isinstance(value, str) and (root / value).is_dir()


def _one_of(*values: Any) -> Fits:
    return lambda root, value: any(value is one or (value == one and type(value) is type(one)) for one in values)


def _files(root: Path, value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) and (root / one).is_file() for one in value)


def _group(**keys: Fits) -> Fits:
    """A group of these keys and no others, each of which fits."""

    def fits(root: Path, value: Any) -> bool:
        return isinstance(value, dict) and all(key in keys and keys[key](root, one) for key, one in value.items())

    return fits


def _list_of(item: Fits) -> Fits:
    return lambda root, value: isinstance(value, list) and len(value) > 0 and all(item(root, one) for one in value)


def _with(group: Fits, *needed: str) -> Fits:
    return lambda root, value: group(root, value) and value.keys() >= {*needed}


_LEVEL = _one_of("warn", "info", "ignore")
_LANGUAGE = _group(locale=_is_text, name=_is_text, default=_one_of(True), build=_one_of(True))
_I18N = _with(
    _group(
        docs_structure=_one_of("folder"),
        fallback_to_default=_one_of(True),
        reconfigure_material=_one_of(False),
        languages=_list_of(_with(_LANGUAGE, "locale", "name")),
    ),
    "docs_structure",
    "languages",
)
# `nav`, `site_url` and the folders are looked at by `settings`, which tells what MkDocs would.
_PLAIN: Mapping[str, Fits] = {
    "site_name": _is_text,
    "site_url": _is_text,
    "strict": _is_switch,
    "docs_dir": _is_folder,
    "site_dir": _is_text,
    "copyright": _is_text,
    "hooks": _files,
    "nav": _is_anything,
    "theme": _group(name=_one_of("material"), custom_dir=_is_folder, font=_one_of(False)),
    "validation": _group(
        nav=_group(omitted_files=_LEVEL, not_found=_LEVEL, absolute_links=_LEVEL),
        links=_group(not_found=_LEVEL, anchors=_LEVEL, absolute_links=_LEVEL, unrecognized_links=_LEVEL),
    ),
    "plugins": _list_of(_with(_group(i18n=_I18N), "i18n")),
}
_FILE = _with(_group(**_PLAIN), "site_name", "plugins", "theme", "hooks")


def is_plain(root: Path, content: bytes) -> bool:
    """b"site_name: Harbour\\n…" -> True. What a plugin or a theme is told may be wrong in ways that only they know."""
    value = outline(content, "").value
    return _FILE(root, value) and (root / value.get("docs_dir", "docs")).is_dir()
