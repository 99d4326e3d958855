// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace inkling {

struct MapPoint
{
    double x = 0.0;
    double y = 0.0;

    bool operator==(const MapPoint &) const = default;
};

struct MapRange
{
    double x0 = 0.0, y0 = 0.0, x1 = 1.0, y1 = 1.0; ///< x0 <= x1, y0 <= y1

    bool operator==(const MapRange &) const = default;
};

} // namespace inkling
