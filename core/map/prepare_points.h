// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/prepare.h"

namespace inkling {

/// prepareFeatures(), and then, where PrepareOptions::components says so, their first principal components in
/// the place of all features, as many as there can be; they are not scaled again. Then the table has neither
/// views nor categories nor sources. Error: as prepareFeatures(); stopped. Cost: as both.
Result<FeatureTable> preparePoints(const Dataset &data, const PrepareOptions &options,
                                   const RunControl &control = {});

} // namespace inkling
