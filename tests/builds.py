"""Whether a site can be built, in two ways: page by page as the preview makes them, and by MkDocs itself."""

from __future__ import annotations

import logging
import shutil
from functools import cache
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from agreements.pages.links import check_links, dead_links, links_in
from agreements.pages.pages import pages_with
from agreements.preview.files_on_disk import static_files
from agreements.rendering.render import Templates, templates
from agreements.rendering.template_files import read_templates
from agreements.site.reading import load_site
from agreements.site.site_map import NOT_FOUND, NOT_FOUND_FILE
from agreements.source.settings import read_settings
from agreements.theme.files import theme_assets


@cache
def _templates() -> Templates:
    return templates(read_templates(Path("/")))


def faults_of_pages(root: Path) -> list[str]:
    """Every page of every language made in this process, and every link of theirs followed."""
    site = load_site(root)
    settings = site.settings
    html: dict[str, str] = {}
    files = set(static_files(root, site.languages, root / settings.docs_dir, site.docs))
    known, assets = _templates(), frozenset(theme_assets(root))
    for lang in site.languages.ids:
        made = pages_with(known, assets, site, lang, settings.order, settings.site_url)
        for spot in made.edition.site_map.spots:
            html[f"{made.edition.address(spot.path)}index.html"] = made.whole(spot.path)
        html[made.edition.address(NOT_FOUND_FILE)] = made.whole(NOT_FOUND)
        for name, content in {**made.redirects(), **made.shared_files()}.items():
            files.add(name)
            if name.endswith(".html"):
                html[name] = content.decode()
    found = {name: links_in(text) for name, text in html.items()}
    return [str(problem) for problem in dead_links(found, {*files, *html}, settings.base)]


class _Said(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def faults_of_mkdocs(root: Path) -> list[str]:
    """The same by `mkdocs build --strict`: every warning counts, and every dead link of what it built."""
    said = _Said()
    log = logging.getLogger("mkdocs")
    log.addHandler(said)
    try:
        site = root / "built"
        config = load_config(str(root / "mkdocs.yml"), strict=True, site_dir=str(site))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        said.lines += map(str, check_links(site, read_settings(root)[0].base))
        shutil.rmtree(site)
    except (Abort, MkDocsException, SystemExit) as failure:
        said.lines.append(repr(failure))
    finally:
        log.removeHandler(said)
    return said.lines
