// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/styled_points.h"

#include "tests/support/point_scene.h"

#include <QTest>

using namespace inkling;

class TestStyledPoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPointIsInItsLayer()
    {
        const Scene scene = randomScene(2000);
        const PointStore store(scene.x, scene.y);
        const StyledPoints points(store, scene.styles);
        std::size_t hidden = 0;
        std::size_t upper = 0;
        for (std::size_t place = 0; place < store.size(); ++place) {
            const PointStyle style = scene.styles[store.rows()[place]];
            const std::uint16_t number = points.numbers()[place];
            if (drawLayer(style) == DrawLayer::Lower) {
                QVERIFY(number > 0);
                QCOMPARE(points.lowerStyles()[number], style);
            } else {
                QCOMPARE(number, std::uint16_t{0});
            }
            hidden += style.isHidden();
            upper += drawLayer(style) == DrawLayer::Given || drawLayer(style) == DrawLayer::Selected;
        }
        QCOMPARE(points.hiddenCount(), hidden);
        QCOMPARE(points.upper().size(), upper);
        QVERIFY(hidden > 0 && upper > 0);
    }

    void givenOnesComeLast()
    {
        const Scene scene = randomScene(500);
        const PointStore store(scene.x, scene.y);
        const StyledPoints points(store, scene.styles);
        bool isGiven = false;
        for (const StyledPoints::Upper &point : points.upper()) {
            QVERIFY(!isGiven || point.style.role() == PointRole::Given);
            isGiven = point.style.role() == PointRole::Given;
        }
        QVERIFY(isGiven);
    }

    void sampleKeepsAllUpperOnes()
    {
        const Scene scene = randomScene(30000);
        const PointStore store(scene.x, scene.y);
        const PointCells cells = store.sampled(5000);
        const StyledPoints all(store, scene.styles);
        StyledPoints some(cells, scene.styles);
        QVERIFY(some.upper().size() < all.upper().size());
        some.takeUpper(all);
        QCOMPARE(some.upper().size(), all.upper().size());
    }
};

QTEST_APPLESS_MAIN(TestStyledPoints)
#include "tst_styled_points.moc"
