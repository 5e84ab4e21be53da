"""The parameters that the index algorithms share."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core.composite.choices import AGGREGATIONS, COMPARISONS, SECOND_PASSES, SMALL_NUMBERS
from ...core.composite.classify import METHODS as CLASS_METHODS
from ...core.composite.standardise import CENTRES, SPREADS, STANDARDISATIONS
from ...core.composite.transform import TRANSFORMS
from ...i18n import tr
from . import recipes

MINIMUM_MAXIMUM = 1e15


def add_index_parameters(algorithm):
    """Add the parameters that every index algorithm has: preset first, everything else behind Advanced."""
    algorithm.add_districts(
        tr("The layer or table with one row per district, or per district and period."), tables=True
    )
    choice = QgsProcessingParameterEnum("RECIPE", tr("Recipe"), list(recipes.NAMES), False, "z_sum", True)
    choice.setUsesStaticStrings(True)
    algorithm.add(
        choice,
        tr(
            "A published way to build the index; it sets everything under “Advanced”. What you choose under “Advanced” "
            "replaces the recipe's own choice."
        )
        + "\n"
        + recipes.described(),
    )
    algorithm.add_field(
        "INDICATORS",
        tr("Indicators"),
        tr(
            "The fields the index is made of, rates or shares rather than counts. For recipes with named parts, in "
            "their order."
        ),
        numeric=True,
        multiple=True,
        optional=True,
    )
    algorithm.add_field(
        "INVERTED",
        tr("Indicators where more is better"),
        tr(
            "Those of the indicators whose high values mean less need, such as income or school success. They are "
            "turned around."
        ),
        numeric=True,
        multiple=True,
        optional=True,
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
    algorithm.add_field(
        "KEY_FIELD",
        tr("District key"),
        tr("The field that tells the districts apart, to follow them over time. Keys are compared as text."),
        default="district",
        optional=True,
    )
    algorithm.add_period_field()
    _add_recipe_details(algorithm)
    _add_method(algorithm)
    _add_classes(algorithm)


def _add_recipe_details(algorithm):
    algorithm.add(
        QgsProcessingParameterFile("RECIPE_FILE", tr("Recipe file"), extension="json", optional=True),
        tr("A recipe that an earlier run has saved, or one of your own. It takes the place of the recipe above."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString("ROLES", tr("Parts of the recipe"), None, True, True),
        tr(
            "For recipes with named parts: part=field, one per line or separated by semicolons, for example "
            "no_car=f1; unemployed=f4."
        ),
        advanced=True,
    )
    _add_number(
        algorithm,
        "MINIMUM_POPULATION",
        tr("Smallest number of residents"),
        tr("Districts with fewer residents get no index and take no part in means and spreads."),
        0,
    )
    _add_number(
        algorithm,
        "MINIMUM_SHARE",
        tr("Share of indicators that must be present"),
        tr(
            "1: a district with any gap gets no index. 0.75: the rest is reweighted where at least three quarters are "
            "there."
        ),
        0,
        1,
    )
    algorithm.add(
        QgsProcessingParameterString("TOTAL_KEY", tr("Key of the whole municipality"), None, False, True),
        tr("The key of the row that holds the whole municipality. It gets no index and serves as centre “total”."),
        advanced=True,
    )


def _add_method(algorithm):
    _add_choice(
        algorithm,
        "TRANSFORM",
        tr("Transformation of the indicators"),
        tr("Before they are made comparable. ln1p: ln(x + 1); arcsine, logit and freeman_tukey: for percentages."),
        list(TRANSFORMS),
    )
    _add_choice(
        algorithm,
        "SMALL_NUMBERS",
        tr("Smoothing of small numbers"),
        tr(
            "Draws the rates of small districts towards the mean of all (empirical_bayes) or of their larger area "
            "(logit). Needs denominators."
        ),
        list(SMALL_NUMBERS),
    )
    algorithm.add_field(
        "DENOMINATORS",
        tr("Denominators of the rates"),
        tr("The fields with the persons behind each rate, in the order of the indicators, or one field for all."),
        numeric=True,
        optional=True,
        multiple=True,
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
    _add_choice(
        algorithm,
        "STANDARDISATION",
        tr("Making indicators comparable"),
        tr(
            "z: deviation from the centre in standard deviations. min_max and goalposts: between smallest and "
            "largest, or given, values. rank, percentile_rank, exponential_rank: by order. distance: share of the "
            "centre. reference_range: 70 to 130 around a reference."
        ),
        list(STANDARDISATIONS),
    )
    _add_choice(
        algorithm,
        "CENTRE",
        tr("Centre"),
        tr("What the deviations are measured from. total: the row of the whole municipality."),
        list(CENTRES),
    )
    _add_choice(
        algorithm,
        "SPREAD",
        tr("Spread"),
        tr("sigma divides by n, sample by n − 1; weighted uses the residents; mad is the median deviation."),
        list(SPREADS),
    )
    _add_number(algorithm, "LOWER", tr("Lower end of the min-max range"), tr("Usually 0; 1 for a geometric mean."))
    _add_number(algorithm, "UPPER", tr("Upper end of the min-max range"), tr("Usually 1 or 100."))
    algorithm.add(
        QgsProcessingParameterString("GOALPOSTS", tr("Goalposts"), None, False, True),
        tr("Lowest and highest value of each indicator in their order, for example 0:100; 500:3000."),
        advanced=True,
    )
    _add_choice(
        algorithm,
        "COMPARISON",
        tr("Comparison over time"),
        tr(
            "per_period: each period by itself, so that only positions can be compared. pooled: all periods together. "
            "reference: against one period, so that the index can rise for all."
        ),
        list(COMPARISONS),
    )
    algorithm.add(
        QgsProcessingParameterString("REFERENCE_PERIOD", tr("Reference period"), None, False, True),
        tr("The period to compare with, written as in the period field. Empty: the first one."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString("REFERENCE_VALUES", tr("Reference values"), None, False, True),
        tr(
            "A value for each indicator in their order that counts as 100 (reference_range) or as zero (distance), "
            "for example 50; 100."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString("WEIGHTS", tr("Weights"), None, False, True),
        tr("equal, pca, factor, or one number per indicator in their order, for example 2; 1; 1."),
        advanced=True,
    )
    _add_choice(
        algorithm,
        "AGGREGATION",
        tr("Adding up"),
        tr(
            "sum or mean let indicators make up for each other fully, geometric and harmonic less; mpi and ampi "
            "punish uneven profiles; copeland only counts who is ahead of whom."
        ),
        list(AGGREGATIONS),
    )
    _add_choice(
        algorithm,
        "SECOND_PASS",
        tr("Second pass"),
        tr(
            "What is done with the sum: z standardises it again as Berlin does, rescale_100 stretches it from 0 to 100."
        ),
        list(SECOND_PASSES),
    )


def _add_classes(algorithm):
    _add_choice(
        algorithm,
        "CLASSES",
        tr("Classes"),
        tr(
            "sd: at standard deviations. quantiles: equally many districts. rank: equal parts by rank. jenks: "
            "natural. fixed: your breaks."
        ),
        list(CLASS_METHODS),
    )
    add_breaks(
        algorithm,
        "CLASS_BREAKS",
        tr("Class breaks"),
        tr("For sd and fixed: the breaks between the classes, for example -1; 1; 1.5."),
    )
    _add_number(
        algorithm, "CLASS_COUNT", tr("Number of classes"), tr("For quantiles, rank and jenks."), 2, 100, whole=True
    )
    _add_choice(
        algorithm,
        "QUANTILE_TYPE",
        tr("Type of the quantiles"),
        tr("Between two districts: 7 is usual (R, Excel), 6 is SPSS, 9 is the GISD."),
        ["6", "7", "9"],
    )
    _add_choice(
        algorithm,
        "CLASS_WEIGHTING",
        tr("Quantiles weighted by"),
        tr("population: equally many residents in each class instead of equally many districts."),
        ["none", "population", "log_population"],
    )


def _add_choice(algorithm, name: str, title: str, help_text: str, options: list[str]):
    parameter = QgsProcessingParameterEnum(name, title, options, False, None, True)
    parameter.setUsesStaticStrings(True)
    algorithm.add(parameter, help_text, advanced=True)


def _add_number(
    algorithm,
    name: str,
    title: str,
    help_text: str,
    least: float = -MINIMUM_MAXIMUM,
    most: float = MINIMUM_MAXIMUM,
    whole: bool = False,
):
    kinds = QgsProcessingParameterNumber.Type
    kind = kinds.Integer if whole else kinds.Double
    algorithm.add(QgsProcessingParameterNumber(name, title, kind, None, True, least, most), help_text, advanced=True)


def add_recipe_out(algorithm):
    """Add RECIPE_OUT: every choice of the run as a file."""
    algorithm.add(
        QgsProcessingParameterFileDestination("RECIPE_OUT", tr("Recipe used"), tr("Recipes (*.json)"), None, True),
        tr("Every choice as a file. Loaded again as recipe file it gives the same index."),
    )


def add_breaks(algorithm, name: str, title: str, help_text: str):
    """Add a list of class breaks, written as text."""
    algorithm.add(QgsProcessingParameterString(name, title, None, False, True), help_text, advanced=True)
