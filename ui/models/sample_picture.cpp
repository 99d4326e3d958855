// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample_picture.h"

#include "core/data/dataset.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace inkling {

namespace {

constexpr std::size_t kMnistPixels = 28UL * 28UL;
constexpr std::size_t kDigitsPixels = 8UL * 8UL;

/// What a data set's pictures are made of.
struct PictureForm
{
    int side = 0;         ///< 0: they are none
    int channels = 1;     ///< 3: red, green and blue follow one another
    bool isImage = false; ///< brightness, not ink
};

/// The form by the names of the first and the last pixel, as pixelNames() gives them.
PictureForm imageForm(const Dataset &data, const std::vector<std::size_t> &features)
{
    PictureForm form{0, 1, true};
    if (features.empty())
        return form;
    const std::string &first = data.columns[features.front()].name;
    if (first != "px_0_0" && first != "px_0_0_r")
        return form;
    form.channels = first == "px_0_0" ? 1 : 3;
    const auto side = static_cast<std::size_t>(
        std::lround(std::sqrt(static_cast<double>(features.size()) / form.channels)));
    const std::string end = std::to_string(side - 1);
    const std::string last = "px_" + end + "_" + end + (form.channels == 1 ? "" : "_b");
    const bool isWhole = side * side * static_cast<std::size_t>(form.channels) == features.size();
    if (isWhole && data.columns[features.back()].name == last)
        form.side = static_cast<int>(side);
    return form;
}

PictureForm pictureForm(const Dataset &data, const std::vector<std::size_t> &features)
{
    if (const PictureForm form = imageForm(data, features); form.side > 0)
        return form;
    if (features.size() == kMnistPixels)
        return {28};
    const bool isBuiltIn = data.source.path.empty();
    return {features.size() == kDigitsPixels && isBuiltIn && data.name == "digits" ? 8 : 0};
}

/// The values that are black and white: of an image those of its range, 0 to 255 or 0 to 1, else the
/// sample's largest and smallest. None: they are no numbers.
std::optional<std::pair<double, double>>
rangeOf(const Dataset &data, const std::vector<std::size_t> &features, std::size_t row, bool isImage)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const std::size_t place : features) {
        const Column &column = data.columns[place];
        if (column.type != ColumnType::Number)
            return std::nullopt;
        if (std::isnan(column.numbers[row]))
            continue;
        low = std::min(low, column.numbers[row]);
        high = std::max(high, column.numbers[row]);
    }
    if (isImage)
        return std::pair(0.0, high > 1.0 ? 255.0 : 1.0);
    return std::pair(high, low);
}

} // namespace

QImage samplePicture(const Dataset &data, std::size_t row)
{
    const std::vector<std::size_t> features = data.featureColumns();
    const PictureForm form = pictureForm(data, features);
    const auto range = form.side > 0 ? rangeOf(data, features, row, form.isImage) : std::nullopt;
    if (!range)
        return {};
    const auto [black, white] = *range;
    QImage picture(form.side, form.side,
                   form.channels == 3 ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
    std::size_t pixel = 0;
    for (int y = 0; y < form.side; ++y) {
        uchar *line = picture.scanLine(y);
        for (int x = 0; x < form.side * form.channels; ++x, ++pixel) {
            const double value = data.columns[features[pixel]].numbers[row];
            const bool isBlank = std::isnan(value) || black == white;
            const double share = isBlank ? 1.0 : std::clamp((value - black) / (white - black), 0.0, 1.0);
            line[x] = static_cast<uchar>(std::lround(255.0 * share));
        }
    }
    return picture;
}

} // namespace inkling
