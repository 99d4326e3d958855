#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes nearest_imputation.csv: iris with a fifth of its cells missing, and what KNNImputer makes of it.

Run with Debian 12's python3-sklearn (1.2.1). Each line: the four cells, empty where missing, then the four of the
filled table. The imputer sees each column over its standard deviation (of the known cells, divided by n), for which it
has no option of its own. Cells are missing where a linear congruential generator says so.
"""
import pathlib

import numpy
import sklearn.datasets
import sklearn.impute

X = sklearn.datasets.load_iris(return_X_y=True)[0]
state = 7
holes = numpy.zeros(X.shape, dtype=bool)
for place in range(X.size):
    state = (1103515245 * state + 12345) % 2**31
    holes.flat[place] = state // 65536 % 5 == 0
holes[holes.all(axis=1), 0] = False  # a sample without any value has no neighbours
# equal distances are ties, which the two may break otherwise: a little more tells them apart
X = X + numpy.arange(X.size).reshape(X.shape) * 1e-5 * numpy.array([1.0, 2.0, 3.0, 5.0])
known = numpy.where(holes, numpy.nan, X)
unit = numpy.nanstd(known, axis=0)
filled = sklearn.impute.KNNImputer(n_neighbors=5).fit_transform(known / unit) * unit
lines = []
for before, after in zip(known, filled):
    cells = ["" if numpy.isnan(value) else repr(float(value)) for value in before]
    lines.append(",".join(cells + [repr(float(value)) for value in after]))
pathlib.Path(__file__).with_suffix(".csv").write_text("\n".join(lines) + "\n")
