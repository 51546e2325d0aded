"""The small project as an MkDocs user would set it up: thirty usual keys, extensions of Markdown, a hook."""

from __future__ import annotations

from mini_site import MiniSite, page

MKDOCS_YML = """\
site_name: Löftena
site_url: https://havslan.example/loften
site_description: Vad som lovades
site_author: Havsläns länsstyrelse
site_dir: public
docs_dir: pages
copyright: © Havsläns <em onclick="x()">länsstyrelse</em>
repo_url: https://code.example/havslan/site
edit_uri: src/main/pages/
strict: true
remote_branch: pages
dev_addr: 127.0.0.1:8123
watch: [data]
hooks:
- hooks/own.py
- hooks/mkdocs_hooks.py
theme:
  name: material
  custom_dir: overrides
  font: false
  logo: pictures/logo.svg
  favicon: pictures/icon.png
  palette: {primary: teal}
  features: [navigation.tabs]
nav:
- index.md
- Löften:
  - I år: havslan/2012/index.md
  - havslan/2011/index.md
- Parter: parties/index.md
- data.md
- Mer:
  - text.md
  - Källkoden: https://code.example/havslan/site
not_in_nav: |
  aside.md
exclude_docs: |
  drafts/
extra_css: [styles/own.css]
extra_javascript:
- scripts/own.js
- path: scripts/module.mjs
  type: module
validation:
  nav: {omitted_files: ignore, not_found: warn}
  links: {not_found: warn, anchors: warn}
markdown_extensions:
- admonition
- pymdownx.details
- footnotes
- attr_list
- def_list
- abbr
- sane_lists
- pymdownx.tasklist: {custom_checkbox: true}
- pymdownx.tabbed: {alternate_style: true}
- toc: {permalink: true}
plugins:
- search
- i18n:
    docs_structure: folder
    fallback_to_default: true
    reconfigure_material: false
    languages:
    - {locale: sv, name: Svenska, default: true, build: true}
extra:
  only_language: !ENV [ONLY_LANGUAGE, null]
  social: []
"""

TEXT = """\
Text.

!!! warning
    Se upp.

??? note "Mer"
    Inuti.

| a | b |
|---|--:|
| 1 | 2 |

- [x] gjort
- [ ] kvar

=== "A"

    aa

=== "B"

    bb

EU[^1]

[^1]: En not.

*[EU]: Unionen

PLUGIN"""

OWN_HOOK = """\
def on_page_markdown(markdown, page, config, files):
    return markdown.replace("PLUGIN", "Ett *tillägg* skrev det här.")


def on_page_content(html, page, config, files):
    return html.replace("Se upp.", "Se upp nu.")
"""


def set_up(mini: MiniSite) -> None:
    """Turns the small project into that of an MkDocs user, and builds it into public/."""
    (mini.root / "docs").rename(mini.root / "pages")
    mini.write("hooks/own.py", OWN_HOOK)
    mini.write("overrides/assets/more.css", "")
    mini.write("mkdocs.yml", MKDOCS_YML)
    for lang in ("sv", "en", "fr", "ar"):
        mini.write(f"pages/{lang}/text.md", page(lang, "Text", TEXT).replace("menu:", "tags: [Ett, Två]\nmenu:"))
        mini.write(
            f"pages/{lang}/aside.md", page(lang, "Bredvid", "Utanför.").replace("menu:", "hide: [footer]\nmenu:")
        )
        mini.write(f"pages/{lang}/drafts/x.md", "no front matter\n")
    mini.write("pages/styles/own.css", "p { color: inherit }\n")
    mini.write("pages/scripts/own.js", "")
    mini.write("pages/scripts/module.mjs", "")
    mini.write("pages/sv/pictures/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>")
    mini.write("pages/pictures/icon.png", "")
    code, said = mini.run("site")
    assert code == 0, said[-2000:]
