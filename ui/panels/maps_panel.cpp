// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/maps_panel.h"

#include "ui/panels/map_pane.h"
#include "ui/plot/map_styles.h"
#include "ui/plot/view_link.h"
#include "ui/style/style.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

namespace inkling {

namespace {

/// Narrower than this, the maps become tabs.
constexpr int kSideBySideWidth = 520;

/// An answer within this time needs no word that it is on its way: the map would only flicker.
constexpr int kPatienceMilliseconds = 100;

} // namespace

MapsPanel::MapsPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_tabs(new QTabBar)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_before(new MapPane(tr("Before")))
    , m_after(new MapPane(tr("After")))
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
        frame->setPlaceholder(tr("Drop a CSV file here, or start with two moons (Open)."));

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
    connectMaps();
    arrange();
    refreshPoints();
}

void MapsPanel::connectMaps()
{
    for (MapPane *pane : {m_before, m_after}) {
        PlotFrame *frame = &pane->frame();
        connect(frame, &PlotFrame::pointClicked, this,
                [this](long row, Qt::KeyboardModifiers modifiers, Qt::MouseButton button) {
                    paint({static_cast<std::size_t>(row)}, modifiers, button, tr("Click"));
                });
        connect(frame, &PlotFrame::lassoFinished, this,
                [this](const std::vector<std::size_t> &rows, Qt::KeyboardModifiers modifiers,
                       Qt::MouseButton button) { paint(rows, modifiers, button, tr("Lasso")); });
        connect(frame, &PlotFrame::contextMenuWanted, this, &MapsPanel::showContextMenu);
        connect(pane, &MapPane::headerDoubleClicked, this, [this, pane] { toggleAlone(pane); });
        connect(pane, &MapPane::stopClicked, &m_session, &Session::stop);
    }
    connect(m_tabs, &QTabBar::currentChanged, this, &MapsPanel::arrange);
    connect(&m_session, &Session::dataChanged, this, &MapsPanel::refreshAxisChoices);
    connect(&m_session, &Session::positionsChanged, this, &MapsPanel::refreshPoints);
    connect(&m_session, &Session::labelsChanged, this, &MapsPanel::refreshStyles);
    connect(&m_session, &Session::armedClassChanged, this, &MapsPanel::refreshStyles);
    connect(&m_session, &Session::reportChanged, this, &MapsPanel::refreshAfter);
    connect(&m_session, &Session::frameChanged, this, &MapsPanel::refreshAfter);
    connect(&m_session.selection(), &Selection::shownChanged, this, &MapsPanel::refreshStyles);
    connect(&m_session, &Session::runningChanged, this, &MapsPanel::refreshRunState);
    connect(&m_patience, &QTimer::timeout, this, &MapsPanel::showWaiting);
    connect(&m_session, &Session::progressChanged, m_after, &MapPane::setProgress);
}

PlotFrame &MapsPanel::before()
{
    return m_before->frame();
}

PlotFrame &MapsPanel::after()
{
    return m_after->frame();
}

QWidget *MapsPanel::axisRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_mapChoice->addItems({tr("Columns"), tr("Principal components")});
    const std::pair<QString, QComboBox *> choices[] = {
        {tr("Map"), m_mapChoice}, {tr("Across"), m_xChoice}, {tr("Up"), m_yChoice}};
    for (const auto &[text, choice] : choices) {
        auto *label = new QLabel(text);
        label->setProperty("role", QStringLiteral("muted"));
        label->setBuddy(choice);
        choice->setAccessibleName(text);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(8);
        layout->addWidget(label);
        layout->addWidget(choice, 1);
        connect(choice, &QComboBox::activated, this, &MapsPanel::applyAxisChoice);
    }
    m_mapChoice->setObjectName(QStringLiteral("mapChoice"));
    m_xChoice->setObjectName(QStringLiteral("xChoice"));
    m_yChoice->setObjectName(QStringLiteral("yChoice"));
    return row;
}

void MapsPanel::refreshAxisChoices()
{
    const AxisChoice &axes = m_session.axes();
    for (QComboBox *choice : {m_xChoice, m_yChoice}) {
        choice->clear();
        for (const Column &column : m_session.data().columns)
            choice->addItem(QString::fromStdString(column.name));
        choice->setEnabled(!axes.components);
    }
    m_mapChoice->setCurrentIndex(axes.components ? 1 : 0);
    m_xChoice->setCurrentIndex(static_cast<int>(axes.xColumn));
    m_yChoice->setCurrentIndex(static_cast<int>(axes.yColumn));
}

void MapsPanel::applyAxisChoice()
{
    if (!m_session.hasData())
        return;
    const bool components = m_mapChoice->currentIndex() == 1;
    m_xChoice->setEnabled(!components);
    m_yChoice->setEnabled(!components);
    m_session.setAxes({components, static_cast<std::size_t>(m_xChoice->currentIndex()),
                       static_cast<std::size_t>(m_yChoice->currentIndex())});
}

void MapsPanel::refreshPoints()
{
    if (!m_session.hasData())
        return;
    const auto positions = m_session.positions();
    const auto store = std::make_shared<const PointStore>(positions->x, positions->y);
    for (PlotFrame *frame : {&before(), &after()}) {
        frame->setPoints(store);
        frame->setAxisTitles(positions->xName, positions->yName);
    }
    refreshStyles();
    fit();
}

