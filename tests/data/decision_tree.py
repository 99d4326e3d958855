#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes decision_tree.csv: scikit-learn's decision trees on its own data sets, which have the program's rows.

Run with Debian 12's python3-sklearn (1.2.1). Each line is: data set, criterion, what, depth limit, smallest, largest
over 20 seeds, which decide among equally good splits. "impurity": of the leaves of a tree on all samples, weighted by
their samples, per sample (entropy in bits). "right": how many of the rows 0, 3, 6, ... an unlimited tree that was grown
on the others has right (depth limit 0). Depths at which the seeds differ in impurity are left out: there it depends on
the draws.
"""
import pathlib

import numpy
import sklearn.datasets
import sklearn.tree

CASES = {
    "iris": sklearn.datasets.load_iris,
    "wine": sklearn.datasets.load_wine,
    "breast_cancer": sklearn.datasets.load_breast_cancer,
}
SEEDS = range(20)


def impurity(X, y, criterion, depth, seed):
    model = sklearn.tree.DecisionTreeClassifier(criterion=criterion, max_depth=depth, random_state=seed).fit(X, y)
    return float(model.tree_.impurity[model.apply(X)].mean())


def right(X, y, criterion, seed):
    held_out = numpy.arange(len(y)) % 3 == 0
    model = sklearn.tree.DecisionTreeClassifier(criterion=criterion, random_state=seed)
    return int((model.fit(X[~held_out], y[~held_out]).predict(X[held_out]) == y[held_out]).sum())


lines = []
for name, load in CASES.items():
    data = load()
    for criterion in ["gini", "entropy"]:
        for depth in range(1, 6):
            values = [impurity(data.data, data.target, criterion, depth, seed) for seed in SEEDS]
            if max(values) - min(values) < 1e-12:
                lines.append(f"{name},{criterion},impurity,{depth},{min(values)!r},{max(values)!r}")
        values = [right(data.data, data.target, criterion, seed) for seed in SEEDS]
        lines.append(f"{name},{criterion},right,0,{min(values)},{max(values)}")
pathlib.Path(__file__).with_suffix(".csv").write_text("\n".join(lines) + "\n")
