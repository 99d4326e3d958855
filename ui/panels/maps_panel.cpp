// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/maps_panel.h"

#include "ui/panels/map_overlays.h"
#include "ui/panels/map_pane.h"
#include "ui/panels/map_preview.h"
#include "ui/panels/map_wand.h"
#include "ui/panels/sample_words.h"
#include "ui/plot/map_styles.h"
#include "ui/plot/view_link.h"
#include "ui/style/style.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

namespace inkling {

namespace {

/// Narrower than this, the maps become tabs.
constexpr int kSideBySideWidth = 520;

/// An answer within this time needs no word that it is on its way: the map would only flicker.
constexpr int kPatienceMilliseconds = 100;

} // namespace

MapsPanel::MapsPanel(Session &session, Labeller &labeller, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_labeller(labeller)
    , m_surgeon(session)
    , m_tabs(new QTabBar)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_before(new MapPane(tr("Before")))
    , m_after(new MapPane(tr("After")))
    , m_wand(new MapWand(session, labeller, {&m_before->frame(), &m_after->frame()}, this))
    , m_mapChoice(new QComboBox)
    , m_xChoice(new QComboBox)
    , m_yChoice(new QComboBox)
{
    m_before->frame().setObjectName(QStringLiteral("beforeMap"));
    m_after->frame().setObjectName(QStringLiteral("afterMap"));
    m_tabs->addTab(m_before->title());
    m_tabs->addTab(m_after->title());
    m_tabs->setAccessibleName(tr("Map"));
    m_splitter->addWidget(m_before);
    m_splitter->addWidget(m_after);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(12);
    for (PlotFrame *frame : {&before(), &after()})
        frame->setPlaceholder(tr("Drop a file here, or start with two moons (Open)."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_tabs);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(axisRow());

    auto *link = new ViewLink(this);
    link->add(&before());
    link->add(&after());
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMilliseconds);
    connectSelection(); // before the maps' gestures: a click makes its point the current one, then labels it
    connectMaps();
    new MapOverlays(m_session, m_view, {*m_before, *m_after}, this); // after connectMaps(): points come first
    new MapPreview(m_session, m_view, {*m_before, *m_after}, this);
    arrange();
    refreshPoints();
}

void MapsPanel::connectMaps()
{
    for (MapPane *pane : {m_before, m_after}) {
        connectGestures(pane->frame());
        connect(pane, &MapPane::headerDoubleClicked, this, [this, pane] { toggleAlone(pane); });
        connect(pane, &MapPane::stopClicked, &m_session, &Session::stop);
    }
    connect(m_tabs, &QTabBar::currentChanged, this, &MapsPanel::arrange);
    connect(&m_session, &Session::dataChanged, this, [this] { m_surgeon.forgetPicked(); });
    connect(&m_session, &Session::dataChanged, this, &MapsPanel::refreshAxisChoices);
    connect(&m_session, &Session::positionsChanged, this, &MapsPanel::refreshPoints);
    connect(&m_session, &Session::labelsChanged, this, &MapsPanel::refreshStyles);
    connect(&m_session, &Session::armedClassChanged, this, &MapsPanel::refreshStyles);
    connect(&m_session.selection(), &Selection::changed, this, &MapsPanel::refreshStyles);
    connect(&m_labeller, &Labeller::grammarChanged, this, &MapsPanel::refreshStyles);
    connect(&m_session, &Session::reportChanged, this, &MapsPanel::refreshAfter);
    connect(&m_session, &Session::frameChanged, this, &MapsPanel::refreshAfter);
    connect(&m_session.selection(), &Selection::shownChanged, this, &MapsPanel::refreshStyles);
    connect(&m_session, &Session::runningChanged, this, &MapsPanel::refreshRunState);
    connect(&m_view, &MapView::changed, this, &MapsPanel::refreshStyles);
    connect(&m_patience, &QTimer::timeout, this, &MapsPanel::showWaiting);
    connect(&m_session, &Session::progressChanged, m_after, &MapPane::setProgress);
}

void MapsPanel::connectSelection()
{
    Selection &selection = m_session.selection();
    for (PlotFrame *frame : {&before(), &after()}) {
        connect(frame, &PlotFrame::hovered, &selection, &Selection::setHovered);
        connect(frame, &PlotFrame::currentWanted, &selection, &Selection::setCurrent);
        connect(&selection, &Selection::hoveredChanged, frame, &PlotFrame::setHovered);
        connect(&selection, &Selection::currentChanged, frame, &PlotFrame::reveal);
        connect(&m_session.guide(), &SessionGuide::shown, frame, &PlotFrame::reveal);
    }
    connect(&selection, &Selection::currentChanged, this, &MapsPanel::refreshCurrent);
    connect(&m_session, &Session::labelsChanged, this, &MapsPanel::refreshCurrent);
    connect(&m_session, &Session::reportChanged, this, &MapsPanel::refreshCurrent);
    connect(&m_session.inspection(), &SessionInspection::rowChanged, this, &MapsPanel::refreshTies);
    connect(&m_session.edgeEffects(), &SessionEdgeEffects::lookedChanged, this, [this] {
        refreshTies();
        if (const auto &edge = m_session.edgeEffects().looked()) {
            for (PlotFrame *frame : {&before(), &after()})
                frame->reveal(edge->low);
        }
    });
    connect(&m_session.inspection(), &SessionInspection::resultChanged, this, &MapsPanel::refreshTies);
}

void MapsPanel::refreshTies()
{
    const SessionInspection &inspection = m_session.inspection();
    PlotTies ties;
    ties.row = inspection.row();
    for (const NearRow &neighbour : inspection.result().neighbours)
        ties.neighbours.push_back(neighbour.row);
    ties.path = inspection.result().path;
    for (const SeedShare &seed : inspection.result().mainSeeds())
        ties.seeds.push_back(seed.row);
    if (const auto &edge = m_session.edgeEffects().looked())
        ties.edge = {edge->low, edge->high};
    for (PlotFrame *frame : {&before(), &after()})
        frame->setTies(ties);
}

/// Where the halo is, and what is read out of its point.
void MapsPanel::refreshCurrent()
{
    const long row = m_session.selection().current();
    const bool isKnown = row >= 0 && static_cast<std::size_t>(row) < m_session.labels().size();
    const QString words = isKnown ? SampleWords::record(m_session, static_cast<std::size_t>(row)) : QString();
    for (PlotFrame *frame : {&before(), &after()})
        frame->setCurrent(row, words);
}

PlotFrame &MapsPanel::before()
{
    return m_before->frame();
}

PlotFrame &MapsPanel::after()
{
    return m_after->frame();
}

void MapsPanel::refreshPoints()
{
    if (!m_session.hasData())
        return;
    showAxes();
    const auto positions = m_session.positions();
    const auto store = std::make_shared<const PointStore>(positions->x, positions->y);
    for (PlotFrame *frame : {&before(), &after()}) {
        frame->setPoints(store);
        frame->setAxisTitles(positions->xName, positions->yName);
    }
    refreshCurrent();
    refreshTies();
    refreshStyles();
    fit();
}

void MapsPanel::refreshStyles()
{
    const Labels &labels = m_session.labels();
    const MapLook &look = m_view.look();
    const RasterStyle style = mapStyle(labels, m_theme, look.shapes);
    before().setRasterStyle(style);
    for (PlotFrame *frame : {&before(), &after()}) {
        frame->setGestureColour(gestureColour());
        frame->setDrawMode(look.density ? DrawMode::Density : DrawMode::Automatic);
    }
    if (!m_session.hasData())
        return;
    if (m_session.isLive() && !m_session.isStale() && !m_patience.isActive())
        m_patience.start();
    showStyles(before(), stylesBefore(labels, look));
    m_before->setWords(tr("%n label(s) given", nullptr, static_cast<int>(labels.count(LabelRole::Given))) +
                       shownWords());
    refreshAfter();
}

/// Only what was predicted can be coloured by how sure it is.
RasterStyle MapsPanel::afterStyle() const
{
    const MapLook &look = m_view.look();
    RasterStyle style = mapStyle(m_session.labels(), m_theme, look.shapes);
    if (look.colouring != Colouring::Class && !look.beforeHeld)
        style.steps = StepUse::Ramp;
    return style;
}

void MapsPanel::refreshAfter()
{
    const MapLook &look = m_view.look();
    after().setRasterStyle(afterStyle());
    if (!m_session.hasData())
        return;
    const Labels &labels = m_session.labels();
    if (look.beforeHeld) {
        showStyles(after(), stylesBefore(labels, look));
        m_after->setWords(tr("what was given"));
        return;
    }
    if (m_session.frameCount() == 0) {
        showStyles(after(), stylesBefore(labels, look));
        m_after->setWords(m_session.isLearning() ? tr("running") : tr("not run yet"));
        return;
    }
    const bool isStale = m_session.isStale() && !(m_session.isLive() && m_patience.isActive());
    const TraceFrame &frame = m_session.report()->outcome.trace[static_cast<std::size_t>(m_session.frame())];
    const ShownRun run{frame, isStale ? Freshness::Stale : Freshness::Current,
                       m_session.previousPrediction()};
    showStyles(after(), stylesAfter(labels, run, look), changeOfAfter());
    m_after->setWords(stateInWords(run));
}

/// Another run's labels fade in, unless the hand is just drawing on them.
StyleChange MapsPanel::changeOfAfter()
{
    const bool isOther = std::exchange(m_shownReport, m_session.sharedReport()) != m_session.sharedReport();
    const bool isCalm = m_view.look().motionReduced || QGuiApplication::mouseButtons() != Qt::NoButton;
    return isOther && !isCalm ? StyleChange::Faded : StyleChange::AtOnce;
}

/// How many there are of what the After map shows.
QString MapsPanel::stateInWords(const ShownRun &run) const
{
    const FrameCounts counts = countFrame(m_session.labels(), run);
    const auto number = [this](std::size_t value) {
        return locale().toString(static_cast<qulonglong>(value));
    };
    QString words =
        counts.unreached == 0
            ? tr("%1 predicted").arg(number(counts.predicted))
            : tr("%1 predicted, %2 unreached").arg(number(counts.predicted), number(counts.unreached));
    if (m_view.shows(Overlay::Changes))
        words += QStringLiteral(" · ") +
                 tr("%1 wrong, %2 changed").arg(number(counts.wrong), number(counts.changed));
    if (run.freshness == Freshness::Stale)
        words += QStringLiteral(" · ") + (m_session.isLearning() ? tr("updating") : tr("out of date"));
    return words + shownWords();
}

/// How many samples the maps show, where a filter hides some.
QString MapsPanel::shownWords() const
{
    const Selection &selection = m_session.selection();
    if (selection.showsAll())
        return {};
    return QStringLiteral(" \u00b7 ") +
           tr("%1 of %2 shown").arg(selection.shownCount()).arg(selection.size());
}

void MapsPanel::showStyles(PlotFrame &frame, PointStyles styles, StyleChange how)
{
    frame.setStyles(withSelection(std::move(styles), m_session.selection()), how);
}

void MapsPanel::refreshRunState()
{
    const bool isBusy = m_session.isLearning() || m_session.isOpening();
    if (!isBusy)
        m_after->setBusy(false);
    else if (!m_patience.isActive())
        m_patience.start();
    refreshAfter();
}

void MapsPanel::showWaiting()
{
    m_after->setBusy(m_session.isLearning() || m_session.isOpening());
    refreshAfter();
}

void MapsPanel::setTool(PlotTool tool)
{
    for (PlotFrame *frame : {&before(), &after()}) {
        frame->setTool(tool);
        frame->setGestureColour(gestureColour());
    }
    m_surgeon.forgetPicked();
    if (drawsLine(tool)) // so that one sees what is cut and joined
        m_view.show(Overlay::Graph, true);
    m_wand->setActive(tool == PlotTool::Wand);
}

void MapsPanel::setTheme(Theme theme)
{
    m_theme = theme;
    refreshStyles();
}

void MapsPanel::fit()
{
    before().fit();
    after().fit();
}

void MapsPanel::toggleAlone(MapPane *pane)
{
    m_alone = m_alone == pane ? nullptr : pane;
    arrange();
}

void MapsPanel::arrange()
{
    const bool narrow = width() < kSideBySideWidth;
    m_tabs->setVisible(narrow);
    MapPane *alone = narrow ? (m_tabs->currentIndex() == 0 ? m_before : m_after) : m_alone;
    m_before->setVisible(alone != m_after);
    m_after->setVisible(alone != m_before);
}

void MapsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

QByteArray MapsPanel::saveState() const
{
    return m_splitter->saveState();
}

bool MapsPanel::restoreState(const QByteArray &state)
{
    return m_splitter->restoreState(state);
}

} // namespace inkling
