// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace inkling {

struct Dataset;

/// A sample as the picture that its features are, row by row from the top left: those of a folder of images
/// (px_0_0, ..., grey or colours) as they are, the built-in digits (8 x 8) and any other data of 784 numbers
/// (28 x 28, as MNIST has them) with the sample's largest value dark. Null: the data are no pictures.
QImage samplePicture(const Dataset &data, std::size_t row);

} // namespace inkling
