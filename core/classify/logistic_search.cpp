// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/logistic_search.h"

#include "core/classify/influential_samples.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

constexpr double kShare = 0.1; // of the tolerance, for the samples left out

} // namespace

void LogisticSearch::startFrom(const LogisticModel &model)
{
    Eigen::VectorXd gradient;
    logisticLoss(m_objective, m_minimum.w, gradient, rest(0));
    m_minimum.scale = gradient.lpNorm<Eigen::Infinity>(); // as exact as if it had started from zero
    RowMatrix W(model.W.rows(), model.W.cols() + 1);
    W << model.W, model.b;
    m_minimum.w = m_columns.toObjective(std::move(W)).reshaped<Eigen::RowMajor>();
    m_curvature = model.curvature;
    narrow();
}

/// Of the next iterations.
RunControl LogisticSearch::rest(int iterations) const
{
    const auto all = static_cast<double>(m_options.maximumIterations);
    return m_control.part(m_minimum.iterations / all, (m_minimum.iterations + iterations) / all);
}

/// At most so many iterations more.
void LogisticSearch::iterate(int iterations)
{
    LbfgsOptions options{
        .tolerance = m_options.tolerance, .scale = m_minimum.scale, .maximumIterations = iterations};
    if (m_curvature) {
        options.preconditioner = [this](const Eigen::VectorXd &gradient) {
            return m_curvature->newtonStep(gradient, m_columns);
        };
    }
    if (m_part)
        options.tolerance *= 1.0 - kShare;
    const int before = m_minimum.iterations;
    const RunControl control = rest(iterations);
    double done = 0.0; // an evaluation asks, too, and leaves the progress as it is
    const RunControl noting(
        [&](double fraction) {
            done = fraction;
            return control.advance(fraction);
        },
        control.pool());
    const auto loss = [&](const Eigen::VectorXd &w, Eigen::VectorXd &gradient) {
        return logisticLoss(objective(), w, gradient, control.part(done, done));
    };
    m_minimum = minimize(loss, std::move(m_minimum.w), options, noting);
    m_minimum.iterations += before;
}

/// False: there is none to be had.
bool LogisticSearch::renewCurvature()
{
    m_curvature = nullptr;
    auto curvature = logisticCurvature(objective(), m_columns, m_minimum.w, rest(0));
    if (!curvature) {
        if (curvature.error().kind == ErrorKind::Stopped)
            m_minimum.ending = Ending::Stopped;
        return false;
    }
    m_curvature = std::make_shared<const LogisticCurvature>(std::move(curvature).value());
    return true;
}

/// Leaves out of the next iterations the samples that hardly add to the gradient, where they are most, as
/// they are among samples that a fit before was sure of and gave their labels. All together they add kShare
/// at most of what is allowed in the end: by Cauchy and Schwarz at most C times the root of (the sum of
/// weight_i others_i^2) (the sum of weight_i x_i^2 in a column), and the latter is c^2 / (C (c - 1)) at most
/// by the columns' scales.
void LogisticSearch::narrow()
{
    constexpr double kMostKept = 0.5;
    m_part.reset();
    const auto l = static_cast<double>(m_objective.X.cols());
    const auto c = static_cast<double>(m_objective.classCount);
    const double allowed = kShare * m_options.tolerance * m_minimum.scale;
    const double each = allowed / (c * std::sqrt(m_objective.C * l / (c - 1.0)));
    const auto samples = influentialSamples(m_objective, m_minimum.w, each, rest(0));
    if (!samples) {
        m_minimum.ending = Ending::Stopped;
        return;
    }
    if (samples->empty() || static_cast<double>(samples->size()) > kMostKept * l)
        return;
    auto part = objectiveOf(m_objective, *samples, rest(0));
    if (part)
        m_part = std::move(part).value();
    else
        m_minimum.ending = Ending::Stopped;
}

/// How many more are worth a curvature.
int LogisticSearch::worthACurvature() const
{
    constexpr double kFewest = 10.0;
    constexpr double kMost = 40.0;
    const double cost = std::max(kFewest, std::ceil(curvatureCost(objective())));
    return cost <= kMost ? static_cast<int>(cost) : m_options.maximumIterations;
}

// A curvature is computed when as much has been spent on iterations as it costs: whatever the number of
// iterations that are still to come, that is about twice the best that could have been done, at most. Where
// it costs as much as all iterations often take, there is none.
LogisticModel LogisticSearch::run()
{
    bool renews = true;
    while (m_minimum.ending != Ending::Stopped) {
        const int before = m_minimum.iterations;
        const int left = m_options.maximumIterations - before;
        const int most = renews ? std::min(left, worthACurvature()) : left;
        iterate(most);
        const bool isUsedUp = m_minimum.ending == Ending::LimitReached;
        const bool isStuck = m_minimum.iterations < before + most; // rounding allows no better point
        const bool isOver = isUsedUp && (most == left || isStuck);
        if (m_part && (m_minimum.ending == Ending::Converged || isOver)) {
            m_part.reset();
            iterate(0); // is it with the samples that were left out, too?
        }
        if (m_minimum.ending != Ending::LimitReached || isOver)
            break;
        narrow();
        if (isUsedUp && m_minimum.ending != Ending::Stopped)
            renews = renewCurvature();
    }
    return model();
}

LogisticModel LogisticSearch::model() const
{
    const RowMatrix W =
        m_columns.toData(m_minimum.w.reshaped<Eigen::RowMajor>(m_objective.classCount, m_objective.X.rows()));
    LogisticModel model;
    model.W = W.leftCols(m_columns.mean.size());
    model.b = W.rightCols<1>();
    model.b.array() -= model.b.mean(); // adding the same to all changes nothing
    model.ending = m_minimum.ending;
    model.iterations = m_minimum.iterations;
    model.curvature = m_curvature;
    return model;
}

} // namespace inkling
