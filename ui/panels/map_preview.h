// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace inkling {

class MapPane;
class MapView;
class Session;

/// Shows in both maps what a label would change while the session has a preview of it: rings round the points
/// that would have another label, in its colour, and their number beside the point itself.
class MapPreview : public QObject
{
    Q_OBJECT

public:
    struct Panes
    {
        MapPane &before;
        MapPane &after;
    };

    MapPreview(Session &session, const MapView &view, const Panes &panes, QObject *parent);

private:
    void refresh();

    Session &m_session;
    const MapView &m_view;
    Panes m_panes;
};

} // namespace inkling
