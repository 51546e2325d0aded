"""How far apart two colours are, as the guidelines measure it."""

from __future__ import annotations

import pytest

from agreements.html.colours import contrast


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("#000000", "#ffffff", 21.0, id="as far as can be"),
        pytest.param("#ffffff", "#000000", 21.0, id="in either order"),
        pytest.param("#123456", "#123456", 1.0, id="the same"),
        pytest.param("#777777", "#ffffff", 4.48, id="the grey that just falls short"),
        pytest.param("#767676", "#ffffff", 4.54, id="the grey that just suffices"),
    ],
)
def test_contrast(one: str, other: str, expected: float) -> None:
    assert round(contrast(one, other), 2) == expected
