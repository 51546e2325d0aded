"""The page that stands in where not even an earlier one can be shown: nothing but what is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from agreements.html.markup import Markup
from agreements.problems.problems import Problem
from agreements.problems.told import told
from agreements.report.report import problem_line
from agreements.report.wording import wording

_PAGE = Markup("""<!doctype html>
<html lang="{lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>{title}</title>
  <link rel="stylesheet" href="{css}">
</head>
<body>
  <main class="problems">
    <h1>{title}</h1>
    <ul>
{items}
    </ul>
  </main>
</body>
</html>
""")


def message_page(problems: Sequence[Problem], lang: str, css: str) -> str:
    """A page of its own, in the language that problems are told in."""
    items = [Markup("      <li><code>{}</code></li>").format(problem_line(problem, lang)) for problem in problems]
    title = wording(told("The page can't be shown yet"), lang)
    return str(_PAGE.format(lang=lang, title=title, css=css, items=Markup("\n").join(items)))
