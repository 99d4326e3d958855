// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace inkling {

/// By what samples are given a class.
struct Gesture
{
    std::string tool = "label"; ///< stable, see isToolId(): for the history
    QString name;               ///< for the undo list: "Lasso"
};

} // namespace inkling
