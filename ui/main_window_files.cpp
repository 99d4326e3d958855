// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that brings files in and out.
#include "core/io/dataset_readers.h"
#include "ui/dialogs/columns_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/preparation_dialog.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/session/translate.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>

#include <utility>

namespace inkling {

namespace {

constexpr qsizetype kRecentFiles = 10;

QStringList dataPatterns()
{
    QStringList patterns;
    for (const ReaderInfo &reader : datasetReaders()) {
        for (const char *pattern : reader.patterns)
            patterns += {QString::fromLatin1(pattern), QLatin1StringView(pattern) + QStringLiteral(".gz")};
    }
    return patterns;
}

QString dataFilter()
{
    return MainWindow::tr("Data (%1);;All files (*)").arg(dataPatterns().join(u' '));
}

} // namespace

QString MainWindow::openFilter()
{
    const QString project = QString::fromLatin1(kProjectPattern);
    return tr("Projects and data (%1)").arg(project + u' ' + dataPatterns().join(u' ')) +
           QStringLiteral(";;") + tr("Projects (%1)").arg(project) + QStringLiteral(";;") + dataFilter();
}

WindowDialogs standardDialogs()
{
    WindowDialogs dialogs;
    dialogs.fileToOpen = [](QWidget *parent, const QString &title, const QString &folder,
                            const QString &filter) {
        return QFileDialog::getOpenFileName(parent, title, folder, filter);
    };
    dialogs.folderToOpen = [](QWidget *parent, const QString &title, const QString &folder) {
        return QFileDialog::getExistingDirectory(parent, title, folder);
    };
    dialogs.fileToSave = [](QWidget *parent, const QString &title, const QString &proposal,
                            const QString &filter) {
        return QFileDialog::getSaveFileName(parent, title, proposal, filter);
    };
    dialogs.askToSave = [](QWidget *parent, const QString &question) {
        const auto button = QMessageBox::question(
            parent, MainWindow::tr("Unsaved work"), question,
            QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
        return button == QMessageBox::Save      ? WindowDialogs::Answer::Save
               : button == QMessageBox::Discard ? WindowDialogs::Answer::Discard
                                                : WindowDialogs::Answer::Cancel;
    };
    dialogs.askToDiscard = [](QWidget *parent, const QString &question) {
        return QMessageBox::warning(parent, MainWindow::tr("Discard labels"), question,
                                    QMessageBox::Discard | QMessageBox::Cancel,
                                    QMessageBox::Cancel) == QMessageBox::Discard;
    };
    dialogs.askToReplace = [](QWidget *parent, const QString &question) {
        QMessageBox box(QMessageBox::Warning, MainWindow::tr("The file has changed"), question,
                        QMessageBox::Cancel, parent);
        const QAbstractButton *replace =
            box.addButton(MainWindow::tr("Replace"), QMessageBox::DestructiveRole);
        const QAbstractButton *saveAs = box.addButton(MainWindow::tr("Save as…"), QMessageBox::AcceptRole);
        box.setDefaultButton(QMessageBox::Cancel);
        box.exec();
        return box.clickedButton() == replace  ? WindowDialogs::Replacing::Replace
               : box.clickedButton() == saveAs ? WindowDialogs::Replacing::SaveAs
                                               : WindowDialogs::Replacing::Cancel;
    };
    return dialogs;
}

void MainWindow::open(const DataRequest &request, const QString &reason)
{
    const auto read = [this, request] {
        m_isExample = false;
        this->read(request);
        if (!request.location.startsWith(QStringLiteral("builtin:")))
            rememberFile(request.location);
    };
    whenWorkIsSafe(read, reason);
}

void MainWindow::openOthers(const DataRequest &request)
{
    open(request,
         tr("Read that way, the data have other samples or other classes, and labelling begins anew."));
}

void MainWindow::chooseAndOpen()
{
    const QString path = m_dialogs.fileToOpen(this, tr("Open a project or data"), folder(), openFilter());
    if (!path.isEmpty())
        open({path, {}, {}});
}

void MainWindow::chooseAndImport()
{
    const QString path = m_dialogs.fileToOpen(this, tr("Read a file with options"), folder(), dataFilter());
    if (!path.isEmpty())
        importData({path, {}, {}});
}

void MainWindow::chooseAndOpenImages()
{
    const QString path = m_dialogs.folderToOpen(this, tr("Open a folder of images"), folder());
    if (!path.isEmpty())
        importData({path, {}, {}});
}

void MainWindow::importData(const DataRequest &request)
{
    auto *dialog = new ImportDialog(request, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::readingWanted, this, &MainWindow::readAs);
    dialog->open();
}

/// The data that are open keep their labels where they can.
void MainWindow::readAs(const DataRequest &request)
{
    const DataRequest &open = m_session.request();
    if (!m_session.hasData() || request.location != open.location || request.format != open.format ||
        request.options == open.options) {
        this->open(request);
        return;
    }
    m_isExample = false;
    m_session.readAgain(request.options);
}

void MainWindow::offerImport(const DataRequest &request)
{
    if (m_project.isReading(request)) {
        if (m_project.lacksData())
            m_noticeBar->offer(m_project.lacksFolder() ? tr("Find the folder…") : tr("Find the file…"),
                               [this] { findData(m_project.lackedData()); });
        return;
    }
    if (QFileInfo::exists(request.location))
        m_noticeBar->offer(tr("Read it differently…"), [this, request] { importData(request); });
}

void MainWindow::chooseSeedRows()
{
    const QString path =
        m_dialogs.fileToOpen(this, tr("Import a list of seed rows"), folder(), tr("All files (*)"));
    if (path.isEmpty())
        return;
    const Status status = m_session.giveSeedRows(path);
    if (!status)
        showNotice(translated(status.error().message));
}

void MainWindow::chooseColumns()
{
    if (!m_session.hasData())
        return;
    auto *dialog = new ColumnsDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ColumnsDialog::readingWanted, this, &MainWindow::readAs);
    connect(dialog, &ColumnsDialog::importWanted, this, &MainWindow::importData);
    connect(dialog, &ColumnsDialog::viewsWanted, this, [this](const std::vector<ViewColumns> &views) {
        m_isExample = false; // its labels are the user's to keep now
        m_session.setViews(views);
    });
    dialog->open();
}

/// It stays beside the maps, which show what it does.
void MainWindow::showPreparation()
{
    if (!m_session.hasData())
        return;
    auto *dialog = findChild<PreparationDialog *>();
    if (!dialog) {
        dialog = new PreparationDialog(m_session, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::chooseAndExport()
{
    if (!m_session.hasData())
        return;
    auto *dialog = new ExportDialog(m_session, m_settings, proposedName({}), m_dialogs.fileToSave, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exportWanted, &m_exporter, &Exporter::exportTable);
    dialog->open();
}

void MainWindow::chooseAndExportReport()
{
    if (!m_session.hasData())
        return;
    const QString obstacle = m_session.report() ? QString() : m_session.obstacleToLearning();
    if (!obstacle.isEmpty()) {
        showNotice(obstacle);
        return;
    }
    const QString path =
        m_dialogs.fileToSave(this, tr("Save a report"), proposedName(QStringLiteral("-report.html")),
                             tr("HTML page (*.html *.htm)"));
    if (!path.isEmpty())
        m_exporter.exportReport(path);
}

void MainWindow::tellExported(const QString &path, const QStringList &notes)
{
    statusBar()->showMessage(tr("Exported %1").arg(path));
    m_noticeBar->settle(std::exchange(m_exportNotes, notes.join(u' ')));
    if (!notes.isEmpty())
        showNotice(m_exportNotes);
}

void MainWindow::rememberFile(const QString &path)
{
    QStringList recent = m_settings.value("files/recent").toStringList();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    recent.removeAll(absolute);
    recent.prepend(absolute);
    m_settings.setValue("files/recent", recent.mid(0, kRecentFiles));
    m_settings.setValue("files/folder", QFileInfo(absolute).absolutePath());
}

void MainWindow::fillRecentFiles()
{
    m_recentMenu->clear();
    const QStringList recent = m_settings.value("files/recent").toStringList();
    for (const QString &path : recent) {
        QString shown = path;
        shown.replace(u'&', QStringLiteral("&&"));
        m_recentMenu->addAction(shown, this, [this, path] { open({path, {}, {}}); });
    }
    if (recent.isEmpty())
        m_recentMenu->addAction(tr("Nothing was opened yet"))->setEnabled(false);
}

QString MainWindow::folder() const
{
    QStringList folders{m_settings.value("files/folder").toString()};
    if (m_session.hasData() && !m_session.data().source.path.empty())
        folders += QFileInfo(QString::fromStdString(m_session.data().source.path)).absolutePath();
    folders += QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    for (const QString &folder : std::as_const(folders)) {
        if (!folder.isEmpty() && QFileInfo(folder).isDir())
            return folder;
    }
    return QDir::homePath();
}

QString MainWindow::proposedName(const QString &suffix) const
{
    const QString name =
        m_session.hasData() ? QFileInfo(workName()).completeBaseName() : QStringLiteral("inkling");
    return folder() + u'/' + name + suffix;
}

} // namespace inkling
