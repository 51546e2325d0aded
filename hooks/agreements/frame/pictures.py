"""The pictures that stand for the site elsewhere: when a page is shared, and as an icon on a phone."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import ClassVar

from agreements.rendering.render import Templates, render, templates
from agreements.rendering.template_files import read_templates
from agreements.site.edition import Edition, Here
from agreements.site.site import Site
from agreements.site.site_map import SHARE_PICTURE
from agreements.theme.files import theme_files
from agreements.theme.icons import template_of

ICON = "assets/icon.svg"
PHONE_ICON = "assets/icon-180.png"
PNG = b"\x89PNG\r\n\x1a\n"
HEAD_CHUNK = 12 + 13  # a PNG's first chunk: length, name, 13 bytes and their sum

MOST_ARROWS = 7  # that fit beside each other

PHONE_ICON_PAGE = "<!doctype html><style>body{{margin:0}}svg{{display:block}}</style>{}\n"


@dataclass(frozen=True)
class Picture:
    """A picture as the web page that it is a photograph of."""

    page: str
    width: int
    height: int

    @property
    def mark(self) -> str:
        """What a finished picture says it was made from, so that an old one is found."""
        return sha256(self.page.encode()).hexdigest()


@dataclass(frozen=True)
class Arrow:
    """A picture of the scale and its tone."""

    icon: str
    tone: str


@dataclass(frozen=True)
class ShareView:
    """The sharing picture in one language."""

    template: ClassVar[str] = "share_picture.html"

    lang: str
    dir: str
    name: str
    tagline: str
    arrows: tuple[Arrow, ...]


def pictures(site: Site, root: Path) -> dict[str, Picture]:
    """Every picture by its file in the theme: {"assets/share-sv.png": …, "assets/icon-180.png": …}."""
    known = templates(read_templates(root))
    shared = {
        SHARE_PICTURE.format(lang): Picture(_share_page(site.edition(lang, (), "/"), known), 1200, 630)
        for lang in site.languages.released
    }
    return {**shared, PHONE_ICON: Picture(_phone_icon_page(known.files[ICON].text), 180, 180)}


def _share_page(edition: Edition, known: Templates) -> str:
    vocabulary = edition.content.vocabulary
    decided = [vocabulary.status(id_) for id_ in vocabulary.decided][:MOST_ARROWS]
    arrows = tuple(Arrow(template_of(one.icon, "status"), one.tone) for one in decided)
    view = ShareView(edition.lang, edition.dir, edition.ui("site.name"), edition.ui("site.tagline"), arrows)
    return str(render(known, view, Here(edition, "")))


def _phone_icon_page(icon: str) -> str:
    """Without round corners, which a phone cuts by itself."""
    square = re.sub(r' rx="[^"]*"', "", icon)
    return PHONE_ICON_PAGE.format(square.replace("<svg ", '<svg width="180" height="180" ', 1))


def marked(png: bytes, mark: str) -> bytes:
    """The picture with its mark as a text inside."""
    data = b"tEXt" + f"Source\0{mark}".encode("latin-1")
    chunk = struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
    start = len(PNG) + HEAD_CHUNK
    return png[:start] + chunk + png[start:]


def is_current(png: bytes, picture: Picture) -> bool:
    """Whether the file is a photograph of that very page, in its size."""
    size = struct.unpack(">II", png[16:24]) if png.startswith(PNG) else ()
    return size == (picture.width, picture.height) and f"Source\0{picture.mark}".encode() in png


def outdated(found: Mapping[str, Picture], root: Path) -> list[str]:
    """The files that must be made anew; the package's phone icon will do as long as the package's icon does."""
    files = theme_files(root)
    return [name for name in found if name not in files or not is_current(files[name].read_bytes(), found[name])]
