// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map_overlays.h"

#include "ui/models/sample_picture.h"
#include "ui/panels/map_pane.h"
#include "ui/plot/class_ground.h"
#include "ui/session/session.h"

#include <QPushButton>
#include <QSignalBlocker>

#include <utility>

namespace inkling {

MapOverlays::MapOverlays(Session &session, MapView &view, const Panes &panes, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_view(view)
    , m_panes(panes)
{
    addChips();
    connect(&session, &Session::positionsChanged, this, &MapOverlays::refresh);
    connect(&session, &Session::labelsChanged, this, [this] {
        forgetFocus();
        refreshRegions();
        refreshHulls();
    });
    for (const auto signal : {&Session::reportChanged, &Session::dataChanged}) {
        connect(&session, signal, this, &MapOverlays::refreshRegions);
        connect(&session, signal, this, &MapOverlays::refreshHulls);
    }
    connect(&session, &Session::frameChanged, this, [this] {
        refreshRegions();
        refreshHulls();
    });
    connect(&session.graph(), &SessionGraph::changed, this, &MapOverlays::refreshGraph);
    connect(&view, &MapView::changed, this, &MapOverlays::refresh);
    refresh();
}

void MapOverlays::addChips()
{
    const auto addOverlay = [this](MapPane &pane, Overlay overlay, const QString &text, const QString &tip) {
        addChip(
            pane, text, tip, [overlay](const MapLook &look) { return look.shows(overlay); },
            [this, overlay](bool on) { m_view.show(overlay, on); });
    };
    addOverlay(m_panes.before, Overlay::Graph, tr("Graph"),
               tr("The neighbours along which the last run spread the labels (G)"));
    addOverlay(
        m_panes.before, Overlay::Truth, tr("Truth"),
        tr("Every known class, also those that are hidden from the method; a cross: given another one (T)"));
    addOverlay(m_panes.after, Overlay::Regions, tr("Regions"),
               tr("The classes near each place of this map. It has two dimensions: among all features the "
                  "borders may run elsewhere"));
    addChip(
        m_panes.after, tr("Doubt"),
        tr("Colours predictions by how unsure they are: those that stand out most "
           "are in most doubt (U)"),
        [](const MapLook &look) { return look.colouring == Colouring::Uncertainty; },
        [this](bool on) { m_view.setColouring(on ? Colouring::Uncertainty : Colouring::Class); });
    addOverlay(
        m_panes.after, Overlay::Changes, tr("Changes"),
        tr("A cross: held out, and predicted wrong. A ring: the run before predicted another class, or "
           "none. All else is dimmed"));
}

void MapOverlays::addChip(MapPane &pane, const QString &text, const QString &toolTip,
                          const std::function<bool(const MapLook &)> &isOn,
                          const std::function<void(bool)> &set)
{
    QPushButton *chip = pane.addChip(text, toolTip);
    connect(chip, &QPushButton::toggled, this, set);
    const auto follow = [this, chip, isOn] {
        const QSignalBlocker blocker(chip);
        chip->setChecked(isOn(m_view.look()));
    };
    connect(&m_view, &MapView::changed, chip, follow);
    follow();
}

void MapOverlays::refresh()
{
    refreshRegions();
    refreshHulls();
    m_session.graph().setWanted(m_view.shows(Overlay::Graph));
    refreshGraph();
    refreshPictures();
}

bool MapOverlays::showsPredictions() const
{
    const MapLook &look = m_view.look();
    return frame() && !look.predictionsHidden && !look.beforeHeld;
}

/// What the After map shows; null: nothing was run.
const TraceFrame *MapOverlays::frame() const
{
    if (m_session.frameCount() == 0)
        return nullptr;
    return &m_session.report()->outcome.trace[static_cast<std::size_t>(m_session.frame())];
}

void MapOverlays::refreshRegions()
{
    // live answers come before anybody has missed them: fading would only flicker
    const bool isStale = m_session.isStale() && !m_session.isLive();
    const auto regions =
        m_view.shows(Overlay::Regions) && showsPredictions()
            ? std::make_shared<const RegionSamples>(regionSamples(m_session.labels(), *frame()))
            : nullptr;
    m_panes.after.frame().layers().setRegions(regions, isStale ? Freshness::Stale : Freshness::Current);
}

std::vector<ClassHull> MapOverlays::hulls(bool withPredictions) const
{
    if (!m_view.shows(Overlay::Hulls) || !m_session.hasData())
        return {};
    const MapPositions &positions = *m_session.positions();
    const std::vector<int> classes = shownClasses(m_session.labels(), withPredictions ? frame() : nullptr);
    std::vector<ClassHull> shown = classHulls(classes, positions.x, positions.y);
    const int focus = m_view.look().focusClass;
    std::erase_if(shown, [focus](const ClassHull &hull) { return focus >= 0 && hull.classPlace != focus; });
    return shown;
}

void MapOverlays::refreshHulls()
{
    m_panes.before.frame().layers().setHulls(hulls(false));
    m_panes.after.frame().layers().setHulls(hulls(showsPredictions()));
}

void MapOverlays::refreshGraph()
{
    m_panes.before.frame().layers().setEdges(m_session.graph().edges());
}

/// Only data whose samples are pictures have any.
void MapOverlays::refreshPictures()
{
    ThumbnailLayer::Pictures pictures;
    if (m_view.look().pictures && m_session.hasData() && m_session.data().rows > 0 &&
        !samplePicture(m_session.data(), 0).isNull())
        pictures = [data = m_session.sharedData()](std::size_t row) {
            return samplePicture(*data, row);
        };
    for (MapPane *pane : {&m_panes.before, &m_panes.after})
        pane->frame().layers().setPictures(pictures);
}

/// The places of classes may mean others by now.
void MapOverlays::forgetFocus()
{
    const std::size_t count = m_session.labels().classCount();
    if (std::exchange(m_classCount, count) != count)
        m_view.setFocusClass(-1);
}

} // namespace inkling
