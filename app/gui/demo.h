// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace inkling {

class MainWindow;
class Session;

/// The main job without hands: when the window's data have arrived, labels a few at random where none are
/// given, runs, writes the results and ends the application (exit code 0, or 3 and 4 as the command line's).
class Demo : public QObject
{
    Q_OBJECT

public:
    Demo(Session &session, MainWindow &window);

    /// before_after.png, report.txt, labelled.csv and report.html into a folder, made if need be.
    void writeFolder(const QString &folder) { m_folder = folder; }
    /// One picture alone.
    void writePicture(const QString &path) { m_picture = path; }

private:
    void learn();
    void write();
    void goOn(const QString &picture);
    void finish(const QString &path);
    QString inFolder(const QString &name) const;
    void fail(const QString &sentence, int code);

    Session &m_session;
    MainWindow &m_window;
    QString m_folder;
    QString m_picture;
};

} // namespace inkling
