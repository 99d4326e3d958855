// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/picture_file.h"

#include <functional>
#include <memory>

class QPrinter;
class QWidget;

namespace inkling {

/// Asks for a printer and paper, a page across at first, without holding anything up, and goes on with what
/// was chosen.
void choosePrinter(QWidget *parent, const QString &title,
                   const std::function<void(const std::shared_ptr<QPrinter> &)> &then);

/// Paints a picture on one page, as large as it fits between the margins; any thread may. False: nothing
/// could be printed.
bool printPicture(QPrinter &printer, const PaintList &picture);

} // namespace inkling
