"""Which keys of `mkdocs.yml` work here, which have no effect, and which are refused: each of the last two with why."""

from __future__ import annotations

from collections.abc import Mapping

from agreements.problems.told import Told, told

# Keys whose values are looked at more closely are in settings.py; MkDocs itself acts on the others.
WORKING = frozenset(
    {
        "copyright",
        "dev_addr",
        "docs_dir",
        "draft_docs",
        "edit_uri",
        "exclude_docs",
        "extra",
        "extra_css",
        "extra_javascript",
        "hooks",
        "markdown_extensions",
        "nav",
        "not_in_nav",
        "plugins",
        "remote_branch",
        "remote_name",
        "repo_url",
        "site_dir",
        "site_name",
        "site_url",
        "strict",
        "theme",
        "use_directory_urls",
        "validation",
        "watch",
    }
)
WORKING_IN_THEME = frozenset({"name", "custom_dir", "logo", "favicon", "font"})

_FRAME = told("The site has a frame of its own; change it with a template in overrides/ or with 'extra_css'.")
_LANGUAGES = told("The languages of the site are in data/languages.yml.")
_NO_OTHERS = told("No page asks another host for anything, so that nobody is followed.")
_SEARCH = told("The search is Pagefind, one index for each language; it needs no setting.")
_EMOJI = told("Write the sign itself (✓); pages take no SVG from Markdown.")
_PLAIN = told("Remove it: the site does this in another way, or not at all.")

NO_EFFECT: Mapping[str, Told] = {
    "site_description": told("Write 'description' in the front matter of each page."),
    "site_author": told("Who publishes the site stands in data/, for each agreement."),
    "repo_name": told("The link to the source has a text of its own in every language."),
    "edit_uri_template": told("Write 'edit_uri', the address that a file's name comes after."),
    "google_analytics": _NO_OTHERS,
    "theme.features": _FRAME,
    "theme.palette": told("Light and dark follow the reader's device; change colours with 'extra_css'."),
    "theme.icon": told("Name icons where they are used: 'icon' of a goal or a status, 'theme.logo' for the logo."),
    "theme.language": _LANGUAGES,
    "theme.locale": _LANGUAGES,
    "theme.static_templates": _FRAME,
    "theme.direction": _LANGUAGES,
    "theme.include_search_page": _SEARCH,
    "theme.search_index_only": _SEARCH,
    "theme.highlightjs": told("Code is shown without colours."),
    "theme.hljs_languages": told("Code is shown without colours."),
    "theme.hljs_style": told("Code is shown without colours."),
    "theme.analytics": _NO_OTHERS,
    "theme.shortcuts": _PLAIN,
    "theme.navigation_depth": _PLAIN,
    "theme.nav_style": _PLAIN,
    "theme.color_mode": told("Light and dark follow the reader's device; change colours with 'extra_css'."),
    "extra.alternate": _LANGUAGES,
    "extra.analytics": _NO_OTHERS,
    "extra.consent": _NO_OTHERS,
    "extra.social": told("Put links in 'nav' or on a page."),
    "extra.homepage": told("The name in the head leads to the site's own home page."),
    "extra.generator": _PLAIN,
    "extra.version": _PLAIN,
    "extra.annotate": _PLAIN,
    "extra.tags": told("Tags are shown as words, without icons."),
    "extra.status": _PLAIN,
    "extra.manifest": _PLAIN,
    "plugins.search": _SEARCH,
    "plugins.tags": told("Tags in the front matter are shown on their page; there is no list of them."),
    "plugins.social": told("Sharing pictures are made by: agreements pictures"),
    "plugins.privacy": _NO_OTHERS,
    "plugins.meta": told("Write the front matter in each page."),
    "plugins.offline": told("Open the site through a web server: agreements serve"),
    "plugins.optimize": told("Make pictures small before you put them in docs/."),
    "plugins.typeset": _PLAIN,
    "plugins.info": _PLAIN,
    "markdown_extensions.pymdownx.emoji": _EMOJI,
    "markdown_extensions.material.extensions.emoji": _EMOJI,
    "markdown_extensions.pymdownx.arithmatex": told("Formulas need a script that is not here; write them as text."),
    "markdown_extensions.mkdocs-click": _PLAIN,
    "markdown_extensions.toc.permalink": told("Commitments and terms have links to themselves; headings have none."),
    "markdown_extensions.toc.permalink_title": _PLAIN,
    "markdown_extensions.toc.anchorlink": _PLAIN,
    "markdown_extensions.pymdownx.tasklist.clickable_checkbox": told("Readers can't tick anything on a page."),
}

REFUSED: Mapping[str, Told] = {
    "INHERIT": told("Write all keys in this file; the preview and the checks read no other."),
    "extra_templates": told("Make a page in Markdown, or a file that needs no template."),
    "pages": told("Write 'nav' instead."),
    "plugins.blog": told("Pages come from docs/ and data/ alone; write news as ordinary pages."),
    "plugins.group": told("List the plugins one by one."),
    "plugins.projects": told("Build each site in a folder of its own."),
}
