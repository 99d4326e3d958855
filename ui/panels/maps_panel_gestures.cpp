// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MapsPanel that turns gestures into labels.
#include "ui/panels/map_pane.h"
#include "ui/panels/map_wand.h"
#include "ui/panels/maps_panel.h"
#include "ui/panels/stroke_words.h"
#include "ui/session/row_number.h"

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
                const PlotTool tool = frame.tool();
                if (drawsLine(tool))
                    m_surgeon.pick(clicked, tool == PlotTool::Cut ? SurgeryKind::Cut : SurgeryKind::Join);
                else if (tool != PlotTool::Wand)
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
    connect(&frame, &PlotFrame::lineChanged, this,
            [this, &frame](const std::vector<MapPoint> &line) { tellLine(frame, line); });
    connect(&frame, &PlotFrame::lineFinished, this,
            [this, &frame](const std::vector<MapPoint> &line) { applyLine(frame, line); });
    connect(&frame, &PlotFrame::brushRadiusChanged, this, [this](double pixels) {
        before().setBrushRadius(pixels);
        after().setBrushRadius(pixels);
    });
    connect(&frame, &PlotFrame::contextMenuWanted, this, &MapsPanel::showContextMenu);
}

void MapsPanel::apply(const std::vector<std::size_t> &rows, Qt::KeyboardModifiers modifiers,
                      Qt::MouseButton button)
{
    m_labeller.apply(rows, selectionChange(modifiers, button), gesture());
}

void MapsPanel::tellStroke(PlotFrame &frame, const std::vector<std::size_t> &rows)
{
    frame.setGestureWords(strokeWords(m_session.labels(), rows, m_labeller.given()));
}

/// The samples at both ends of a line; fewer: there is none near an end, or the same at both.
std::vector<std::size_t> MapsPanel::ends(PlotFrame &frame, const std::vector<MapPoint> &line) const
{
    constexpr double kReach = 40.0; // pixels
    std::vector<std::size_t> rows;
    for (const MapPoint &end : {line.front(), line.back()}) {
        const long row = frame.pointNear(end, kReach);
        if (row >= 0 && (rows.empty() || rows.front() != static_cast<std::size_t>(row)))
            rows.push_back(static_cast<std::size_t>(row));
    }
    return rows;
}

void MapsPanel::tellLine(PlotFrame &frame, const std::vector<MapPoint> &line)
{
    frame.setGestureWords(frame.tool() == PlotTool::Cut ? m_surgeon.wordsAcross(line)
                                                        : m_surgeon.wordsBetween(ends(frame, line)));
}

void MapsPanel::applyLine(PlotFrame &frame, const std::vector<MapPoint> &line)
{
    if (frame.tool() == PlotTool::Cut)
        m_surgeon.cutAcross(line);
    else
        m_surgeon.join(ends(frame, line));
}

/// Of what a gesture does: that of the class it gives.
QColor MapsPanel::gestureColour() const
{
    const int armed = m_session.armedClass();
    if (m_labeller.grammar() == Grammar::Select || drawsLine(m_before->frame().tool()))
        return frameColours(m_theme).accent;
    if (armed == kUnlabelled)
        return frameColours(m_theme).muted;
    const RasterStyle style = mapStyle(m_session.labels(), m_theme, m_view.look().shapes);
    return colour(style.classColours[static_cast<std::size_t>(armed)]);
}

Gesture MapsPanel::gesture() const
{
    switch (m_before->frame().tool()) {
    case PlotTool::Rectangle:
        return {"rectangle", tr("Rectangle")};
    case PlotTool::Lasso:
        return {"lasso", tr("Lasso")};
    case PlotTool::Polygon:
        return {"polygon", tr("Polygon")};
    case PlotTool::Brush:
        return {"brush", tr("Brush")};
    case PlotTool::Wand:
        return {"wand", tr("Wand")};
    case PlotTool::Click:
    case PlotTool::Pan:
    case PlotTool::Cut:
    case PlotTool::Join:
        break;
    }
    return {"click", tr("Click")};
}

void MapsPanel::showContextMenu(long row, const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (row >= 0) {
        const auto sample = static_cast<std::size_t>(row);
        const Labels &labels = m_session.labels();
        const bool locked = labels[sample].heldOut;
        menu->addSection(
            (locked ? tr("Row %1 (held out)") : tr("Row %1")).arg(rowNumber(m_session.data(), sample)));
        QMenu *target = locked ? menu->addMenu(tr("Correct this held-out label")) : menu;
        for (std::size_t index = 0; index < labels.classCount(); ++index) {
            const int classPlace = static_cast<int>(index);
            const QString name = QString::fromStdString(labels.classes()[index].name);
            target->addAction(name, &m_session, [this, sample, classPlace, locked] {
                if (locked)
                    m_session.correctHeldOut(sample, classPlace);
                else
                    m_session.labelPoints({{sample}}, classPlace, {"menu", tr("Menu")});
            });
        }
        if (!locked && labels[sample].given != kUnlabelled)
            menu->addAction(tr("Unlabel"), &m_session, [this, sample] {
                m_session.labelPoints({{sample}}, kUnlabelled, {"menu", tr("Menu")});
            });
        menu->addSeparator();
    }
    menu->addAction(tr("Fit the map"), this, &MapsPanel::fit);
    menu->popup(place);
}

} // namespace inkling
