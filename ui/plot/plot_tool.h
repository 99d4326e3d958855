// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace inkling {

/// What dragging and clicking on a map do.
enum class PlotTool { Pan, Click, Lasso };

} // namespace inkling
