#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes agreement.csv: Cohen's kappa of two annotators by scikit-learn, and the standard error of kappa.

Run with Debian 12's python3-sklearn (1.2.1). Each line: a name, how many classes, the table of how often the first said
class i and the second class j (row by row), kappa, its standard error. The error is by the delta method with numerical
derivatives of kappa by the shares of the table: n var = sum p g^2 - (sum p g)^2, which is what Fleiss, Cohen and Everitt
(1969) have in closed form.
"""
import pathlib

import numpy
import sklearn.metrics

CASES = {
    "cohen_1960": [[88, 14, 18], [10, 40, 10], [2, 6, 12]],
    "fleiss_1969": [[53, 5, 2], [11, 14, 5], [1, 6, 3]],
    "two_classes": [[20, 5], [10, 15]],
    "worse_than_chance": [[1, 9], [12, 3]],
    "chance": [[25, 25], [25, 25]],
    "one_sided": [[40, 0, 3], [0, 0, 0], [2, 1, 4]],
    "nearly_all": [[60, 1], [0, 39]],
    "large": [[4000, 310, 20, 7], [280, 3500, 160, 41], [33, 201, 2900, 350], [5, 12, 410, 1771]],
}


def kappa(shares):
    expected = shares.sum(axis=1) @ shares.sum(axis=0)
    return (numpy.trace(shares) - expected) / (1 - expected)


lines = []
for name, table in CASES.items():
    table = numpy.array(table)
    c = len(table)
    first, second = [], []
    for i in range(c):
        for j in range(c):
            first += [i] * table[i, j]
            second += [j] * table[i, j]
    shares = table / table.sum()
    slope = numpy.zeros((c, c))
    for i in range(c):
        for j in range(c):
            step = numpy.zeros((c, c))
            step[i, j] = 1e-5
            slope[i, j] = (kappa(shares + step) - kappa(shares - step)) / 2e-5
    variance = ((shares * slope**2).sum() - (shares * slope).sum() ** 2) / table.sum()
    values = [sklearn.metrics.cohen_kappa_score(first, second), numpy.sqrt(variance)]
    lines.append(",".join([name, str(c)] + [str(n) for n in table.flatten()] + [repr(float(v)) for v in values]))
path = pathlib.Path(__file__).with_suffix(".csv")
path.write_text("\n".join(lines) + "\n")
