"""Reads single keys of `mkdocs.yml` as what they must be; what is something else is told with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, TypeVar

from agreements.problems.problems import Place, Problem, Severity
from agreements.problems.told import Told, told
from agreements.source.addresses import is_whole, parts_of
from agreements.source.mkdocs_keys import NO_EFFECT
from agreements.source.named_keys import listed_names
from agreements.source.nav import NavItem, nav_of
from agreements.source.yaml import Parsed, Path

TEXT = told("a text")
LIST = told("a list, one '- ' line each")
Instead = TypeVar("Instead")
EDIT_URIS = {"github.com": "edit/master/docs/", "gitlab.com": "edit/master/docs/", "bitbucket.org": "src/default/docs/"}
OVERRIDES = "overrides"
OUR_FOLDERS = ("data", "hooks", OVERRIDES)


@dataclass(frozen=True)
class Script:
    """A script of the site's own; `is_module`, `is_deferred` and `is_async` say how a browser runs it."""

    file: str
    is_module: bool = False
    is_deferred: bool = False
    is_async: bool = False


@dataclass
class Reading:
    """One reading of the file; collects problems so that none hides another."""

    parsed: Parsed
    problems: list[Problem] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)

    def value(self, *path: str) -> Any:
        found = self.parsed.value
        for key in path:
            found = found.get(key) if isinstance(found, dict) else None
        return found

    def text(self, *path: str) -> str:
        found = self.value(*path)
        if found is None or isinstance(found, str):
            self.places[found or ""] = self.parsed.place_of(path)
            return found or ""
        return self._wrong(path, TEXT, "")

    def texts(self, key: str) -> tuple[str, ...]:
        found = self.value(key)
        if found is None:
            return ()
        if isinstance(found, list) and all(isinstance(one, str) for one in found):
            return tuple(self._own_file(one, (key, number)) for number, one in enumerate(found))
        empty: tuple[str, ...] = ()
        return self._wrong((key,), LIST, empty)

    def scripts(self) -> tuple[Script, ...]:
        found = self.value("extra_javascript") or []
        if not isinstance(found, list):
            empty: tuple[Script, ...] = ()
            return self._wrong(("extra_javascript",), LIST, empty)
        return tuple(self._script(one, ("extra_javascript", number)) for number, one in enumerate(found))

    def _script(self, written: Any, path: Path) -> Script:
        if isinstance(written, str):
            return Script(self._own_file(written, path), is_module=written.endswith(".mjs"))
        if not isinstance(written, dict) or not isinstance(written.get("path"), str):
            return self._wrong(path, told("a file, or a group with 'path'"), Script(""))
        file = self._own_file(written["path"], path)
        is_module = written.get("type") == "module" or file.endswith(".mjs")
        return Script(file, is_module, bool(written.get("defer")), bool(written.get("async")))

    def _own_file(self, file: str, path: Path) -> str:
        parts = parts_of(file)
        if parts.scheme or parts.netloc:
            what = told("'{file}' lies on another host", file=file)
            self._add(path, what, told("Put a copy of the file into the site, and name that."))
        self.places[file] = self.parsed.place_of(path)
        return file

    def site_url(self) -> str:
        """Without it, no page can tell its own address."""
        url = self.text("site_url")
        if not url:
            what = told("'site_url' is missing, so that search engines and shared links get no addresses")
            cure = told("Write 'site_url: https://…/', the address where the site will stand.")
            self.problems.append(Problem(self.parsed.place_of(("site_url",)), what, cure, Severity.WARNING))
            return ""
        if not self.whole_address("site_url"):
            return ""
        return url if url.endswith("/") else f"{url}/"

    def whole_address(self, key: str) -> str:
        """With its scheme and its host; empty if it is none."""
        url = self.text(key)
        if url and not is_whole(url):
            what = told("'{url}' is not a whole address", url=url)
            self._add((key,), what, told("Write it with 'https://' at its beginning."))
            return ""
        return url

    def edit_uri(self) -> str:
        """As written, or what MkDocs takes for the large hosts; empty means that no page leads to its source."""
        written = self.value("edit_uri")
        host = parts_of(self.text("repo_url")).hostname or ""
        if written is None:
            return EDIT_URIS.get(host, "")
        uri = self.text("edit_uri")
        return self.whole_address("edit_uri") if parts_of(uri).scheme else uri

    def nav(self) -> tuple[NavItem, ...]:
        found, problems = nav_of(self.parsed)
        self.problems += problems
        return found

    def folder(self, key: str, default: str) -> str:
        """A folder below that of mkdocs.yml, and none that holds something else."""
        path = PurePosixPath(self.text(key) or default)
        docs = () if key == "docs_dir" else (self.text("docs_dir") or "docs",)
        is_taken = any(
            path == PurePosixPath(one) or PurePosixPath(one) in path.parents for one in (*OUR_FOLDERS, *docs)
        )
        if path.is_absolute() or ".." in path.parts or not path.parts or is_taken:
            what = told("'{key}: {folder}' is not a folder of its own", key=key, folder=str(path))
            self._add((key,), what, told("Name a folder beside mkdocs.yml that holds nothing else."))
            return default
        return path.as_posix()

    def custom_dir(self) -> str:
        """The one folder of a site's own theme files."""
        folder = self.text("theme", "custom_dir").rstrip("/")
        if folder not in ("", OVERRIDES):
            what = told("'custom_dir: {folder}' is not possible here", folder=folder)
            cure = told("Put the files into overrides/ and write 'custom_dir: overrides'; the preview reads no other.")
            self._add(("theme", "custom_dir"), what, cure)
        return folder

    def extensions(self) -> Mapping[str, Mapping[str, Any]]:
        """A list of names, of which some have settings; or a group of names."""
        found = self.value("markdown_extensions") or []
        listed = [{name: value} for name, value in found.items()] if isinstance(found, dict) else found
        extensions: dict[str, Mapping[str, Any]] = {}
        for number, one in enumerate(listed if isinstance(listed, list) else [None]):
            named = {one: {}} if isinstance(one, str) else one
            if not isinstance(named, dict):
                self._wrong(("markdown_extensions", number), TEXT, None)
                continue
            self.places |= {str(name): self._named_at(number, str(name)) for name in named}
            extensions |= {str(name): value if isinstance(value, dict) else {} for name, value in named.items()}
        return {name: _used(name, value) for name, value in extensions.items() if _key(name) not in NO_EFFECT}

    def _named_at(self, number: int, name: str) -> Place:
        """Of an extension in a list, or in a group of names."""
        in_list: Path = ("markdown_extensions", number, name)
        path = in_list if in_list in self.parsed.keys else ("markdown_extensions", name)
        return self.parsed.place_of_key(path if path in self.parsed.keys else ("markdown_extensions", number))

    def refused(self) -> Iterator[Problem]:
        """What can be written but not be done."""
        if self.value("use_directory_urls") is False:
            what = told("'use_directory_urls: false' is not possible here")
            cure = told("Remove it: the addresses of pages end with a slash, and they never change.")
            yield Problem(self.parsed.place_of(("use_directory_urls",)), what, cure)
        theme = self.value("theme")
        name = theme if isinstance(theme, str) else self.value("theme", "name")
        if name != "material":
            path = ("theme", "name") if isinstance(theme, dict) else ("theme",)
            what = told("the theme is '{name}'", name=name)
            yield Problem(self.parsed.place_of(path), what, told("Write 'name: material': the frame needs its icons."))
        plugins = [name for name, _ in listed_names(self.parsed, "plugins")]
        if "i18n" not in plugins:
            what = told("the plugin 'i18n' is missing")
            cure = told("Add it to 'plugins', as in a new site: it builds each language.")
            yield Problem(self.parsed.place_of(("plugins",)), what, cure)

    def _wrong(self, path: Path, wanted: Told, instead: Instead) -> Instead:
        what = told("'{key}' must be {wanted}", key=".".join(str(one) for one in path), wanted=wanted)
        self._add(path, what, told("Write {wanted} here, as MkDocs does.", wanted=wanted))
        return instead

    def _add(self, path: Path, what: Told, cure: Told) -> None:
        self.problems.append(Problem(self.parsed.place_of(path), what, cure))


def _key(*names: str) -> str:
    return ".".join(("markdown_extensions", *names))


def _used(name: str, settings: Mapping[str, Any]) -> dict[str, Any]:
    """An extension's settings without those that have no effect."""
    return {key: value for key, value in settings.items() if _key(name, str(key)) not in NO_EFFECT}
