// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/lbfgs.h"
#include "core/classify/logistic_curvature.h"
#include "core/classify/logistic_loss.h"
#include "core/classify/logistic_regression.h"

#include <memory>

namespace inkling {

/// The search for the minimum of an objective: L-BFGS, and where the second derivatives are worth their cost,
/// preconditioned by them. Arguments are borrowed.
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
    LogisticModel model() const;

    const LogisticObjective &m_objective;
    const LogisticColumns &m_columns;
    const LogisticOptions &m_options;
    const RunControl &m_control;
    Minimum m_minimum;
    std::shared_ptr<const LogisticCurvature> m_curvature;
};

} // namespace inkling
