// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_frame.h"

#include <QPoint>

#include <cmath>
#include <memory>
#include <vector>

namespace inkling {

/// A map of 5 x 5 points at whole coordinates 0 ... 4, 500 x 420 pixels, fitted; the row of (x, y) is 5 y +
/// x.
class GridMap : public PlotFrame
{
public:
    GridMap()
    {
        resize(500, 420);
        std::vector<double> x, y;
        for (int row = 0; row < 5; ++row) {
            for (int column = 0; column < 5; ++column) {
                x.push_back(column);
                y.push_back(row);
            }
        }
        setPoints(std::make_shared<const PointStore>(x, y));
        setStyles(std::make_shared<const std::vector<PointStyle>>(25));
        show();
    }

    /// The pixel of a place.
    QPoint at(double x, double y) const { return pixelOf({x, y}).toPoint(); }

    /// All points unlabelled but one.
    void setOne(std::size_t row, PointStyle style)
    {
        auto styles = std::make_shared<std::vector<PointStyle>>(25);
        (*styles)[row] = style;
        setStyles(styles);
    }
};

inline bool isClose(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

inline bool isClose(const MapRange &a, const MapRange &b)
{
    return isClose(a.x0, b.x0) && isClose(a.y0, b.y0) && isClose(a.x1, b.x1) && isClose(a.y1, b.y1);
}

} // namespace inkling
