"""The only importer of watchdog: tells of changes in folders, many that come together as one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from logging import CRITICAL, getLogger
from pathlib import Path
from threading import Event, Thread
from warnings import filterwarnings

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

# Not those of reading: our own reading would wake us again and again.
_CHANGES = ("created", "modified", "moved", "deleted", "closed")
# When it is told to stop, it complains of what it has not told yet.
getLogger("watchdog").setLevel(CRITICAL)
# Of folders made one in another at once it may learn twice; it says so, and goes on as it should.
_LEARNT_TWICE = "Callback with id"
filterwarnings("ignore", _LEARNT_TWICE, RuntimeWarning)
_QUIET = 0.015
_LONGEST = 0.25
_POLLING = 0.3


@contextmanager
def watching(paths: Sequence[Path], changed: Callable[[], None], is_polling: bool = False) -> Iterator[str]:
    """Calls `changed` in a thread of its own after each burst of changes; yields its way: "events" or "polling".

    A folder that is not there yet is watched from the moment that it is made.
    """
    happened = Event()
    ended = Event()
    observer = _started(paths, happened, is_polling)
    thread = Thread(target=_tell, args=(happened, ended, changed), daemon=True)
    thread.start()
    try:
        yield "polling" if isinstance(observer, PollingObserver) else "events"
    finally:
        ended.set()
        happened.set()
        observer.stop()
        observer.join()
        thread.join()


def _started(paths: Sequence[Path], happened: Event, is_polling: bool) -> BaseObserver:
    """Where the system tells of no changes (or of no more folders), files are looked at a few times a second."""
    observer = PollingObserver(timeout=_POLLING) if is_polling else Observer()
    try:
        _schedule(observer, paths, happened)
        observer.start()
    except OSError:
        if is_polling:
            raise
        observer.unschedule_all()
        return _started(paths, happened, is_polling=True)
    return observer


def _schedule(observer: BaseObserver, paths: Sequence[Path], happened: Event) -> None:
    for path in (one.resolve() for one in paths):
        if path.is_dir():
            observer.schedule(_Handler(happened, None), str(path), recursive=True)
            continue
        observer.schedule(_Handler(happened, path), str(path.parent), recursive=False)
        if not path.exists():
            observer.schedule(_Awaited(observer, path, happened), str(path.parent), recursive=False)


class _Handler(FileSystemEventHandler):
    """Notes that something changed; if it watches one file, only what concerns that."""

    def __init__(self, happened: Event, only: Path | None) -> None:
        self.happened = happened
        self.only = str(only) if only else ""

    def on_any_event(self, event: FileSystemEvent) -> None:
        is_concerned = not self.only or self.only in (event.src_path, event.dest_path)
        if event.event_type in _CHANGES and is_concerned:
            self.happened.set()


class _Awaited(FileSystemEventHandler):
    """Watches a folder as soon as somebody makes it."""

    def __init__(self, observer: BaseObserver, path: Path, happened: Event) -> None:
        self.observer = observer
        self.path = path
        self.happened = happened

    def on_any_event(self, event: FileSystemEvent) -> None:
        is_concerned = str(self.path) in (event.src_path, event.dest_path)
        if is_concerned and event.event_type in ("created", "moved") and self.path.is_dir():
            self.observer.schedule(_Handler(self.happened, None), str(self.path), recursive=True)


def _tell(happened: Event, ended: Event, changed: Callable[[], None]) -> None:
    while True:
        happened.wait()
        _settle(happened, ended)
        if ended.is_set():
            return
        telling = Thread(target=changed, daemon=True)  # one that fails ends alone, and the next change is told again
        telling.start()
        telling.join()


def _settle(happened: Event, ended: Event) -> None:
    """Waits until nothing has happened for a moment, but not for ever."""
    end = time.monotonic() + _LONGEST
    while happened.is_set() and not ended.is_set() and time.monotonic() < end:
        happened.clear()
        happened.wait(_QUIET)
    happened.clear()
