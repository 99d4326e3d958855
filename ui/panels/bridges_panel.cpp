// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/bridges_panel.h"

#include "ui/models/edge_effect_model.h"
#include "ui/panels/copyable_table.h"
#include "ui/panels/panel_text.h"
#include "ui/session/session.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace inkling {

namespace {

constexpr int kSteps = 1000;

/// Keys that the table has for itself, whatever the window does by them elsewhere.
constexpr std::array kKeys = {Qt::Key_C, Qt::Key_Return, Qt::Key_Enter};

} // namespace

BridgesPanel::BridgesPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new EdgeEffectModel(session, this))
    , m_find(new QPushButton(tr("Look for bridges"), this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_cut(new QPushButton(tr("Cut this edge (C)"), this))
    , m_progress(new QProgressBar(this))
    , m_words(mutedSentence({}, this))
    , m_table(new CopyableTable(this))
{
    setObjectName(QStringLiteral("bridgesPanel"));
    build();
    SessionEdgeEffects &effects = session.edgeEffects();
    connect(m_find, &QPushButton::clicked, &effects, &SessionEdgeEffects::start);
    connect(m_stop, &QPushButton::clicked, &effects, &SessionEdgeEffects::stop);
    connect(m_cut, &QPushButton::clicked, this, &BridgesPanel::cut);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &BridgesPanel::lookAtCurrent);
    connect(&effects, &SessionEdgeEffects::changed, this, &BridgesPanel::refresh);
    connect(&effects, &SessionEdgeEffects::runningChanged, this, &BridgesPanel::refresh);
    connect(&effects, &SessionEdgeEffects::progressChanged, this,
            [this](double fraction) { m_progress->setValue(static_cast<int>(fraction * kSteps)); });
    refresh();
}

void BridgesPanel::build()
{
    m_find->setObjectName(QStringLiteral("findBridges"));
    m_find->setToolTip(tr("Cuts the likeliest edges of the graph, one at a time, and runs the present method "
                          "without each."));
    m_stop->setObjectName(QStringLiteral("stopBridges"));
    m_cut->setObjectName(QStringLiteral("cutBridge"));
    m_cut->setToolTip(tr("Takes the edge that the map shows out of the graph; Ctrl+Z brings it back."));
    m_words->setObjectName(QStringLiteral("bridgeWords"));
    m_progress->setRange(0, kSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_table->setObjectName(QStringLiteral("bridgeTable"));
    m_table->setAccessibleName(tr("Bridges"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->installEventFilter(this);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_find);
    row->addWidget(m_stop);
    row->addWidget(m_words, 1);
    row->addWidget(m_cut);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 4);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_progress);
    layout->addWidget(m_table, 1);
    layout->addStretch(0); // where the table is hidden
}

void BridgesPanel::refresh()
{
    const bool isRunning = m_session.edgeEffects().isRunning();
    const bool hasOpen = !m_session.edgeEffects().open().empty();
    m_find->setVisible(!isRunning);
    m_find->setEnabled(m_session.labels().count(LabelRole::Given) > 0);
    m_stop->setVisible(isRunning);
    m_progress->setVisible(isRunning);
    if (!isRunning)
        m_progress->setValue(0);
    m_words->setText(words());
    m_table->setVisible(hasOpen);
    m_cut->setVisible(hasOpen);
    if (hasOpen && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    lookAtCurrent();
}

/// What was found, of how many, and what to do.
QString BridgesPanel::words() const
{
    const SessionEdgeEffects &effects = m_session.edgeEffects();
    const EdgeEffectReport *report = effects.report();
    if (!report)
        return effects.isRunning() ? tr("Edges are cut, one at a time, to see what becomes of the labels.")
               : m_session.labels().count(LabelRole::Given) > 0
                   ? tr("A single edge can carry a class into another: look for those that decide most.")
                   : tr("Give some samples a label: then the edges that decide most can be found.");
    const QLocale locale;
    const auto count = [&locale](std::size_t number) {
        return locale.toString(static_cast<qulonglong>(number));
    };
    QStringList parts;
    if (report->effects.empty())
        parts += tr("Of %1 edges %2 were tried: none of them changes a label.")
                     .arg(count(report->edges), count(report->tried));
    else
        parts += tr("Of %1 edges %2 were tried, %3 change labels.")
                     .arg(count(report->edges), count(report->tried), count(report->effects.size()));
    if (effects.isStale())
        parts += tr("Labels, graph or method have changed since: look again.");
    return parts.join(u' ');
}

const EdgeEffect *BridgesPanel::current() const
{
    return m_model->effect(m_table->currentIndex().row());
}

/// The map shows it while this list is in view.
void BridgesPanel::lookAtCurrent()
{
    const EdgeEffect *effect = current();
    m_cut->setEnabled(effect);
    if (effect)
        m_cut->setAccessibleName(
            tr("Cut the edge between rows %1 and %2").arg(effect->edge.low + 1).arg(effect->edge.high + 1));
    m_session.edgeEffects().look(effect && isVisible() ? std::optional(effect->edge) : std::nullopt);
}

void BridgesPanel::cut()
{
    const EdgeEffect *effect = current();
    if (!effect)
        return;
    const Edge edge{static_cast<std::uint32_t>(effect->edge.low),
                    static_cast<std::uint32_t>(effect->edge.high)};
    m_session.surgery().cut({&edge, 1});
}

/// Whether the key is one of the walk's.
bool BridgesPanel::walk(int key)
{
    if (key == Qt::Key_C)
        cut();
    else
        m_table->selectRow(std::min(m_table->currentIndex().row() + 1, m_model->rowCount() - 1));
    return true;
}

void BridgesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    lookAtCurrent();
}

void BridgesPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    lookAtCurrent();
}

bool BridgesPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isOurs = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier &&
                        std::find(kKeys.begin(), kKeys.end(), key->key()) != kKeys.end();
    if (!isOurs)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return walk(key->key());
}

} // namespace inkling
