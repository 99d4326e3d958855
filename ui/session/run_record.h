// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/score/experiment.h"

#include <QCoreApplication>
#include <QString>

namespace inkling {

/// A run as the list of runs keeps it.
struct RunRecord
{
    Q_DECLARE_TR_FUNCTIONS(inkling::RunRecord)

public:
    QString method;   ///< translated name
    QString settings; ///< those that differ from the defaults, "k = 5, gamma = 20"
    std::size_t given = 0;
    std::size_t heldOut = 0;
    double accuracy = 0.0; ///< held out
    Interval interval;
    double baseline = 0.0; ///< logistic regression's
    std::size_t unreached = 0;
    Ending ending = Ending::Converged;
    double milliseconds = 0.0;

    static RunRecord of(const Report &report);
};

} // namespace inkling
