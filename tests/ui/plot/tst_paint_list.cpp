// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/paint_list.h"

#include <QFont>
#include <QImage>
#include <QTest>

#include <thread>

using namespace inkling;

namespace {

constexpr QRectF kAll(0.0, 0.0, 60.0, 40.0);

QImage white()
{
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

/// A blue block, and black letters below it.
void paintWord(QPainter &painter)
{
    QFont font;
    font.setPixelSize(20);
    painter.setFont(font);
    painter.drawText(kAll, Qt::AlignHCenter | Qt::AlignBottom, QStringLiteral("half"));
    painter.fillRect(QRectF(5.0, 2.0, 10.0, 5.0), Qt::blue);
}

QRect inkOf(const QImage &image, QRgb colour)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) == colour)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

QImage painted(const PaintList &list, QImage image = white())
{
    QPainter painter(&image);
    list.paint(painter);
    return image;
}

} // namespace

class TestPaintList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordedIsPaintedAsItWouldHaveBeen()
    {
        QImage direct = white();
        QPainter painter(&direct);
        paintWord(painter);
        painter.end();
        PaintList list;
        list.record(paintWord);
        const QImage recorded = painted(list);
        QCOMPARE(inkOf(recorded, qRgb(0, 0, 255)), QRect(5, 2, 10, 5));
        QCOMPARE(inkOf(direct, qRgb(0, 0, 255)), QRect(5, 2, 10, 5));
        const QRect letters = inkOf(direct, qRgb(0, 0, 0));
        const QRect recordedLetters = inkOf(recorded, qRgb(0, 0, 0));
        QVERIFY(letters.height() > 8);
        QCOMPARE(recordedLetters.size(), letters.size());
        QVERIFY((recordedLetters.topLeft() - letters.topLeft()).manhattanLength() <= 1);
    }

    /// Reason: printers and PDF documents have other dots per inch than the screen.
    void recordedDoesNotGrowWithTheDotsPerInch()
    {
        PaintList list;
        list.record(paintWord);
        QImage fine = white();
        fine.setDotsPerMeterX(3 * fine.dotsPerMeterX());
        fine.setDotsPerMeterY(2 * fine.dotsPerMeterY());
        const QImage finely = painted(list, fine);
        QCOMPARE(inkOf(finely, qRgb(0, 0, 255)), QRect(5, 2, 10, 5));
        QCOMPARE(inkOf(finely, qRgb(0, 0, 0)).size(), inkOf(painted(list), qRgb(0, 0, 0)).size());
    }

    void stepsKeepThePaintersState()
    {
        PaintList list;
        list.append([](QPainter &painter) {
            painter.scale(9.0, 9.0);
            painter.setOpacity(0.1);
            painter.setClipRect(QRectF(0.0, 0.0, 1.0, 1.0));
        });
        list.append(PaintList::Paint()); // nothing to paint
        list.append([](QPainter &painter) { painter.fillRect(kAll, Qt::blue); });
        QCOMPARE(painted(list).pixelColor(59, 39), QColor(Qt::blue));
    }

    void listsArePaintedInTheirPlace()
    {
        PaintList inner;
        inner.record([](QPainter &painter) { painter.fillRect(QRectF(0.0, 0.0, 10.0, 10.0), Qt::blue); });
        inner.append([](QPainter &painter) { painter.fillRect(QRectF(0.0, 0.0, 2.0, 2.0), Qt::red); });
        PaintList list;
        list.append(inner, QTransform::fromTranslate(30.0, 10.0).scale(2.0, 1.0));
        const QImage image = painted(list);
        QCOMPARE(image.pixelColor(33, 11), QColor(Qt::red));
        QCOMPARE(image.pixelColor(35, 11), QColor(Qt::blue));
        QCOMPARE(image.pixelColor(49, 19), QColor(Qt::blue));
        QCOMPARE(image.pixelColor(51, 19), QColor(Qt::white));
        QCOMPARE(image.pixelColor(29, 11), QColor(Qt::white));
    }

    /// Reason: it is what lists are for.
    void anotherThreadPaintsTheSame()
    {
        PaintList list;
        list.record(paintWord);
        QImage image;
        std::thread([&list, &image] { image = painted(list); }).join();
        QCOMPARE(image, painted(list));
    }
};

QTEST_MAIN(TestPaintList)
#include "tst_paint_list.moc"
