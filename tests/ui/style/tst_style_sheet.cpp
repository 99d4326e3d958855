// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style.h"

#include "ui/panels/copyable_table.h"

#include <QApplication>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTest>

using namespace inkling;

namespace {

/// Of the box round all that is as dark as words are, unlike the lines between the sections of a header.
QSize sizeOfWords(const QImage &image)
{
    constexpr int kDark = 180;
    QRegion words;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).lightness() < kDark)
                words += QRect(x, y, 1, 1);
        }
    }
    return words.boundingRect().size();
}

} // namespace

class StyleSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The arrow of a sorted table takes room from the words of all sections, even of tables without one.
    void headersHaveRoomForTheirWords()
    {
        applyTheme(*qApp, Theme::Light);
        QVERIFY(!qApp->styleSheet().isEmpty());
        const QString word = QStringLiteral("Hjg");
        QStandardItemModel model(1, 1);
        model.setHorizontalHeaderLabels({word});
        model.setVerticalHeaderLabels({word});
        CopyableTable table;
        table.setModel(&model);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        for (QHeaderView *header : {table.horizontalHeader(), table.verticalHeader()}) {
            const QSize needed = header->fontMetrics().tightBoundingRect(word).size();
            const QSize found = sizeOfWords(header->viewport()->grab().toImage());
            QVERIFY(found.width() >= needed.width() - 1);
            QVERIFY(found.height() >= needed.height() - 1);
        }
    }
};

QTEST_MAIN(StyleSheetTest)
#include "tst_style_sheet.moc"
