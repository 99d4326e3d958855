// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace inkling {

/// What dragging and clicking on a map do. Wand: a click, of which others than the map know the neighbours.
/// Cut and Join: a line, drawn by hand or straight, of which others than the map know what it means.
enum class PlotTool { Pan, Click, Rectangle, Lasso, Polygon, Brush, Wand, Cut, Join };

/// Whether a tool draws a line in place of taking points.
inline bool drawsLine(PlotTool tool)
{
    return tool == PlotTool::Cut || tool == PlotTool::Join;
}

} // namespace inkling
