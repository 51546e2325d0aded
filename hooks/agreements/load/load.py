"""Reads the data folder: every file in its shape, and all problems at once. The edge where files are touched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from agreements.gettext.catalogues import Catalogue, read_catalogue
from agreements.languages.formats import is_language
from agreements.languages.languages import Languages
from agreements.load.folder_names import folder_problems
from agreements.load.languages import assemble_languages, language_of
from agreements.load.reading import Reading
from agreements.load.site_format import format_problems
from agreements.problems.problems import Place, Problem, Severity
from agreements.problems.told import told
from agreements.shapes.accessibility import AccessibilityFile, AuditFile
from agreements.shapes.agreement import AgreementFile
from agreements.shapes.documents import DocumentFile
from agreements.shapes.follow_up import FollowUpFile
from agreements.shapes.glossary import GlossaryFile
from agreements.shapes.goals import GoalFile
from agreements.shapes.languages import LanguagesFile
from agreements.shapes.loaded import Loaded, Shaped
from agreements.shapes.parties import PartiesFile
from agreements.shapes.redirects import RedirectsFile
from agreements.shapes.site import SiteFile
from agreements.shapes.statistics import DatasetFile, LostChartsFile
from agreements.shapes.terms import TermExceptionsFile, TermsFile
from agreements.shapes.texts import TextsFile
from agreements.shapes.vocabulary import VocabularyFile
from agreements.source.memory import Memory
from agreements.source.settings import read_settings
from agreements.vocabulary.defaults import known_words

LOST_CHARTS = "lost-charts.yml"
TERM_EXCEPTIONS = "term-exceptions.yml"


@dataclass(frozen=True)
class DatasetFiles:
    """A dataset's description, and its values as they lie in the CSV file beside it."""

    description: Loaded[DatasetFile]
    values: bytes
    values_file: str


@dataclass(frozen=True)
class AgreementFolder:
    """The files of one agreement."""

    agreement: Loaded[AgreementFile]
    goals: tuple[Loaded[GoalFile], ...]
    follow_up: Loaded[FollowUpFile] | None
    datasets: tuple[DatasetFiles, ...] = ()
    lost_charts: Loaded[LostChartsFile] | None = None


@dataclass(frozen=True)
class DataFiles:
    """Everything under `data/`, in its shapes."""

    site: Loaded[SiteFile] | None
    languages: Languages
    parties: Loaded[PartiesFile] | None
    texts: Loaded[TextsFile] | None
    vocabulary: Loaded[VocabularyFile] | None
    glossary: Loaded[GlossaryFile] | None
    terms: Loaded[TermsFile] | None
    term_exceptions: Mapping[str, Loaded[TermExceptionsFile]]
    redirects: Loaded[RedirectsFile] | None
    accessibility: Loaded[AccessibilityFile] | None
    audit: Loaded[AuditFile] | None
    agreements: tuple[AgreementFolder, ...]
    documents: tuple[Loaded[DocumentFile], ...]
    catalogues: Mapping[str, tuple[Catalogue, ...]]


def nothing() -> DataFiles:
    """The data of a folder that nobody may read."""
    return DataFiles(
        site=None,
        languages=Languages((language_of("en"),)),
        parties=None,
        texts=None,
        vocabulary=None,
        glossary=None,
        terms=None,
        term_exceptions={},
        redirects=None,
        accessibility=None,
        audit=None,
        agreements=(),
        documents=(),
        catalogues={},
    )


def load(root: Path, memory: Memory | None = None) -> tuple[DataFiles, tuple[Problem, ...]]:
    """The data under `root`/data, and what is wrong with it; a file that can't be read is left out.

    With a `memory` of an earlier reading, only files that have changed are read anew.
    """
    reading = Reading(root, memory or Memory())
    data = root / "data"
    site = _site(reading, data / "site.yml")
    languages = _languages(reading, data / "languages.yml", site)
    vocabulary = _vocabulary(reading, data / "vocabulary.yml")
    files = DataFiles(
        site=site,
        languages=languages,
        parties=reading.file(data / "parties.yml", PartiesFile),
        texts=_optional(reading, data / "texts.yml", TextsFile),
        vocabulary=vocabulary,
        glossary=_optional(reading, data / "glossary.yml", GlossaryFile),
        terms=_optional(reading, data / "terms.yml", TermsFile),
        term_exceptions={
            lang: loaded
            for lang in languages.translations
            if (loaded := _optional(reading, data / "translations" / lang / TERM_EXCEPTIONS, TermExceptionsFile))
        },
        redirects=_optional(reading, data / "redirects.yml", RedirectsFile),
        accessibility=_optional(reading, data / "accessibility.yml", AccessibilityFile),
        audit=_optional(reading, data / "accessibility-audit.yml", AuditFile),
        agreements=tuple(_agreement_folders(reading, data / "agreements")),
        documents=reading.every((data / "documents").glob("*/*.yml"), DocumentFile),
        catalogues=_catalogues(reading, data / "translations", languages.translations),
    )
    return files, tuple(reading.problems)


