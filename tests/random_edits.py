"""What people do to the files of a site, at random: each edit is one that somebody makes by mistake or on purpose."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

TEXTS = (".yml", ".md", ".po", ".csv", ".html")
LANGUAGES = ("sv", "en", "fr", "ar")

TARGETS = (
    "index.md", "data.md", "parties/index.md", "parties/hamnverket.md", "havslan/2012/goals/work.md",
    "havslan/2012/goals/work.md#jobs", "havslan/2012/goals/work.md#work", "havslan/2012/whole.md#goal-1",
    "havslan/2011/index.md#results-table", "data.md#data", "#data", "#", "#there-is-no-such", "?a=b",
    "index.md?a=b#x", "../index.md", "../sv/data.md", "../en/data.md", "../../README.md", "parties/", "parties",
    "parties/index.html", "/data/", "/", "//example.org/", "https://example.org/", "http://[bad",
    "mailto:a@b.example", "a@b.example", "javascript:alert(1)", "data:image/png;base64,AA==", "data/parties.json",
    "../data/parties.json", "harbour.png", "Harbour.PNG", "../harbour.png", "pictures/harbour.png", "../shared.png",
    "assets/site.css", "../assets/site.css", "robots.txt", "../sitemap.xml", "data.md#r%C3%A5d", "d%61ta.md",
    "data .md", "\\data.md", "DATA.md", "404.md", "../404.html", "parties/hamnverket.md#havslan-2012",
    "havslan/index.md", "havslan.md", "havslan/2012/changes.md#left-undone", "tel:112", ".", "..", "./data.md", "./",
    "data.md/", "en/", "../en/", "index.md#löftena", "&#109;ailto:x",
)  # fmt: skip
WAYS = (
    "[x]({})", "![x]({})", '<a href="{}">x</a>', '<img src="{}" alt="x">', "[x][r]\n\n[r]: {}", "<{}>",
    '[x]({} "t")', "[x](<{}>)", "`[x]({})`", "    [x]({})", "<p><a href={}>x</a></p>", "- [x]({})\n- ![x]({})",
    "[{}]\n\n[r]: x", "```\n[x]({})\n```", '<script src="{}"></script>', '<iframe src="{}"></iframe>', "## [x]({})",
    "| [x]({}) |\n|--|\n",
)  # fmt: skip
WORDS = (
    "", "no", "~", "'", '"', ":", ": ", "#", "- ", "{", "}", "{x}", "%", "&", "<", "<b>", "-->", "2011", "havslan",
    "norra-kommun", "work", "en", "xx", "```", "---", "null", "true", "[]", "{}", "!!python/name:os.system", "*a",
    "&a", "\t", "\u200f", "\ufeff", "\x00", "å", "404", "index", "README", "about: x", "../", "/", "\\",
)  # fmt: skip
NAMES = (
    "README.md", "index.md", "INDEX.md", "hej.md", "en.md", "404.md", "a b.md", "a#b.md", "å.md", "a?b.md",
    "data/index.md", "data.markdown", "data.html", "index.html", "en/index.md", "en/x.png", "x.txt", "harbour.png",
    ".hidden.md", "CNAME", "templates/x.md", "parties/hamnverket.md", "parties/nobody.md", "havslan/index.md",
    "havslan/2012/goals/work.md", "robots.txt", "assets/site.css", "havslan/2012.md", "js/x.js", "sitemap.xml",
    "data/parties.json", "a%20b.md", "x.md~", "a:b.md", "nb/index.md",
)  # fmt: skip
MARKERS = (
    "glossary: all", "translations: all", "places: all", "whole: havslan/2012", "party: hamnverket",
    "goal: havslan/2011/school", "changes: havslan/2012", "statistics: havslan/2012", "slips: havslan/2012",
    "results: havslan/2011", "results: havslan/2012", "accessibility: status", "glance: havslan/2011",
    "legend: statuses", "representatives: havslan/2012", "signatories: havslan/2012", "place: havslan",
    "goals: havslan/2011",
)  # fmt: skip

Edit = Callable[[random.Random, Path], str]


def _files(root: Path, *folders: str) -> list[Path]:
    found = [path for folder in folders or ("data", "docs") for path in (root / folder).rglob("*") if path.is_file()]
    return sorted([*found, root / "mkdocs.yml"] if (root / "mkdocs.yml").is_file() else found)


def _text(rng: random.Random, root: Path) -> Path:
    """Every kind of file as often as the others, so that the many catalogues do not hide the few settings."""
    found = [path for path in _files(root) if path.suffix in TEXTS]
    kinds = sorted({(path.suffix, path.relative_to(root).parts[0]) for path in found})
    kind = rng.choice(kinds)
    return rng.choice([path for path in found if (path.suffix, path.relative_to(root).parts[0]) == kind])


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="surrogateescape")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", errors="surrogateescape")


def _of_lines(change: Callable[[random.Random, list[str]], list[str]]) -> Edit:
    def edit(rng: random.Random, root: Path) -> str:
        path = _text(rng, root)
        _write(path, "\n".join(change(rng, _read(path).split("\n"))))
        return path.relative_to(root).as_posix()

    return edit


def _line_away(rng: random.Random, lines: list[str]) -> list[str]:
    at = rng.randrange(len(lines))
    return lines[:at] + lines[at + 1 :]


def _lines_away(rng: random.Random, lines: list[str]) -> list[str]:
    at = rng.randrange(len(lines))
    return lines[:at] + lines[at + rng.randrange(1, 9) :]


def _line_twice(rng: random.Random, lines: list[str]) -> list[str]:
    at = rng.randrange(len(lines))
    return [*lines[: at + 1], *lines[at:]]


def _lines_swapped(rng: random.Random, lines: list[str]) -> list[str]:
    one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return lines


def _indented(rng: random.Random, lines: list[str]) -> list[str]:
    at = rng.randrange(len(lines))
    lines[at] = rng.choice([f" {lines[at]}", f"  {lines[at]}", lines[at].lstrip(), f"\t{lines[at]}"])
    return lines


def _cut_off(rng: random.Random, lines: list[str]) -> list[str]:
    return lines[: rng.randrange(len(lines))]


def _word(rng: random.Random, lines: list[str]) -> list[str]:
    """Another word in the place of one."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    if not filled:
        return lines
    at = rng.choice(filled)
    words = re.findall(r"\S+", lines[at])
    every = re.findall(r"\S+", "\n".join(lines))
    lines[at] = lines[at].replace(rng.choice(words), rng.choice([*WORDS, *every[:40]]), 1)
    return lines


