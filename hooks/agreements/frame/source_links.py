"""Where the source of a page can be read: its Markdown file, or the data file that a generated page shows."""

from __future__ import annotations

from urllib.parse import quote, urljoin, urlsplit

from agreements.model.agreement import Agreement
from agreements.model.content import Content
from agreements.model.documents import Document
from agreements.model.goals import Goal
from agreements.model.parties import Party
from agreements.prose.markers import markers
from agreements.prose.prose import ProsePage
from agreements.prose.subjects import subject_of
from agreements.site.site_map import Spot
from agreements.source.settings import Settings


def source_href(settings: Settings, spot: Spot, page: ProsePage | None, content: Content) -> str:
    """Empty where the site names no repository, or where the page comes from many files."""
    file = page.file if page else _data_file(spot, content)
    base = folder_of_pages(settings.repo_url, settings.edit_uri)
    docs = f"{settings.docs_dir}/"
    if not base or not file:
        return ""
    if file.startswith(docs):
        return base + quote(file.removeprefix(docs))
    return base.removesuffix(docs) + quote(file) if base.endswith(docs) else ""


def folder_of_pages(repo_url: str, edit_uri: str) -> str:
    """("https://code.example/x", "src/main/docs/") -> "https://code.example/x/src/main/docs/"; as in MkDocs."""
    if not edit_uri or not (repo_url or urlsplit(edit_uri).scheme):
        return ""
    is_query = edit_uri.startswith(("?", "#"))
    base = repo_url if is_query or repo_url.endswith("/") else f"{repo_url}/"
    found = urljoin(base, edit_uri)
    return found if is_query or found.endswith("/") else f"{found}/"


def _data_file(spot: Spot, content: Content) -> str:
    """A goal's own: "goal: bay/2030/health" -> "data/agreements/bay/2030/goals/05-health.yml"."""
    for marker in markers(f"```agreement\n{spot.marker}\n```") if spot.marker else ():
        found = subject_of(marker, content)
        subject = found[-1] if isinstance(found, tuple) else found
        if isinstance(subject, (Agreement, Goal, Party, Document)):
            return subject.at.file
    return ""
