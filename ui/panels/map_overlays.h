// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/map_layers.h"
#include "ui/session/map_view.h"

#include <QObject>

#include <cstddef>
#include <functional>
#include <vector>

class QPushButton;

namespace inkling {

class MapPane;
class Session;

/// Keeps what lies under the points of the two maps in step with the session and with how they are looked at,
/// and puts the chips that switch it into their headers.
class MapOverlays : public QObject
{
    Q_OBJECT

public:
    struct Panes
    {
        MapPane &before;
        MapPane &after;
    };

    /// Precondition: the maps are given new points before this object hears of them.
    MapOverlays(Session &session, MapView &view, const Panes &panes, QObject *parent);

private:
    void addChips();
    void addChip(MapPane &pane, const QString &text, const QString &toolTip,
                 const std::function<bool(const MapLook &)> &isOn, const std::function<void(bool)> &set);
    void refresh();
    void refreshRegions();
    void refreshHulls();
    void refreshGraph();
    void refreshPictures();
    void forgetFocus();
    const TraceFrame *frame() const;
    std::vector<ClassHull> hulls(bool withPredictions) const;
    bool showsPredictions() const;

    Session &m_session;
    MapView &m_view;
    Panes m_panes;
    std::size_t m_classCount = 0; ///< when the focus was last looked at
};

} // namespace inkling
