// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/io/dataset_reader.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// A decoded image, row by row from the top left: red, green, blue and opacity of each pixel, a byte each.
struct ImageView
{
    const std::uint8_t *bytes = nullptr; ///< borrowed
    std::size_t width = 0;               ///< at least 1
    std::size_t height = 0;              ///< at least 1
    std::size_t rowBytes = 0;            ///< from the beginning of a row to that of the next
};

/// The names of the numbers that an image becomes, in their order: px_y_x, in colours px_y_x_r, _g and _b.
std::vector<std::string> pixelNames(const ImageOptions &options);

/// An image as numbers, in the order of pixelNames(): brought to a square of side x side by the mean of the
/// area that each new pixel covers, what is transparent over white, in whole steps of 1/255. An image of that
/// size keeps its pixels. None: stopped. Determinism: integers throughout, the same everywhere. Cost: O(width
/// height).
std::optional<std::vector<double>> pixelValues(const ImageView &image, const ImageOptions &options,
                                               const RunControl &control = {});

} // namespace inkling
