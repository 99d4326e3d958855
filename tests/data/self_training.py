#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes self_training.csv: in which round scikit-learn's SelfTrainingClassifier labels each sample, and how.

Run with Debian 12's python3-sklearn (1.2.1). Each line: data set, base learner, criterion, its number, then for each
sample its round (0: given, a: the tenth, .: never) and its label (.: none), one character each. The data sets are
scikit-learn's own, standardised; every tenth sample is given its class, from the first on.
"""
import pathlib
import warnings

import numpy
import sklearn.datasets
import sklearn.linear_model
import sklearn.naive_bayes
import sklearn.neighbors
import sklearn.preprocessing
import sklearn.semi_supervised

warnings.simplefilter("ignore")

DATA = {
    "breast_cancer": sklearn.datasets.load_breast_cancer(),
    "digits": sklearn.datasets.load_digits(),
}
BASES = {
    "logistic_regression": sklearn.linear_model.LogisticRegression(
        multi_class="multinomial", solver="newton-cg", tol=1e-8, max_iter=10000
    ),
    "nearest_neighbour": sklearn.neighbors.KNeighborsClassifier(10, algorithm="brute"),
    "gaussian_naive_bayes": sklearn.naive_bayes.GaussianNB(),
}
# no k_best where many samples are equally sure: nobody says which of them are the best
CASES = [
    ("logistic_regression", "threshold", 0.75),
    ("logistic_regression", "k_best", 40),
    ("nearest_neighbour", "threshold", 0.65),
    ("gaussian_naive_bayes", "threshold", 0.75),
]

lines = []
for name, data in DATA.items():
    X = sklearn.preprocessing.StandardScaler().fit_transform(data.data)
    classes = sorted(data.target_names.astype(str))  # as the program sorts them
    y = numpy.array([classes.index(str(data.target_names[t])) for t in data.target])
    given = numpy.where(numpy.arange(len(y)) % 10 == 0, y, -1)
    for base, criterion, number in CASES:
        chosen = {"threshold": number} if criterion == "threshold" else {"k_best": number}
        model = sklearn.semi_supervised.SelfTrainingClassifier(BASES[base], criterion=criterion, max_iter=10, **chosen)
        model.fit(X, given)
        rounds = "".join("." if r < 0 else "0123456789a"[r] for r in model.labeled_iter_)
        labels = "".join("." if label < 0 else str(label) for label in model.transduction_)
        lines.append(",".join([name, base, criterion, str(number), rounds, labels]))
        print(name, base, criterion, model.termination_condition_, rounds.count("."))
path = pathlib.Path(__file__).with_suffix(".csv")
path.write_text("\n".join(lines) + "\n")
