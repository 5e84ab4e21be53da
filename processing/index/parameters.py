"""The parameters that the index algorithms share."""

from __future__ import annotations

from qgis.core import QgsApplication

from ...core.composite.choices import AGGREGATIONS, BASES, COMPARISONS, CORRELATIONS, SECOND_PASSES, SMALL_NUMBERS, TIES
from ...core.composite.classify import METHODS as CLASS_METHODS
from ...core.composite.standardise import CENTRES, SPREADS, STANDARDISATIONS
from ...core.composite.transform import TRANSFORMS
from ...i18n import tr
from ..kinds import INDEX
from . import recipes

DIRECTIONS = ("catalogue", "given")


def add_index_parameters(algorithm):
    """Add the parameters that every index algorithm has: preset first, everything else behind Advanced."""
    algorithm.add_districts(
        tr("The layer or table with one row per district, or per district and period."), tables=True
    )
    algorithm.add_choice(
        "RECIPE",
        tr("Recipe"),
        tr(
            "A published way to build the index; it sets everything under “Advanced”. What you choose under “Advanced” "
            "replaces the recipe's own choice."
        )
        + ("" if QgsApplication.platform() == "desktop" else "\n" + recipes.described()),  # a dialog shows a card
        recipes.NAMES,
        default="z_sum",
    )
    algorithm.add_fields(
        "INDICATORS",
        tr("Indicators"),
        tr(
            "The fields the index is made of, rates or shares rather than counts. For recipes with named parts, in "
            "their order."
        ),
        optional=True,
        asks=INDEX,
    )
    algorithm.add_fields(
        "INVERTED",
        tr("Indicators where more is better"),
        tr(
            "Those of the indicators whose high values mean less need, such as income or school success. They are "
            "turned around. Empty: as the catalogue of indicators says."
        ),
        optional=True,
        advanced=True,
    )
    algorithm.add_field(
        "POPULATION_FIELD",
        tr("Residents"),
        tr(
            "The field with the number of residents, for the smallest size of a district and for weighting by "
            "population."
        ),
        numeric=True,
        optional=True,
    )
    algorithm.add_key_field(
        tr("The field that tells the districts apart, to follow them over time. Keys are compared as text."),
        advanced=True,
    )
    algorithm.add_period_field()
    _add_recipe_details(algorithm)
    _add_method(algorithm)
    _add_classes(algorithm)


def _add_recipe_details(algorithm):
    algorithm.add_file(
        "RECIPE_FILE",
        tr("Recipe file"),
        tr("A recipe that an earlier run has saved, or one of your own. It takes the place of the recipe above."),
        "json",
    )
    algorithm.add_text(
        "ROLES",
        tr("Parts of the recipe"),
        tr(
            "For recipes with named parts: part=field, one per line or separated by semicolons, for example "
            "no_car=f1; unemployed=f4."
        ),
        lines=True,
        advanced=True,
    )
    algorithm.add_choice(
        "DIRECTIONS",
        tr("Direction of indicators that are not marked"),
        tr(
            "catalogue: those whose high values mean less need by the catalogue of indicators are turned around where "
            "none is marked. given: only those that are marked."
        ),
        DIRECTIONS,
        default="catalogue",
        advanced=True,
    )
    algorithm.add_yes(
        "ALLOW_COUNTS",
        tr("Counts are meant"),
        tr("An index of counts says which districts are large; it is refused unless this is ticked."),
        advanced=True,
    )
    algorithm.add_number(
        "MINIMUM_POPULATION",
        tr("Smallest number of residents"),
        tr("Districts with fewer residents get no index and take no part in means and spreads."),
        least=0,
        digits=0,
        advanced=True,
    )
    algorithm.add_number(
        "MINIMUM_SHARE",
        tr("Share of indicators that must be present"),
        tr(
            "1: a district with any gap gets no index. 0.75: the rest is reweighted where at least three quarters are "
            "there."
        ),
        least=0,
        most=1,
        advanced=True,
    )
    algorithm.add_text(
        "TOTAL_KEY",
        tr("Key of the whole municipality"),
        tr("The key of the row that holds the whole municipality. It gets no index and serves as centre “total”."),
        advanced=True,
    )