def _site(reading: Reading, path: Path) -> Loaded[SiteFile] | None:
    """What the site is; a format that this engine does not read is told alone, since all else may follow from it."""
    loaded = reading.file(path, SiteFile)
    reading.problems += format_problems(loaded.entry.format, loaded.at("format")) if loaded else []
    return loaded


def _vocabulary(reading: Reading, path: Path) -> Loaded[VocabularyFile] | None:
    """Read before what is written in its words; where it can't be read, nobody knows which those are."""
    loaded = _optional(reading, path, VocabularyFile)
    reading.words = known_words(loaded) if loaded or not path.exists() else {}
    return loaded


def _languages(reading: Reading, path: Path, site: Loaded[SiteFile] | None) -> Languages:
    """As declared; where a file can't be read, the language that the other one names, or English."""
    loaded = reading.file(path, LanguagesFile)
    named = site.entry.source_language if site and is_language(site.entry.source_language) else None
    if loaded is None or not loaded.entry.languages:
        return Languages((language_of(named or "en"),))
    languages, problems = assemble_languages(loaded, named or _first(loaded.entry))
    reading.problems += [*problems, *_undeclared(reading, languages.ids)]
    return languages


def _first(file: LanguagesFile) -> str:
    return next((one.id for one in file.languages if is_language(one.id)), "en")


def _undeclared(reading: Reading, languages: Sequence[str]) -> Iterator[Problem]:
    """Pages or catalogues in a language that the site does not have: nobody will ever see them."""
    root = reading.root
    docs = root / read_settings(root, reading.memory)[0].docs_dir
    for folder in (*sorted(docs.glob("*/")), *sorted((root / "data/translations").glob("*/"))):
        if is_language(folder.name) and folder.name not in languages:
            place = Place(folder.relative_to(root).as_posix())
            cure = told("Declare '{lang}' in data/languages.yml, or remove the folder.", lang=folder.name)
            yield Problem(place, told("the folder belongs to no language of the site"), cure, Severity.WARNING)


def _agreement_folders(reading: Reading, folder: Path) -> Iterator[AgreementFolder]:
    for path in sorted(path for path in folder.glob("*/*") if path.is_dir()):
        agreement = reading.file(path / "agreement.yml", AgreementFile)
        goals = reading.every((path / "goals").glob("*.yml"), GoalFile)
        follow_up = _optional(reading, path / "follow-up.yml", FollowUpFile)
        if agreement is None:
            continue
        reading.problems += folder_problems(agreement, path)
        datasets = tuple(_datasets(reading, path / "statistics"))
        lost_charts = _optional(reading, path / "statistics" / LOST_CHARTS, LostChartsFile)
        yield AgreementFolder(agreement, _in_number_order(goals), follow_up, datasets, lost_charts)


def _datasets(reading: Reading, folder: Path) -> Iterator[DatasetFiles]:
    """Each dataset with its CSV of the same name; one without is a problem."""
    for path in sorted(path for path in folder.glob("*.yml") if path.name != LOST_CHARTS):
        description = reading.file(path, DatasetFile)
        values = path.with_suffix(".csv")
        name = values.relative_to(reading.root).as_posix()
        cure = told("Put the values of {file} into this file.", file=path.name)
        content = reading.content(values, name, cure)
        if content is not None and description is not None:
            yield DatasetFiles(description, content, name)


def _optional(reading: Reading, path: Path, model: type[Shaped]) -> Loaded[Shaped] | None:
    return reading.file(path, model) if path.exists() else None


def _in_number_order(goals: tuple[Loaded[GoalFile], ...]) -> tuple[Loaded[GoalFile], ...]:
    """By the file's name: "01-employment.yml" before "02-introduction.yml"."""
    return tuple(sorted(goals, key=lambda goal: goal.at().file))


def _catalogues(reading: Reading, folder: Path, languages: Sequence[str]) -> dict[str, tuple[Catalogue, ...]]:
    by_language: dict[str, tuple[Catalogue, ...]] = {}
    for lang in languages:
        found: list[Catalogue] = []
        for path in sorted((folder / lang).glob("*.po")):
            catalogue, problems = _catalogue(reading, path, lang)
            reading.problems += problems
            found += [catalogue] if catalogue else []
        by_language[lang] = tuple(found)
    return by_language


def _catalogue(reading: Reading, path: Path, lang: str) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    name = path.relative_to(reading.root).as_posix()
    return reading.memory.recalled((name, lang), path.read_bytes(), lambda: read_catalogue(path, name, lang))
