// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/data/labels.h"

#include <string>
#include <vector>

namespace inkling {

/// A column "label" of such names, empty ones missing: of numbers where all of them are.
Column columnOfClasses(const std::vector<std::string> &names);

/// The classes in order, and each sample's, of such names: numbers by value, texts by code point. Error: more
/// than kMaximumClasses.
Result<ClassColumn> classesOfNames(const std::vector<std::string> &names);

} // namespace inkling
