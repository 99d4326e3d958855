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
    connect(&session, &Session::saved, this, &Demo::finish, Qt::QueuedConnection);
    connect(&session, &Session::problemFound, this,
            [this](const QString &sentence) { fail(sentence, kInputUnusable); });
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
    if (!m_picture.isEmpty()) {
        if (!m_window.savePicture(m_picture)) {
            fail(tr("%1 could not be written.").arg(m_picture), kOutputFailed);
            return;
        }
        print(m_picture);
        QApplication::exit(0);
        return;
    }
    const QDir folder(m_folder);
    const QString picture = folder.absoluteFilePath(QStringLiteral("before_after.png"));
    const QString report = folder.absoluteFilePath(QStringLiteral("report.txt"));
    const QString text = reportText(m_session);
    if (!folder.mkpath(QStringLiteral(".")) || !m_window.savePicture(picture) ||
        !writeWholeFile(report, text.toUtf8())) {
        fail(tr("%1 cannot be written to.").arg(folder.absolutePath()), kOutputFailed);
        return;
    }
    print(text);
    print(picture);
    print(report);
    m_session.saveLabelled(folder.absoluteFilePath(QStringLiteral("labelled.csv")));
}

void Demo::finish()
{
    print(QDir(m_folder).absoluteFilePath(QStringLiteral("labelled.csv")));
    QApplication::exit(0);
}

void Demo::fail(const QString &sentence, int code)
{
    std::fputs(qPrintable(sentence + u'\n'), stderr);
    QApplication::exit(code);
}

} // namespace inkling
