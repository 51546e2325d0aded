"""Links that an editor gives beside a text: what a page of another site is called, and its address."""

from __future__ import annotations

from agreements.shapes.addresses import WebAddress
from agreements.shapes.values import Line, Shape


class LinkEntry(Shape):
    title: Line
    url: WebAddress