def _value(rng: random.Random, lines: list[str]) -> list[str]:
    """Another value in the place of one: "year: 2012" -> "year: no"."""
    keys = [number for number, line in enumerate(lines) if ": " in line]
    if keys:
        at = rng.choice(keys)
        lines[at] = lines[at].partition(": ")[0] + ": " + rng.choice(WORDS)
    return lines


def _characters(rng: random.Random, lines: list[str]) -> list[str]:
    text = "\n".join(lines)
    at = rng.randrange(len(text) + 1)
    return (text[:at] + rng.choice(WORDS) + text[at:]).split("\n")


def _emptied(rng: random.Random, root: Path) -> str:
    path = _text(rng, root)
    _write(path, rng.choice(["", "\n", "[]\n", "{}\n", "x\n"]))
    return path.relative_to(root).as_posix()


def _removed(rng: random.Random, root: Path) -> str:
    path = rng.choice(_files(root))
    path.unlink()
    return path.relative_to(root).as_posix()


def _folder_removed(rng: random.Random, root: Path) -> str:
    folders = sorted(path for part in ("data", "docs") for path in (root / part).rglob("*") if path.is_dir())
    if not folders:
        return "-"
    path = rng.choice(folders)
    shutil.rmtree(path)
    return path.relative_to(root).as_posix()


def _renamed(rng: random.Random, root: Path) -> str:
    """In one language, or in all, as one does who has thought of it."""
    path = rng.choice([one for one in _files(root) if one.name != "mkdocs.yml"])
    name = rng.choice([*NAMES, f"{path.name}~", path.name.upper(), f"_{path.name}", path.with_suffix(".txt").name])
    for one in _in_languages(rng, root, path):
        target = one.parent / name
        if one.is_file() and not target.is_dir() and not any(above.is_file() for above in target.parents):
            target.parent.mkdir(parents=True, exist_ok=True)
            one.rename(target)
    return f"{path.relative_to(root).as_posix()} -> {name}"


def _copied(rng: random.Random, root: Path) -> str:
    path = rng.choice(_files(root, "docs"))
    name = rng.choice(NAMES)
    where = [root / "docs"] if rng.random() < 0.4 else [root / "docs" / lang for lang in LANGUAGES]
    for folder in where[: rng.choice((1, 4))]:
        source = root / "docs" / folder.name / path.relative_to(root).as_posix().split("/", 2)[-1]
        target = folder / name
        content = (source if source.is_file() else path).read_bytes()
        if not target.is_dir() and not any(one.is_file() for one in target.parents):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    return f"{path.relative_to(root).as_posix()} => {name}"


