"""What an address of the preview asks for."""

from __future__ import annotations

import pytest

from agreements.preview.addresses import page_of, requested

LANGUAGES = ("sv", "en", "ar")


@pytest.mark.parametrize(
    ("target", "base", "address"),
    [
        ("/", "/", ""),
        ("/en/parties/?status=met#x", "/", "en/parties/"),
        ("/loften/en/", "/loften/", "en/"),
        ("/loften/", "/loften/", ""),
        ("/m%C3%A5l/", "/", "mål/"),
        ("//example.se/en/", "/", "en/"),
        ("/elsewhere/", "/loften/", None),
        ("/%FF/", "/", None),
        ("http://[broken/", "/", None),
    ],
)
def test_the_address_of_a_request(target: str, base: str, address: str | None) -> None:
    assert requested(target, base) == address


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("", ("sv", "")),
        ("parties/", ("sv", "parties/")),
        ("en/", ("en", "")),
        ("en/parties/", ("en", "parties/")),
        ("en/parties/index.html", ("en", "parties/")),
        ("index.html", ("sv", "")),
        ("en/index.html", ("en", "")),
        ("404.html", ("sv", "404/")),
        ("ar/404.html", ("ar", "404/")),
        ("ar/x/y", ("ar", "x/y")),
        ("fi/parties/", ("sv", "fi/parties/")),
        ("sv/parties/", ("sv", "sv/parties/")),
        ("en", ("sv", "en")),
        ("myindex.html", ("sv", "myindex.html")),
    ],
)
def test_the_page_at_an_address(address: str, page: tuple[str, str]) -> None:
    assert page_of(address, LANGUAGES) == page
