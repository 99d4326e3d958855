// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QTransform>

#include <functional>
#include <vector>

namespace inkling {

/// A picture as a list of steps that own what they need: made in the window's thread, painted in any, on
/// pixels or as vectors, and as often as wanted. Making it costs what is recorded; painting it, all of it.
class PaintList
{
public:
    using Paint = std::function<void(QPainter &)>;

    /// Calls paint now and keeps what it paints, as vectors: for what only the window's thread may paint.
    /// Fonts have to be of a size in pixels: others would be as large as the device says.
    void record(const Paint &paint);
    /// Calls paint whenever the list is painted, in the thread that does so; what it captures has to be owned
    /// by it, or never to change. Empty: nothing.
    void append(Paint paint);
    /// Paints another list in this one's place.
    void append(PaintList list, const QTransform &place);

    /// The painter keeps its state.
    void paint(QPainter &painter) const;

private:
    std::vector<Paint> m_steps;
};

} // namespace inkling
