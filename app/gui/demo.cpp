// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/demo.h"

#include "ui/main_window.h"
#include "ui/session/report_text.h"
#include "ui/session/session.h"
#include "ui/session/whole_file.h"

#include <QApplication>
#include <QDir>
#include <QTimer>

#include <cstdio>

namespace inkling {

namespace {

constexpr std::size_t kLabelsPerClass = 3;
constexpr int kInputUnusable = 3;
constexpr int kOutputFailed = 4;

void print(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

} // namespace

Demo::Demo(Session &session, MainWindow &window)
    : m_session(session)
    , m_window(window)
{
    // queued: the window's own answers to these signals come first
    connect(&session, &Session::dataChanged, this, &Demo::learn, Qt::QueuedConnection);
    connect(&session, &Session::reportChanged, this, &Demo::write, Qt::QueuedConnection);
    connect(&window.exporter(), &Exporter::exported, this, &Demo::finish, Qt::QueuedConnection);
    connect(&window.exporter(), &Exporter::failed, this,
            [this](const QString &sentence) { fail(sentence, kOutputFailed); });
    connect(&session, &Session::problemFound, this,
            [this](const QString &sentence) { fail(sentence, kInputUnusable); });
    connect(&window, &MainWindow::pictureSaved, this, &Demo::goOn);
    connect(&window, &MainWindow::pictureFailed, this,
            [this](const QString &sentence) { fail(sentence, kOutputFailed); });
}

void Demo::learn()
{
    if (m_session.labels().count(LabelRole::Given) == 0)
        m_session.giveAtRandom(kLabelsPerClass);
    m_session.run();
}

void Demo::write()
{
    if (!m_session.report())
        return; // the report of the data before was dropped
    disconnect(&m_session, &Session::reportChanged, this, nullptr);
    if (m_picture.isEmpty() && !QDir().mkpath(m_folder))
        fail(tr("%1 cannot be written to.").arg(QDir(m_folder).absolutePath()), kOutputFailed);
    else
        m_window.savePicture(m_picture.isEmpty() ? inFolder(QStringLiteral("before_after.png")) : m_picture);
}

void Demo::goOn(const QString &picture)
{
    if (!m_picture.isEmpty()) {
        print(picture);
        QApplication::exit(0);
        return;
    }
    const QString report = inFolder(QStringLiteral("report.txt"));
    const QString text = reportText(m_session);
    if (!writeWholeFile(report, text.toUtf8())) {
        fail(tr("%1 cannot be written to.").arg(QDir(m_folder).absolutePath()), kOutputFailed);
        return;
    }
    print(text);
    print(picture);
    print(report);
    Exporter &exporter = m_window.exporter();
    ExportRequest table;
    table.path = inFolder(QStringLiteral("labelled.csv"));
    exporter.exportTable(table);
    exporter.exportReport(inFolder(QStringLiteral("report.html")));
}

void Demo::finish(const QString &path)
{
    print(path);
    if (!m_window.exporter().isExporting())
        QApplication::exit(0);
}

QString Demo::inFolder(const QString &name) const
{
    return QDir(m_folder).absoluteFilePath(name);
}

void Demo::fail(const QString &sentence, int code)
{
    std::fputs(qPrintable(sentence + u'\n'), stderr);
    QApplication::exit(code);
}

} // namespace inkling
