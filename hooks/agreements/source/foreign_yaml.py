"""YAML that is not ours alone: `mkdocs.yml`, where types, aliases and MkDocs's own tags are allowed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from agreements.problems.problems import Place
from agreements.source.yaml import MAX_DEPTH, Parsed, Path, syntax_problem


@dataclass(frozen=True)
class PythonName:
    """What `!!python/name:a.b` or `!!python/object/apply:a.b` names; nothing is imported by reading it."""

    name: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
    is_call: bool = False


def outline(content: bytes, file: str, environment: Mapping[str, str] | None = None) -> Parsed:
    """b"strict: true" -> Parsed({"strict": True}, …). `!ENV` is read from `environment`, other tags mean nothing."""
    loader = _Loader(content)
    loader.environment = environment or {}
    try:
        node = loader.get_single_node()
        value = loader.construct_document(node) if node else {}
    except yaml.YAMLError as error:
        return Parsed({}, {(): Place(file)}, {}, (syntax_problem(error, file),))
    finally:
        loader.dispose()
    places: dict[Path, Place] = {}
    keys: dict[Path, Place] = {}
    _note_places(node, (), file, places, keys)
    places[()] = Place(file)  # of what is missing
    return Parsed(value if isinstance(value, dict) else {}, places, keys, ())


def _note_places(node: Any, path: Path, file: str, places: dict[Path, Place], keys: dict[Path, Place]) -> None:
    if node is None or len(path) > MAX_DEPTH:
        return
    places[path] = _place(node, file)
    if isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            _note_places(item, (*path, number), file, places, keys)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            keys[(*path, str(key.value))] = _place(key, file)
            _note_places(value, (*path, str(key.value)), file, places, keys)


def _place(node: Any, file: str) -> Place:
    return Place(file, node.start_mark.line + 1, node.start_mark.column + 1)


class _Loader(yaml.CSafeLoader):
    """Safe, but for values that MkDocs's own tags stand before."""

    environment: Mapping[str, str]


def _from_environment(loader: _Loader, node: yaml.Node) -> Any:
    """`!ENV NAME` or `!ENV [NAME, OTHER, default]`, as MkDocs reads it."""
    names, default = [node], None
    if isinstance(node, yaml.SequenceNode):
        *names, last = node.value or [None]
        names, default = (names, loader.construct_object(last)) if names else ([last], None)
    for name in names:
        value = loader.environment.get(str(getattr(name, "value", "")))
        if value is not None:
            tag = loader.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
            return loader.construct_object(yaml.ScalarNode(tag, value))
    return default


def _python_name(loader: _Loader, suffix: str, node: yaml.Node) -> PythonName | None:
    kind, _, name = suffix.partition(":")
    if kind == "name":
        return PythonName(name)
    if kind != "object/apply" or not isinstance(node, yaml.MappingNode):
        return None
    given = loader.construct_mapping(node, deep=True).get("kwds")
    return PythonName(name, given if isinstance(given, dict) else {}, is_call=True)


_Loader.add_constructor("!ENV", _from_environment)
_Loader.add_multi_constructor("!", lambda loader, suffix, node: None)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _python_name)
