// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_dialog.h"

#include "core/io/dataset_writers.h"
#include "tests/support/session_steps.h"
#include "ui/session/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace inkling;

Q_DECLARE_METATYPE(inkling::ExportRequest)

namespace {

/// A dialog over two moons, none of them selected.
struct Bench
{
    Bench()
    {
        openAndWait(session, kMoons);
        open();
    }

    void open()
    {
        dialog = std::make_unique<ExportDialog>(
            session, *settings, folder.filePath(QStringLiteral("moons")),
            [this](QWidget *, const QString &, const QString &proposal, const QString &filter) {
                proposed = proposal;
                filters = filter;
                return chosen;
            });
        dialog->show();
    }

    template<typename Widget>
    Widget &find(const char *name) const
    {
        return *dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    QRadioButton &part(const char *name) const { return find<QRadioButton>(name); }
    QLineEdit &path() const { return find<QLineEdit>("exportPath"); }
    QPushButton &accept() const { return find<QPushButton>("acceptExport"); }
    QLabel &problem() const { return find<QLabel>("exportProblem"); }
    QString summary() const { return find<QLabel>("exportSummary").text(); }
    QString format() const { return find<QComboBox>("exportFormat").currentData().toString(); }
    QString named() const { return QFileInfo(path().text()).fileName(); }

    void type(const QString &text) const
    {
        path().setFocus();
        path().selectAll();
        QTest::keyClicks(&path(), text);
    }
    /// As a click in the list does.
    void chooseFormat(const char *id) const
    {
        auto &choice = find<QComboBox>("exportFormat");
        choice.setFocus();
        const int wanted = choice.findData(QLatin1StringView(id));
        while (choice.currentIndex() != wanted)
            QTest::keyClick(&choice, choice.currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
    }
    /// What a press of the button asks for; without a path where it asks for nothing.
    ExportRequest press() const
    {
        QSignalSpy wanted(dialog.get(), &ExportDialog::exportWanted);
        QTest::mouseClick(&accept(), Qt::LeftButton);
        return wanted.isEmpty() ? ExportRequest() : wanted[0][0].value<ExportRequest>();
    }

    QTemporaryDir folder;
    std::unique_ptr<QSettings> settings = openSettings(folder.filePath(QStringLiteral("inkling.ini")));
    Session session;
    QString chosen; ///< what the file chooser answers
    QString proposed;
    QString filters;
    std::unique_ptr<ExportDialog> dialog;
};

} // namespace

class ExportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<ExportRequest>("inkling::ExportRequest"); }

