// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/flash_layer.h"

#include "tests/support/grid_map.h"

#include <QImage>
#include <QTest>

using namespace inkling;

class TestFlashLayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_frame = std::make_unique<GridMap>();
        QVERIFY(QTest::qWaitForWindowExposed(m_frame.get()));
        m_plain = m_frame->grab().toImage();
    }

    void ringsAreOfTheClassAndRenderNoPoints()
    {
        const std::size_t renders = m_frame->renderCount();
        m_frame->setFlashes({{12, 1}}, FlashMode::Steady);
        const QImage ringed = m_frame->grab().toImage();
        QCOMPARE(count(ringed, classColour(0, Theme::Light)), 0);
        QVERIFY(count(ringed, classColour(1, Theme::Light)) > 4);
        QCOMPARE(m_frame->renderCount(), renders);
        m_frame->setFlashes({}, FlashMode::Steady);
        QCOMPARE(m_frame->grab().toImage(), m_plain);
    }

    void blinkingGoesOffAndOn()
    {
        m_frame->setFlashes({{12, 1}}, FlashMode::Blinking);
        QVERIFY(m_frame->grab().toImage() != m_plain);
        QTRY_VERIFY(m_frame->grab().toImage() == m_plain);
        QTRY_VERIFY(m_frame->grab().toImage() != m_plain);
    }

    void steadyOnesStay()
    {
        m_frame->setFlashes({{12, 1}}, FlashMode::Steady);
        const QImage ringed = m_frame->grab().toImage();
        QTest::qWait(FlashLayer::kHalfPeriodMilliseconds + 100); // nothing is to happen
        QCOMPARE(m_frame->grab().toImage(), ringed);
    }

    void ringsFollowTheRange()
    {
        m_frame->setFlashes({{12, 1}}, FlashMode::Steady);
        m_frame->setRange({3.0, 3.0, 4.0, 4.0}); // the point is out of view
        QCOMPARE(count(m_frame->grab().toImage(), classColour(1, Theme::Light)), 0);
        m_frame->setRange({1.0, 1.0, 3.0, 3.0});
        QVERIFY(count(m_frame->grab().toImage(), classColour(1, Theme::Light)) > 4);
    }

    void rowsThatThereAreNotAreLeftOut()
    {
        m_frame->setFlashes({{25, 1}}, FlashMode::Steady);
        QCOMPARE(m_frame->grab().toImage(), m_plain);
    }

    void noClassIsARingToo()
    {
        m_frame->setFlashes({{12, kUnlabelled}}, FlashMode::Steady);
        QVERIFY(m_frame->grab().toImage() != m_plain);
    }

    void otherPointsTakeRingsAndNoteOff()
    {
        m_frame->setFlashes({{0, 1}}, FlashMode::Steady);
        m_frame->setNote(0, QStringLiteral("42"));
        m_frame->setPoints(
            std::make_shared<const PointStore>(std::vector<double>{1.0}, std::vector<double>{1.0}));
        QVERIFY(m_frame->flashes().empty());
        QVERIFY(m_frame->note().isEmpty());
    }

    void theNoteIsReadOut()
    {
        m_frame->setNote(12, QStringLiteral("42 labels"));
        QCOMPARE(m_frame->accessibleDescription(), QStringLiteral("42 labels"));
        QVERIFY(m_frame->grab().toImage() != m_plain);
        m_frame->setNote(-1, {});
        QVERIFY(m_frame->accessibleDescription().isEmpty());
        QCOMPARE(m_frame->grab().toImage(), m_plain);
    }

    // A note at the right would cover the ring there.
    void theNoteLeavesRingsInSight()
    {
        m_frame->setFlashes({{13, 1}, {8, 1}, {18, 1}}, FlashMode::Steady); // right of the point
        m_frame->setRange({1.0, -3.0, 5.0, 7.0});
        const QImage ringed = m_frame->grab().toImage();
        m_frame->setNote(12, QStringLiteral("would change three labels"));
        QCOMPARE(count(m_frame->grab().toImage(), classColour(1, Theme::Light)),
                 count(ringed, classColour(1, Theme::Light)));
        QVERIFY(m_frame->grab().toImage() != ringed);
    }

    // As many as a million: those on top of others add nothing.
    void aMillionRingsAreNoMoreThanTheMapHolds()
    {
        std::vector<double> x, y;
        std::vector<PlotFlash> all;
        for (std::uint32_t row = 0; row < 1'000'000; ++row) {
            x.push_back(row % 5);
            y.push_back(row / 5 % 5);
            all.push_back({row, 1});
        }
        m_frame->setPoints(std::make_shared<const PointStore>(x, y));
        m_frame->setStyles(std::make_shared<const std::vector<PointStyle>>(x.size()));
        m_frame->setFlashes({all.begin(), all.begin() + 25}, FlashMode::Steady);
        const QImage few = m_frame->grab().toImage();
        QVERIFY(few != m_plain);
        m_frame->setFlashes(std::move(all), FlashMode::Steady);
        QCOMPARE(m_frame->grab().toImage(), few);
    }

private:
    static int count(const QImage &picture, Rgb rgb)
    {
        int pixels = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                pixels += (picture.pixel(x, y) & 0xffffffU) == rgb;
        }
        return pixels;
    }

    std::unique_ptr<GridMap> m_frame;
    QImage m_plain;
};

QTEST_MAIN(TestFlashLayer)
#include "tst_flash_layer.moc"
