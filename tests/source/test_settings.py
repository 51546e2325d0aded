"""What is read of mkdocs.yml."""

from __future__ import annotations

from pathlib import Path

from agreements.source.settings import Settings, read_settings


def _read(tmp_path: Path, text: str) -> tuple[Settings, list[str]]:
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    settings, problems = read_settings(tmp_path)
    return settings, [str(problem) for problem in problems]


def test_address_and_order(tmp_path: Path) -> None:
    settings, problems = _read(tmp_path, "site_url: https://x.example/loften/\nnav:\n- index.md\n- a/b.md\n")
    assert settings == Settings("https://x.example/loften/", ("index.md", "a/b.md"))
    assert settings.base == "/loften/"
    assert problems == []


def test_tags_of_mkdocs_mean_nothing(tmp_path: Path) -> None:
    text = "extra:\n  a: !ENV [X, null]\n  b: !!python/name:os.system\n  c: !relative x\nnav: [index.md]\n"
    settings, problems = _read(tmp_path, text)
    assert settings.order == ("index.md",)
    assert problems == []


def test_without_address_the_site_stands_at_the_root(tmp_path: Path) -> None:
    assert _read(tmp_path, "nav: []\n")[0].base == "/"


def test_broken_settings_are_a_problem_with_their_place(tmp_path: Path) -> None:
    settings, problems = _read(tmp_path, "nav: [\nsite_url: a: b\n")
    assert settings == Settings("", ())
    assert problems[0].startswith("mkdocs.yml:2:12: error: not valid YAML: did not find expected ',' or ']'. ")


def test_the_projects_own_settings(project: Path) -> None:
    settings, problems = read_settings(project)
    assert problems == ()
    assert settings.order[0] == "index.md"
    assert settings.base == "/"
