// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace inkling {

/// From now on the wheel turns this control only while it has the focus, and else scrolls the panel that it
/// is in: a form that is scrolled past the pointer changes nothing.
void leaveWheelToPanel(QWidget *control);

} // namespace inkling
