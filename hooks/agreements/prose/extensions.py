"""The extensions of Markdown that `mkdocs.yml` adds: which of them can be used, and what is wrong with the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from agreements.html.markdown import Extensions, fault_of
from agreements.problems.problems import Problem
from agreements.problems.told import told
from agreements.source.foreign_yaml import PythonName
from agreements.source.settings import Settings


def usable(settings: Settings) -> Extensions:
    """Those that work, with what their settings name in Python in the place of its name."""
    found = ((name, *_resolved(own)) for name, own in settings.extensions.items())
    return {name: own for name, own, fault in found if not fault and not fault_of(name, own)}


def check_extensions(settings: Settings) -> Iterator[Problem]:
    """An extension that is not installed, or that its settings do not suit."""
    for name, written in settings.extensions.items():
        own, fault = _resolved(written)
        reason = fault or fault_of(name, own)
        if reason:
            what = told("the extension '{name}' can't be used: {reason}", name=name, reason=reason)
            cure = told("Correct its name and settings, or remove it.")
            yield Problem(settings.at(name), what, cure)


def _resolved(own: Mapping[str, Any]) -> tuple[dict[str, Any], str]:
    """The settings with objects for names, and why one can't be found."""
    try:
        return {key: _value(value) for key, value in own.items()}, ""
    except (ImportError, AttributeError, TypeError, ValueError) as fault:
        return {}, str(fault)


def _value(value: Any) -> Any:
    if isinstance(value, PythonName):
        module, _, name = value.name.rpartition(".")
        found = getattr(import_module(module), name)
        return found(**value.arguments) if value.is_call else found
    if isinstance(value, dict):
        return {key: _value(one) for key, one in value.items()}
    return [_value(one) for one in value] if isinstance(value, list) else value
