"""What editors may write as HTML: structure stays, whatever runs or paints goes."""

from __future__ import annotations

import pytest

from agreements.html.sanitize import sanitized


@pytest.mark.parametrize(
    ("html", "left"),
    [
        pytest.param('<p onclick="x()">Hej</p>', "<p>Hej</p>", id="onclick"),
        pytest.param('<img src="a.png" onerror="x()">', '<img src="a.png">', id="onerror"),
        pytest.param("<p>Hej<script>alert(1)</script></p>", "<p>Hej</p>", id="script"),
        pytest.param("<SCRIPT SRC='x.js'></SCRIPT>Hej", "Hej", id="script in capitals"),
        pytest.param('<a href="javascript:alert(1)">x</a>', "<a>x</a>", id="javascript link"),
        pytest.param('<a href=" JaVaScRiPt:alert(1)">x</a>', "<a>x</a>", id="javascript link in disguise"),
        pytest.param('<a href="java&#10;script:alert(1)">x</a>', "<a>x</a>", id="javascript link with a line break"),
        pytest.param('<a href="data:text/html,x">x</a>', "<a>x</a>", id="data link"),
        pytest.param('<img src="javascript:x">', "<img>", id="javascript image"),
        pytest.param('<p style="color:red">x</p>', "<p>x</p>", id="style attribute"),
        pytest.param("<style>p { color: red }</style><p>x</p>", "<p>x</p>", id="style element"),
        pytest.param('<iframe src="https://x.example"></iframe>', "", id="iframe"),
        pytest.param('<object data="x"></object>', "", id="object"),
        pytest.param('<svg onload="x()"></svg>', "", id="svg"),
        pytest.param('<form action="x"><input name="y"></form>', "", id="form"),
        pytest.param('<base href="https://x.example/">', "", id="base"),
        pytest.param('<meta http-equiv="refresh" content="0">', "", id="meta"),
        pytest.param("<!-- note -->x", "x", id="comment"),
        pytest.param('<a href="b/" target="_blank" rel="opener">x</a>', '<a href="b/">x</a>', id="target and rel"),
        pytest.param('<p data-x="1">x</p>', "<p>x</p>", id="data attribute"),
    ],
)
def test_what_goes(html: str, left: str) -> None:
    assert sanitized(html) == left


@pytest.mark.parametrize(
    "html",
    [
        pytest.param('<h2 id="malen-for-2010">Målen för 2010</h2>', id="heading with an id"),
        pytest.param('<p lang="ar" dir="rtl" class="note">مع</p>', id="language, direction and class"),
        pytest.param("<ul><li>a</li><li>b</li></ul>", id="list"),
        pytest.param('<ol start="3"><li>c</li></ol>', id="numbered list"),
        pytest.param(
            '<table><thead><tr><th scope="col" colspan="2">A</th></tr></thead>'
            '<tbody><tr><td rowspan="2">b</td><td>c</td></tr></tbody></table>',
            id="table",
        ),
        pytest.param('<a href="vasternorrland/2010/#mal" title="t" hreflang="sv">x</a>', id="link"),
        pytest.param('<a href="https://x.example/">x</a>', id="link to another host"),
        pytest.param('<a href="mailto:a@x.example">x</a>', id="mail"),
        pytest.param('<img src="a.png" alt="En karta" width="1" height="2">', id="image"),
        pytest.param("<p><strong>a</strong> <em>b</em> <code>c</code><br>d</p>", id="emphasis, code and break"),
        pytest.param("<pre><code>a &lt; b</code></pre>", id="block of code"),
        pytest.param("<blockquote>a</blockquote>", id="quotation"),
        pytest.param('<div class="view-slot" id="view-slot-0"></div>', id="the slot of a marker"),
        pytest.param("å &amp; ä &lt; ö", id="escaped text"),
    ],
)
def test_what_stays(html: str) -> None:
    assert sanitized(html) == html


@pytest.mark.parametrize(
    ("html", "closed"),
    [
        pytest.param("<p>a", "<p>a</p>", id="left open"),
        pytest.param("a</div>", "a", id="closed without opening"),
        pytest.param("<em><strong>a</em>", "<em><strong>a</strong></em>", id="crossed"),
        pytest.param("a < b", "a &lt; b", id="a sign less than"),
    ],
)
def test_broken_html_is_mended(html: str, closed: str) -> None:
    assert sanitized(html) == closed


def test_a_header_of_a_table_heads_its_column_unless_it_says_otherwise() -> None:
    table = '<table><thead><tr><th>a</th></tr></thead><tbody><tr><th scope="row">b</th></tr></tbody></table>'
    assert sanitized(table) == table.replace("<th>", '<th scope="col">')
