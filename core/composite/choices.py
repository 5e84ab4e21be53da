"""What can be chosen for an index beside the methods of `transform`, `standardise`, `weight` and `classify`."""

from __future__ import annotations

from . import aggregate

COMPARISONS = ("per_period", "pooled", "reference")
SECOND_PASSES = ("none", "z", "min_max", "rescale_100", "reference_100")
AGGREGATIONS = (*aggregate.AGGREGATIONS, "component", "component_score", "messer", "powell_wiley")
SMALL_NUMBERS = ("none", "empirical_bayes", "logit")
BASES = ("complete", "available")
CORRELATIONS = ("complete", "pairwise")
TIES = ("lower", "upper")
CHANGES = ("points", "percent")
VARIATIONS = ("standardisation", "weights", "aggregation", "leave_one_out", "noise")
"""What the robustness of an index is tried against."""
