// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/image_files.h"
#include "tests/support/shared_files.h"
#include "tests/support/xlsx_bytes.h"
#include "ui/dialogs/import_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace inkling;

Q_DECLARE_METATYPE(inkling::DataRequest)

namespace {

/// A dialog over a file of these bytes.
struct Bench
{
    explicit Bench(const std::string &bytes, const ReadOptions &options = {}, const char *name = "file.csv")
    {
        const QString path = folder.filePath(QLatin1StringView(name));
        test::writeFile(path, bytes);
        dialog = std::make_unique<ImportDialog>(DataRequest{path, options, {}});
        dialog->show();
    }

    template<typename Widget>
    Widget &find(const char *name) const
    {
        return *dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    /// Header and first row of the preview.
    QString shown() const
    {
        const auto &table = find<QTableWidget>("preview");
        QStringList texts;
        for (int place = 0; place < table.columnCount(); ++place)
            texts += table.horizontalHeaderItem(place)->text().section(u'\n', 0, 0) + u'=' +
                     table.item(0, place)->text();
        return texts.join(u' ');
    }
    QPushButton &accept() const { return find<QPushButton>("acceptImport"); }
    void read() const { QTRY_VERIFY(!dialog->findChild<QProgressBar *>()->isVisible()); }
    void choose(const char *name, const QVariant &data) const
    {
        auto &choice = find<QComboBox>(name);
        choice.setCurrentIndex(choice.findData(data));
    }
    /// What accepting asks for.
    DataRequest accepted() const
    {
        QSignalSpy wanted(dialog.get(), &ImportDialog::readingWanted);
        accept().click();
        return wanted.isEmpty() ? DataRequest() : wanted[0][0].value<DataRequest>();
    }

    QTemporaryDir folder;
    std::unique_ptr<ImportDialog> dialog;
};

} // namespace

class ImportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<DataRequest>("inkling::DataRequest"); }

    void showsWhatIsDetected()
    {
        const Bench bench("x;k\n1,5;a\n2,5;b\n");
        bench.read();
        QCOMPARE(bench.shown(), QStringLiteral("x=1.5 k=a"));
        QCOMPARE(bench.find<QComboBox>("delimiter").currentText(), QStringLiteral("detected: semicolon"));
        QCOMPARE(bench.find<QComboBox>("decimal").currentText(), QStringLiteral("detected: comma"));
        QCOMPARE(bench.find<QLabel>("size").text(), QStringLiteral("2 rows, 2 columns"));
        QVERIFY(bench.find<QPlainTextEdit>("notes").toPlainText().contains(QStringLiteral("delimiter")));
        // what is left to the reader is not fixed by accepting
        QVERIFY(!bench.accepted().options.delimiter);
    }

    void everyChangeIsReadAtOnce()
    {
        const Bench bench("a,1\nb,2\n");
        bench.read();
        QCOMPARE(bench.shown(), QStringLiteral("column_1=a column_2=1"));
        bench.find<QSpinBox>("headerRows").setValue(1);
        QTRY_COMPARE(bench.shown(), QStringLiteral("a=b 1=2"));
        bench.choose("delimiter", QChar(u';'));
        QTRY_COMPARE(bench.shown(), QStringLiteral("a,1=b,2"));
        bench.read();
        const DataRequest request = bench.accepted();
        QCOMPARE(request.options.delimiter, std::optional(';'));
        QCOMPARE(request.options.headerRows, std::optional<std::size_t>(1));
    }

    void severalRowsOfNamesAndFootnotesCanBeChanged()
    {
        const Bench bench("name,x,y\n,cm,kg\nAda,1,2\nBob,3,4\nSource: the field team,,\n");
        bench.read();
        QCOMPARE(bench.shown(), QStringLiteral("name=Ada x cm=1 y kg=2"));
        auto &headers = bench.find<QSpinBox>("headerRows");
        auto &notes = bench.find<QSpinBox>("footnotes");
        QCOMPARE(headers.text(), QStringLiteral("detected: 2"));
        QCOMPARE(notes.text(), QStringLiteral("detected: 0")); // below names, it may be one more
        notes.setValue(1);
        QTRY_COMPARE(bench.find<QLabel>("size").text(), QStringLiteral("2 rows, 3 columns"));
        headers.setValue(1);
        QTRY_COMPARE(bench.shown(), QStringLiteral("name= x=cm y=kg"));
        bench.read();
        const ReadOptions options = bench.accepted().options;
        QCOMPARE(options.headerRows, std::optional<std::size_t>(1));
        QCOMPARE(options.footnotes, std::optional<std::size_t>(1));
    }

    void aFolderOfImagesHasAFormOfItsOwn()
    {
        const QTemporaryDir folder;
        test::writeImage(folder, QStringLiteral("a/1.png"), QColor(10, 20, 30), {3, 2});
        ReadOptions given;
        given.images.side = 2;
        given.features = {"px_*"};
        ImportDialog dialog(DataRequest{folder.path(), given, {}});
        dialog.show();
        auto *accept = dialog.findChild<QPushButton *>(QStringLiteral("acceptImport"));
        auto *table = dialog.findChild<QTableWidget *>(QStringLiteral("preview"));
        auto *notes = dialog.findChild<QPlainTextEdit *>(QStringLiteral("notes"));
        QTRY_VERIFY(accept->isEnabled() && !dialog.findChild<QProgressBar *>()->isVisible());
        QCOMPARE(table->columnCount(), 2 + 4);
        QCOMPARE(table->item(0, 0)->text(), QStringLiteral("a/1.png"));
        QVERIFY(!table->item(0, 0)->icon().isNull());
        QVERIFY(!dialog.findChild<QSpinBox *>(QStringLiteral("skippedLines")));
        dialog.findChild<QComboBox *>(QStringLiteral("colours"))->setCurrentIndex(1);
        dialog.findChild<QComboBox *>(QStringLiteral("fit"))->setCurrentIndex(1);
        dialog.findChild<QComboBox *>(QStringLiteral("range"))->setCurrentIndex(1);
        dialog.findChild<QSpinBox *>(QStringLiteral("side"))->setValue(1);
        QTRY_COMPARE(table->columnCount(), 2 + 3);
        QTRY_VERIFY(notes->toPlainText().contains(QStringLiteral("cut to the square")));
        QTRY_VERIFY(accept->isEnabled() && !dialog.findChild<QProgressBar *>()->isVisible());
        QSignalSpy wanted(&dialog, &ImportDialog::readingWanted);
        accept->click();
        const ReadOptions options = wanted[0][0].value<DataRequest>().options;
        QVERIFY((options.images == ImageOptions{1, ImageColours::Colour, ImageFit::Crop, PixelRange::Unit}));
        QVERIFY(options.features.empty()); // of other columns
    }

    // The way out of an error stands beside it.
    void tellsWhatIsWrongAndLetsItBeMended()
    {
        const Bench bench("a,b\n1,2\n3\n4,5\n");
        QTRY_VERIFY(bench.find<QLabel>("problem").isVisible());
        QVERIFY(bench.find<QLabel>("problem").text().contains(QStringLiteral("line 3")));
        QVERIFY(!bench.accept().isEnabled());
        bench.choose("ragged", static_cast<int>(RaggedRows::Fill));
        bench.read();
        QVERIFY(bench.accept().isEnabled());
        QVERIFY(!bench.find<QLabel>("problem").isVisible());
        QCOMPARE(bench.accepted().options.ragged, RaggedRows::Fill);
    }

    // A click that comes before the preview is not lost, nor does it open what cannot be read.
    void openingWaitsForTheReading()
    {
        const Bench good("a,b\n1,2\n3,4\n");
        QSignalSpy wanted(good.dialog.get(), &ImportDialog::readingWanted);
        good.accept().click();
        QVERIFY(good.dialog->isVisible());
        QTRY_COMPARE(wanted.count(), 1);
        QVERIFY(!good.dialog->isVisible());
        const Bench bad("a,b\n1,2\n3\n");
        QSignalSpy unwanted(bad.dialog.get(), &ImportDialog::readingWanted);
        bad.accept().click();
        QTRY_VERIFY(bad.find<QLabel>("problem").isVisible());
        bad.choose("ragged", static_cast<int>(RaggedRows::Fill));
        bad.read();
        QVERIFY(bad.dialog->isVisible() && unwanted.isEmpty());
    }

    // Sheets have several rows of names, too.
    void rowsOfNamesOfAWorkbookCanBeChosen()
    {
        const auto row = [](const char *x, const char *y) {
            const auto cell = [](const char *text) {
                return "<c t=\"str\"><v>" + std::string(text) + "</v></c>";
            };
            return "<row>" + cell(x) + cell(y) + "</row>";
        };
        const Bench bench(test::xlsxOf(row("x", "y") + row("cm", "kg") + row("1", "2")), {}, "file.xlsx");
        bench.read();
        auto &headers = bench.find<QSpinBox>("headerRows");
        QVERIFY(headers.isEnabled() && bench.find<QSpinBox>("skippedLines").isEnabled());
        QVERIFY(bench.find<QSpinBox>("footnotes").isEnabled() && bench.find<QLineEdit>("table").isEnabled());
        QVERIFY(!bench.find<QComboBox>("delimiter").isEnabled());
        headers.setValue(2);
        QTRY_COMPARE(bench.shown(), QStringLiteral("x cm=1 y kg=2"));
    }

    // What says nothing to the chosen format is not asked for, whatever was chosen before.
    void whatSaysNothingToAFormatCannotBeChosen()
    {
        const Bench bench(R"([{"a":1,"b":2},{"a":3,"b":4}])", {}, "file.txt");
        bench.read();
        bench.choose("format", QStringLiteral("csv"));
        bench.choose("delimiter", QChar(u','));
        bench.find<QSpinBox>("footnotes").setValue(1);
        bench.choose("format", QStringLiteral("json"));
        QTRY_COMPARE(bench.shown(), QStringLiteral("a=1 b=2"));
        bench.read();
        for (const char *field : {"delimiter", "decimal", "thousands", "ragged"})
            QVERIFY(!bench.find<QComboBox>(field).isEnabled());
        for (const char *field : {"headerRows", "skippedLines", "footnotes"})
            QVERIFY(!bench.find<QSpinBox>(field).isEnabled());
        QVERIFY(!bench.find<QLineEdit>("table").isEnabled());
        QVERIFY(bench.find<QComboBox>("encoding").isEnabled());
        const ReadOptions options = bench.accepted().options;
        QVERIFY(!options.delimiter && !options.footnotes);
    }

    void takesAnOldEncoding()
    {
        const Bench bench("name,x\nZo\xEB,1\n");
        QTRY_VERIFY(bench.find<QLabel>("problem").isVisible());
        bench.choose("encoding", QStringLiteral("windows-1252"));
        QTRY_COMPARE(bench.shown(), QStringLiteral("name=Zoë x=1"));
    }

    void takesOtherMissingTextsAndLines()
    {
        const Bench bench("title\nx,country\n-9,NA\n1,DE\n");
        bench.read();
        bench.find<QSpinBox>("skippedLines").setValue(1);
        auto &missing = bench.find<QLineEdit>("missing");
        missing.setText(QStringLiteral("-9, none"));
        Q_EMIT missing.editingFinished();
        QTRY_COMPARE(bench.shown(), QStringLiteral("x= country=NA"));
        auto &kept = bench.find<QLineEdit>("keptWords");
        missing.clear();
        kept.setText(QStringLiteral("country"));
        Q_EMIT kept.editingFinished();
        QTRY_COMPARE(bench.shown(), QStringLiteral("x=-9 country=NA"));
        bench.read();
        const ReadOptions options = bench.accepted().options;
        QVERIFY(!options.missing);
        QCOMPARE(options.keptWords, std::vector<std::string>{"country"});
        QCOMPARE(options.skippedLines, std::optional<std::size_t>(1));
    }

    // Roles were said of columns: of other columns they say nothing.
    void rolesAreForgottenWithTheirColumns()
    {
        ReadOptions options;
        options.features = {"2"};
        options.classColumn = "1";
        const Bench bench("a,1;x\nb,2;y\n", options);
        bench.read();
        bench.choose("delimiter", QChar(u';'));
        bench.read();
        const DataRequest request = bench.accepted();
        QVERIFY(request.options.features.empty());
        QVERIFY(request.options.classColumn.empty());
    }

    // A form that changes nothing asks for what was asked before.
    void keepsWhatItWasGiven()
    {
        ReadOptions options;
        options.delimiter = ',';
        options.decimal = '.';
        options.thousands = '\0';
        options.headerRows = 0;
        options.encoding = "latin1";
        options.skippedLines = 0;
        options.ragged = RaggedRows::Skip;
        options.missing = std::vector<std::string>{"-9", "none"};
        options.keptWords = {"1,2"};
        options.classColumn = "2";
        const Bench bench("1,a\n2,b\n", options);
        bench.read();
        const ReadOptions asked = bench.accepted().options;
        QCOMPARE(asked.delimiter, options.delimiter);
        QCOMPARE(asked.decimal, options.decimal);
        QCOMPARE(asked.thousands, options.thousands);
        QCOMPARE(asked.headerRows, options.headerRows);
        QCOMPARE(asked.encoding, options.encoding);
        QCOMPARE(asked.skippedLines, options.skippedLines);
        QCOMPARE(asked.ragged, options.ragged);
        QCOMPARE(asked.missing, options.missing);
        QCOMPARE(asked.keptWords, options.keptWords);
        QCOMPARE(asked.classColumn, options.classColumn);
    }
};

QTEST_MAIN(ImportDialogTest)
#include "tst_import_dialog.moc"