void MapsPanel::refreshStyles()
{
    const Labels &labels = m_session.labels();
    const RasterStyle style = mapStyle(labels, m_theme);
    const int armed = m_session.armedClass();
    const QColor gesture = armed == kUnlabelled ? frameColours(m_theme).muted
                                                : colour(style.classColours[static_cast<std::size_t>(armed)]);
    for (PlotFrame *frame : {&before(), &after()}) {
        frame->setRasterStyle(style);
        frame->setGestureColour(gesture);
    }
    if (!m_session.hasData())
        return;
    if (m_session.isLive() && !m_session.isStale() && !m_patience.isActive())
        m_patience.start();
    before().setStyles(shownOnly(stylesBefore(labels), m_session.selection()));
    m_before->setWords(tr("%n label(s) given", nullptr, static_cast<int>(labels.count(LabelRole::Given))) +
                       shownWords());
    refreshAfter();
}

void MapsPanel::refreshAfter()
{
    if (!m_session.hasData())
        return;
    const Labels &labels = m_session.labels();
    if (m_session.frameCount() == 0) {
        after().setStyles(shownOnly(stylesBefore(labels), m_session.selection()));
        m_after->setWords(m_session.isLearning() ? tr("running") : tr("not run yet"));
        return;
    }
    const bool isStale = m_session.isStale() && !(m_session.isLive() && m_patience.isActive());
    const TraceFrame &frame = m_session.report()->outcome.trace[static_cast<std::size_t>(m_session.frame())];
    after().setStyles(shownOnly(stylesAfter(labels, frame, isStale ? Freshness::Stale : Freshness::Current),
                                m_session.selection()));
    const FrameCounts counts = countFrame(labels, frame);
    QString words = tr("%1 predicted, %2 unreached").arg(counts.predicted).arg(counts.unreached);
    if (isStale)
        words += QStringLiteral(" · ") + (m_session.isLearning() ? tr("updating") : tr("out of date"));
    m_after->setWords(words + shownWords());
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

void MapsPanel::paint(const std::vector<std::size_t> &rows, Qt::KeyboardModifiers modifiers,
                      Qt::MouseButton button, const QString &gesture)
{
    if (rows.empty())
        return;
    const bool erases = button == Qt::RightButton || (modifiers & (Qt::AltModifier | Qt::ControlModifier));
    if (erases || (m_session.armedClass() == kUnlabelled && m_session.labels().classCount() > 0)) {
        m_session.labelPoints(rows, kUnlabelled, gesture);
        return;
    }
    if (m_session.labels().classCount() > 0) {
        m_session.labelPoints(rows, m_session.armedClass(), gesture);
        return;
    }
    // the first stroke on data without classes makes the first class: one gesture, one step
    m_session.undoStack().beginMacro(tr("%1: first class").arg(gesture));
    m_session.addClass();
    m_session.labelPoints(rows, m_session.armedClass(), gesture);
    m_session.undoStack().endMacro();
}

void MapsPanel::showContextMenu(long row, const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (row >= 0) {
        const auto sample = static_cast<std::size_t>(row);
        const Labels &labels = m_session.labels();
        const bool locked = labels[sample].heldOut;
        menu->addSection(locked ? tr("Row %1 (held out)").arg(row + 1) : tr("Row %1").arg(row + 1));
        QMenu *target = locked ? menu->addMenu(tr("Correct this held-out label")) : menu;
        for (std::size_t index = 0; index < labels.classCount(); ++index) {
            const int classPlace = static_cast<int>(index);
            const QString name = QString::fromStdString(labels.classes()[index].name);
            target->addAction(name, &m_session, [this, sample, classPlace, locked] {
                if (locked)
                    m_session.correctHeldOut(sample, classPlace);
                else
                    m_session.labelPoints({{sample}}, classPlace, tr("Menu"));
            });
        }
        if (!locked && labels[sample].given != kUnlabelled)
            menu->addAction(tr("Unlabel"), &m_session,
                            [this, sample] { m_session.labelPoints({{sample}}, kUnlabelled, tr("Menu")); });
        menu->addSeparator();
    }
    menu->addAction(tr("Fit the map"), this, &MapsPanel::fit);
    menu->popup(place);
}

void MapsPanel::setTool(PlotTool tool)
{
    before().setTool(tool);
    after().setTool(tool);
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

void MapsPanel::paintPicture(QPainter &painter, const QRectF &target) const
{
    const double gap = 0.02 * target.width();
    const double line = 1.6 * painter.fontMetrics().height();
    const QSizeF size((target.width() - gap) / 2.0, target.height() - 2.0 * line);
    const FrameColours &colours = frameColours(m_theme);
    painter.fillRect(target, colours.panel);
    const MapPane *panes[] = {m_before, m_after};
    for (int i = 0; i < 2; ++i) {
        const QPointF corner(target.left() + i * (size.width() + gap), target.top());
        painter.setPen(colours.text);
        painter.drawText(QRectF(corner, QSizeF(size.width(), line)), Qt::AlignVCenter | Qt::AlignLeft,
                         QStringLiteral("  %1: %2").arg(panes[i]->title(), panes[i]->words()));
        panes[i]->frame().paintPicture(painter, QRectF(corner + QPointF(0.0, line), size));
    }
    // the legend: a disc and a name for each class, as far as they fit
    const Labels &labels = m_session.labels();
    const RasterStyle style = mapStyle(labels, m_theme);
    double x = target.left() + line / 2.0;
    const double middle = target.bottom() - line / 2.0;
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t place = 0; place < labels.classCount(); ++place) {
        const QString name = QString::fromStdString(labels.classes()[place].name);
        const double width = painter.fontMetrics().horizontalAdvance(name);
        if (x + width + line > target.right())
            break;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(style.classColours[place]));
        painter.drawEllipse(QPointF(x, middle), line / 5.0, line / 5.0);
        painter.setPen(colours.text);
        painter.drawText(QRectF(x + line / 2.5, middle - line / 2.0, width + 4.0, line), Qt::AlignVCenter,
                         name);
        x += width + 1.3 * line;
    }
}

} // namespace inkling
