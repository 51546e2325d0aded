"""Every page is right HTML, for the checker that the standard's makers keep."""

from __future__ import annotations

from pathlib import Path

from html_checker import faults_of_html


def test_all_pages_are_right_html(built_site: Path) -> None:
    assert faults_of_html(built_site) == []
