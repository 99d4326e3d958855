// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that takes the picture of the maps out: into a file, the clipboard, a printer.
#include "ui/dialogs/picture_file.h"
#include "ui/dialogs/picture_print.h"
#include "ui/main_window.h"
#include "ui/panels/maps_panel.h"
#include "ui/session/translate.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMenu>
#include <QPointer>
#include <QSettings>
#include <QStatusBar>

#include <utility>

namespace inkling {

namespace {

constexpr const char *kWidthSetting = "picture/width";

} // namespace

void MainWindow::buildPictureActions(QMenu &menu)
{
    m_pictureAction = makeAction(QStringLiteral("picture"), tr("Save the pict&ure…"),
                                 {QKeySequence(tr("Ctrl+Shift+E"))}, [this] { chooseAndSavePicture(); });
    m_copyPictureAction = makeAction(QStringLiteral("copyPicture"), tr("Cop&y the picture"),
                                     {QKeySequence(tr("Ctrl+Shift+P"))}, [this] { copyPicture(); });
    m_printAction = makeAction(QStringLiteral("print"), tr("Prin&t the picture…"), {QKeySequence::Print},
                               [this] { choosePrinterAndPrint(); });
    menu.addAction(m_pictureAction);
    menu.addAction(m_copyPictureAction);
    menu.addMenu(pictureWidthMenu());
    menu.addAction(m_printAction);
}

QMenu *MainWindow::pictureWidthMenu()
{
    auto *menu = new QMenu(tr("Si&ze of PNG and copied pictures"), this);
    menu->setObjectName(QStringLiteral("pictureWidthMenu"));
    auto *group = new QActionGroup(menu);
    for (const int ratio : {1, 2, 4}) {
        const int width = ratio * kPictureSize.width();
        QAction *choice = menu->addAction(tr("%1×: %2 pixels across").arg(ratio).arg(width), this,
                                          [this, width] { m_settings.setValue(kWidthSetting, width); });
        choice->setData(width);
        group->addAction(choice);
    }
    QAction *other = menu->addAction(QString(), this, &MainWindow::choosePictureWidth);
    group->addAction(other);
    for (QAction *choice : group->actions())
        choice->setCheckable(true);
    connect(menu, &QMenu::aboutToShow, this, [this, group, other] {
        const int width = pictureWidth();
        other->setText(tr("Other width…"));
        other->setChecked(true);
        for (QAction *choice : group->actions()) {
            if (choice->data().toInt() == width)
                choice->setChecked(true);
        }
        if (other->isChecked())
            other->setText(tr("Other width: %1 pixels across…").arg(width));
    });
    return menu;
}

int MainWindow::pictureWidth() const
{
    const int width = m_settings.value(kWidthSetting, kStandardPictureWidth).toInt();
    const bool isPossible = width >= kNarrowestPicture && width <= kWidestPicture;
    return isPossible ? width : kStandardPictureWidth; // the file may say anything
}

void MainWindow::choosePictureWidth()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("pictureWidthDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Size of PNG and copied pictures"));
    dialog->setLabelText(tr("Pixels across:"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(kNarrowestPicture, kWidestPicture);
    dialog->setIntValue(pictureWidth());
    connect(dialog, &QInputDialog::intValueSelected, this,
            [this](int width) { m_settings.setValue(kWidthSetting, width); });
    dialog->open();
}

void MainWindow::connectPictures()
{
    connect(&m_pictures, &JobQueue::failed, this,
            [this](const Message &message) { Q_EMIT pictureFailed(translated(message)); });
    connect(this, &MainWindow::pictureFailed, this, [this](const QString &sentence) {
        statusBar()->clearMessage();
        showNotice(sentence);
    });
}

PaintList MainWindow::picture() const
{
    return m_maps->picture(QRectF(QPointF(), kPictureSize));
}

QString MainWindow::pictureTitle() const
{
    return windowTitle().remove(QStringLiteral("[*]"));
}

/// Pictures that leave show the answer of a whole run.
void MainWindow::whenPictureIsFresh(const std::function<void()> &then)
{
    m_session.whenFresh([window = QPointer(this), then](const SharedReport &) {
        if (window)
            then();
    });
}

/// Painting and packing take seconds where there are many pixels.
void MainWindow::addPictureWork(JobQueue::Work work)
{
    statusBar()->showMessage(tr("Painting the picture…"));
    m_pictures.add(std::move(work));
}

void MainWindow::chooseAndSavePicture()
{
    const QString path =
        m_dialogs.fileToSave(this, tr("Save the picture"), proposedName(QStringLiteral(".png")),
                             tr("PNG image (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)"));
    if (!path.isEmpty())
        whenPictureIsFresh([this, path] { savePicture(path); });
}

void MainWindow::savePicture(const QString &path)
{
    addPictureWork([this, path, title = pictureTitle(), picture = picture(), width = pictureWidth()] {
        const bool written = writePicture(path, title, picture, width);
        return [this, path, written] {
            if (written) {
                statusBar()->showMessage(tr("Saved %1").arg(path));
                Q_EMIT pictureSaved(path);
            } else {
                Q_EMIT pictureFailed(
                    tr("The picture could not be written to %1: choose a folder that you may write to and a "
                       "name that ends in .png, .svg or .pdf.")
                        .arg(path));
            }
        };
    });
}

void MainWindow::copyPicture()
{
    whenPictureIsFresh([this] {
        addPictureWork([this, picture = picture(), width = pictureWidth()] {
            const QImage image = pictureImage(width, picture);
            return [this, image, width] {
                tellCopied(image, width);
            };
        });
    });
}

void MainWindow::tellCopied(const QImage &image, int width)
{
    if (image.isNull()) {
        Q_EMIT pictureFailed(tr("There is not enough memory for a picture of %1 pixels across: choose a "
                                "smaller size in the menu File.")
                                 .arg(width));
        return;
    }
    QGuiApplication::clipboard()->setImage(image);
    statusBar()->showMessage(tr("Copied the picture: %1 × %2 pixels").arg(image.width()).arg(image.height()));
}

void MainWindow::choosePrinterAndPrint()
{
    choosePrinter(this, pictureTitle(), [this](const std::shared_ptr<QPrinter> &printer) {
        whenPictureIsFresh([this, printer] {
            addPictureWork([this, printer, picture = picture()] {
                const bool printed = printPicture(*printer, picture);
                return [this, printed] {
                    tellPrinted(printed);
                };
            });
        });
    });
}

void MainWindow::tellPrinted(bool printed)
{
    if (printed)
        statusBar()->showMessage(tr("The picture was handed to the printer."));
    else
        Q_EMIT pictureFailed(tr("The picture could not be printed: see whether the printer is switched on "
                                "and known to the system, or save a PDF document."));
}

} // namespace inkling
