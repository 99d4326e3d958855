// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/view_link.h"

#include "ui/plot/plot_frame.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

using namespace inkling;

namespace {

void hoverAt(QWidget &widget, QPointF place)
{
    QMouseEvent event(QEvent::MouseMove, place, widget.mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace

class TestViewLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rangesAreShared()
    {
        PlotFrame frames[3];
        ViewLink link;
        for (PlotFrame &frame : frames)
            link.add(&frame);
        QSignalSpy first(&frames[0], &PlotFrame::rangeChanged);
        QSignalSpy last(&frames[2], &PlotFrame::rangeChanged);
        const MapRange range = {0.25, 0.25, 0.5, 0.75};
        frames[1].setRange(range);
        for (const PlotFrame &frame : frames)
            QCOMPARE(frame.range(), range);
        QCOMPARE(first.size(), 1); // told once, not round and round
        QCOMPARE(last.size(), 1);
    }

    void newcomersTakeTheRange()
    {
        PlotFrame first;
        PlotFrame second;
        ViewLink link;
        first.setRange({0.25, 0.25, 0.5, 0.75});
        link.add(&first);
        link.add(&second);
        QCOMPARE(second.range(), first.range());
    }

    void hoverRingsThePointInEachMap()
    {
        const std::vector<double> place = {0.0, 1.0, 2.0};
        const auto points = std::make_shared<const PointStore>(place, place);
        PlotFrame frames[2];
        ViewLink link;
        for (PlotFrame &frame : frames) {
            frame.resize(300, 300);
            frame.setPoints(points);
            frame.setStyles(std::make_shared<const std::vector<PointStyle>>(3));
            frame.show();
            link.add(&frame);
        }
        const QImage before = frames[1].grab().toImage();
        QSignalSpy hovered(&frames[1], &PlotFrame::hovered);
        hoverAt(frames[0], frames[0].pixelOf({1.0, 1.0}));
        QVERIFY(frames[1].grab().toImage() != before);
        QVERIFY(hovered.isEmpty()); // it was the other map's mouse
        hoverAt(frames[0], frames[0].pixelOf({0.5, 0.5}));
        QVERIFY(frames[1].grab().toImage() == before);
    }

    void aFrameMayGoFirst()
    {
        PlotFrame stays;
        ViewLink link;
        link.add(&stays);
        {
            PlotFrame goes;
            link.add(&goes);
        }
        const MapRange range = {0.25, 0.25, 0.5, 0.75};
        stays.setRange(range);
        QCOMPARE(stays.range(), range);
    }
};

QTEST_MAIN(TestViewLink)
#include "tst_view_link.moc"
