// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map_wand.h"

#include "ui/panels/stroke_words.h"
#include "ui/plot/plot_frame.h"
#include "ui/session/labeller.h"
#include "ui/session/session.h"

#include <QLocale>

namespace inkling {

MapWand::MapWand(Session &session, Labeller &labeller, const Frames &frames, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_labeller(labeller)
    , m_frames(frames)
{
    for (PlotFrame *frame : frames) {
        connect(frame, &PlotFrame::hovered, this, &MapWand::look);
        connect(frame, &PlotFrame::currentWanted, this, &MapWand::look);
        connect(frame, &PlotFrame::wandReachWanted, this, [this](int step) {
            SessionWand &wand = m_session.wand();
            wand.setReach(wand.reach() + step);
        });
    }
    // by the queue: what was marked is of points and styles that are being replaced
    const auto later = Qt::QueuedConnection;
    connect(&session, &Session::positionsChanged, this, [this] { look(-1); });
    connect(&session, &Session::labelsChanged, this, &MapWand::refresh, later);
    connect(&session, &Session::armedClassChanged, this, &MapWand::refresh, later);
    connect(&session.selection(), &Selection::shownChanged, this, &MapWand::refresh, later);
    connect(&session.wand(), &SessionWand::changed, this, &MapWand::refresh, later);
    connect(&session.wand(), &SessionWand::reachChanged, this, &MapWand::refresh);
    connect(&labeller, &Labeller::grammarChanged, this, &MapWand::refresh, later);
}

void MapWand::setActive(bool active)
{
    m_active = active;
    m_session.wand().setWanted(active);
    look(m_session.selection().hovered());
}

std::vector<std::size_t> MapWand::taken(const PlotFrame &frame, std::size_t row) const
{
    SessionWand &wand = m_session.wand();
    if (!wand.canTake())
        return {};
    return frame.withoutHidden(wand.rowsNear(row, m_session.labels().size()).rows);
}

void MapWand::look(long row)
{
    if (row < 0 && m_row < 0)
        return;
    m_row = row;
    refresh();
}

void MapWand::refresh()
{
    const SessionWand &wand = m_session.wand();
    const bool looks = m_active && m_row >= 0 && m_row < static_cast<long>(m_session.labels().size());
    if (!looks) {
        for (PlotFrame *frame : m_frames)
            frame->setTaken({});
    } else if (!wand.isReady()) {
        for (PlotFrame *frame : m_frames)
            frame->setTaken({m_row, {}, wand.obstacle()});
    } else {
        const WandRows near = wand.rowsNear(static_cast<std::size_t>(m_row), kMostMarked);
        for (PlotFrame *frame : m_frames) {
            std::vector<std::size_t> rows = frame->withoutHidden(near.rows);
            const QString said = words(near, rows);
            frame->setTaken({m_row, near.isCut ? std::vector<std::size_t>() : std::move(rows), said});
        }
    }
}

QString MapWand::words(const WandRows &near, const std::vector<std::size_t> &rows) const
{
    const QString hops = tr("%n hop(s)", nullptr, m_session.wand().reach());
    const QString what = near.isCut
                             ? tr("more than %1 points").arg(QLocale().toString(qulonglong{kMostMarked}))
                             : strokeWords(m_session.labels(), rows, m_labeller.given());
    return hops + QStringLiteral(" · ") + what;
}

} // namespace inkling
