"""The shape of data/site.yml: what the site is called, whose it is, and in which language its data are written."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from agreements.shapes.addresses import Contact, WebAddress
from agreements.shapes.values import LanguageCode, Line, Shape

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]


class ColoursEntry(Shape):
    """The colours that are the site's own; what is left out stays as the engine has it. Each may have a dark twin."""

    brand: Colour | None = None
    brand_dark: Colour | None = None
    link: Colour | None = None
    link_dark: Colour | None = None
    accent: Colour | None = None


class PublisherEntry(Shape):
    """Who answers for the site: its name, and where more is told of it."""

    name: Line
    url: WebAddress | None = None


class LicenceEntry(Shape):
    """What the data may be used for: an SPDX id such as CC-BY-4.0 or another name, and where it is told in full."""

    name: Line
    url: WebAddress | None = None


class NameInTextsEntry(Shape):
    """A name or a title that texts of other languages hold; without `language` it is in that of the data."""

    name: Line
    language: LanguageCode | None = None


class SiteFile(Shape):
    """`printed` says that its agreements are printed documents, so that each is asked for its source.

    `wording` tells whether the texts are those that were signed or an edition of them.

    `law` is what the accessibility statement follows: the directive of the European Union (`eu`), one that
    `law_name` names (`own`), or none but the guidelines themselves.
    """

    format: Line
    name: Line
    tagline: Line
    source_language: LanguageCode
    editors_language: Literal["en", "sv"] | None = None
    publisher: PublisherEntry | None = None
    contact: Contact | None = None
    licence: LicenceEntry | None = None
    logo: Line | None = None
    favicon: Line | None = None
    colours: ColoursEntry | None = None
    printed: Literal["yes", "no"] = "no"
    wording: Literal["edition", "signed"] = "edition"
    wording_note: Line | None = None
    law: Literal["eu", "own", "none"] = "none"
    law_name: Line | None = None
    names: tuple[NameInTextsEntry, ...] = ()
