// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map_preview.h"

#include "ui/panels/map_pane.h"
#include "ui/session/map_view.h"
#include "ui/session/session.h"

#include <vector>

namespace inkling {

MapPreview::MapPreview(Session &session, const MapView &view, const Panes &panes, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_view(view)
    , m_panes(panes)
{
    connect(&session.preview(), &SessionPreview::changed, this, &MapPreview::refresh);
}

void MapPreview::refresh()
{
    const Preview &preview = m_session.preview().result();
    std::vector<PlotFlash> flashes;
    for (const LabelChange &change : preview.changes) {
        if (m_session.selection().isShown(change.row))
            flashes.push_back({change.row, change.to});
    }
    const FlashMode mode = m_view.look().motionReduced ? FlashMode::Steady : FlashMode::Blinking;
    for (MapPane *pane : {&m_panes.before, &m_panes.after}) {
        pane->frame().setFlashes(flashes, mode);
        pane->frame().setNote(preview.row, preview.sentence);
    }
}

} // namespace inkling
