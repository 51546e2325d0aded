"""The example's pages are right HTML, for the checker that the standard's makers keep."""

from __future__ import annotations

from pathlib import Path

from html_checker import faults_of_html

PAGE = '<!doctype html>\n<html lang="en">\n<head><title>A page</title></head>\n<body>\n{}\n</body>\n</html>\n'


def test_what_is_wrong_is_told_with_page_and_line(tmp_path: Path) -> None:
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr/index.html").write_text(PAGE.format("<p>Good</p>"), encoding="utf-8")
    (tmp_path / "a page.html").write_text(PAGE.format('<ul><div></div></ul>\n<p id="">'), encoding="utf-8")
    (tmp_path / "data.json").write_text("{}", encoding="utf-8")
    told = faults_of_html(tmp_path)
    assert [one.split(":")[:3] for one in told] == [["a page.html", "5", " error"], ["a page.html", "6", " error"]]
    assert "Element “div” not allowed as child of element “ul”" in told[0]


def test_the_pages_of_the_example_are_right_html(built_example: Path) -> None:
    assert faults_of_html(built_example) == []
