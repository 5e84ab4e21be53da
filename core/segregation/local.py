"""What each district contributes: location quotients, contributions to D and to isolation, local divergence."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..numerics import ratio
from .composition import ManyGroups, TwoGroups, xlogx
from .evenness import contributions


@dataclass(frozen=True)
class GroupValues:
    """Per district and group, each (..., groups, districts), NaN in districts left out.

    share: p_i; quotient: p_i / P, location quotient, 1 = as in the city (Isard 1960)
    gap: p_i − P; contribution: ½ (x_i/X − y_i/Y), absolute values sum to D
    isolation: x_i/X · p_i, sums to the isolation of the city
    """

    share: np.ndarray
    quotient: np.ndarray
    gap: np.ndarray
    contribution: np.ndarray
    isolation: np.ndarray


@dataclass(frozen=True)
class MixValues:
    """Per district over all groups, each (..., districts), NaN in districts left out.

    entropy: −Σ p ln p in nats; divergence: L_u = Σ p_k ln(p_k / P_k), Σ t_u/T L_u = M (Alonso-Villar & del Río 2010)
    simpson: Σ p², the probability that two persons drawn are of one group
    """

    entropy: np.ndarray
    divergence: np.ndarray
    simpson: np.ndarray


def group_values(data: TwoGroups) -> GroupValues:
    """Local values of each group."""
    city = ratio(data.X, data.T)[..., None]
    share = np.where(data.valid, data.share_of_total, np.nan)
    return GroupValues(
        share,
        ratio(share, city),
        share - city,
        np.where(data.valid, contributions(data), np.nan),
        np.where(data.valid, ratio(data.x, data.X[..., None]) * share, np.nan),
    )


def mix_values(data: ManyGroups) -> MixValues:
    """Local values over all groups."""
    share = data.share
    entropy = 0.0 - xlogx(share).sum(-2)
    logs = np.log(np.where(data.P > 0, data.P, 1.0))
    divergence = np.maximum(-entropy - (share * logs[..., None]).sum(-2), 0.0)
    simpson = (share**2).sum(-2)
    return MixValues(*(np.where(data.valid, values, np.nan) for values in (entropy, divergence, simpson)))