def _in_languages(rng: random.Random, root: Path, path: Path) -> list[Path]:
    parts = path.relative_to(root).parts
    if len(parts) > 2 and parts[0] == "docs" and parts[1] in LANGUAGES and rng.random() < 0.6:
        return [Path(root, "docs", lang, *parts[2:]) for lang in LANGUAGES]
    return [path]


def _linked(rng: random.Random, root: Path) -> str:
    """A link or a picture in a page, in one way of the many to write it."""
    pages = [path for path in _files(root, "docs") if path.suffix == ".md"]
    if not pages:
        return "-"
    path, written = rng.choice(pages), rng.choice(WAYS).replace("{}", rng.choice(TARGETS))
    for one in _in_languages(rng, root, path):
        if one.is_file():
            _write(one, f"{_read(one)}\n\n{written}\n")
    return f"{path.relative_to(root).as_posix()}: {written!r}"


def _in_nav(rng: random.Random, root: Path) -> str:
    path = root / "mkdocs.yml"
    if not path.is_file():
        return "-"
    entry = rng.choice([*TARGETS, *NAMES])
    line = rng.choice(["  - {}", "  - Titel: {}", "  - Titel:\n    - {}", "  - '{}'", "  - {{a: {}, b: c}}"]).format(
        entry
    )
    _write(path, _read(path).replace("nav:\n", f"nav:\n{line}\n", 1))
    return f"nav: {line!r}"


def _redirected(rng: random.Random, root: Path) -> str:
    old, new = (rng.choice(["havslan/x/", "en/", "data/", "x/", "en/x/", "x", "havslan/2012/", "404/"]) for _ in "ab")
    new = rng.choice([new, f"{new}#x", "havslan/2012/goals/work/#jobs", "data/#data", "parties/hamnverket/"])
    _write(root / "data/redirects.yml", f"redirects:\n- old: {old}\n  new: {new}\n")
    return f"redirect {old} -> {new}"


def _glossary(rng: random.Random, root: Path) -> str:
    terms = "".join(
        f"- id: t{number}\n  term: {word}\n  meaning: En {word}.\n  forms: {word}\n"
        for number, word in enumerate(rng.sample(["jobb", "hamn", "kran", "en", "<b>", "#"], rng.randrange(3)))
    )
    _write(root / "data/glossary.yml", f"terms:{terms and chr(10)}{terms or ' []'}\n")
    return "glossary"


def _shown(rng: random.Random, root: Path) -> str:
    """Another marker in a page of every language."""
    marker = rng.choice(MARKERS)
    for lang in LANGUAGES:
        path = root / f"docs/{lang}/data.md"
        if path.is_file():
            _write(path, f"{_read(path)}\n```agreement\n{marker}\n```\n")
    return marker


EDITS: Mapping[str, tuple[int, Edit]] = {
    "line away": (4, _of_lines(_line_away)),
    "lines away": (3, _of_lines(_lines_away)),
    "line twice": (3, _of_lines(_line_twice)),
    "lines swapped": (2, _of_lines(_lines_swapped)),
    "indented": (2, _of_lines(_indented)),
    "cut off": (1, _of_lines(_cut_off)),
    "word": (5, _of_lines(_word)),
    "value": (5, _of_lines(_value)),
    "characters": (3, _of_lines(_characters)),
    "emptied": (2, _emptied),
    "removed": (2, _removed),
    "folder removed": (1, _folder_removed),
    "renamed": (4, _renamed),
    "copied": (4, _copied),
    "linked": (10, _linked),
    "in nav": (3, _in_nav),
    "redirected": (2, _redirected),
    "glossary": (1, _glossary),
    "shown": (3, _shown),
}


def edit(rng: random.Random, root: Path) -> str:
    """Changes one thing, or a few, in the site at `root`; says what."""
    names, weights = list(EDITS), [weight for weight, _ in EDITS.values()]
    done = []
    for name in rng.choices(names, weights, k=rng.choice((1, 1, 1, 2, 3))):
        done.append(f"{name}: {EDITS[name][1](rng, root)}")
    return "; ".join(done)


def furnish(root: Path) -> None:
    """Files to link to, which the small project lacks."""
    for name in ("sv/harbour.png", "sv/pictures/harbour.png", "shared.png"):
        path = root / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"\x89PNG")
