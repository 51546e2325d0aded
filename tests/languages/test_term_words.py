"""Whether a text says a term."""

from __future__ import annotations

import pytest

from agreements.languages.term_words import says


@pytest.mark.parametrize(
    ("text", "form"),
    [
        pytest.param("Reefs are protected.", "reefs", id="a capital letter"),
        pytest.param("(reef)", "reef", id="in brackets"),
        pytest.param("le plan d'action", "plan d’action", id="the other apostrophe"),
        pytest.param("les\u00a0écoles\nde pêche", "écoles de pêche", id="any space"),
        pytest.param("وبالتقييم", "تقييم", id="what Arabic writes together"),
        pytest.param("للتقييم", "التقييم", id="for the"),
        pytest.param("تَقْيِيماً", "تقييم", id="vowel signs and the accusative"),
        pytest.param("الوافدين الجدد", "وافدين جدد", id="the article at each word"),
        pytest.param("مرتبطة بـRUS", "RUS", id="a Latin word with an Arabic prefix"),
        pytest.param("وnystartsjobb", "nystartsjobb", id="and, before a Latin word"),
    ],
)
def test_said(text: str, form: str) -> None:
    assert says(text, ("nothing", form))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        pytest.param("reefed", "reef", id="the beginning of another word"),
        pytest.param("coral", "reef", id="another word"),
        pytest.param("", "reef", id="empty"),
        pytest.param("مقيم", "تقييم", id="another Arabic word"),
    ],
)
def test_not_said(text: str, form: str) -> None:
    assert not says(text, (form,))


def test_without_words_nothing_is_said() -> None:
    assert not says("reef", ())
