// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/picture_print.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>

namespace inkling {

void choosePrinter(QWidget *parent, const QString &title,
                   const std::function<void(const std::shared_ptr<QPrinter> &)> &then)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    printer->setCreator(QGuiApplication::applicationDisplayName());
    printer->setPageOrientation(QPageLayout::Landscape);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false); // there is one page
    // the printer outlives the dialog, which borrows it
    QObject::connect(dialog, &QObject::destroyed, [printer] {});
    QObject::connect(dialog, &QDialog::accepted, parent, [printer, then] { then(printer); });
    dialog->open();
}

bool printPicture(QPrinter &printer, const PaintList &picture)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const QSizeF page = printer.pageRect(QPrinter::DevicePixel).size();
    const double scale = std::min(page.width() / kPictureSize.width(), page.height() / kPictureSize.height());
    painter.translate((page.width() - scale * kPictureSize.width()) / 2.0, 0.0);
    painter.scale(scale, scale);
    picture.paint(painter);
    return painter.end() && printer.printerState() != QPrinter::Error;
}

} // namespace inkling
