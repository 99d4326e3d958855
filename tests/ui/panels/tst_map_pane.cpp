// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map_pane.h"

#include <QLabel>
#include <QTest>

using namespace inkling;

class TestMapPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerSaysHowThePointsAreDrawn()
    {
        MapPane pane(QStringLiteral("After"));
        pane.frame().setLocale(QLocale(QLocale::English));
        const std::vector<double> places(1200, 1.0);
        pane.frame().setPoints(std::make_shared<const PointStore>(places, places));
        pane.frame().setStyles(std::make_shared<const std::vector<PointStyle>>(1200));
        pane.setWords(QStringLiteral("3 given"));
        QCOMPARE(pane.words(), QStringLiteral("3 given"));
        pane.frame().setDrawMode(DrawMode::Density);
        const QString both = QStringLiteral("3 given · density of 1,200 points");
        QCOMPARE(pane.words(), both);
        QCOMPARE(pane.frame().accessibleDescription(), both);
        bool isShown = false;
        for (const QLabel *label : pane.findChildren<QLabel *>())
            isShown = isShown || label->text() == both;
        QVERIFY(isShown);
        pane.setWords(QString());
        QCOMPARE(pane.words(), QStringLiteral("density of 1,200 points"));
        pane.frame().setDrawMode(DrawMode::Automatic);
        QCOMPARE(pane.words(), QString());
    }
};

QTEST_MAIN(TestMapPane)
#include "tst_map_pane.moc"
