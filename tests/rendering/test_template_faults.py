"""A template that is wrong is a problem with its place, and no traceback."""

from __future__ import annotations

import pytest

from agreements.rendering.render import TemplateFaultError, framed, templates
from agreements.rendering.template_files import TemplateFile

CURE = "Correct the template, or restore it from git."


def _fault(text: str, **more: str) -> str:
    files = {"main.html": TemplateFile(text, "overrides/main.html")}
    files |= {name: TemplateFile(one, f"overrides/{name}") for name, one in more.items()}
    with pytest.raises(TemplateFaultError) as caught:
        framed(templates(files), "<p>Hej</p>", {"title": "Löften"})
    return str(caught.value.problem)


def test_what_a_good_frame_makes() -> None:
    known = templates({"main.html": TemplateFile("<h1>{{ chrome.title }}</h1>{{ page.content|safe }}", "main.html")})
    assert framed(known, "<p>Hej</p>", {"title": "A & B"}) == "<h1>A &amp; B</h1><p>Hej</p>"


def test_grammar() -> None:
    assert _fault("<p>\n{% if %}") == (
        f"overrides/main.html:2: error: the template can't be filled in: Expected an expression, "
        f"got 'end of statement block'. {CURE}"
    )


def test_a_block_that_is_never_closed() -> None:
    assert _fault("<p>\n\n{% for a in b %}\n").startswith(
        "overrides/main.html:3: error: the template can't be filled in: "
    )


def test_a_name_that_does_not_exist() -> None:
    assert _fault("<p>\n\n{{ chrome.titel }}") == (
        f"overrides/main.html:3: error: the template can't be filled in: 'dict object' has no attribute 'titel'. {CURE}"
    )


def test_a_template_that_does_not_exist() -> None:
    assert _fault("<p>\n{% include 'foot.html' %}") == (
        f"overrides/main.html:2: error: the template can't be filled in: there is no template 'foot.html'. {CURE}"
    )


def test_a_value_that_does_not_fit() -> None:
    assert _fault("{{ chrome.title + 1 }}").startswith(
        "overrides/main.html:1: error: the template can't be filled in: TypeError("
    )


def test_a_fault_in_an_included_template_names_that_one() -> None:
    assert _fault("<p>\n{% include 'foot.html' %}", **{"foot.html": "\n\n{{ nobody }}"}) == (
        f"overrides/foot.html:3: error: the template can't be filled in: 'nobody' is undefined. {CURE}"
    )


def test_without_a_frame() -> None:
    with pytest.raises(TemplateFaultError) as caught:
        framed(templates({}), "", {})
    assert (
        str(caught.value.problem)
        == f"main.html: error: the template can't be filled in: there is no template 'main.html'. {CURE}"
    )
