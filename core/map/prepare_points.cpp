// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/map/prepare_points.h"

#include "core/map/pca.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace inkling {

Result<FeatureTable> preparePoints(const Dataset &data, const PrepareOptions &options,
                                   const RunControl &control)
{
    if (options.components == 0)
        return prepareFeatures(data, options, control);
    auto table = prepareFeatures(data, options, control.part(0.0, 0.5));
    if (!table)
        return table;
    const auto width = static_cast<int>(std::min(table->X.rows(), table->X.cols()));
    const int count = std::min(options.components, width);
    auto components = principalComponents(table->X, count, control.part(0.5, 1.0));
    if (!components)
        return components.error();
    FeatureTable reduced;
    reduced.notes = std::move(table->notes);
    const double explained = std::accumulate(components->explained.begin(), components->explained.end(), 0.0);
    reduced.notes.push_back(message(
        QT_TRANSLATE_NOOP("core", "Principal components stand in for the features (%1 of %2): they tell "
                                  "%3 % of the variance."),
        count, table->X.cols(), std::round(1000.0 * explained) / 10.0));
    reduced.X = std::move(components->points);
    for (int i = 1; i <= count; ++i)
        reduced.names.push_back("component" + std::to_string(i));
    return reduced;
}

} // namespace inkling
