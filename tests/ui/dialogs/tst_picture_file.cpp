// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/picture_file.h"

#include "ui/dialogs/picture_print.h"

#include <QFile>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

using namespace inkling;

namespace {

/// The left half blue, with a word on it.
PaintList half()
{
    const QRectF target(QPointF(), kPictureSize);
    PaintList list;
    list.record([&target](QPainter &painter) {
        painter.fillRect(target, Qt::white);
        painter.fillRect(QRectF(target.topLeft(), QSizeF(target.width() / 2.0, target.height())), Qt::blue);
        painter.drawText(target, Qt::AlignCenter, QStringLiteral("half"));
    });
    return list;
}

/// A word whose letters are so many logical pixels high, on white.
PaintList word(int pixels)
{
    PaintList list;
    list.record([pixels](QPainter &painter) {
        const QRectF target(QPointF(), kPictureSize);
        QFont font;
        font.setPixelSize(pixels);
        painter.setFont(font);
        painter.fillRect(target, Qt::white);
        painter.drawText(target, Qt::AlignCenter, QStringLiteral("half"));
    });
    return list;
}

} // namespace

class TestPictureFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pngHasTheWidthAskedFor_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height"); // 1280 : 700
        QTest::newRow("narrowest") << 320 << 175;
        QTest::newRow("once") << 1280 << 700;
        QTest::newRow("no whole ratio") << 2000 << 1093; // and three quarters, which are left out
        QTest::newRow("four times") << 5120 << 2800;
    }
    void pngHasTheWidthAskedFor()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("map.png"));
        QVERIFY(writePicture(path, {}, half(), width));
        const QImage image(path);
        QCOMPARE(image.size(), QSize(width, height));
        QCOMPARE(image.pixelColor(width / 2 - 2, 1), QColor(Qt::blue));
        QCOMPARE(image.pixelColor(width / 2 + 2, 1), QColor(Qt::white));
        QCOMPARE(image.pixelColor(0, height - 1), QColor(Qt::blue));
        // 1280 pixels at 96 to the inch, whatever they are divided into
        const double metres = static_cast<double>(width) / image.dotsPerMeterX();
        QVERIFY(std::abs(metres - 0.33867) < 2e-4);
    }

    void lettersGrowWithThePicture()
    {
        const auto inkOf = [](int width) {
            const QImage image = pictureImage(width, word(13));
            QRect ink;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (qGray(image.pixel(x, y)) < 128)
                        ink |= QRect(x, y, 1, 1);
                }
            }
            return ink.height();
        };
        const int once = inkOf(1280);
        const int fourfold = inkOf(5120);
        QVERIFY(once > 4);
        QVERIFY(std::abs(fourfold - 4 * once) <= 6);
    }

    void printingFillsOnePage_data()
    {
        QTest::addColumn<QPageLayout::Orientation>("orientation");
        QTest::newRow("across") << QPageLayout::Landscape;
        QTest::newRow("upright") << QPageLayout::Portrait;
    }
    void printingFillsOnePage()
    {
        QFETCH(QPageLayout::Orientation, orientation);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("printed.pdf"));
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        printer.setPageSize(QPageSize(QPageSize::A4));
        printer.setPageOrientation(orientation);
        QRectF painted;
        PaintList picture = half();
        picture.append([&painted](QPainter &painter) {
            painted = painter.transform().mapRect(QRectF(QPointF(), kPictureSize));
        });
        QVERIFY(printPicture(printer, picture));
        const QSizeF page = printer.pageRect(QPrinter::DevicePixel).size();
        QVERIFY(QRectF(QPointF(), page).adjusted(-1, -1, 1, 1).contains(painted));
        QVERIFY(std::abs(painted.width() - page.width()) < 2.0); // A4 is less wide than 1280 : 700 either way
        QVERIFY(std::abs(painted.width() / painted.height() - 1280.0 / 700.0) < 1e-3);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.contains("/Count 1"));
        QVERIFY(!pdf.contains("/Subtype /Image"));
    }

    void printingNowhereIsToldOf()
    {
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(QStringLiteral("/nowhere/printed.pdf"));
        QVERIFY(!printPicture(printer, half()));
    }

    void choosingAPrinterHoldsNothingUp()
    {
        QWidget window;
        window.show();
        bool isChosen = false;
        choosePrinter(&window, QStringLiteral("moons"),
                      [&isChosen](const std::shared_ptr<QPrinter> &printer) {
                          isChosen = true;
                          QCOMPARE(printer->pageLayout().orientation(), QPageLayout::Landscape);
                          QCOMPARE(printer->docName(), QStringLiteral("moons"));
                      });
        auto *dialog = window.findChild<QPrintDialog *>(); // and not only after it was closed
        QVERIFY(dialog && dialog->isVisible());
        dialog->reject();
        QVERIFY(!isChosen);
        choosePrinter(&window, QStringLiteral("moons"), [](const std::shared_ptr<QPrinter> &) {});
        QTRY_COMPARE(window.findChildren<QPrintDialog *>().size(), 1);
    }
};

QTEST_MAIN(TestPictureFile)
#include "tst_picture_file.moc"