    void theWholeTableIsOneKeyAway()
    {
        Bench bench;
        QCOMPARE(bench.dialog->focusWidget(), &bench.path());
        QSignalSpy wanted(bench.dialog.get(), &ExportDialog::exportWanted);
        QTest::keyClick(bench.dialog.get(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        const auto request = wanted[0][0].value<ExportRequest>();
        QCOMPARE(request.path, bench.folder.filePath(QStringLiteral("moons-labelled.csv")));
        QCOMPARE(request.part, ExportPart::Everything);
        QCOMPARE(request.writer->id, "csv");
        QCOMPARE(request.scores, ScoreColumns::None);
        QCOMPARE(request.formulaTexts, FormulaTexts::Keep);
        QVERIFY(!bench.dialog->isVisible());
    }

    void everyFormatIsOffered()
    {
        const Bench bench;
        QCOMPARE(bench.find<QComboBox>("exportFormat").count(), static_cast<int>(datasetWriters().size()));
    }

    // What cannot be had says why.
    void partsThatAreNotThereSayWhy()
    {
        Bench bench;
        QVERIFY(!bench.part("exportSelection").isEnabled());
        QVERIFY(bench.part("exportSelection").text().contains(QStringLiteral("none is selected")));
        QVERIFY(!bench.part("exportLabels").isEnabled());
        QVERIFY(bench.part("exportLabels").text().contains(QStringLiteral("no sample is given one yet")));
        QVERIFY(!bench.find<QCheckBox>("exportScores").isEnabled());
        QVERIFY(bench.find<QCheckBox>("exportScores").text().contains(QStringLiteral("nothing was run yet")));
        QVERIFY(bench.summary().contains(QStringLiteral("Nothing was run yet")));
        bench.session.giveAtRandom(3);
        bench.session.selection().change(std::vector<std::size_t>{1, 2}, SelectionChange::Replace);
        runAndWait(bench.session);
        QVERIFY(bench.part("exportLabels").isEnabled());
        QVERIFY(bench.find<QCheckBox>("exportScores").isEnabled());
        bench.open();
        QVERIFY(bench.part("exportSelection").isEnabled());
        QVERIFY(bench.part("exportSelection").text().endsWith(QStringLiteral(": 2")));
    }

    void tellsWhatWillBeWritten()
    {
        Bench bench;
        bench.session.giveAtRandom(3);
        runAndWait(bench.session);
        bench.session.selection().change(std::vector<std::size_t>{1, 2}, SelectionChange::Replace);
        bench.open();
        QVERIFY(
            bench.summary().startsWith(QStringLiteral("200 rows × 9 columns, as CSV (comma-separated).")));
        bench.find<QCheckBox>("exportScores").click();
        QVERIFY(bench.summary().startsWith(QStringLiteral("200 rows × 11 columns,")));
        bench.part("exportSelection").click();
        QVERIFY(bench.summary().startsWith(QStringLiteral("2 rows × 11 columns,")));
        bench.part("exportLabels").click();
        QVERIFY(bench.summary().startsWith(QStringLiteral("6 rows × 2 columns,")));
        QVERIFY(!bench.find<QCheckBox>("exportScores").isEnabled());
        bench.type(bench.folder.filePath(QStringLiteral("l.tsv.gz")));
        QVERIFY(bench.summary().contains(QStringLiteral("Packed with gzip.")));
        bench.part("exportEverything").click();
        QVERIFY(!bench.summary().contains(QStringLiteral("since the last run")));
        bench.session.giveAtRandom(1);
        QVERIFY(bench.summary().contains(QStringLiteral("since the last run")));
    }

    // A labelled table keeps the delimiter of its source; labels alone have none to keep.
    void tellsTheDelimiterThatWillBeWritten_data()
    {
        QTest::addColumn<QString>("delimiter");
        QTest::addColumn<QString>("name");
        QTest::newRow("comma") << QStringLiteral(",") << QStringLiteral("CSV (comma-separated)");
        QTest::newRow("semicolon") << QStringLiteral(";") << QStringLiteral("CSV, separated by semicolons");
        QTest::newRow("tab") << QStringLiteral("\t") << QStringLiteral("CSV, separated by tabs");
        QTest::newRow("bar") << QStringLiteral("|") << QStringLiteral("CSV, separated by bars");
        QTest::newRow("blank") << QStringLiteral(" ") << QStringLiteral("CSV, separated by blanks");
    }
    void tellsTheDelimiterThatWillBeWritten()
    {
        QFETCH(const QString, delimiter);
        QFETCH(const QString, name);
        Bench bench;
        const QString text = QStringLiteral("x,y,kind\n1,2,a\n3,4,b\n5,6,a\n7,8,b\n");
        openAndWait(bench.session, writeFile(bench.folder, QStringLiteral("in.csv"),
                                             QString(text).replace(u',', delimiter).toUtf8()));
        bench.session.giveAtRandom(1);
        bench.open();
        auto &formats = bench.find<QComboBox>("exportFormat");
        QCOMPARE(formats.currentText(), name);
        QVERIFY(bench.summary().contains(QStringLiteral("as %1.").arg(name)));
        bench.part("exportLabels").click();
        QCOMPARE(formats.currentText(), QStringLiteral("CSV (comma-separated)"));
        QVERIFY(bench.summary().contains(QStringLiteral("as CSV (comma-separated).")));
        bench.part("exportEverything").click();
        Exporter exporter(bench.session);
        QSignalSpy exported(&exporter, &Exporter::exported);
        const QString out = bench.folder.filePath(QStringLiteral("out.csv"));
        exporter.exportTable({out, ExportPart::Everything, nullptr});
        QVERIFY(exported.wait(kPatience));
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readLine().startsWith(
            QString(QStringLiteral("x,y,kind,label_given")).replace(u',', delimiter).toUtf8()));
    }

    void formatAndEndingFollowEachOther()
    {
        const Bench bench;
        bench.chooseFormat("xlsx");
        QCOMPARE(bench.named(), QStringLiteral("moons-labelled.xlsx"));
        bench.type(bench.folder.filePath(QStringLiteral("mine.v2.arff")));
        QCOMPARE(bench.format(), QStringLiteral("arff"));
        bench.chooseFormat("svmlight");
        QCOMPARE(bench.named(), QStringLiteral("mine.v2.svm"));
        bench.type(bench.folder.filePath(QStringLiteral("mine.unknown")));
        QCOMPARE(bench.format(), QStringLiteral("svmlight")); // the name says nothing
        const ExportRequest request = bench.press();
        QCOMPARE(request.writer->id, "svmlight");
        QCOMPARE(QFileInfo(request.path).fileName(), QStringLiteral("mine.unknown"));
    }

    void namesAreProposedUntilTheUserHasOne()
    {
        Bench bench;
        bench.session.giveAtRandom(3);
        bench.part("exportLabels").click();
        QCOMPARE(bench.named(), QStringLiteral("moons-labels.csv"));
        bench.chooseFormat("tsv");
        bench.part("exportEverything").click();
        QCOMPARE(bench.named(), QStringLiteral("moons-labelled.tsv"));
        bench.type(bench.folder.filePath(QStringLiteral("mine.tsv")));
        bench.part("exportLabels").click();
        QCOMPARE(bench.named(), QStringLiteral("mine.tsv"));
        QCOMPARE(bench.press().part, ExportPart::Labels);
    }

    void spreadsheetSafeTextsWhereTheyMatter()
    {
        const Bench bench;
        auto &safe = bench.find<QCheckBox>("exportSpreadsheetSafe");
        QVERIFY(safe.isEnabled() && !safe.isChecked());
        safe.click();
        bench.chooseFormat("json");
        QVERIFY(!safe.isEnabled());
        QCOMPARE(bench.press().formulaTexts, FormulaTexts::Keep);
    }

    // Or the samples that are not in the table would be gone for good.
    void aPartDoesNotReplaceTheFileThatItComesFrom()
    {
        Bench bench;
        const QString source = writeFile(bench.folder, QStringLiteral("source.csv"),
                                         "x,y,class\n1,2,a\n2,1,b\n3,4,a\n4,3,b\n,5,a\n");
        openAndWait(bench.session, source);
        bench.session.giveAtRandom(1);
        bench.open();
        bench.part("exportLabels").click();
        bench.type(source);
        for (int press = 0; press < 3; ++press)
            QVERIFY(bench.press().path.isEmpty());
        QVERIFY(bench.problem().text().contains(QStringLiteral("the samples come from")));
        bench.part("exportEverything").click();
        QVERIFY(bench.press().path.isEmpty()); // there it asks
        QVERIFY(bench.problem().text().contains(QStringLiteral("that the data come from")));
        QCOMPARE(bench.press().path, source);
        PrepareOptions dropping = bench.session.preparation();
        dropping.imputation = Imputation::DropRows;
        QSignalSpy features(&bench.session, &Session::featuresChanged);
        bench.session.setPreparation(dropping);
        QVERIFY(features.wait(kPatience));
        bench.open();
        bench.type(source);
        for (int press = 0; press < 3; ++press)
            QVERIFY(bench.press().path.isEmpty());
    }

    // All labels and their history would be gone, and the program none the wiser.
    void noTableReplacesAProject()
    {
        const Bench bench;
        const QString project = writeFile(bench.folder, QStringLiteral("work.inkling"), "precious\n");
        for (const QString &path : {project, bench.folder.filePath(QStringLiteral("new.inkling"))}) {
            bench.type(path);
            for (int press = 0; press < 3; ++press)
                QVERIFY(bench.press().path.isEmpty());
            QVERIFY(bench.problem().text().contains(QStringLiteral("the name of a project")));
        }
    }

    void asksBeforeItReplacesAFile()
    {
        const Bench bench;
        const QString there = writeFile(bench.folder, QStringLiteral("there.csv"), "precious\n");
        bench.type(there);
        QVERIFY(bench.press().path.isEmpty());
        QVERIFY(bench.problem().isVisible());
        QVERIFY(bench.problem().text().contains(there + QStringLiteral(" exists already")));
        QVERIFY(bench.accept().text().contains(QStringLiteral("Replace")));
        bench.type(bench.folder.filePath(QStringLiteral("other.csv")));
        QVERIFY(!bench.problem().isVisible());
        QVERIFY(bench.accept().text().contains(QStringLiteral("Export")));
        bench.type(there); // another look at it is another question
        QVERIFY(bench.press().path.isEmpty());
        QCOMPARE(bench.press().path, there);
    }

    void whatTheChooserAskedIsNotAskedAgain()
    {
        Bench bench;
        bench.chosen = writeFile(bench.folder, QStringLiteral("there.xlsx"), "old\n");
        QTest::mouseClick(&bench.find<QPushButton>("exportBrowse"), Qt::LeftButton);
        QCOMPARE(bench.proposed, bench.folder.filePath(QStringLiteral("moons-labelled.csv")));
        QVERIFY(bench.filters.contains(QStringLiteral("(*.csv *.csv.gz)")));
        QCOMPARE(bench.path().text(), bench.chosen);
        QCOMPARE(bench.format(), QStringLiteral("xlsx"));
        QCOMPARE(bench.press().path, bench.chosen);
    }

    void aChooserThatWasLeftChangesNothing()
    {
        const Bench bench;
        const QString before = bench.path().text();
        QTest::mouseClick(&bench.find<QPushButton>("exportBrowse"), Qt::LeftButton);
        QCOMPARE(bench.path().text(), before);
        QVERIFY(bench.accept().isEnabled());
    }

    void placesWhereNothingCanBeWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("no folder") << QStringLiteral("missing/out.csv") << QStringLiteral("does not exist");
        QTest::newRow("a folder") << QStringLiteral(".") << QStringLiteral("is a folder");
    }
    void placesWhereNothingCanBeWritten()
    {
        QFETCH(QString, name);
        QFETCH(QString, mentions);
        const Bench bench;
        bench.type(name);
        QVERIFY(bench.press().path.isEmpty());
        QVERIFY(bench.problem().isVisible());
        QVERIFY2(bench.problem().text().contains(mentions), qPrintable(bench.problem().text()));
        QVERIFY(bench.dialog->isVisible());
        bench.type(QStringLiteral("out.csv")); // without a folder: where the others are
        QCOMPARE(bench.press().path, bench.folder.filePath(QStringLiteral("out.csv")));
    }

