// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QPainter;
class QRectF;

namespace inkling {

/// Draws a picture into a PNG (2560 x 1400 pixels), SVG or PDF file, by the ending of its name. False:
/// unknown ending, or it could not be written; then no file is left.
bool writePicture(const QString &path, const QString &title,
                  const std::function<void(QPainter &, const QRectF &)> &paint);

} // namespace inkling
