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
        const QString both = QStringLiteral("density of 1,200 points · 3 given");
        QCOMPARE(pane.words(), both);
        QCOMPARE(pane.frame().accessibleDescription(), both);
        pane.setWords(QString());
        QCOMPARE(pane.words(), QStringLiteral("density of 1,200 points"));
        pane.frame().setDrawMode(DrawMode::Automatic);
        QCOMPARE(pane.words(), QString());
    }

    void drawingIsSaidInANarrowHeaderToo()
    {
        MapPane pane(QStringLiteral("After"));
        const std::vector<double> places(1200, 1.0);
        pane.frame().setPoints(std::make_shared<const PointStore>(places, places));
        pane.frame().setStyles(std::make_shared<const std::vector<PointStyle>>(1200));
        pane.setWords(QStringLiteral("1,234,567 predicted, 1,234,567 unreached, out of date"));
        pane.resize(300, 300);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        const QSize before = pane.frame().size();
        pane.frame().setDrawMode(DrawMode::Density);
        const auto saysIt = [&pane] { // the words behind it may be cut
            const QList<QLabel *> labels = pane.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&pane](const QLabel *label) {
                return label->text().startsWith(pane.frame().drawnWords()) &&
                       label->width() >= label->sizeHint().width();
            });
        };
        QTRY_VERIFY(saysIt());
        QCOMPARE(pane.size(), QSize(300, 300));
        QCOMPARE(pane.frame().size(), before);
        pane.resize(pane.minimumSizeHint());
        QVERIFY(pane.width() <= 200);
    }
};

QTEST_MAIN(TestMapPane)
#include "tst_map_pane.moc"
