// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/palette.h"

#include <QObject>

#include <array>
#include <cstddef>
#include <cstdint>

namespace inkling {

/// What can be laid over or under the points of the maps.
enum class Overlay : std::uint8_t {
    Regions, ///< After: the ground coloured by the classes of the samples near it on the map
    Graph,   ///< Before: the edges along which the last run spread the labels
    Hulls,   ///< the convex hull of each class: Before of what was given, After of all that has it
    Truth,   ///< Before: every sample whose class is known in the colour of that class
    Changes  ///< After: what is wrong on held-out samples, and what the run before said otherwise
};
inline constexpr std::size_t kOverlays = 5;

/// What the colour of a predicted point says.
enum class Colouring : std::uint8_t {
    Class,
    Confidence, ///< the score of its class
    Uncertainty ///< what that score lacks of 1: from 0 to the most that there can be among so many classes
};

/// How the maps are looked at, as a value.
struct MapLook
{
    std::array<bool, kOverlays> overlays{}; ///< by Overlay
    Colouring colouring = Colouring::Class;
    ShapeUse shapes = ShapeUse::Discs;
    bool predictionsHidden = false;
    bool beforeHeld = false;    ///< both maps show what was given
    bool motionReduced = false; ///< nothing blinks or fades
    bool pictures = true;       ///< of samples that are pictures, beside their points when there is room
    bool density = false;       ///< how many points lie where, in place of the points
    int focusClass = -1;        ///< all but this one dimmed; -1: none

    bool shows(Overlay overlay) const { return overlays[static_cast<std::size_t>(overlay)]; }
    bool operator==(const MapLook &) const = default;
};

/// The state of how the maps are looked at: switches, keys that are held, the class that stands alone. It
/// changes no data, so it is on no undo stack.
class MapView : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const MapLook &look() const { return m_look; }
    bool shows(Overlay overlay) const { return m_look.shows(overlay); }
    void show(Overlay overlay, bool on);
    void setColouring(Colouring colouring);
    void setPredictionsHidden(bool hidden);
    void setBeforeHeld(bool held);
    void setDensity(bool density);
    void setPictures(bool pictures);
    void setMotionReduced(bool reduced);
    void setShapes(ShapeUse shapes);
    void setFocusClass(int place);

Q_SIGNALS:
    void changed(); ///< not when everything stays as it was

private:
    template<typename Value>
    void set(Value MapLook::*field, Value value);

    MapLook m_look;
};

} // namespace inkling
