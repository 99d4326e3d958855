// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"

#include <QString>

#include <vector>

namespace inkling {

/// The name of a class; its number where the class was removed since the answer that speaks of it.
QString shownName(const std::vector<ClassInfo> &classes, int place);

/// The key that gives a class: "1" to "9", "⇧1" to "⇧9", "0" for no class; empty beyond.
QString classKey(int place);

} // namespace inkling
