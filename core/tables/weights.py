"""How much each observation weighs. Margins: below 3 a warning, below 1 a question.

The weights were fitted on generated tables whose truth is known; tests/core/tables/test_weights.py shows for each a table
that is read otherwise without it.
"""

from __future__ import annotations

WARNED_BELOW, ASKED_BELOW = 3.0, 1.0
LEAST_SCORE = 0.5
"""An interpretation below this is refused."""

# header: per cell above a column of numbers
HEADER_NUMBER = 2.0
HEADER_SIGN = 1.0
HEADER_RANGE = -0.7
HEADER_WORD = -2.0
HEADER_SHORT_KEY = -0.3

# key
KEY_WORD, KEY_PLACE_WORD, KEY_NAME_WORD = 3.0, 2.5, 0.5
KEY_INDICATOR_WORD = -3.0
KEY_RECORD_ID = -6.0
KEY_ZEROS = 2.0
KEY_ONE_LENGTH = 0.5
KEY_LONG_CODES = 1.5
KEY_TEXTS = 1.5
KEY_PLAIN_NUMBERS = -3.0
KEY_PLAIN_FIRST = -1.0
KEY_ROW_NUMBER = -2.5
KEY_FIRST_PLACE = 1.0
KEY_NAMED = 1.5

# key × period × dimensions
REPEATED_ROWS = -8.0
FILL, FILL_FLOOR = 1.5, -9.0
DIMENSION = -0.7
MORE_INDICATORS_THAN_DISTRICTS = -1.5
ONE_DISTRICT = -4.0
KEYLESS_ROWS = -2.0
NO_DISTRICT, NO_DISTRICT_BUT_PERIODS_REPEAT = 0.5, -3.0
CODE_BEFORE_NAME = 1.0

# period
PERIOD_WORD = 2.5
PERIOD_AS_DATE = 1.5
PERIOD_BARE_YEARS = -1.0
PERIOD_BARE_MONTHS = -2.0
PERIOD_ATTRIBUTE_WORD = -2.0

# totals, per key
TOTAL_WORD = 3.0
TOTAL_PLACE = 1.5
TOTAL_ODD_KEY = 1.5
TOTAL_EDGE = 0.5
TOTAL_SUM, TOTAL_MORE_SUMS, TOTAL_MOST_MORE = 2.5, 1.0, 4.0
TOTAL_SUM_BUT_HIDDEN = 2.0
TOTAL_NEAR_SUM = 1.0
TOTAL_BETWEEN = 0.5
TOTAL_NO_SUM, TOTAL_MOST_NO_SUM = -1.0, -4.0
TOTAL_LEFT_OUT, TOTAL_WARNED = 3.0, 2.0

# decimal sign
PROOF, MOST_PROOF = 2.0, 10.0
GROUPS_END_IN_ZERO = 4.0
SMALL_INTEGERS = 1.5
ALWAYS_THREE_DIGITS = 1.5
BLANKS_GROUP = 1.5
COUNT_WORD = 1.5
RATE_WORD = 1.5
SUMS_FIT = 4.0
PLAIN_THOUSANDS = 2.5
PLAIN_THOUSANDS_TRIMMED = 1.0
USUAL_SIGN = 1.0
