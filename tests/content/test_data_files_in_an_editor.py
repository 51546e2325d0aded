"""What an editor such as VS Code says of this site's own data files: nothing."""

from __future__ import annotations

from pathlib import Path

from language_server import LanguageServer


def test_no_data_file_of_the_project_has_a_problem(project: Path) -> None:
    files = sorted((project / "data").rglob("*.yml"))
    texts = {file.relative_to(project).as_posix(): file.read_text(encoding="utf-8") for file in files}
    assert len(texts) > 40
    editor = LanguageServer(project)
    found_in = editor.problems_of_all(texts)
    editor.stop()
    assert {file: found for file, found in found_in.items() if found} == {}
