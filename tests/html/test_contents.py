"""The list of contents of a long page."""

from __future__ import annotations

from agreements.html.contents import FEW, LONG, Entry, after_head, entries, nested, with_ids
from agreements.html.markup import Markup


def headings(count: int, level: int = 2) -> str:
    return "".join(f'<h{level} id="a{number}">A {number}</h{level}>' for number in range(count))


def test_a_page_with_few_headings_has_none() -> None:
    assert entries(headings(FEW)) == ()


def test_one_heading_more_has_all_of_them() -> None:
    assert [one.id for one in entries(headings(FEW + 1))] == [f"a{number}" for number in range(FEW + 1)]


def test_a_very_long_page_lists_its_main_headings_alone() -> None:
    found = entries(headings(8) + headings(LONG, level=3))
    assert {one.level for one in found} == {2} and len(found) == 8


def test_a_heading_is_told_without_its_links_and_pictures() -> None:
    heading = '<h2 id="x"><svg class="icon"><path/></svg><a href="../">Work</a> <span lang="en">Bay</span></h2>'
    assert entries(heading + headings(FEW))[0] == Entry(2, "x", Markup('Work <span lang="en">Bay</span>'))


def test_headings_without_an_id_get_one() -> None:
    assert with_ids('<h2>A</h2><h3 id="b">B</h3><h3 class="c">C</h3>') == (
        '<h2 id="part-1">A</h2><h3 id="b">B</h3><h3 id="part-3" class="c">C</h3>'
    )


def test_smaller_headings_stand_under_the_main_one() -> None:
    first, second, alone = (Entry(level, str(level), Markup("")) for level in (2, 3, 3))
    assert nested([first, second]) == ((first, (second,)),)
    assert nested([alone, first]) == ((alone, ()), (first, ()))


def test_it_stands_below_the_head_of_the_page() -> None:
    assert after_head('<header class="page-head"><h1>A</h1></header><p>B</p>', "|") == (
        '<header class="page-head"><h1>A</h1></header>|<p>B</p>'
    )
    assert after_head("<h1>A</h1><h2>B</h2><p>C</p>", "|") == "<h1>A</h1>|<h2>B</h2><p>C</p>"
    assert after_head("<h1>A</h1>\n<p>B</p><p>C</p><h2>D</h2>", "|") == "<h1>A</h1>\n<p>B</p><p>C</p>|<h2>D</h2>"
