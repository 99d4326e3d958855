#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes generative_classifiers.csv: log probabilities that scikit-learn's naive Bayes and discriminant learners give.

Run with Debian 12's python3-sklearn (1.2.1). Each line: case, row of the data set, log probability of each class. Cases
that end in _weighted have weights 1, 2, 3, 1, ... along the training rows. Training rows are the even ones, or the first
`TRAINED` of the data set; the lines are of 12 others spread over it.

discriminant_scaled divides the columns by their deviation within the classes first, for there scikit-learn's shrinkage to a
multiple of the unit matrix is ours to the diagonal. Automatic shrinkage (discriminant_automatic_*) is no reference of
scikit-learn, but (23) of Chen, Wiesel, Eldar and Hero 2010 and the normal densities written out.
"""
import pathlib

import numpy
import scipy.stats
import sklearn.datasets
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.naive_bayes import GaussianNB, MultinomialNB

DATA = {
    "iris": sklearn.datasets.load_iris(),
    "wine": sklearn.datasets.load_wine(),
    "digits": sklearn.datasets.load_digits(),
}
TRAINED = {"digits_few": 60}


def split(name):
    data = DATA[name.split("_")[0]]
    rows = numpy.arange(len(data.target))
    trained = rows[: TRAINED[name]] if name in TRAINED else rows[rows % 2 == 0]
    others = numpy.setdiff1d(rows, trained)
    shown = others[:: len(others) // 12][:12]
    return data.data, data.target, trained, shown


def deviations(X, y):
    return X - numpy.array([X[y == k].mean(axis=0) for k in numpy.unique(y)])[y]


class Automatic:
    def fit(self, X, y):
        R = deviations(X, y)
        self.kept = X.var(axis=0) > 0
        self.scale = R[:, self.kept].std(axis=0)
        assert self.scale.min() > 1e-4 * X[:, self.kept].std(axis=0).max()
        Z = R[:, self.kept] / self.scale
        n, p = Z.shape
        classes = numpy.unique(y)
        S = Z.T @ Z / n
        tr, tr2 = numpy.trace(S), numpy.trace(S @ S)
        share = 1 - 2 / p
        freedom = n - len(classes)
        rho = min(1, (share * tr2 + tr**2) / ((freedom + share) * (tr2 - tr**2 / p)))
        covariance = (1 - rho) * S + rho * numpy.eye(p)
        means = [X[y == k][:, self.kept].mean(axis=0) / self.scale for k in classes]
        self.normals = [scipy.stats.multivariate_normal(m, covariance) for m in means]
        self.priors = numpy.log([numpy.mean(y == k) for k in classes])
        return self

    def predict_log_proba(self, X):
        joint = numpy.array([n.logpdf(X[:, self.kept] / self.scale) for n in self.normals]).T + self.priors
        return joint - numpy.logaddexp.reduce(joint, axis=1)[:, None]


class Scaled:
    def __init__(self, shrinkage):
        self.model = LinearDiscriminantAnalysis(solver="lsqr", shrinkage=shrinkage)

    def fit(self, X, y):
        self.kept = X.var(axis=0) > 0
        self.scale = deviations(X, y)[:, self.kept].std(axis=0)
        assert self.scale.min() > 1e-4 * X[:, self.kept].std(axis=0).max()
        self.model.fit(X[:, self.kept] / self.scale, y)
        return self

    def predict_log_proba(self, X):
        scores = self.model.decision_function(X[:, self.kept] / self.scale)  # its own probabilities underflow
        return scores - numpy.logaddexp.reduce(scores, axis=1)[:, None]


CASES = {
    "gaussian_iris": ("iris", GaussianNB()),
    "gaussian_iris_weighted": ("iris", GaussianNB()),
    "gaussian_wine": ("wine", GaussianNB(var_smoothing=1e-3)),
    "gaussian_digits": ("digits", GaussianNB()),
    "multinomial_digits": ("digits", MultinomialNB()),
    "multinomial_digits_weighted": ("digits", MultinomialNB(alpha=0.1)),
    "discriminant_wine": ("wine", Scaled(None)),
    "discriminant_scaled": ("digits_few", Scaled(0.3)),
    "discriminant_automatic_wine": ("wine", Automatic()),
    "discriminant_automatic_digits": ("digits_few", Automatic()),
}

lines = []
for case, (name, model) in CASES.items():
    X, y, trained, shown = split(name)
    if case.endswith("_weighted"):
        model.fit(X[trained], y[trained], sample_weight=1 + numpy.arange(len(trained)) % 3)
    else:
        model.fit(X[trained], y[trained])
    for row, values in zip(shown, model.predict_log_proba(X[shown])):
        lines.append(",".join([case, str(row)] + [f"{v:.12g}" for v in values]))
path = pathlib.Path(__file__).with_suffix(".csv")
path.write_text("\n".join(lines) + "\n")
