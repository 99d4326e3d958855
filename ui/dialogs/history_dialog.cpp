// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/history_dialog.h"

#include "ui/dialogs/difference_table.h"
#include "ui/models/class_count_model.h"
#include "ui/models/exchange_words.h"
#include "ui/models/label_difference_model.h"
#include "ui/models/label_history_model.h"
#include "ui/plot/map_styles.h"
#include "ui/plot/plot_frame.h"
#include "ui/session/map_view.h"
#include "ui/session/session.h"
#include "ui/style/style.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace inkling {

namespace {

constexpr int kDifferencesTab = 2;
constexpr int kMargins = 14; ///< beside the text of a cell

DifferenceTitles titlesOf(std::size_t step, int other)
{
    return {.first = HistoryDialog::tr("after step %1").arg(step),
            .firstMeaning = HistoryDialog::tr("The label that the sample had at the moment"),
            .second = HistoryDialog::tr("after step %1").arg(other),
            .secondMeaning = HistoryDialog::tr("The label that it had at the other moment")};
}

} // namespace

HistoryDialog::HistoryDialog(Session &session, const MapView &view, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_view(view)
    , m_replay(session)
    , m_steps(new LabelHistoryModel(session, this))
    , m_counts(new ClassCountModel(this))
    , m_differences(new LabelDifferenceModel(session, titlesOf(0, 0), this))
    , m_table(new CopyableTable)
    , m_map(new PlotFrame)
    , m_tabs(new QTabWidget)
    , m_slider(new QSlider(Qt::Horizontal))
    , m_other(new QSpinBox)
    , m_moment(new QLabel)
{
    setObjectName(QStringLiteral("historyDialog"));
    setWindowTitle(tr("History of the labels"));
    resize(1080, 620);
    auto *splitter = new QSplitter;
    splitter->addWidget(buildSteps());
    splitter->addWidget(buildMoment());
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({600, 480});
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    layout->addWidget(buildSlider());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_back = buttons->addButton(tr("&Go back to this moment"), QDialogButtonBox::ActionRole);
    m_back->setObjectName(QStringLiteral("goBack"));
    m_back->setToolTip(tr("Gives the samples the labels that they had then; it can be undone"));
    layout->addWidget(buttons);
    for (QAbstractButton *button : buttons->buttons()) // Return in the list is not to press one
        qobject_cast<QPushButton *>(button)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connectParts();
    follow();
    refreshMap();
    m_map->fit();
}

QWidget *HistoryDialog::buildSteps()
{
    m_table->setObjectName(QStringLiteral("historySteps"));
    m_table->setAccessibleName(tr("Steps"));
    m_table->setModel(m_steps);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // to measure all rows takes long
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    fitColumns(*m_table, kMargins);
    m_table->horizontalHeader()->setSectionResizeMode(LabelHistoryModel::Change, QHeaderView::Stretch);
    return m_table;
}

QWidget *HistoryDialog::buildMoment()
{
    auto *counts = new CopyableTable;
    counts->setObjectName(QStringLiteral("momentCounts"));
    counts->setAccessibleName(tr("Samples of each class at the moment and now"));
    counts->setModel(m_counts);
    counts->verticalHeader()->hide();
    m_tabs->setObjectName(QStringLiteral("momentTabs"));
    m_tabs->addTab(buildMap(), tr("&Map"));
    m_tabs->addTab(counts, tr("&Classes"));
    m_tabs->addTab(buildDifferences(), tr("&Differences"));
    return m_tabs;
}

QWidget *HistoryDialog::buildMap()
{
    m_map->setObjectName(QStringLiteral("momentMap"));
    m_map->setAccessibleName(tr("Map of the moment"));
    m_map->setTool(PlotTool::Click);
    Selection &selection = m_session.selection();
    connect(m_map, &PlotFrame::pointClicked, &selection, &Selection::setCurrent);
    connect(m_map, &PlotFrame::currentWanted, &selection, &Selection::setCurrent);
    connect(m_map, &PlotFrame::hovered, &selection, &Selection::setHovered);
    connect(&selection, &Selection::hoveredChanged, m_map, &PlotFrame::setHovered);
    connect(&selection, &Selection::currentChanged, m_map, [this](long row) { m_map->setCurrent(row); });
    return m_map;
}

QWidget *HistoryDialog::buildDifferences()
{
    auto *page = new QWidget;
    auto *table = new DifferenceTable(m_session, *m_differences);
    table->setObjectName(QStringLiteral("momentDifferences"));
    table->setAccessibleName(tr("Samples of which the two moments do not say the same"));
    auto *label = new QLabel(tr("The moment against what stood after &step"));
    label->setBuddy(m_other);
    m_other->setObjectName(QStringLiteral("otherStep"));
    m_other->setRange(0, 0); // the last step: it is followed until another one is chosen
    m_other->setAccessibleName(tr("Step to compare with"));
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_other);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addLayout(row);
    layout->addWidget(table, 1);
    return page;
}

