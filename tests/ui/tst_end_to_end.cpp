// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "tests/support/clouds.h"
#include "ui/panels/maps_panel.h"
#include "ui/session/settings.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace inkling;

namespace {

/// The xdotool commands that drag the mouse round a rectangle of the map.
QString dragRound(const PlotFrame &frame, const QRectF &places)
{
    QStringList commands;
    const QPointF corners[] = {places.topLeft(), places.topRight(), places.bottomRight(), places.bottomLeft(),
                               places.topLeft()};
    for (const QPointF &corner : corners) {
        const QPoint pixel = frame.mapToGlobal(frame.pixelOf({corner.x(), corner.y()})).toPoint();
        commands += QStringLiteral("mousemove %1 %2 sleep 0.1").arg(pixel.x()).arg(pixel.y());
    }
    commands.insert(1, QStringLiteral("mousedown 1"));
    commands += QStringLiteral("mouseup 1 sleep 0.2");
    return commands.join(u' ');
}

} // namespace

/// The main job on a real X server with real mouse and key events: open a CSV file, make two classes with the
/// lasso, run, save by the file dialog, and compare what was saved. Run it under Xvfb.
class TestEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensLabelsRunsAndSaves();
};

void TestEndToEnd::opensLabelsRunsAndSaves()
{
    QCOMPARE(QGuiApplication::platformName(), QStringLiteral("xcb"));
    if (QProcess::execute(QStringLiteral("xdotool"), {QStringLiteral("version")}) != 0)
        QSKIP("xdotool is not installed");
    const QTemporaryDir folder;
    QFile table(folder.filePath(QStringLiteral("clouds.csv")));
    QVERIFY(table.open(QIODevice::WriteOnly) && table.write(cloudsCsv()) > 0);
    table.close();

    const auto settings = openSettings(folder.filePath(QStringLiteral("inkling.ini")));
    Session session;
    MainWindow window(session, *settings);
    window.setGeometry(0, 0, 1280, 800);
    QSignalSpy opened(&session, &Session::dataChanged);
    window.start(table.fileName());
    window.show();
    QVERIFY(opened.wait());
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTest::qWait(300); // the layout has settled and the map's places have their pixels

    const QString saved = folder.filePath(QStringLiteral("labelled.csv"));
    const PlotFrame &map = window.maps().before();
    const QString script =
        QStringList{
            QStringLiteral("set -e; xdotool windowfocus --sync %1").arg(window.winId()),
            QStringLiteral("xdotool key l key 1 sleep 0.2 %1").arg(dragRound(map, {-3.4, -0.3, 0.8, 0.6})),
            QStringLiteral("xdotool key 2 sleep 0.2 %1").arg(dragRound(map, {2.6, -0.3, 0.8, 0.6})),
            QStringLiteral("xdotool key F5 sleep 2 key ctrl+e sleep 2 key ctrl+a type --delay 20 '%1'")
                .arg(saved),
            QStringLiteral("xdotool sleep 0.5 key Return")}
            .join(QStringLiteral("; "));
    QProcess hands;
    hands.setProcessChannelMode(QProcess::ForwardedChannels);
    QSignalSpy done(&window.exporter(), &Exporter::exported);
    hands.start(QStringLiteral("sh"), {QStringLiteral("-c"), script});
    QTRY_VERIFY_WITH_TIMEOUT(!done.isEmpty(), 60000);
    QTRY_COMPARE(hands.state(), QProcess::NotRunning);
    QCOMPARE(hands.exitCode(), 0);

    const std::size_t given = session.labels().count(LabelRole::Given);
    QVERIFY(given >= 4 && given < kCloudRows);
    QFile exported(saved);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    QCOMPARE(faultOfCloudsExport(exported.readAll(), session.labels()), QString());
}

QTEST_MAIN(TestEndToEnd)
#include "tst_end_to_end.moc"
