// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"
#include "tests/support/labelled_points.h"

#include <QByteArray>
#include <QFile>
#include <QList>

#include <cmath>
#include <vector>

namespace inkling {

/// Log probabilities of a case of tests/data/generative_classifiers.csv; the script beside it says how they
/// came about.
struct GenerativeReference
{
    std::vector<int> rows = {}; ///< of the data set
    RowMatrix logs = {};        ///< a row for each of them
};

inline GenerativeReference generativeReference(const QByteArray &name)
{
    QFile file(qEnvironmentVariable("INKLING_SOURCE") +
               QStringLiteral("/tests/data/generative_classifiers.csv"));
    GenerativeReference reference;
    if (!file.open(QIODevice::ReadOnly))
        return reference;
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        if (cells[0] != name)
            continue;
        const auto row = static_cast<Eigen::Index>(reference.rows.size());
        reference.rows.push_back(cells[1].toInt());
        reference.logs.conservativeResize(row + 1, cells.size() - 2);
        for (Eigen::Index k = 0; k < reference.logs.cols(); ++k)
            reference.logs(row, k) = cells[static_cast<int>(k) + 2].toDouble();
    }
    return reference;
}

/// What the script trains on: the even rows, or the first `few`; where weighted, with weights 1, 2, 3, 1 ...
inline TrainingSet generativeTraining(const LabelledPoints &points, const QByteArray &name, int few = 0)
{
    std::vector<int> rows;
    for (int row = 0; row < static_cast<int>(points.y.size()); ++row) {
        if (few > 0 ? row < few : row % 2 == 0)
            rows.push_back(row);
    }
    TrainingSet set{.X = (*points.X)(rows, Eigen::all), .classCount = points.classCount};
    for (const int row : rows)
        set.y.push_back(points.y[static_cast<std::size_t>(row)]);
    if (name.endsWith("_weighted")) {
        set.weights.resize(set.X.rows());
        for (Eigen::Index i = 0; i < set.X.rows(); ++i)
            set.weights[i] = 1.0 + static_cast<double>(i % 3);
    }
    return set;
}

/// The largest difference of log probabilities up to a constant of each row (m x c) from theirs, relative to
/// their size where that is above 1.
inline double logDifference(RowMatrix joint, const RowMatrix &theirs)
{
    for (Eigen::Index i = 0; i < joint.rows(); ++i) {
        const double largest = joint.row(i).maxCoeff();
        joint.row(i).array() -= largest;
        joint.row(i).array() -= std::log(joint.row(i).array().exp().sum());
    }
    return ((joint - theirs).array().abs() / theirs.array().abs().max(1.0)).maxCoeff();
}

/// How many of the 150 samples of iris a learner gets right from the sepals of the 18 that everybody's
/// example gives.
inline int rightOnIrisSepals(const ClassifierInfo &info, const ParameterValues &values)
{
    const LabelledPoints iris = irisSepals();
    TrainingSet set{.X = (*iris.X)(kIrisSeeds, Eigen::all), .classCount = 3};
    for (const int row : kIrisSeeds)
        set.y.push_back(iris.y[static_cast<std::size_t>(row)]);
    const RowMatrix scores = info.fit(set, values, RunControl()).value().predict(*iris.X);
    int right = 0;
    for (Eigen::Index i = 0; i < 150; ++i) {
        Eigen::Index best = 0;
        scores.row(i).maxCoeff(&best);
        right += best == iris.y[static_cast<std::size_t>(i)] ? 1 : 0;
    }
    return right;
}

} // namespace inkling
