"""Colours as readers see them: how far apart two are, as the Web Content Accessibility Guidelines measure it."""

from __future__ import annotations

_LINEAR_UP_TO = 0.04045


def contrast(one: str, other: str) -> float:
    """("#000000", "#ffffff") -> 21.0; two colours that are the same -> 1.0. WCAG 2.2, "contrast ratio"."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """("#000000") -> 0.0, ("#ffffff") -> 1.0. WCAG 2.2, "relative luminance"."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _LINEAR_UP_TO else ((channel + 0.055) / 1.055) ** 2.4
