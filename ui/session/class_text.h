// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"

#include <QString>

#include <cstddef>

namespace inkling {

/// The name of a class by its place.
inline QString classText(const Labels &labels, int place)
{
    return QString::fromStdString(labels.classes()[static_cast<std::size_t>(place)].name);
}

} // namespace inkling
