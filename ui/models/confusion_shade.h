// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QGuiApplication>
#include <QPalette>
#include <QVariant>

#include <cstddef>
#include <numeric>
#include <vector>

namespace inkling {

/// The ground of a count in a confusion table: the stronger, the larger its share of the row; nothing for 0.
inline QVariant confusionShade(std::size_t count, const std::vector<std::size_t> &counts)
{
    const std::size_t total = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    if (count == 0)
        return {};
    QColor shade = QGuiApplication::palette().color(QPalette::Highlight);
    // never so strong that the number on it is hard to read
    shade.setAlphaF(0.35F * static_cast<float>(count) / static_cast<float>(total));
    return shade;
}

} // namespace inkling
