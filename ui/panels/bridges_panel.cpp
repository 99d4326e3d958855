// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/bridges_panel.h"

#include "ui/models/edge_effect_model.h"
#include "ui/session/session.h"

#include <QLocale>
#include <QPushButton>

namespace inkling {

BridgesPanel::BridgesPanel(Session &session, QWidget *parent)
    : BridgesPanel(session, new EdgeEffectModel(session), parent)
{
}

BridgesPanel::BridgesPanel(Session &session, EdgeEffectModel *model, QWidget *parent)
    : FindingsPanel(session, session.edgeEffects(), model,
                    {.stem = QStringLiteral("bridge"),
                     .find = tr("Look for bridges"),
                     .findTip = tr("Cuts the likeliest edges of the graph, one at a time, and runs the "
                                   "present method without each."),
                     .title = tr("Bridges")},
                    parent)
    , m_model(model)
    , m_cut(addDeed(Qt::Key_C, tr("Cut this edge (C)"),
                    tr("Takes the edge that the map shows out of the graph; Ctrl+Z brings it back."),
                    [this] { cut(); }))
{
    setObjectName(QStringLiteral("bridgesPanel"));
    m_cut->setObjectName(QStringLiteral("cutBridge"));
    refresh();
}

QString BridgesPanel::sentence() const
{
    const SessionEdgeEffects &effects = session().edgeEffects();
    const EdgeEffectReport *report = effects.report();
    if (!report)
        return effects.isRunning() ? tr("Edges are cut, one at a time, to see what becomes of the labels.")
               : session().labels().count(LabelRole::Given) > 0
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
    return m_model->finding(currentRow());
}

/// The map shows it while this list is in view.
void BridgesPanel::showCurrent()
{
    const EdgeEffect *effect = current();
    if (effect)
        m_cut->setAccessibleName(
            tr("Cut the edge between rows %1 and %2").arg(effect->edge.low + 1).arg(effect->edge.high + 1));
    session().edgeEffects().look(effect && isVisible() ? std::optional(effect->edge) : std::nullopt);
}

void BridgesPanel::cut()
{
    const EdgeEffect *effect = current();
    if (!effect)
        return;
    const Edge edge{static_cast<std::uint32_t>(effect->edge.low),
                    static_cast<std::uint32_t>(effect->edge.high)};
    session().surgery().cut({&edge, 1});
}

void BridgesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showCurrent();
}

void BridgesPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    showCurrent();
}

} // namespace inkling
