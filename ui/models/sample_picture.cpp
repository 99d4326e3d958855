// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample_picture.h"

#include "core/data/dataset.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace inkling {

namespace {

constexpr std::size_t kMnistPixels = 28UL * 28UL;
constexpr std::size_t kDigitsPixels = 8UL * 8UL;

/// The side of the square that so many features are; 0: they are none.
int pictureSide(const Dataset &data, std::size_t features)
{
    if (features == kMnistPixels)
        return 28;
    const bool isBuiltIn = data.source.path.empty();
    return features == kDigitsPixels && isBuiltIn && data.name == "digits" ? 8 : 0;
}

} // namespace

QImage samplePicture(const Dataset &data, std::size_t row)
{
    const std::vector<std::size_t> features = data.featureColumns();
    const int side = pictureSide(data, features.size());
    if (side == 0)
        return {};
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const std::size_t place : features) {
        const Column &column = data.columns[place];
        if (column.type != ColumnType::Number)
            return {};
        if (std::isnan(column.numbers[row]))
            continue;
        low = std::min(low, column.numbers[row]);
        high = std::max(high, column.numbers[row]);
    }
    QImage picture(side, side, QImage::Format_Grayscale8);
    std::size_t pixel = 0;
    for (int y = 0; y < side; ++y) {
        uchar *line = picture.scanLine(y);
        for (int x = 0; x < side; ++x, ++pixel) {
            const double value = data.columns[features[pixel]].numbers[row];
            const double share = high > low && !std::isnan(value) ? (value - low) / (high - low) : 0.0;
            line[x] = static_cast<uchar>(std::lround(255.0 * (1.0 - share)));
        }
    }
    return picture;
}

} // namespace inkling
