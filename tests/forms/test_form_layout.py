"""How much room a form's rows take."""

from __future__ import annotations

import pytest

from agreements.forms.layout import LEAST, LINE, MOST, height


@pytest.mark.parametrize(
    ("texts", "lines"),
    [
        pytest.param([""], 1, id="nothing"),
        pytest.param(["kort"], 1, id="one line"),
        pytest.param(["x" * 20], 3, id="wrapped, with room to spare"),
        pytest.param(["a\nb\n\nc"], 4, id="its own line breaks"),
        pytest.param(["kort", "x" * 100, None], 12, id="the tallest decides"),
    ],
)
def test_a_row_is_as_high_as_its_tallest_text(texts: list[str | None], lines: int) -> None:
    assert height(texts, [10, 10, 10]) == lines * LINE


def test_there_is_room_to_write_and_an_end_to_it() -> None:
    assert height(["kort"], [10], LEAST) == LEAST
    assert height(["x" * 4000], [10]) == MOST
