"""What people call the measures and their dimensions."""

from __future__ import annotations

from ..messages import Message

MEASURE_TITLES = {
    "dissimilarity": Message("Dissimilarity D"),
    "gini": Message("Gini index"),
    "entropy": Message("Theil's H"),
    "atkinson_01": Message("Atkinson index (b = 0.1)"),
    "atkinson_05": Message("Atkinson index (b = 0.5)"),
    "atkinson_09": Message("Atkinson index (b = 0.9)"),
    "hutchens": Message("Square root index (Hutchens)"),
    "gorard": Message("Gorard's index"),
    "min_max": Message("Min-max index"),
    "isolation": Message("Isolation"),
    "interaction": Message("Interaction"),
    "correlation_ratio": Message("Correlation ratio η²"),
    "distance_decay_isolation": Message("Isolation with distance decay"),
    "distance_decay_interaction": Message("Interaction with distance decay"),
    "delta": Message("Concentration: Delta"),
    "absolute_concentration": Message("Absolute concentration (ACO)"),
    "relative_concentration": Message("Relative concentration (RCO)"),
    "absolute_centralisation": Message("Absolute centralisation (ACE)"),
    "relative_centralisation": Message("Relative centralisation (RCE)"),
    "absolute_clustering": Message("Absolute clustering (ACL)"),
    "relative_clustering": Message("Relative clustering (RCL)"),
    "spatial_proximity": Message("Spatial proximity (SP)"),
    "dissimilarity_adjacency": Message("Dissimilarity with neighbours D(adj)"),
    "dissimilarity_border": Message("Dissimilarity with border lengths D(w)"),
    "dissimilarity_shape": Message("Dissimilarity with borders and shape D(s)"),
    "spatial_dissimilarity": Message("Dissimilarity between neighbourhoods"),
    "spatial_information": Message("Information index H between neighbourhoods"),
    "spatial_diversity": Message("Relative diversity R between neighbourhoods"),
    "spatial_isolation": Message("Isolation in the neighbourhood"),
    "spatial_exposure": Message("Exposure in the neighbourhood"),
    "multi_dissimilarity": Message("Dissimilarity of all groups"),
    "multi_gini": Message("Gini index of all groups"),
    "multi_information": Message("Information index H of all groups"),
    "mutual_information": Message("Mutual information M of all groups"),
    "multi_normalised_exposure": Message("Normalised exposure P of all groups"),
    "multi_relative_diversity": Message("Relative diversity R of all groups"),
    "multi_squared_cv": Message("Squared coefficient of variation C of all groups"),
    "divergence": Message("Divergence from the city"),
    "simpson_concentration": Message("Simpson concentration of the city"),
    "simpson_interaction": Message("Simpson diversity of the city"),
    "diversity": Message("Diversity (entropy) of the city"),
}
"""Measure name → title."""

DIMENSION_TITLES = {
    "evenness": Message("evenness"),
    "exposure": Message("exposure"),
    "concentration": Message("concentration"),
    "centralisation": Message("centralisation"),
    "clustering": Message("clustering"),
    "contiguity": Message("contiguity"),
    "kernel": Message("neighbourhoods"),
    "multigroup": Message("all groups"),
}
"""Dimension → title."""