    void withoutANameNothingCanBeExported()
    {
        const Bench bench;
        bench.path().clear();
        QVERIFY(!bench.accept().isEnabled());
    }

    void remembersFormatAndOptions()
    {
        Bench bench;
        bench.session.giveAtRandom(3);
        runAndWait(bench.session);
        bench.open();
        bench.find<QCheckBox>("exportSpreadsheetSafe").click();
        bench.find<QCheckBox>("exportScores").click();
        bench.chooseFormat("tsv");
        QCOMPARE(bench.press().formulaTexts, FormulaTexts::Defuse);
        bench.open();
        QCOMPARE(bench.format(), QStringLiteral("tsv"));
        QCOMPARE(bench.named(), QStringLiteral("moons-labelled.tsv"));
        const ExportRequest again = bench.press();
        QCOMPARE(again.scores, ScoreColumns::All);
        QCOMPARE(again.formulaTexts, FormulaTexts::Defuse);
    }

    void settingsOfAnotherVersionDoNoHarm()
    {
        Bench bench;
        bench.settings->setValue("export/format", QStringLiteral("parquet"));
        bench.open();
        QCOMPARE(bench.format(), QStringLiteral("csv"));
    }

    void closesWithItsData()
    {
        Bench bench;
        openAndWait(bench.session, QStringLiteral("builtin:iris"));
        QVERIFY(!bench.dialog->isVisible());
    }
};

QTEST_MAIN(ExportDialogTest)
#include "tst_export_dialog.moc"
