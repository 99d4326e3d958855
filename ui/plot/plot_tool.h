// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace inkling {

/// What dragging and clicking on a map do. Wand: a click, of which others than the map know the neighbours.
enum class PlotTool { Pan, Click, Rectangle, Lasso, Polygon, Brush, Wand };

} // namespace inkling
