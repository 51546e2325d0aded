"""Which agreement another one carries on: the one that it names, or the one that plainly came before it."""

from __future__ import annotations

from collections.abc import Sequence

from agreements.model.agreement import Agreement


def predecessor(agreement: Agreement, every: Sequence[Agreement]) -> Agreement | None:
    """The one that it names; else the place's latest that began earlier; None where that is not plain.

    Of several at a time it is the one that has the commitments that are carried on. One that still holds when the other
    begins is no predecessor by its days alone.
    """
    if agreement.continues:
        return next((one for one in every if one.ref == agreement.continues), None)
    found = possible(agreement, every)
    if len(found) != 1:
        return None
    is_over = found[0].period.ends < agreement.period.starts
    return found[0] if is_over or continued(agreement) else None


def possible(agreement: Agreement, every: Sequence[Agreement]) -> list[Agreement]:
    """The place's latest that began earlier, with those of its time: the ones that have most of what is carried on."""
    found, refs = _latest(agreement, every), continued(agreement)
    known = [len(refs & {one.ref for one in other.commitments}) for other in found]
    return [one for one, count in zip(found, known, strict=True) if count == max(known)]


def _latest(agreement: Agreement, every: Sequence[Agreement]) -> list[Agreement]:
    earlier = [one for one in every if one.place == agreement.place and one.period.starts < agreement.period.starts]
    last = max((one.period.starts for one in earlier), default=agreement.period.starts)
    return [one for one in earlier if one.period.ends >= last]


def continued(agreement: Agreement) -> set[str]:
    """The earlier commitments that its own carry on."""
    return {ref for one in agreement.commitments for ref in one.continues}
