"""An amount shared out in proportion to weights within a floor and a cap for each district, exact to the cent."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..messages import SozialraumError

BOUNDS = ("none", "floor", "cap", "loss", "gain")
_DUST = 1e-6


def within_bounds(amount: float, weights: np.ndarray, floor: np.ndarray, cap: np.ndarray) -> np.ndarray:
    """x_i = clip(λ w_i, l_i, u_i) with Σ x = amount, (districts,) in the unit of the amount.

    weights: (districts,) ≥ 0; floor, cap: (districts,) 0 ≤ l_i ≤ u_i, cap may be infinite. λ is found exactly on the
    sorted breakpoints l_i/w_i and u_i/w_i, between which the sum is linear. A district without weight gets its floor;
    what nobody with weight can take within the caps is refused.
    Raises SozialraumError where the floors sum to more or the caps to less than the amount; both sums are named.

    >>> need = np.array([310.0, 90.0, 150.0, 160.0, 40.0])
    >>> within_bounds(100_000.0, need, np.full(5, 8_000.0), np.full(5, 32_000.0)).round(2).tolist()
    [32000.0, 13500.0, 22500.0, 24000.0, 8000.0]
    """
    takes = weights > 0
    least, most = floor.sum(), np.where(takes, cap, floor).sum()
    if least > amount + _DUST or most < amount - _DUST:
        raise SozialraumError(
            "The amount {amount} cannot be shared out: the floors sum to {floors} and the caps to {caps}. "
            "Lower the floors, raise the caps, or change the amount.",
            amount=round(amount, 2),
            floors=round(float(least), 2),
            caps=round(float(most), 2),
        )
    w, low, high = weights[takes], floor[takes], cap[takes]
    turns = np.unique(np.concatenate([[0.0], low / w, (high / w)[np.isfinite(high)]]))
    wanted = amount - floor[~takes].sum()
    sums = (
        np.array([np.clip(turn * w, low, high).sum() for turn in turns])
        if len(turns) <= 4096
        else _sums(turns, w, low, high)
    )
    place = max(int(np.searchsorted(sums, wanted, side="right")) - 1, 0)
    rate = turns[place]
    middle = rate * (1 + 1e-12)
    free = (low <= middle * w) & (middle * w < high)
    slope = w[free].sum()
    if slope > 0:
        rate += (wanted - sums[place]) / slope
    out = floor.astype(np.float64).copy()
    out[takes] = np.clip(rate * w, low, high)
    return out


def _sums(turns: np.ndarray, w: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Σ clip(λ w, l, u) at every breakpoint at once, by what begins and what ends to grow there."""
    begins, ends = low / w, high / w
    first, last = np.argsort(begins), np.argsort(ends)
    growing = np.searchsorted(begins[first], turns, side="right")
    ended = np.searchsorted(ends[last], turns, side="right")

    def upto(values, order, count):
        return np.concatenate([[0.0], np.cumsum(values[order])])[count]

    slope = upto(w, first, growing) - upto(w, last, ended)
    waiting = low.sum() - upto(low, first, growing)
    full = upto(np.where(np.isfinite(high), high, 0.0), last, ended)
    return waiting + slope * turns + full


def in_cents(amount: int, weights: np.ndarray, floor: np.ndarray, cap: np.ndarray, need: np.ndarray) -> np.ndarray:
    """Whole cents that sum to the amount, (districts,) int64: largest remainder within the bounds (Hamilton's method).

    amount: cents; floor, cap: cents, the floor rounded up and the cap down; need: (districts,), which of equal remainders
    goes first, then the order of the districts.
    """
    low, high = np.ceil(floor - _DUST), np.where(np.isfinite(cap), np.floor(cap + _DUST), np.inf)
    exact = within_bounds(float(amount), weights, low, high)
    whole = np.floor(exact + _DUST)
    missing = int(round(amount - whole.sum()))
    order = np.lexsort((np.arange(len(exact)), -need, -(exact - whole).round(9)))
    order = order[(weights > 0)[order] & (whole[order] + 1 <= high[order])]
    whole[order[:missing]] += 1
    return whole.astype(np.int64)


@dataclass(frozen=True)
class Limits:
    """Floors and caps of one kind each, (districts,) cents; the kinds meet in `limits`."""

    floor: np.ndarray
    cap: np.ndarray
    floor_kind: np.ndarray
    cap_kind: np.ndarray


def limits(
    size: int,
    floor: float | np.ndarray = 0.0,
    cap: float | np.ndarray = np.inf,
    last_year: np.ndarray | None = None,
    max_loss: float = 1.0,
    max_gain: float = np.inf,
) -> Limits:
    """The tighter of a floor and of what may be lost since last year, and of a cap and what may be gained.

    floor, cap, last_year: cents; last_year NaN for a district that is new, which no transition binds;
    max_loss, max_gain: shares of last year's amount, 0.1 for ten per cent. Where a floor lies above a cap, the cap gives way.
    """
    low, high = np.broadcast_to(np.asarray(floor, float), size), np.broadcast_to(np.asarray(cap, float), size)
    kinds_low, kinds_high = np.full(size, BOUNDS.index("floor")), np.full(size, BOUNDS.index("cap"))
    if last_year is not None:
        before = np.asarray(last_year, dtype=np.float64)
        lost = np.where(np.isnan(before), 0.0, before * (1 - max_loss))
        gained = np.where(np.isnan(before), np.inf, before * (1 + max_gain))
        kinds_low = np.where(lost > low, BOUNDS.index("loss"), kinds_low)
        kinds_high = np.where(gained < high, BOUNDS.index("gain"), kinds_high)
        low, high = np.maximum(low, lost), np.minimum(high, gained)
    return Limits(low, np.maximum(low, high), kinds_low, kinds_high)


def bound_of(cents: np.ndarray, bounds: Limits) -> np.ndarray:
    """Which bound holds each district, positions in BOUNDS, (districts,)."""
    at_floor = (cents <= np.ceil(bounds.floor - _DUST)) & (bounds.floor > 0)
    at_cap = cents >= np.where(np.isfinite(bounds.cap), np.floor(bounds.cap + _DUST), np.inf)
    return np.where(at_cap, bounds.cap_kind, np.where(at_floor, bounds.floor_kind, 0))


def share_moved(cents: np.ndarray, compared: np.ndarray) -> float:
    """The share of the money that lies elsewhere than in the compared split, ½ Σ|x − e| / Σ e."""
    return float(np.abs(cents - compared).sum() / (2 * compared.sum())) if compared.sum() else 0.0
