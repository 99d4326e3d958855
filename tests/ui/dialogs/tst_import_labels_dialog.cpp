// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_labels_dialog.h"

#include "tests/support/project_steps.h"
#include "ui/dialogs/difference_table.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>

using namespace inkling;

namespace {

/// A dialog over a label file for the rows of openNamedRows(): every fourth is given, of "low" and "high".
struct Bench
{
    explicit Bench(const QByteArray &bytes)
    {
        openNamedRows(session, folder);
        dialog = new ImportLabelsDialog(session, writeFile(folder, QStringLiteral("theirs.csv"), bytes));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    }
    ~Bench() { delete dialog; }

    template<typename Widget>
    Widget &find(const char *name) const
    {
        return *dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    void read() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("plan").isVisible() || find<QLabel>("problem").isVisible(),
                                 kPatience);
    }
    QString facts() const { return find<QLabel>("labelFacts").text(); }
    QString plan() const { return find<QLabel>("plan").text(); }
    void choose(const char *name) const { find<QRadioButton>(name).click(); }
    QPushButton &import() const { return find<QPushButton>("applyLabels"); }
    DifferenceTable &conflicts() const { return find<DifferenceTable>("conflicts"); }

    QTemporaryDir folder;
    Session session;
    QPointer<ImportLabelsDialog> dialog;
};

/// A new label, the same one, two others, of which one is a new class, and a row that there is not.
const QByteArray kTheirs = "tag,label\ns1,low\ns0,low\ns4,high\ns8,middle\nnobody,low\n";

} // namespace

