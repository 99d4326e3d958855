// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/map/prepare_points.h"

#include "core/map/pca.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace inkling {

Result<FeatureTable> preparePoints(const Dataset &data, const PrepareOptions &options,
                                   const RunControl &control)
{
    if (options.components == 0)
        return prepareFeatures(data, options, control);
    auto table = prepareFeatures(data, options, control.part(0.0, 0.5));
    if (!table)
        return table;
    const Eigen::Index features = table->X.cols();
    const int count = std::min(options.components, static_cast<int>(std::min(table->X.rows(), features)));
    auto components = principalComponents(table->X, count, control.part(0.5, 1.0));
    if (!components)
        return components.error();
    PrincipalComponents found = std::move(components).value();
    FeatureTable reduced;
    reduced.notes = std::move(table).value().notes;
    const double explained = std::accumulate(found.explained.begin(), found.explained.end(), 0.0);
    reduced.notes.push_back(message(
        QT_TRANSLATE_NOOP("core", "Principal components stand in for the features (%1 of %2): they tell "
                                  "%3 % of the variance."),
        count, features, std::round(1000.0 * explained) / 10.0));
    reduced.X = std::move(found.points);
    for (int i = 1; i <= count; ++i)
        reduced.names.push_back("component" + std::to_string(i));
    return reduced;
}

} // namespace inkling
