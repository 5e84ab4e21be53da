"""Fay and Herriot: the worked example, formulas written out, beside samplics, and errors that are as large as said."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.core.messages import SozialraumError
from sozialraum.core.outlook.small_areas import fay_herriot

Y = np.array([10.0, 22, 9, 27, 18, 21, 4, 24])
D = np.array([4.0, 6, 3, 6, 4, 9, 2, 5])
X = np.array([5.0, 9, 4, 11, 8, 12, 3, 9])[:, None]


def test_worked_example():
    found = fay_herriot(Y, D, X)
    assert round(found.variance, 4) == 1.8489 and found.beta.round(4).tolist() == [-2.0430, 2.5040]
    assert round(float(found.estimate[0]), 4) == 10.3261
    # samplics 0.6.0, EblupAreaModel with REML, tol 1e-12; the errors are those of the R package sae as well (g1 + g2 + 2 g3)
    assert found.mse == pytest.approx(
        [3.12847077, 3.39264156, 3.04493612, 4.0117978, 3.06869863, 4.70708655, 2.69644806, 3.32679466], abs=1e-7
    )


def test_formulas_written_out():
    """By matrices of all districts, as they stand in Rao & Molina 2015."""
    found = fay_herriot(Y, D, X)
    rows, total = np.column_stack([np.ones(8), X]), np.diag(found.variance + D)
    inverse = np.linalg.inv(total)
    spread = np.linalg.inv(rows.T @ inverse @ rows)
    beta = spread @ rows.T @ inverse @ Y
    projector = inverse - inverse @ rows @ spread @ rows.T @ inverse
    score = -np.trace(projector) / 2 + Y @ projector @ projector @ Y / 2
    assert score == pytest.approx(0, abs=1e-8), "A is where the restricted likelihood is level"
    assert found.beta == pytest.approx(beta) and found.beta_se == pytest.approx(np.sqrt(np.diag(spread)))
    share = found.variance / (found.variance + D)
    assert found.estimate == pytest.approx(rows @ beta + share * (Y - rows @ beta))


def test_districts_that_were_not_asked_and_covariates_that_are_missing():
    y, d, x = np.append(Y, [np.nan, 5.0]), np.append(D, [np.nan, 2.0]), np.vstack([X, [[6.0], [np.nan]]])
    found, without = fay_herriot(y, d, x), fay_herriot(Y, D, X)
    assert found.estimate[:8] == pytest.approx(without.estimate) and found.variance == pytest.approx(without.variance)
    assert found.estimate[8] == pytest.approx(without.beta @ [1, 6]) and found.share[8] == 0
    assert found.mse[8] > without.variance and np.isnan(found.estimate[9])


def test_no_difference_between_districts_makes_all_of_it_synthetic():
    found = fay_herriot(2 * X[:, 0] + 1, D, X)
    assert found.variance == 0 and (found.share == 0).all()
    assert found.estimate == pytest.approx(2 * X[:, 0] + 1) and (found.mse > 0).all()


def likelihood(variance, y, d, rows):
    """The restricted likelihood of A."""
    weight = 1 / (variance + d)
    square = rows.T @ (weight[:, None] * rows)
    rest = y - rows @ np.linalg.solve(square, rows.T @ (weight * y))
    return -(np.log(variance + d).sum() + np.linalg.slogdet(square)[1] + (weight * rest * rest).sum()) / 2


@settings(max_examples=30)
@given(st.integers(0, 10_000), st.sampled_from([0.0, 0.05, 1.0, 8.0]), st.floats(0.01, 1000))
def test_the_likelihood_is_nowhere_higher(seed, between, unit):
    random = np.random.default_rng(seed)
    x, d = random.normal(size=(18, 2)), random.uniform(0.3, 4, 18)
    y = 3 + x @ [1, 2] + random.normal(size=18) * np.sqrt(between) + random.normal(size=18) * np.sqrt(d)
    found = fay_herriot(unit * y, unit**2 * d, x)
    rows = np.column_stack([np.ones(18), x])
    best = max(likelihood(one, y, d, rows) for one in [0, *np.geomspace(1e-6, 100, 200)])
    assert likelihood(found.variance / unit**2, y, d, rows) >= best - 1e-6


def test_errors_are_as_large_as_said_and_smaller_than_the_survey_s():
    random = np.random.default_rng(4)
    x, d = random.normal(size=(60, 1)), random.uniform(1, 6, 60)
    squares, said, survey, inside = [], [], [], []
    for _ in range(200):
        true = 20 + 3 * x[:, 0] + random.normal(size=60) * np.sqrt(2.0)
        y = true + random.normal(size=60) * np.sqrt(d)
        found = fay_herriot(y, d, x)
        squares.append((found.estimate - true) ** 2)
        said.append(found.mse)
        survey.append((y - true) ** 2)
        inside.append(np.abs(found.estimate - true) <= 1.96 * np.sqrt(found.mse))
    assert np.mean(said) == pytest.approx(np.mean(squares), rel=0.05)
    assert np.mean(squares) < 0.55 * np.mean(survey) and np.mean(inside) == pytest.approx(0.95, abs=0.02)


@pytest.mark.parametrize(
    ("x", "said"), [(np.column_stack([X, 2 * X]), "say the same"), (np.ones((8, 1)), "say the same"), (np.random.default_rng(1).normal(size=(8, 6)), "9 at least|10 at least")]
)  # fmt: skip
def test_what_cannot_be_estimated_is_one_sentence(x, said):
    with pytest.raises(SozialraumError, match=said):
        fay_herriot(Y, D, x)


def test_beside_samplics():
    """The same on 40 districts with two covariates, to ten digits; samplics is no package that these tests need otherwise."""
    sae = pytest.importorskip("samplics.sae", reason="samplics is not installed (pip install samplics)")
    random = np.random.default_rng(8)
    x, d = random.normal(size=(40, 2)), random.uniform(0.5, 3, 40)
    y = 5 + x @ [1, -2] + random.normal(size=40) * 1.5 + random.normal(size=40) * np.sqrt(d)
    model, places = sae.EblupAreaModel(), np.arange(40)
    model.fit(yhat=y, X=x, area=places, error_std=np.sqrt(d), tol=1e-12, maxiter=1000)
    model.predict(X=x, area=places)
    found = fay_herriot(y, d, x)
    assert found.variance == pytest.approx(model.re_std**2, rel=1e-8)
    assert found.estimate == pytest.approx([model.area_est[one] for one in places], rel=1e-9)
    assert found.mse == pytest.approx([model.area_mse[one] for one in places], rel=1e-8)
