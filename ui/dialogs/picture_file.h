// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/paint_list.h"

#include <QImage>
#include <QSize>
#include <QString>

namespace inkling {

// Any thread may call these functions.

/// What a picture has to be laid out for, in logical pixels: its letters and points keep their share of it at
/// any width.
inline constexpr QSize kPictureSize(1280, 700);

/// Pixels across of a picture that is made of pixels.
inline constexpr int kNarrowestPicture = 320;
inline constexpr int kStandardPictureWidth = 2560;
inline constexpr int kWidestPicture = 10'240;

/// The picture in so many pixels across, as large on paper at any width. Null: there is not enough memory.
QImage pictureImage(int width, const PaintList &picture);

/// Paints a picture into a PNG (width: pixels across), SVG or PDF file, by the ending of its name. False:
/// unknown ending, or it could not be written; then no file is left.
bool writePicture(const QString &path, const QString &title, const PaintList &picture,
                  int width = kStandardPictureWidth);

} // namespace inkling
