// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/map_view.h"

namespace inkling {

void MapView::adopt(const MapLook &look)
{
    if (look == m_look)
        return;
    m_look = look;
    Q_EMIT changed();
}

void MapView::show(Overlay overlay, bool on)
{
    MapLook look = m_look;
    look.overlays[static_cast<std::size_t>(overlay)] = on;
    adopt(look);
}

void MapView::setColouring(Colouring colouring)
{
    MapLook look = m_look;
    look.colouring = colouring;
    adopt(look);
}

void MapView::setPredictionsHidden(bool hidden)
{
    MapLook look = m_look;
    look.predictionsHidden = hidden;
    adopt(look);
}

void MapView::setBeforeHeld(bool held)
{
    MapLook look = m_look;
    look.beforeHeld = held;
    adopt(look);
}

void MapView::setDensity(bool density)
{
    MapLook look = m_look;
    look.density = density;
    adopt(look);
}

void MapView::setShapes(ShapeUse shapes)
{
    MapLook look = m_look;
    look.shapes = shapes;
    adopt(look);
}

void MapView::setFocusClass(int place)
{
    MapLook look = m_look;
    look.focusClass = place;
    adopt(look);
}

} // namespace inkling
