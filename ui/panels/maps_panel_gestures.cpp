// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MapsPanel that turns gestures into labels.
#include "ui/panels/map_pane.h"
#include "ui/panels/map_wand.h"
#include "ui/panels/maps_panel.h"
#include "ui/panels/stroke_words.h"

#include <QMenu>

namespace inkling {

namespace {

/// What modifiers make of a gesture. Ctrl removes as Alt does, for window managers take Alt for themselves.
SelectionChange selectionChange(Qt::KeyboardModifiers modifiers, Qt::MouseButton button)
{
    const bool adds = modifiers & Qt::ShiftModifier;
    const bool removes = modifiers & (Qt::AltModifier | Qt::ControlModifier);
    if (adds && removes)
        return SelectionChange::Intersect;
    if (removes || button == Qt::RightButton)
        return SelectionChange::Remove;
    return adds ? SelectionChange::Add : SelectionChange::Replace;
}

} // namespace

void MapsPanel::connectGestures(PlotFrame &frame)
{
    connect(&frame, &PlotFrame::pointClicked, this,
            [this, &frame](long row, Qt::KeyboardModifiers modifiers, Qt::MouseButton button) {
                m_session.selection().setCurrent(row);
                const auto clicked = static_cast<std::size_t>(row);
                if (frame.tool() != PlotTool::Wand)
                    apply({clicked}, modifiers, button);
                else if (const auto rows = m_wand->taken(frame, clicked); !rows.empty())
                    apply(rows, modifiers, button);
            });
    connect(&frame, &PlotFrame::groundClicked, this, [this](Qt::KeyboardModifiers modifiers) {
        if (m_labeller.grammar() == Grammar::Select && modifiers == Qt::NoModifier)
            m_session.selection().clear();
    });
    connect(&frame, &PlotFrame::strokeChanged, this,
            [this, &frame](const std::vector<std::size_t> &rows) { tellStroke(frame, rows); });
    connect(&frame, &PlotFrame::strokeFinished, this, &MapsPanel::apply);
    connect(&frame, &PlotFrame::brushRadiusChanged, this, [this](double pixels) {
        before().setBrushRadius(pixels);
        after().setBrushRadius(pixels);
    });
    connect(&frame, &PlotFrame::contextMenuWanted, this, &MapsPanel::showContextMenu);
}

void MapsPanel::apply(const std::vector<std::size_t> &rows, Qt::KeyboardModifiers modifiers,
                      Qt::MouseButton button)
{
    m_labeller.apply(rows, selectionChange(modifiers, button), toolName());
}

void MapsPanel::tellStroke(PlotFrame &frame, const std::vector<std::size_t> &rows)
{
    frame.setGestureWords(strokeWords(m_session.labels(), rows, m_labeller.given()));
}

QString MapsPanel::toolName() const
{
    switch (m_before->frame().tool()) {
    case PlotTool::Rectangle:
        return tr("Rectangle");
    case PlotTool::Lasso:
        return tr("Lasso");
    case PlotTool::Polygon:
        return tr("Polygon");
    case PlotTool::Brush:
        return tr("Brush");
    case PlotTool::Wand:
        return tr("Wand");
    case PlotTool::Click:
    case PlotTool::Pan:
        break;
    }
    return tr("Click");
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

} // namespace inkling
