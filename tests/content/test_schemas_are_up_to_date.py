"""The schemas in the repository are those of its shapes and its content, and VS Code finds them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agreements.command_line import main
from agreements.editors.kinds import KINDS
from agreements.editors.schemas import schema_files
from agreements.load.editors_language import editors_language
from agreements.site.site import Site


def test_the_schemas_are_up_to_date(checked: Site, project: Path) -> None:
    files = schema_files(checked, editors_language(project))
    outdated = [name for name, text in files.items() if (project / name).read_text(encoding="utf-8") != text]
    assert outdated == [], "run: agreements schema"


def test_there_is_no_schema_of_nothing(project: Path) -> None:
    assert sorted(path.stem for path in (project / "schemas").iterdir()) == sorted(KINDS)


def test_the_settings_tie_each_schema_to_its_files(project: Path) -> None:
    settings = json.loads((project / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {f"./schemas/{name}.json": list(kind.files) for name, kind in KINDS.items()}


def test_vs_code_recommends_what_reads_them(project: Path) -> None:
    extensions = json.loads((project / ".vscode/extensions.json").read_text(encoding="utf-8"))
    assert extensions["recommendations"] == ["redhat.vscode-yaml"]


def test_every_data_file_has_exactly_one_schema(project: Path) -> None:
    """But the one that `make audit` writes: no editor opens that."""
    files = [path for path in (project / "data").rglob("*.yml") if path.name != "accessibility-audit.yml"]
    found: dict[Path, list[str]] = {path: [] for path in files}
    for name, kind in KINDS.items():
        refused = {path for glob in kind.files if glob[0] == "!" for path in project.glob(glob[1:])}
        for path in {path for glob in kind.files if glob[0] != "!" for path in project.glob(glob)} - refused:
            found[path].append(name)
    assert {path.name: names for path, names in found.items() if len(names) != 1} == {}


def test_the_command_writes_what_has_changed(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("mkdocs.yml", "data", "docs", "hooks", "overrides"):
        (tmp_path / name).symlink_to(project / name)
    assert main(["schema", "--root", str(tmp_path)]) == 0
    (tmp_path / "schemas/goal.json").write_text("{}", encoding="utf-8")
    assert main(["schema", "--root", str(tmp_path), "--lang", "en"]) == 0
    assert capsys.readouterr().out == (
        f"{len(KINDS)} av {len(KINDS)} scheman är skrivna på nytt i schemas/\n"
        f"1 of {len(KINDS)} schemas written anew in schemas/\n"
    )
    for name in KINDS:
        file = f"schemas/{name}.json"
        assert (tmp_path / file).read_bytes() == (project / file).read_bytes()
    assert sorted(path.name for path in (tmp_path / "schemas").iterdir()) == sorted(f"{name}.json" for name in KINDS)
