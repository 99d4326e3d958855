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
void paintHalf(QPainter &painter, const QRectF &target)
{
    painter.fillRect(target, Qt::white);
    painter.fillRect(QRectF(target.topLeft(), QSizeF(target.width() / 2.0, target.height())), Qt::blue);
    painter.drawText(target, Qt::AlignCenter, QStringLiteral("half"));
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
        QTest::newRow("no whole ratio") << 2000 << 1094; // 1093.75
        QTest::newRow("four times") << 5120 << 2800;
    }
    void pngHasTheWidthAskedFor()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("map.png"));
        QVERIFY(writePicture(path, {}, paintHalf, width));
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
            const QImage image = pictureImage(width, [](QPainter &painter, const QRectF &target) {
                painter.fillRect(target, Qt::white);
                painter.drawText(target, Qt::AlignCenter, QStringLiteral("half"));
            });
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

    void lettersAreAsLargeInEveryFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("SVG") << QStringLiteral("map.svg");
        QTest::newRow("PDF") << QStringLiteral("map.pdf");
    }
    void lettersAreAsLargeInEveryFormat()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        const auto lineOf = [&folder](const QString &file) {
            double height = 0.0;
            const bool written =
                writePicture(folder.filePath(file), {}, [&height](QPainter &painter, const QRectF &target) {
                    height = QFontMetricsF(painter.font(), painter.device()).height();
                    painter.drawText(target, Qt::AlignCenter, QStringLiteral("half"));
                });
            return written ? height : 0.0;
        };
        const double onScreen = lineOf(QStringLiteral("map.png"));
        QVERIFY(onScreen > 5.0);
        QVERIFY(std::abs(lineOf(name) - onScreen) <= 0.1 * onScreen);
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
        int letters = 0;
        QVERIFY(printPicture(printer, [&](QPainter &painter, const QRectF &target) {
            painted = painter.transform().mapRect(target);
            letters = painter.fontMetrics().height();
            paintHalf(painter, target);
        }));
        const QSizeF page = printer.pageRect(QPrinter::DevicePixel).size();
        QVERIFY(QRectF(QPointF(), page).adjusted(-1, -1, 1, 1).contains(painted));
        QVERIFY(std::abs(painted.width() - page.width()) < 2.0); // A4 is less wide than 1280 : 700 either way
        QVERIFY(std::abs(painted.width() / painted.height() - 1280.0 / 700.0) < 1e-3);
        QVERIFY(letters >= 8 && letters <= 40); // of 700, as on the screen
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
        QVERIFY(!printPicture(printer, paintHalf));
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
