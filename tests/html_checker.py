"""The Nu Html Checker, run once on a whole site: what is no right HTML, by page and line."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

CHECKER = Path(__file__).parent / "editors/node_modules/vnu-jar/build/dist/vnu.jar"
STACK = "-Xss8m"  # the checker's grammar needs more than Java's own 512 KiB


# A page's language is held elsewhere: where a translation is missing, its text is rightly in another.
OPTIONS = ("--skip-non-html", "--no-langdetect", "--stdout", "--exit-zero-always", "--format", "json")
# An advice that the standard doesn't give: a promise is an article, and its text is no heading.
NO_FAULT = "Article lacks heading"


def faults_of_html(site: Path) -> list[str]:
    """['fr/index.html:12: error: Element “div” not allowed …', …] for the HTML files below a folder; errors first."""
    java = shutil.which("java")
    assert java, "Java is missing; tests/install-programs.sh java installs it"
    command = (java, STACK, "-jar", str(CHECKER), *OPTIONS, str(site))
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=300)
    assert ran.returncode == 0 and ran.stdout, ran.stderr
    return list(_told(json.loads(ran.stdout)["messages"], site.resolve()))


def _told(messages: list[dict[str, Any]], site: Path) -> Iterator[str]:
    for one in sorted(messages, key=lambda one: one["type"] != "error"):
        page = Path(unquote(urlsplit(one.get("url", "")).path))
        name = page.relative_to(site) if page.is_relative_to(site) else page
        if not one["message"].startswith(NO_FAULT):
            yield f"{name}:{one.get('lastLine', 0)}: {one.get('subType', one['type'])}: {one['message']}"
