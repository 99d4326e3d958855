// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/view_link.h"

#include "ui/plot/plot_frame.h"

namespace inkling {

void ViewLink::add(PlotFrame *frame)
{
    if (!m_frames.isEmpty())
        frame->setRange(m_frames.first()->range());
    m_frames.append(frame);
    // no guard against loops is needed: setting a range that a frame has already does nothing, and
    // setHovered() is silent
    connect(frame, &PlotFrame::rangeChanged, this, [this](const MapRange &range) {
        for (PlotFrame *other : m_frames)
            other->setRange(range);
    });
    connect(frame, &PlotFrame::hovered, this, [this](long row) {
        for (PlotFrame *other : m_frames)
            other->setHovered(row);
    });
    connect(frame, &QObject::destroyed, this, [this, frame] { m_frames.removeOne(frame); });
}

} // namespace inkling
