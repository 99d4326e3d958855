#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes scipy_stored.mat and scipy_compressed.mat: every kind of variable that SciPy knows.

Run with Debian 12's python3-scipy (1.10.1).
"""
import pathlib

import numpy
import scipy.io
import scipy.sparse

folder = pathlib.Path(__file__).parent
variables = {
    "X": numpy.array([[1.5, -2], [3, numpy.nan], [5e300, 1e-5]]),
    "labels": numpy.array([[2], [1], [2]], "u1"),
    "row": numpy.array([[1, 2, 3]], "i2"),
    "species": numpy.array(["setosa", "größe 😀", ""], dtype=object).reshape(3, 1),
    "names": numpy.array(["ab ", "cde", "é  "]),
    "big": numpy.array([[9007199254740993], [-1], [2]], "i8"),
    "flag": numpy.array([[True], [False], [True]]),
    "S": scipy.sparse.csc_matrix(numpy.array([[0, 2.5], [0, 0], [-1, 0]])),
    "z": numpy.array([[1 + 2j]]),
    "cube": numpy.zeros((2, 2, 2)),
    "s": {"a": 1.0},
    "cells": numpy.array([[1.0, "x"]], dtype=object),
    "empty": numpy.zeros((0, 3)),
}
for name, compressed in (("scipy_stored.mat", False), ("scipy_compressed.mat", True)):
    scipy.io.savemat(folder / name, variables, do_compression=compressed, oned_as="column")
