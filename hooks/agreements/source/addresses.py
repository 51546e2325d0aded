"""Addresses of the web as people write them; some are none, which the standard library answers with an exception."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit


def parts_of(address: str) -> SplitResult:
    """As `urlsplit`; what is no address ("http://[north") has its scheme and nothing else."""
    try:
        return urlsplit(address)
    except ValueError:
        return SplitResult(address.partition(":")[0], "", "", "", "")


def is_address(text: str) -> bool:
    """("../about/") -> True, ("http://[north") -> False."""
    try:
        urlsplit(text)
    except ValueError:
        return False
    return True


def is_whole(address: str) -> bool:
    """("https://north.example/x") -> True, ("north.example") -> False."""
    parts = parts_of(address)
    return parts.scheme in ("http", "https") and bool(parts.netloc)