def _add_method(algorithm):
    algorithm.add_choice(
        "TRANSFORM",
        tr("Transformation of the indicators"),
        tr("Before they are made comparable. ln1p: ln(x + 1); arcsine, logit and freeman_tukey: for percentages."),
        list(TRANSFORMS),
        advanced=True,
    )
    algorithm.add_text(
        "TRANSFORMS",
        tr("Transformation of each indicator"),
        tr(
            "Where they differ: one for each indicator in their order, for example none; ln1p; logit. Takes the place "
            "of the one above and of the recipe's."
        ),
        advanced=True,
    )
    algorithm.add_choice(
        "SMALL_NUMBERS",
        tr("Smoothing of small numbers"),
        tr(
            "Draws the rates of small districts towards the mean of all (empirical_bayes) or of their larger area "
            "(logit). Needs denominators."
        ),
        list(SMALL_NUMBERS),
        advanced=True,
    )
    algorithm.add_fields(
        "DENOMINATORS",
        tr("Denominators of the rates"),
        tr("The fields with the persons behind each rate, in the order of the indicators, or one field for all."),
        optional=True,
        advanced=True,
    )
    algorithm.add_field(
        "PARENT_FIELD",
        tr("Larger area"),
        tr(
            "The field that names the larger area of each district, for smoothing with logit and for the index of "
            "larger areas."
        ),
        optional=True,
        advanced=True,
    )
    algorithm.add_choice(
        "BASE",
        tr("Districts behind means and spreads"),
        tr("complete: those that get an index. available: for each indicator all that have it."),
        list(BASES),
        advanced=True,
    )
    algorithm.add_choice(
        "STANDARDISATION",
        tr("Making indicators comparable"),
        tr(
            "z: deviation from the centre in standard deviations. min_max and goalposts: between smallest and "
            "largest, or given, values. rank, percentile_rank, exponential_rank: by order. distance: share of the "
            "centre. reference_range: 70 to 130 around a reference."
        ),
        list(STANDARDISATIONS),
        advanced=True,
    )
    algorithm.add_choice(
        "CENTRE",
        tr("Centre"),
        tr("What the deviations are measured from. total: the row of the whole municipality."),
        list(CENTRES),
        advanced=True,
    )
    algorithm.add_choice(
        "SPREAD",
        tr("Spread"),
        tr("sigma divides by n, sample by n − 1; weighted uses the residents; mad is the median deviation."),
        list(SPREADS),
        advanced=True,
    )
    algorithm.add_number(
        "LOWER",
        tr("Lower end of the min-max range"),
        tr("Usually 0; 1 for a geometric mean."),
        advanced=True,
    )
    algorithm.add_number(
        "UPPER",
        tr("Upper end of the min-max range"),
        tr("Usually 1 or 100."),
        advanced=True,
    )
    algorithm.add_text(
        "GOALPOSTS",
        tr("Goalposts"),
        tr("Lowest and highest value of each indicator in their order, for example 0:100; 500:3000."),
        advanced=True,
    )
    algorithm.add_choice(
        "COMPARISON",
        tr("Comparison over time"),
        tr(
            "per_period: each period by itself, so that only positions can be compared. pooled: all periods together. "
            "reference: against one period, so that the index can rise for all."
        ),
        list(COMPARISONS),
        advanced=True,
    )
    algorithm.add_period(
        "REFERENCE_PERIOD",
        tr("Reference period"),
        tr("The period to compare with, written as in the period field. Empty: the first one."),
        tr("the first one"),
        advanced=True,
    )
    algorithm.add_text(
        "REFERENCE_VALUES",
        tr("Reference values"),
        tr(
            "A value for each indicator in their order that counts as 100 (reference_range) or as zero (distance), "
            "for example 50; 100."
        ),
        advanced=True,
    )
    algorithm.add_text(
        "WEIGHTS",
        tr("Weights"),
        tr("equal, pca, factor, or one number per indicator in their order, for example 2; 1; 1."),
        advanced=True,
    )
    algorithm.add_choice(
        "AGGREGATION",
        tr("Adding up"),
        tr(
            "sum or mean let indicators make up for each other fully, geometric and harmonic less; mpi and ampi "
            "punish uneven profiles; copeland only counts who is ahead of whom."
        ),
        list(AGGREGATIONS),
        advanced=True,
    )
    algorithm.add_choice(
        "CORRELATION",
        tr("Correlations behind components and factors"),
        tr("complete: over the districts that have all indicators. pairwise: for each pair over those that have both."),
        list(CORRELATIONS),
        advanced=True,
    )
    algorithm.add_text(
        "MARKER",
        tr("Part that components rise with"),
        tr(
            "For recipes with domains that are built of components, such as the GISD: the part of the recipe whose high "
            "values mean high need, for example work_unemployment. Components are turned so that they rise with it."
        ),
        advanced=True,
    )
    algorithm.add_choice(
        "SECOND_PASS",
        tr("Second pass"),
        tr(
            "What is done with the sum: z standardises it again as Berlin does, rescale_100 stretches it from 0 to 100."
        ),
        list(SECOND_PASSES),
        advanced=True,
    )


def _add_classes(algorithm):
    algorithm.add_choice(
        "CLASSES",
        tr("Classes"),
        tr(
            "sd: at standard deviations. quantiles: equally many districts. rank: equal parts by rank. jenks: "
            "natural. fixed: your breaks."
        ),
        list(CLASS_METHODS),
        advanced=True,
    )
    add_breaks(
        algorithm,
        "CLASS_BREAKS",
        tr("Class breaks"),
        tr("For sd and fixed: the breaks between the classes, for example -1; 1; 1.5."),
    )
    algorithm.add_number(
        "CLASS_COUNT",
        tr("Number of classes"),
        tr("For quantiles, rank and jenks."),
        least=2,
        most=100,
        whole=True,
        advanced=True,
    )
    algorithm.add_choice(
        "QUANTILE_TYPE",
        tr("Type of the quantiles"),
        tr(
            "By the usual numbers of Hyndman and Fan. Between two districts: 7 is usual (R, Excel), 6 is SPSS, 9 is the "
            "GISD."
        ),
        [str(number) for number in range(1, 10)],
        advanced=True,
    )
    algorithm.add_choice(
        "CLASS_WEIGHTING",
        tr("Quantiles weighted by"),
        tr("population: equally many residents in each class instead of equally many districts."),
        ["none", "population", "log_population"],
        advanced=True,
    )
    algorithm.add_choice(
        "TIE",
        tr("A value that equals a quantile"),
        tr("lower: belongs to the class below it. upper: to the class above it, as in the GISD."),
        list(TIES),
        advanced=True,
    )


def add_recipe_out(algorithm):
    """Add RECIPE_OUT: every choice of the run as a file."""
    algorithm.add_file_out(
        "RECIPE_OUT",
        tr("Recipe used"),
        tr("Every choice as a file. Loaded again as recipe file it gives the same index."),
        tr("Recipes (*.json)"),
        advanced=True,
    )


def add_breaks(algorithm, name: str, title: str, help_text: str):
    """Add a list of class breaks, written as text."""
    algorithm.add_text(name, title, help_text, advanced=True)