QWidget *HistoryDialog::buildSlider()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 4, 0, 0);
    m_moment->setObjectName(QStringLiteral("momentText"));
    m_moment->setWordWrap(true);
    m_moment->setTextFormat(Qt::PlainText);
    m_moment->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_slider->setObjectName(QStringLiteral("momentSlider"));
    m_slider->setAccessibleName(tr("Moment"));
    layout->addWidget(m_slider);
    layout->addWidget(m_moment);
    return page;
}

void HistoryDialog::connectParts()
{
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int step) { m_replay.moveTo(static_cast<std::size_t>(step)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    m_slider->setValue(current.row());
            });
    connect(m_other, &QSpinBox::valueChanged, this, &HistoryDialog::refreshDifferences);
    connect(m_tabs, &QTabWidget::currentChanged, this, &HistoryDialog::refreshDifferences);
    connect(m_back, &QPushButton::clicked, this, &HistoryDialog::goBack);
    connect(&m_replay, &LabelReplay::changed, this, &HistoryDialog::follow);
    connect(&m_session, &Session::positionsChanged, this, &HistoryDialog::refreshMap);
    connect(&m_session.selection(), &Selection::shownChanged, this, &HistoryDialog::refresh);
    connect(&m_view, &MapView::changed, this, &HistoryDialog::refresh);
    connect(&m_session, &Session::historyStarted, this, [this] {
        disconnect(&m_session, nullptr, this, nullptr);
        disconnect(&m_session.selection(), nullptr, this, nullptr);
        disconnect(&m_replay, nullptr, this, nullptr);
        reject();
    });
}

/// The moment is another, or there are more steps.
void HistoryDialog::follow()
{
    const int last = static_cast<int>(m_replay.stepCount());
    const int step = static_cast<int>(m_replay.step());
    {
        const QSignalBlocker silentSlider(m_slider);
        const QSignalBlocker silentOther(m_other);
        const bool wasLast = m_other->value() == m_other->maximum();
        m_slider->setRange(0, last);
        m_slider->setPageStep(std::max(1, last / 10));
        m_slider->setValue(step);
        m_other->setRange(0, last);
        if (wasLast)
            m_other->setValue(last);
    }
    if (m_table->currentIndex().row() != step)
        m_table->selectRow(step);
    refresh();
}

/// While other data are being adopted, the session has more news than it has told.
bool HistoryDialog::isOfSession() const
{
    return m_session.hasData() && m_replay.stepCount() == m_session.history().size() &&
           m_replay.labels().size() == m_session.wholeLabels().size();
}

void HistoryDialog::refresh()
{
    if (!isOfSession())
        return;
    const Labels &labels = m_replay.labels();
    const ShapeUse shapes = m_view.look().shapes;
    m_counts->show(labels, m_session.wholeLabels());
    const Labels shown = m_session.ofChosen(labels);
    m_map->setRasterStyle(mapStyle(shown, themeOf(palette()), shapes));
    m_map->setStyles(withSelection(stylesBefore(shown, {.shapes = shapes}), m_session.selection()));
    m_moment->setText(momentText());
    m_back->setEnabled(labels != m_session.wholeLabels());
    refreshDifferences();
}

QString HistoryDialog::momentText() const
{
    const Labels &labels = m_replay.labels();
    const QString counts = tr("given %1 · held out %2 · unlabelled %3")
                               .arg(ExchangeWords::number(labels.count(LabelRole::Given)),
                                    ExchangeWords::number(labels.count(LabelRole::HeldOut)),
                                    ExchangeWords::number(labels.count(LabelRole::Unlabelled)));
    if (m_replay.step() == 0)
        return tr("At the beginning, of %1 steps: %2").arg(m_replay.stepCount()).arg(counts);
    const LabelEvent &step = m_session.history()[m_replay.step() - 1];
    return tr("After step %1 of %2 (%3, %4): %5")
        .arg(QString::number(m_replay.step()), QString::number(m_replay.stepCount()),
             StepWords::tool(step.tool), StepWords::time(step.time), counts);
}

void HistoryDialog::refreshMap()
{
    if (!isOfSession())
        return;
    const auto positions = m_session.positions();
    m_map->setPoints(std::make_shared<const PointStore>(positions->x, positions->y));
    m_map->setAxisTitles(positions->xName, positions->yName);
    m_map->setCurrent(m_session.selection().current());
    refresh();
}

/// Only where they are looked at: with many samples they take a while.
void HistoryDialog::refreshDifferences()
{
    if (m_tabs->currentIndex() != kDifferencesTab)
        return;
    const Labels other = m_replay.labelsAfter(static_cast<std::size_t>(m_other->value()));
    LabelDifferences differences = labelDifferences(m_replay.labels(), other);
    m_tabs->setTabText(kDifferencesTab,
                       tr("&Differences (%1)").arg(ExchangeWords::number(differences.rows.size())));
    m_differences->setTitles(titlesOf(m_replay.step(), m_other->value()));
    m_differences->show(std::move(differences));
}

void HistoryDialog::goBack()
{
    const std::size_t step = m_replay.step();
    m_replay.goBack(step == 0 ? tr("Back to the beginning") : tr("Back to step %1").arg(step));
}

void HistoryDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_back)
        refresh(); // the theme
}

} // namespace inkling
