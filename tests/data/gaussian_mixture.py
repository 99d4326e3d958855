#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes gaussian_mixture.csv: log(weight * density) of Gaussians fitted to the classes of iris, by numpy and scipy.

Run with Debian 12's python3-sklearn (1.2.1) and python3-scipy (1.10.1). Each line: covariance, row, and for each class
the logarithm, of every tenth row. Means, weights and covariances are those of greatest likelihood (divided by n, not
n - 1); shared is the weighted mean of the classes' matrices, as LinearDiscriminantAnalysis(solver="lsqr") has it, whose
probabilities are compared before anything is written.
"""
import pathlib

import numpy
import scipy.special
import scipy.stats
import sklearn.datasets
import sklearn.discriminant_analysis

X, y = sklearn.datasets.load_iris(return_X_y=True)
classes = range(3)
weights = [numpy.mean(y == k) for k in classes]
means = [X[y == k].mean(axis=0) for k in classes]
full = [numpy.cov(X[y == k].T, ddof=0) for k in classes]
covariances = {
    "shared": [sum(w * S for w, S in zip(weights, full))] * 3,
    "diagonal": [numpy.diag(numpy.diag(S)) for S in full],
    "full": full,
}

lines = []
for kind, matrices in covariances.items():
    logs = numpy.column_stack([
        numpy.log(weights[k]) + scipy.stats.multivariate_normal(means[k], matrices[k]).logpdf(X) for k in classes
    ])
    if kind == "shared":
        model = sklearn.discriminant_analysis.LinearDiscriminantAnalysis(solver="lsqr").fit(X, y)
        numpy.testing.assert_allclose(scipy.special.softmax(logs, axis=1), model.predict_proba(X), atol=1e-10)
    for row in range(0, len(X), 10):
        lines.append(",".join([kind, str(row)] + [repr(float(value)) for value in logs[row]]))
pathlib.Path(__file__).with_suffix(".csv").write_text("\n".join(lines) + "\n")
