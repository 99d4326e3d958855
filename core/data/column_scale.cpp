// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/column_scale.h"

#include "core/data/column_statistics.h"

#include <algorithm>
#include <cmath>

namespace inkling {

double substitute(const Column &column, Imputation imputation)
{
    std::vector<double> known = knownNumbers(column);
    if (imputation == Imputation::Mean)
        return mean(known);
    std::sort(known.begin(), known.end());
    return imputation == Imputation::MostFrequent ? mostFrequent(known) : quantile(known, 0.5);
}

Scale scaleOf(std::vector<double> values, Scaling scaling)
{
    switch (scaling) {
    case Scaling::None:
        return {};
    case Scaling::Standard: {
        const double middle = mean(values);
        for (double &value : values)
            value = (value - middle) * (value - middle);
        return {middle, std::sqrt(mean(values))};
    }
    case Scaling::MinMax: {
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        return {*low, *high - *low};
    }
    case Scaling::Robust: {
        std::sort(values.begin(), values.end());
        const double spread = quantile(values, 0.75) - quantile(values, 0.25);
        // More than half of the values equal, yet not all: no distance to divide by.
        return {quantile(values, 0.5), spread > 0.0 ? spread : 1.0};
    }
    }
    return {};
}

} // namespace inkling
