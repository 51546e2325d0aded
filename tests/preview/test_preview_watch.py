"""Changes of files are noticed, as editors make them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from agreements.preview import watch
from agreements.preview.watch import watching

PATIENCE = 30  # seconds until a test gives up; never a wait


@pytest.fixture(params=[False, True], ids=["events", "polling"])
def is_polling(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/parties.yml").write_text("before\n")
    (tmp_path / "mkdocs.yml").write_text("before\n")
    return tmp_path


@pytest.fixture
def noticed(folder: Path, is_polling: bool) -> Iterator[Event]:
    """Set when something has changed in data/ or mkdocs.yml."""
    happened = Event()
    with watching([folder / "data", folder / "mkdocs.yml"], happened.set, is_polling) as way:
        assert way == ("polling" if is_polling else "events")
        yield happened


def test_a_file_that_is_written(folder: Path, noticed: Event) -> None:
    (folder / "data/parties.yml").write_text("after, and longer\n")
    assert noticed.wait(PATIENCE)


def test_a_file_that_is_written_beside_and_renamed(folder: Path, noticed: Event) -> None:
    (folder / "data/.parties.yml.tmp").write_text("after, and longer\n")
    (folder / "data/.parties.yml.tmp").replace(folder / "data/parties.yml")
    assert noticed.wait(PATIENCE)


def test_a_new_file_in_a_new_folder(folder: Path, noticed: Event) -> None:
    (folder / "data/agreements/havslan").mkdir(parents=True)
    assert noticed.wait(PATIENCE)
    noticed.clear()
    (folder / "data/agreements/havslan/a.yml").write_text("new\n")
    assert noticed.wait(PATIENCE)


def test_a_folder_that_is_made_later(folder: Path, is_polling: bool) -> None:
    happened = Event()
    with watching([folder / "data", folder / "overrides"], happened.set, is_polling):
        (folder / "overrides").mkdir()
        assert happened.wait(PATIENCE)
        happened.clear()
        for number in range(PATIENCE * 10):  # until it is watched, a moment after it was made
            (folder / "overrides/main.html").write_text(f"{number}\n")
            if happened.wait(0.1):
                break
        assert happened.is_set()


def test_a_file_that_is_removed(folder: Path, noticed: Event) -> None:
    (folder / "data/parties.yml").unlink()
    assert noticed.wait(PATIENCE)


def test_the_one_file_that_is_watched(folder: Path, noticed: Event) -> None:
    (folder / "mkdocs.yml").write_text("after, and longer\n")
    assert noticed.wait(PATIENCE)


def test_a_change_made_meanwhile_is_noticed_too(folder: Path) -> None:
    calls: list[int] = []
    second = Event()

    def changed() -> None:
        calls.append(1)
        (folder / "data/next.yml").write_text("x") if len(calls) == 1 else second.set()

    with watching([folder / "data"], changed):
        (folder / "data/parties.yml").write_text("after, and longer\n")
        assert second.wait(PATIENCE)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_does_not_end_the_watching(folder: Path) -> None:
    failed = Event()
    told_again = Event()

    def changed() -> None:
        if failed.is_set():
            told_again.set()
            return
        failed.set()
        raise RuntimeError("a fault of the program")

    with watching([folder / "data"], changed):
        (folder / "data/parties.yml").write_text("after, and longer\n")
        assert failed.wait(PATIENCE)
        (folder / "data/parties.yml").write_text("after, and longer still\n")
        assert told_again.wait(PATIENCE)


def test_where_the_system_tells_nothing_files_are_looked_at(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(watch.PollingObserver):
        """As where no more folders can be watched."""

        def start(self) -> None:
            raise OSError("inotify watch limit reached")

    monkeypatch.setattr(watch, "Observer", Full)
    happened = Event()
    with watching([folder / "data"], happened.set) as way:
        assert way == "polling"
        (folder / "data/parties.yml").write_text("after, and longer\n")
        assert happened.wait(PATIENCE)
