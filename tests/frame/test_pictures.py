"""The sharing pictures and the phone's icon: that the files are photographs of today's name, tagline and icon."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from agreements.frame.pictures import HEAD_CHUNK, PHONE_ICON, PNG, Picture, is_current, marked, outdated, pictures
from agreements.site.reading import load_site
from agreements.site.site import Site
from mini_site import MiniSite

PICTURE = Picture("<p>", 2, 1)


def png(width: int, height: int) -> bytes:
    data = b"IHDR" + struct.pack(">II5B", width, height, 8, 2, 0, 0, 0)
    return PNG + struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data)) + b"rest"


def test_a_picture_knows_what_it_was_made_from() -> None:
    made = marked(png(2, 1), PICTURE.mark)
    assert is_current(made, PICTURE)
    assert not is_current(made, Picture("<b>", 2, 1))
    assert not is_current(marked(png(2, 2), PICTURE.mark), PICTURE)
    assert not is_current(png(2, 1), PICTURE)
    assert not is_current(b"no picture", PICTURE)


def test_the_mark_is_a_sound_chunk_after_the_first() -> None:
    made = marked(png(2, 1), "abc")
    chunk = made[len(PNG) + HEAD_CHUNK :]
    length = struct.unpack(">I", chunk[:4])[0]
    assert chunk[4:8] == b"tEXt"
    assert struct.unpack(">I", chunk[8 + length : 12 + length])[0] == zlib.crc32(chunk[4 : 8 + length])
    assert made.endswith(b"rest")


def test_the_packages_own_phone_icon_is_of_its_icon(mini: MiniSite) -> None:
    found = pictures(load_site(mini.root), mini.root)
    shared = [name for name in found if name != PHONE_ICON]
    assert outdated(found, mini.root) == shared
    mini.write("overrides/assets/icon.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    assert outdated(pictures(load_site(mini.root), mini.root), mini.root) == [*shared, PHONE_ICON]


@pytest.mark.parametrize("lang", ["en", "fr", "ar"])
def test_a_sharing_picture_is_in_its_language(example_site: Site, example_root: Path, lang: str) -> None:
    page = pictures(example_site, example_root)[f"assets/share-{lang}.png"].page
    assert f'<html lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}">' in page


def test_the_phone_icon_fills_its_square(mini: MiniSite) -> None:
    assert " rx=" not in pictures(load_site(mini.root), mini.root)["assets/icon-180.png"].page
