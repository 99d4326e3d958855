// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that brings in others' labels, and looks back at the own ones.
#include "ui/dialogs/annotators_dialog.h"
#include "ui/dialogs/history_dialog.h"
#include "ui/dialogs/import_labels_dialog.h"
#include "ui/main_window.h"
#include "ui/panels/maps_panel.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace inkling {

namespace {

/// Beside the window, which goes on, in place of the one that was there; gone once it is closed.
template<typename Dialog>
void showBeside(Dialog *dialog)
{
    for (Dialog *before : dialog->parentWidget()->template findChildren<Dialog *>()) {
        if (before != dialog)
            before->close();
    }
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

/// At the window's right edge, where it leaves the Before map in sight.
template<typename Dialog>
void showAtTheRight(Dialog *dialog)
{
    const QRect window = dialog->parentWidget()->geometry();
    const int below = std::max(0, (window.height() - dialog->height()) / 2);
    dialog->move(window.right() + 1 - dialog->width(), window.top() + below);
    showBeside(dialog);
}

} // namespace

void MainWindow::buildOthersActions(QMenu &menu)
{
    m_importLabelsAction = makeAction(QStringLiteral("importLabels"), tr("Import &labels…"), {},
                                      [this] { chooseAndImportLabels(); });
    m_compareAction = makeAction(QStringLiteral("compareLabels"), tr("Com&pare with another annotator…"), {},
                                 [this] { chooseAndCompare(); });
    menu.addActions({m_importLabelsAction, m_compareAction});
}

void MainWindow::buildHistoryAction(QMenu &menu)
{
    m_historyAction = makeAction(QStringLiteral("history"), tr("&History of the labels…"),
                                 {QKeySequence(tr("Ctrl+H"))}, [this] { showHistory(); });
    menu.addAction(m_historyAction);
}

void MainWindow::chooseAndImportLabels()
{
    const QString path = m_dialogs.fileToOpen(this, tr("Import labels"), folder(), openFilter());
    if (!path.isEmpty())
        showAtTheRight(new ImportLabelsDialog(m_session, path, this));
}

void MainWindow::chooseAndCompare()
{
    const QString path =
        m_dialogs.fileToOpen(this, tr("Compare with another annotator"), folder(), openFilter());
    if (!path.isEmpty())
        showAtTheRight(new AnnotatorsDialog(m_session, path, this));
}

void MainWindow::showHistory()
{
    if (auto *shown = findChild<HistoryDialog *>()) {
        shown->raise();
        shown->activateWindow();
        return;
    }
    showBeside(new HistoryDialog(m_session, m_maps->mapView(), this));
}

} // namespace inkling
