// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/paint_list.h"

#include <QPicture>

#include <utility>

namespace inkling {

void PaintList::record(const Paint &paint)
{
    QPicture picture;
    QPainter recorder(&picture);
    paint(recorder);
    recorder.end();
    append([picture](QPainter &painter) {
        // a picture would grow with the dots per inch of what it is painted on
        painter.scale(static_cast<double>(picture.logicalDpiX()) / painter.device()->logicalDpiX(),
                      static_cast<double>(picture.logicalDpiY()) / painter.device()->logicalDpiY());
        painter.drawPicture(QPointF(), picture);
    });
}

void PaintList::append(Paint paint)
{
    if (paint)
        m_steps.push_back(std::move(paint));
}

void PaintList::append(PaintList list, const QTransform &place)
{
    append([list = std::move(list), place](QPainter &painter) {
        painter.setTransform(place, true);
        list.paint(painter);
    });
}

void PaintList::paint(QPainter &painter) const
{
    for (const Paint &step : m_steps) {
        painter.save();
        step(painter);
        painter.restore();
    }
}

} // namespace inkling
