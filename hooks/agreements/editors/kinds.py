"""The kinds of data file that editors write: what each is called, its shape, and where its files are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from agreements.problems.told import Told, told
from agreements.shapes.accessibility import AccessibilityFile
from agreements.shapes.agreement import AgreementFile
from agreements.shapes.documents import DocumentFile
from agreements.shapes.follow_up import FollowUpFile
from agreements.shapes.glossary import GlossaryFile
from agreements.shapes.goals import GoalFile
from agreements.shapes.import_map import ImportMapFile
from agreements.shapes.languages import LanguagesFile
from agreements.shapes.parties import PartiesFile
from agreements.shapes.redirects import RedirectsFile
from agreements.shapes.site import SiteFile
from agreements.shapes.statistics import DatasetFile, LostChartsFile
from agreements.shapes.terms import TermExceptionsFile, TermsFile
from agreements.shapes.texts import TextsFile
from agreements.shapes.values import Shape
from agreements.shapes.vocabulary import VocabularyFile


@dataclass(frozen=True)
class Kind:
    """A kind of data file: its shape, what it is called, and where its files are."""

    shape: type[Shape]
    title: Told
    files: tuple[str, ...]


_STATISTICS = "data/agreements/*/*/statistics/"
KINDS: Mapping[str, Kind] = {
    "accessibility": Kind(AccessibilityFile, told("Accessibility statement"), ("data/accessibility.yml",)),
    "agreement": Kind(AgreementFile, told("Agreement"), ("data/agreements/*/*/agreement.yml",)),
    "dataset": Kind(DatasetFile, told("Table"), (f"{_STATISTICS}*.yml", f"!{_STATISTICS}lost-charts.yml")),
    "document": Kind(DocumentFile, told("Document"), ("data/documents/*/*.yml",)),
    "follow-up": Kind(FollowUpFile, told("Follow-up"), ("data/agreements/*/*/follow-up.yml",)),
    "glossary": Kind(GlossaryFile, told("Glossary"), ("data/glossary.yml",)),
    "goal": Kind(GoalFile, told("Goal"), ("data/agreements/*/*/goals/*.yml",)),
    "import-map": Kind(ImportMapFile, told("Map of a spreadsheet"), ("imports/**/map*.yml",)),
    "languages": Kind(LanguagesFile, told("Languages"), ("data/languages.yml",)),
    "lost-charts": Kind(LostChartsFile, told("Lost charts"), (f"{_STATISTICS}lost-charts.yml",)),
    "parties": Kind(PartiesFile, told("Parties"), ("data/parties.yml",)),
    "redirects": Kind(RedirectsFile, told("Moved pages"), ("data/redirects.yml",)),
    "site": Kind(SiteFile, told("The site"), ("data/site.yml",)),
    "term-exceptions": Kind(
        TermExceptionsFile, told("Exceptions from the terms"), ("data/translations/*/term-exceptions.yml",)
    ),
    "terms": Kind(TermsFile, told("Words that translations keep to"), ("data/terms.yml",)),
    "texts": Kind(TextsFile, told("Texts of the pages"), ("data/texts.yml",)),
    "vocabulary": Kind(VocabularyFile, told("The words of the site"), ("data/vocabulary.yml",)),
}
