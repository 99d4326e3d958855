// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/map_view.h"

namespace inkling {

template<typename Value>
void MapView::set(Value MapLook::*field, Value value)
{
    if (m_look.*field == value)
        return;
    m_look.*field = value;
    Q_EMIT changed();
}

void MapView::show(Overlay overlay, bool on)
{
    auto overlays = m_look.overlays;
    overlays[static_cast<std::size_t>(overlay)] = on;
    set(&MapLook::overlays, overlays);
}

void MapView::setColouring(Colouring colouring)
{
    set(&MapLook::colouring, colouring);
}

void MapView::setPredictionsHidden(bool hidden)
{
    set(&MapLook::predictionsHidden, hidden);
}

void MapView::setBeforeHeld(bool held)
{
    set(&MapLook::beforeHeld, held);
}

void MapView::setPictures(bool pictures)
{
    set(&MapLook::pictures, pictures);
}

void MapView::setDensity(bool density)
{
    set(&MapLook::density, density);
}

void MapView::setMotionReduced(bool reduced)
{
    set(&MapLook::motionReduced, reduced);
}

void MapView::setShapes(ShapeUse shapes)
{
    set(&MapLook::shapes, shapes);
}

void MapView::setFocusClass(int place)
{
    set(&MapLook::focusClass, place);
}

} // namespace inkling
