"""How a cell becomes a value of the data, a reader for each kind of field; or what is wrong with it, and the cure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from agreements.importing.cells import Cell, text_of
from agreements.importing.days import Months, day_of, rough_day_of
from agreements.problems.problems import suggestion
from agreements.problems.told import Told, told

Raw = str | list[str] | list[dict[str, str]] | None  # a value as a data file has it
Wrong = tuple[Told, Told]  # what is wrong, and the cure
Choices = Mapping[str, str]  # a word, folded -> the id that it means
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SPACES = re.compile(r"\s+")
_BREAKABLE = re.compile(r"[^\S\u00a0\u202f]+")  # a no-break space is the writer's: "10\u202f000 €"
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")
_ITEM = re.compile(r"(?:[-–•·▪*]|(?P<number>\d+\.)) +")
_LINK = re.compile(r"(?P<title>.*?)[ :–-]*(?P<url>https?://\S+)", re.DOTALL)
_MARKDOWN_LINK = re.compile(r"\[(?P<title>[^\]]+)\]\((?P<url>https?://[^)\s]+)\)")
_GROUPING = re.compile("[ \u00a0\u202f\u2009'’]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
# Between several values in a cell where the map names no sign; the first that leaves only known names is the one.
_BETWEEN = (r"[;\n|]", r"[;\n|,]", r"[;\n|,\s]")


@dataclass(frozen=True)
class How:
    """What the map and the site say of the cells of a column."""

    values: Mapping[str, Raw] = field(default_factory=dict)
    separator: str | None = None
    is_comma_decimal: bool = False
    dates: str | None = None
    months: Months = field(default_factory=dict)
    choices: Choices = field(default_factory=dict)
    nothing: frozenset[str] = frozenset()
    name: str = ""


def folded(word: str) -> str:
    """How names are compared: "  North   TOWN " -> "north town"."""
    return _SPACES.sub(" ", word).strip().casefold()


def read(cell: Cell, reader: str, how: How) -> Raw | Wrong:
    """The value of a cell, None where there is nothing."""
    if cell.is_broken:
        return told("the formula came to an error, or to nothing"), told("Mend it, or write the value itself.")
    if found := _CONTROL.search(cell.text):
        what = told("a control character ({code}) stands in the file", code=f"U+{ord(found.group()):04X}")
        return what, told("Remove it; it can't be seen in most editors.")
    if cell.is_empty or folded(cell.text) in how.nothing:
        return None
    meant = how.values.get(folded(cell.text))
    if meant is not None:
        return [*meant] if isinstance(meant, list) else ([meant] if reader in OF_SEVERAL else meant)
    return READERS[reader](cell, how)


def _line(cell: Cell, how: How) -> Raw | Wrong:
    """One line: a line break within is a space."""
    return _BREAKABLE.sub(" ", cell.text)


def _prose(cell: Cell, how: How) -> Raw | Wrong:
    return paragraphs(cell.text)


def paragraphs(text: str) -> str:
    """Each line that begins a sentence is a paragraph; those with a dash or a dot are a list.

    "Buy:\n• books\n• pens" -> "Buy:\n\n- books\n- pens". A text with empty lines has its paragraphs already.
    """
    if _EMPTY_LINE.search(text):
        return "\n".join(line.rstrip() for line in text.splitlines())
    found = ""
    is_after_item = False
    for line in filter(None, (_BREAKABLE.sub(" ", line).strip() for line in text.splitlines())):
        item = _ITEM.match(line)
        between = " " if _goes_on(found, line) else "\n" if item and is_after_item else "\n\n"
        found += (between if found else "") + (f"{item['number'] or '-'} {line[item.end() :]}" if item else line)
        is_after_item = item is not None
    return found


def _goes_on(text: str, line: str) -> bool:
    """Whether a line goes on with the sentence before it: ("The council mends", "every lamp.") -> True."""
    return line[:1].islower() and text[-1:] not in ".!?:;…"


def _lines(cell: Cell, how: How) -> Raw | Wrong:
    return _parts(cell, how, _BETWEEN[0])


def _tags(cell: Cell, how: How) -> Raw | Wrong:
    return _parts(cell, how, _BETWEEN[1])


def _refs(cell: Cell, how: How) -> Raw | Wrong:
    return _parts(cell, how, _BETWEEN[2])


def _number(cell: Cell, how: How) -> Raw | Wrong:
    """ "1 234,5" where the comma is the decimal sign -> "1234.5"."""
    if not isinstance(cell.value, str):
        return cell.text
    bare = _western(_GROUPING.sub("", cell.text).replace("−", "-"))
    plain = bare.replace(".", "").replace(",", ".") if how.is_comma_decimal else bare
    if _NUMBER.fullmatch(plain) and (not how.is_comma_decimal or _is_grouped(bare, ".")):
        return plain
    what = told("'{value}' is not a number", value=cell.text[:60])
    if "," in bare:
        return what, told("If the comma is the decimal sign, write 'decimal: comma' in the map.")
    return what, told("Write digits only; the map's 'decimal' says what the decimal sign is.")


def _western(number: str) -> str:
    """ "٣٫٥" -> "3.5"."""
    digits = "".join(str(unicodedata.digit(sign)) if sign.isdecimal() else sign for sign in number)
    return digits.replace("٫", ".").replace("٬", "")


def _is_grouped(bare: str, sign: str) -> bool:
    """Points group thousands where the comma is the decimal sign: "1.234,5"; "1.5" is a slip."""
    whole = bare.partition(",")[0]
    return sign not in bare or re.fullmatch(rf"-?\d{{1,3}}(?:{re.escape(sign)}\d{{3}})+", whole) is not None


def _percentage(cell: Cell, how: How) -> Raw | Wrong:
    """ "60 %" and 60 -> "60"; a share such as 0.6 may be meant otherwise."""
    bare = cell.text.removesuffix("%").strip()
    if "%" not in cell.text and isinstance(cell.value, Decimal) and 0 < cell.value < 1:
        what = told("'{value}' may be a share or a percentage", value=cell.text)
        return what, told("Write the percentage, such as 60 %.")
    return _number(Cell(bare, cell.locate), how)


def _party_or_name(cell: Cell, how: How) -> Raw | Wrong:
    """The id of a party of the agreement, or what somebody else is called."""
    return how.choices.get(folded(cell.text)) or _line(cell, how)


def _day(cell: Cell, how: How) -> Raw | Wrong:
    if isinstance(cell.value, (date, datetime)):
        return cell.text[:10]
    return day_of(cell.text, how.dates, how.months)


def _rough_day(cell: Cell, how: How) -> Raw | Wrong:
    if isinstance(cell.value, (date, datetime)):
        return cell.text[:10]
    return rough_day_of(cell.text, how.dates, how.months)


def _links(cell: Cell, how: How) -> Raw | Wrong:
    """ "The report https://example.org/a.pdf" -> a title and an address; an address alone is its own title."""
    found = []
    for part in _parts(cell, how, r"\n|[;|]\s"):  # an address may hold them
        link = _MARKDOWN_LINK.fullmatch(part) or _LINK.fullmatch(part)
        if not link:
            what = told("'{value}' is not a whole address", value=part[:80])
            return what, told("Write 'A title https://…', or the address alone.")
        url = link["url"]
        found.append({"title": link["title"] or bare_address(url), "url": url})
    return found


def bare_address(url: str) -> str:
    """What a link without a title is called: "https://a.example/" -> "a.example"."""
    return url.partition("//")[2].rstrip("/")


def _choice(cell: Cell, how: How) -> Raw | Wrong:
    found = how.choices.get(folded(cell.text))
    return found if found is not None else _unknown(cell.text, how)


def _several_choices(cell: Cell, how: How) -> Raw | Wrong:
    """Names that the site knows. A name may hold the sign that stands between others: the whole is looked for first."""
    known = {**how.choices, **{word: word for word in how.values}}
    if folded(cell.text) in known:
        return _meant([cell.text], how)
    tries = [_parts(cell, how, sign) for sign in _BETWEEN]
    whole = next((parts for parts in tries if all(folded(part) in known for part in parts)), None)
    if whole is not None:
        return _meant(whole, how)
    return _unknown(next(part for part in tries[0] if folded(part) not in known), how)


def _meant(parts: Sequence[str], how: How) -> list[str]:
    """The ids of the names, each once."""
    found: dict[str, None] = {}
    for part in map(folded, parts):
        said = how.values.get(part) or how.choices[part]
        found.update(dict.fromkeys(str(one) for one in (said if isinstance(said, list) else [said])))
    return list(found)


def _unknown(word: str, how: How) -> Wrong:
    what = told("'{value}' is no {kind} of this site", value=word[:60], kind=KIND_NAMES[how.name])
    near = suggestion(word.strip(), sorted(set(how.choices.values())))
    cure = told(
        "{near} Or say in the map what it means: 'values: {field}: {value}: …'.",
        near=near,
        field=how.name,
        value=word[:60],
    )
    return what, cure


def parts_of(cell: Cell) -> list[str]:
    """What stands between the signs that are sure to separate: "North Town; South Town" -> two names."""
    return _parts(cell, How(), _BETWEEN[0])


def _parts(cell: Cell, how: How, usual: str) -> list[str]:
    """What stands between the signs that the map names, or the usual ones; a new line always separates."""
    if isinstance(cell.value, tuple):
        return [found for one in cell.value if (found := text_of(one))]
    pattern = rf"{re.escape(how.separator)}|\n" if how.separator else usual
    return [found for one in re.split(pattern, cell.text) if (found := one.strip())]


KIND_NAMES: Mapping[str, Told] = {
    "parties": told("party"),
    "lead": told("party"),
    "supported_by": told("party"),
    "joint_parties": told("joint party"),
    "goal_responsible": told("party"),
    "status": told("status"),
    "basis": told("basis"),
    "party_kind": told("kind of party"),
    "target_unit": told("unit"),
    "target_comparison": told("comparison"),
}
READERS: Mapping[str, Callable[[Cell, How], Raw | Wrong]] = {
    "name": _line,
    "line": _line,
    "prose": _prose,
    "lines": _lines,
    "links": _links,
    "tags": _tags,
    "refs": _refs,
    "number": _number,
    "percentage": _percentage,
    "party_or_name": _party_or_name,
    "day": _day,
    "rough_day": _rough_day,
    "promisers": _several_choices,
    "status": _choice,
    "basis": _choice,
    "party_kind": _choice,
    "unit": _choice,
    "comparison": _choice,
}
OF_SEVERAL = frozenset({"lines", "tags", "refs", "promisers", "links"})
