#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the built-in tables beside itself from scikit-learn's copies (Debian: python3-sklearn). See README.md."""

from pathlib import Path

from sklearn import datasets

HERE = Path(__file__).resolve().parent


def number(value):
    """The shortest text that reads back as the same double."""
    text = repr(float(value))
    return text[:-2] if text.endswith(".0") else text


def export(name, bunch, class_column, classes):
    """One file: features in the source's order, the class last."""
    names = list(bunch.feature_names) + [class_column]
    lines = [",".join(names)]
    for values, target in zip(bunch.data, bunch.target):
        lines.append(",".join([number(value) for value in values] + [str(classes[target])]))
    (HERE / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


iris, wine = datasets.load_iris(), datasets.load_wine()
cancer, digits = datasets.load_breast_cancer(), datasets.load_digits()
export("iris", iris, "species", iris.target_names)
export("wine", wine, "cultivator", wine.target_names)
export("breast_cancer", cancer, "diagnosis", cancer.target_names)
export("digits", digits, "digit", digits.target_names)
