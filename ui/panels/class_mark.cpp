// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/class_mark.h"

#include "ui/style/style.h"

#include <QPainter>
#include <QPolygonF>
#include <QTransform>

#include <cmath>
#include <numbers>

namespace inkling {

namespace {

/// A regular star polygon, or a plain one where the inner radius equals the outer; the first corner points
/// up.
QPainterPath polygon(const QRectF &square, int corners, double innerShare)
{
    QPolygonF points;
    const double radius = square.width() / 2.0;
    for (int i = 0; i < 2 * corners; ++i) {
        const double angle = std::numbers::pi * i / corners - std::numbers::pi / 2.0;
        const double r = i % 2 == 0 ? radius : radius * innerShare;
        points << square.center() + QPointF(r * std::cos(angle), r * std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

QPainterPath plus(const QRectF &square)
{
    const double third = square.width() / 3.0;
    QPainterPath path;
    path.addRect(square.adjusted(third, 0, -third, 0));
    QPainterPath bar;
    bar.addRect(square.adjusted(0, third, 0, -third));
    return path.united(bar);
}

QPainterPath lock(const QRectF &square)
{
    const double side = square.width();
    QPainterPath body;
    body.addRect(square.adjusted(0.15 * side, 0.45 * side, -0.15 * side, 0));
    QPainterPath shackle;
    shackle.addRoundedRect(square.adjusted(0.27 * side, 0, -0.27 * side, -0.3 * side), 0.23 * side,
                           0.23 * side);
    QPainterPath hole;
    hole.addRoundedRect(square.adjusted(0.38 * side, 0.12 * side, -0.38 * side, -0.3 * side), 0.12 * side,
                        0.12 * side);
    return body.united(shackle.subtracted(hole));
}

} // namespace

QColor shownColour(const std::vector<ClassInfo> &classes, int place, Theme theme)
{
    const auto index = static_cast<std::size_t>(place);
    return colour(classes[index].colour.value_or(classColour(index, theme)));
}

QPainterPath shapePath(Shape shape, const QRectF &square)
{
    QPainterPath path;
    switch (shape) {
    case Shape::Disc:
        path.addEllipse(square);
        return path;
    case Shape::Triangle: {
        const QPointF corners[] = {square.bottomLeft(), QPointF(square.center().x(), square.top()),
                                   square.bottomRight()};
        path.addPolygon(QPolygonF({corners[0], corners[1], corners[2]}));
        path.closeSubpath();
        return path;
    }
    case Shape::Diamond:
        return polygon(square, 2, std::numbers::sqrt2 / 2.0);
    case Shape::Plus:
        return plus(square);
    case Shape::Cross: {
        const QPointF centre = square.center();
        const QTransform quarter = QTransform::fromTranslate(-centre.x(), -centre.y()) *
                                   QTransform().rotate(45) *
                                   QTransform::fromTranslate(centre.x(), centre.y());
        return quarter.map(plus(square));
    }
    case Shape::Star:
        return polygon(square, 5, 0.45);
    case Shape::Square:
        path.addRect(square);
        return path;
    case Shape::Lock:
        return lock(square);
    }
    return path;
}

void drawClassMark(QPainter &painter, const QRectF &square, const std::vector<ClassInfo> &classes, int place,
                   const ClassLook &look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (place == kUnlabelled) {
        painter.setPen(QPen(colour(neutrals(look.theme).unlabelled), 1.2));
        painter.drawEllipse(square.adjusted(0.6, 0.6, -0.6, -0.6));
    } else {
        painter.fillPath(shapePath(classShape(static_cast<std::size_t>(place), look.shapes), square),
                         shownColour(classes, place, look.theme));
    }
    painter.restore();
}

} // namespace inkling
