// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/lbfgs.h"
#include "core/classify/logistic_curvature.h"
#include "core/classify/logistic_loss.h"
#include "core/classify/logistic_regression.h"

#include <memory>
#include <optional>

namespace inkling {

/// The search for the minimum of an objective: L-BFGS, and where the second derivatives are worth their cost,
/// preconditioned by them. Samples that are as good as certain are left out of iterations (as shrinking does,
/// Joachims 1999), though not of the question whether the minimum is reached. Precondition: a column's
/// weighted sum of squares is at most c^2 / (C (c - 1)). Arguments are borrowed.
class LogisticSearch
{
public:
    LogisticSearch(const LogisticObjective &objective, const LogisticColumns &columns,
                   const LogisticOptions &options, const RunControl &control)
        : m_objective(objective)
        , m_columns(columns)
        , m_options(options)
        , m_control(control)
        , m_minimum{.w = Eigen::VectorXd::Zero(objective.classCount * objective.X.rows())}
    {
    }

    /// Instead of from zero weights. The model's curvature is tried, too.
    void startFrom(const LogisticModel &model);
    LogisticModel run();

private:
    RunControl rest(int iterations) const;
    void iterate(int iterations);
    bool renewCurvature();
    void narrow();
    int worthACurvature() const;
    const LogisticObjective &objective() const { return m_part ? *m_part : m_objective; }
    LogisticModel model() const;

    const LogisticObjective &m_objective;
    const LogisticColumns &m_columns;
    const LogisticOptions &m_options;
    const RunControl &m_control;
    std::optional<LogisticObjective> m_part; ///< of the samples that matter now; none: all
    Minimum m_minimum;
    std::shared_ptr<const LogisticCurvature> m_curvature;
};

} // namespace inkling
