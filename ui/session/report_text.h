// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace inkling {

class Session;

/// The last run in a few lines of plain text: data, labels, method, scores with intervals, notes. Empty
/// before a run.
QString reportText(const Session &session);

} // namespace inkling
