#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes support_vector_machine.csv: libsvm's machines, through scikit-learn's SVC, on its own data sets.

Run with Debian 12's python3-sklearn (1.2.1). Each line that begins with the name of a case: name, kernel, C, gamma, the two
classes, the dual's objective, the number of support vectors, the bias, and the decision values of every tenth sample of the
data set; positive ones say the first class. Data sets named _scaled are standardised first; in those named _weighted sample i
counts 1 + i % 3 times. The line "sigmoid": Platt's A and B (probability 1 / (1 + exp(A f + B))) with f the first column of
breast_cancer_scaled.
"""
import pathlib

import numpy
import sklearn.calibration
import sklearn.datasets
import sklearn.preprocessing
import sklearn.svm

LOADERS = {
    "iris": sklearn.datasets.load_iris,
    "wine": sklearn.datasets.load_wine,
    "breast_cancer": sklearn.datasets.load_breast_cancer,
}
CASES = [
    ("iris", "linear", 1.0, 1.0),
    ("iris", "rbf", 1.0, 0.25),
    ("iris_weighted", "rbf", 1.0, 0.25),
    ("wine_scaled", "linear", 0.1, 1.0),
    ("wine_scaled", "rbf", 10.0, 0.05),
    ("breast_cancer_scaled", "linear", 1.0, 1.0),
    ("breast_cancer_scaled", "rbf", 1.0, 1 / 30),
]


def load(name):
    data = LOADERS[name.removesuffix("_scaled").removesuffix("_weighted")]()
    X = data.data
    if name.endswith("_scaled"):
        X = sklearn.preprocessing.StandardScaler().fit_transform(X)
    # classes in alphabetical order, as the program sorts them
    return X, numpy.unique(data.target_names[data.target], return_inverse=True)[1]


lines = []
for name, kernel, C, gamma in CASES:
    X, y = load(name)
    weights = 1.0 + numpy.arange(len(y)) % 3 if name.endswith("_weighted") else numpy.ones(len(y))
    for first in range(y.max() + 1):
        for second in range(first + 1, y.max() + 1):
            rows = numpy.flatnonzero((y == first) | (y == second))
            model = sklearn.svm.SVC(kernel=kernel, C=C, gamma=gamma, tol=1e-6, cache_size=1000)
            model.fit(X[rows], y[rows] == first, sample_weight=weights[rows])
            coefficients = model.dual_coef_[0]
            values = model.decision_function(model.support_vectors_) - model.intercept_[0]
            objective = coefficients @ values / 2 - numpy.abs(coefficients).sum()
            numbers = [objective, len(coefficients), model.intercept_[0], *model.decision_function(X[::10])]
            cells = [name, kernel, C, gamma, first, second] + [float(v) for v in numbers]
            lines.append(",".join(c if isinstance(c, str) else f"{c:.9g}" for c in cells))
X, y = load("breast_cancer_scaled")
lines.append("sigmoid," + ",".join(f"{v:.9g}" for v in sklearn.calibration._sigmoid_calibration(X[:, 0], y == 0)))
pathlib.Path(__file__).with_suffix(".csv").write_text("\n".join(lines) + "\n")
