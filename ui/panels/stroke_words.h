// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <span>

namespace inkling {

/// What stands beside a stroke while it is drawn: how many points it has, the class that they will get
/// (kUnlabelled: none; nothing: they are only selected), what is given among them and how many are held out.
QString strokeWords(const Labels &labels, std::span<const std::size_t> rows, std::optional<int> target);

} // namespace inkling
