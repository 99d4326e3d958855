#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes logistic_regression.csv: scikit-learn's multinomial logistic regression on its own data sets.

Run with Debian 12's python3-sklearn (1.2.1). Each line: data set, class, intercept, weights, of
LogisticRegression(multi_class="multinomial", C=1) converged as far as it goes; intercepts are centred, since adding the
same number to all of them changes nothing. Data sets named _scaled are standardised first.
"""
import pathlib

import numpy
import sklearn.datasets
import sklearn.linear_model
import sklearn.preprocessing

CASES = {
    "iris": (sklearn.datasets.load_iris, False),
    "wine_scaled": (sklearn.datasets.load_wine, True),
    "breast_cancer_scaled": (sklearn.datasets.load_breast_cancer, True),
}

lines = []
for name, (load, scale) in CASES.items():
    data = load()
    X = data.data
    y = data.target_names[data.target]  # classes in alphabetical order, as the program sorts them
    if scale:
        X = sklearn.preprocessing.StandardScaler().fit_transform(X)
    model = sklearn.linear_model.LogisticRegression(
        multi_class="multinomial", solver="newton-cg", C=1.0, tol=1e-8, max_iter=10000
    ).fit(X, y)
    W, b = model.coef_, model.intercept_
    if len(W) == 1:  # of two classes scikit-learn keeps one row: the other is its negative
        W, b = numpy.vstack([-W, W]), numpy.concatenate([-b, b])
    for k, row in enumerate(W):
        numbers = [b[k] - b.mean(), *row]
        lines.append(",".join([name, str(k)] + [repr(float(v)) for v in numbers]))
path = pathlib.Path(__file__).with_suffix(".csv")
path.write_text("\n".join(lines) + "\n")