/// Importing labels through the dialog.
class TestImportLabelsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTheFileSays()
    {
        Bench bench(kTheirs);
        bench.read();
        QCOMPARE(bench.facts(), QStringLiteral("The file labels 4 of the 40 samples, found by their ids. Of "
                                               "what it labels these data do not have: 1."));
        const auto &tabs = bench.dialog->findChild<QTabWidget *>();
        QCOMPARE(tabs->tabText(0), QStringLiteral("Conflicts (2)"));
        QCOMPARE(tabs->tabText(1), QStringLiteral("Not found (1)"));
        QVERIFY(tabs->isTabVisible(1));
        QCOMPARE(bench.find<QListView>("unmatched").model()->index(0, 0).data().toString(),
                 QStringLiteral("nobody"));
        const QAbstractItemModel &model = *bench.conflicts().model();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("s8"));
        QCOMPARE(model.index(1, 2).data().toString(), QStringLiteral("low"));
        QCOMPARE(model.index(1, 3).data().toString(), QStringLiteral("middle"));
    }

    void theChoiceChangesWhatWillBe()
    {
        Bench bench(kTheirs);
        bench.read();
        QCOMPARE(bench.plan(), QStringLiteral("Newly labelled: 1."));
        bench.choose("takeTheirs");
        QCOMPARE(bench.plan(),
                 QStringLiteral("Newly labelled: 1 · with another label: 2. New classes: middle."));
        bench.choose("leaveUnlabelled");
        QCOMPARE(bench.plan(), QStringLiteral("Newly labelled: 1 · without their label: 2."));
        bench.choose("keepMine");
        QCOMPARE(bench.plan(), QStringLiteral("Newly labelled: 1."));
        QCOMPARE(bench.session.history().size(), std::size_t(12)); // nothing has happened yet
    }

    void importsInOneStep()
    {
        Bench bench(kTheirs);
        bench.read();
        const Labels before = bench.session.labels();
        bench.choose("takeTheirs");
        bench.import().click();
        QVERIFY(!bench.dialog || !bench.dialog->isVisible());
        const Labels &labels = bench.session.labels();
        QCOMPARE(bench.session.history().back().tool, std::string("import"));
        QCOMPARE(bench.session.history().size(), std::size_t(13));
        QCOMPARE(labels.classes()[2].name, std::string("middle"));
        QCOMPARE(labels[1].given, 0);
        QCOMPARE(labels[4].given, 1);
        QCOMPARE(labels[8].given, 2);
        QCOMPARE(labels[12].given, 0);
        QVERIFY(bench.session.undoStack().undoText().contains(QStringLiteral("theirs.csv")));
        bench.session.undoStack().undo();
        QVERIFY(bench.session.labels() == before);
    }

    void whatIsLeftAloneIsSaid()
    {
        Bench bench("tag,label\ns0,high\ns4,high\ns1,low\n");
        bench.session.lockClass(0, true);
        Labels held = bench.session.labels();
        held.set(4, {kUnlabelled, 0, true});
        replaceLabels(bench.session, held, "hold_out", QStringLiteral("Hold out"));
        bench.read();
        bench.choose("takeTheirs");
        QCOMPARE(bench.plan(),
                 QStringLiteral("Newly labelled: 1. Left alone: held out 1 · of locked classes 1."));
        QStringList remarks;
        connect(&bench.session, &Session::remarkMade, this, [&](const QString &text) { remarks += text; });
        bench.import().click();
        QCOMPARE(bench.session.labels()[0].given, 0);
        QVERIFY(bench.session.labels()[4].heldOut);
        QVERIFY(remarks.constLast().contains(QStringLiteral("held-out")));
        QVERIFY(remarks.constLast().contains(QStringLiteral("locked")));
    }

    void aTextMayMeanNoLabel()
    {
        Bench bench("tag,label\ns1,?\ns2,low\n");
        bench.read();
        QVERIFY2(bench.plan().contains(QStringLiteral("Newly labelled: 1")), qPrintable(bench.plan()));
    }

    void theMarkIsReadAgain()
    {
        Bench bench("tag,label\ns1,-1\ns2,low\n");
        bench.read();
        QVERIFY(bench.plan().contains(QStringLiteral("Newly labelled: 2")));
        auto &mark = bench.find<QLineEdit>("unlabelledMark");
        mark.setFocus();
        QTest::keyClicks(&mark, QStringLiteral("-1"));
        QTest::keyClick(&mark, Qt::Key_Tab);
        QTRY_COMPARE_WITH_TIMEOUT(bench.plan(), QStringLiteral("Newly labelled: 1."), kPatience);
        QVERIFY(bench.dialog->isVisible());
    }

    // As people count who look at the list of samples.
    void rowNumbersMayBeginWithOne()
    {
        Bench bench("row,label\n2,low\n3,high\n");
        bench.read();
        auto &fromOne = bench.find<QCheckBox>("countsFromOne");
        QVERIFY(fromOne.isVisible() && bench.facts().contains(QStringLiteral("counted from 0")));
        fromOne.click();
        QTRY_VERIFY_WITH_TIMEOUT(bench.facts().contains(QStringLiteral("counted from 1")), kPatience);
        bench.import().click();
        QCOMPARE(bench.session.labels()[1].given, 0);
        QCOMPARE(bench.session.labels()[2].given, 1);
        QCOMPARE(bench.session.labels()[3].given, kUnlabelled);
    }

    void whatIsWrongStandsInTheDialog()
    {
        Bench bench("x,y,z\n1,2,3\n");
        bench.read();
        QVERIFY(bench.find<QLabel>("problem").isVisible());
        QVERIFY2(bench.find<QLabel>("problem").text().contains(QStringLiteral("label")),
                 qPrintable(bench.find<QLabel>("problem").text()));
        QVERIFY(!bench.import().isEnabled());
        QVERIFY(!bench.find<QLabel>("plan").isVisible());
        bench.dialog->reject();
        QCOMPARE(bench.session.history().size(), std::size_t(12));
    }

    void nothingToImportIsSaid()
    {
        Bench bench("tag,label\ns0,low\ns20,high\n");
        bench.read();
        QCOMPARE(bench.plan(), QStringLiteral("No label changes."));
        QVERIFY(!bench.import().isEnabled());
    }

    void pickedConflictsAreSelectedInTheMaps()
    {
        Bench bench(kTheirs);
        bench.read();
        DifferenceTable &table = bench.conflicts();
        table.setFocus();
        table.selectRow(1);
        Selection &selection = bench.session.selection();
        QCOMPARE(selection.rows(), std::vector<std::size_t>{8});
        QCOMPARE(selection.current(), 8L);
        selection.clear();
        QTest::keyClick(&table, Qt::Key_Return); // goes there again, and imports nothing
        QCOMPARE(selection.rows(), std::vector<std::size_t>{8});
        QVERIFY(bench.dialog->isVisible());
        QTest::keyClick(&table, Qt::Key_Up);
        QCOMPARE(selection.current(), 4L);
        QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(selection.rows(), (std::vector<std::size_t>{4, 8}));
    }

    void conflictsAreCopiedAsTheyStand()
    {
        Bench bench(kTheirs);
        bench.read();
        DifferenceTable &table = bench.conflicts();
        table.sortByColumn(0, Qt::DescendingOrder);
        table.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("row\ttag\tyour label\tthe file's\n9\ts8\tlow\tmiddle\n5\ts4\tlow\thigh\n"));
        table.selectRow(1);
        table.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("row\ttag\tyour label\tthe file's\n5\ts4\tlow\thigh\n"));
    }

    void followsTheLabelsAndClosesWithTheData()
    {
        Bench bench(kTheirs);
        bench.read();
        bench.session.labelPoints(std::vector<std::size_t>{4}, 1, {"click", QStringLiteral("Click")});
        QCOMPARE(bench.conflicts().model()->rowCount(), 1);
        openAndWait(bench.session, kMoons);
        QTRY_VERIFY(!bench.dialog);
    }

    void closingStopsReading()
    {
        QByteArray rows = "tag,label\n";
        for (int i = 0; i < 200'000; ++i)
            rows += "nobody" + QByteArray::number(i) + ",low\n";
        Bench bench(rows);
        QElapsedTimer timer;
        timer.start();
        bench.dialog->reject();
        QTRY_VERIFY(!bench.dialog);
        QVERIFY(timer.elapsed() < kPatience / 6);
        QCOMPARE(bench.session.history().size(), std::size_t(12));
    }
};

QTEST_MAIN(TestImportLabelsDialog)
#include "tst_import_labels_dialog.moc"
