// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/annotators_dialog.h"

#include "tests/support/project_steps.h"
#include "ui/dialogs/difference_table.h"
#include "ui/models/step_words.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>

using namespace inkling;

namespace {

const Gesture kClick = {"click", QStringLiteral("Click")};

/// Gives each of some rows, from the first on, the class of its letter: "a" or "b"; "-" leaves it out.
void give(Session &session, const char *letters)
{
    for (std::size_t row = 0; letters[row] != '\0'; ++row) {
        if (letters[row] != '-')
            session.labelPoints(std::vector{row}, letters[row] - 'a', kClick);
    }
}

/// Two annotators of one project: both begin with the classes "a" and "b", then each goes on alone.
struct Bench
{
    explicit Bench(const char *own, const char *theirs)
    {
        DataRequest request{writeFile(folder, QStringLiteral("rows.csv"), namedRows(0, 40)), {}, {}};
        request.options.noClassColumn = true;
        QSignalSpy opened(&work.session, &Session::dataChanged);
        work.session.open(request);
        QVERIFY(opened.wait(kPatience));
        work.session.addClass(QStringLiteral("a"));
        work.session.addClass(QStringLiteral("b"));
        const QString path = folder.filePath(QStringLiteral("theirs.inkling"));
        saveAndWait(work.project, path);
        {
            Work other;
            openProjectAndWait(other.project, path);
            give(other.session, theirs);
            // the first has its lock
            saveAndWait(other.project, folder.filePath(QStringLiteral("second.inkling")));
            theirLabels = other.session.labels();
        }
        give(work.session, own);
        dialog = new AnnotatorsDialog(work.session, folder.filePath(QStringLiteral("second.inkling")));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("plan").isVisible(), kPatience);
    }
    ~Bench() { delete dialog; }

    template<typename Widget>
    Widget &find(const char *name) const
    {
        return *dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    QString text(const char *name) const { return find<QLabel>(name).text(); }

    QTemporaryDir folder;
    Work work;
    Labels theirLabels;
    QPointer<AnnotatorsDialog> dialog;
};

// 10 samples of both, of which 8 alike; 2 of the first alone, 3 of the second
constexpr const char *kOwn = "aaaaabbbbbab---";
constexpr const char *kTheirs = "aaaabbbbba--aba";

} // namespace

/// Two annotators compared and merged through the dialog.
class TestAnnotatorsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // By hand: 0.8 agreement, 0.5 of it by chance: kappa 0.6; its variance is (0.32 - 0.16) / (10 * 0.25).
    void tellsHowFarTheyAgree()
    {
        Bench bench(kOwn, kTheirs);
        QCOMPARE(bench.text("labelled"), QStringLiteral("both 10 · only you 2 · only the other 3"));
        QCOMPARE(bench.text("agreed"), QStringLiteral("8 of 10 (80.0\u00a0%)"));
        QCOMPARE(bench.text("kappa"), QStringLiteral("0.60 (95 % interval: 0.10 to 1.00)"));
        const QAbstractItemModel &confusion = *bench.find<CopyableTable>("confusion").model();
        QCOMPARE(confusion.headerData(1, Qt::Vertical).toString(), QStringLiteral("b"));
        const int expected[2][2] = {{4, 1}, {1, 4}};
        for (int row = 0; row < 2; ++row) {
            for (int column = 0; column < 2; ++column)
                QCOMPARE(confusion.index(row, column).data().toInt(), expected[row][column]);
        }
    }

    void tellsWhereTheHistoriesParted()
    {
        Bench bench(kOwn, kTheirs);
        const LabelHistory &history = bench.work.session.history();
        QCOMPARE(bench.text("parting"),
                 QStringLiteral("The two went the same way for 2 steps, until %1; since then yours made 12, "
                                "the other 13.")
                     .arg(StepWords::time(history[1].time)));
    }

    void listsConflictsAndAllDifferences()
    {
        Bench bench(kOwn, kTheirs);
        const auto &tabs = bench.dialog->findChild<QTabWidget *>();
        QCOMPARE(tabs->tabText(0), QStringLiteral("Conflicts (2)"));
        QCOMPARE(tabs->tabText(1), QStringLiteral("All differences (7)"));
        QVERIFY(!tabs->isTabVisible(3));
        const QAbstractItemModel &conflicts = *bench.find<DifferenceTable>("conflicts").model();
        QCOMPARE(conflicts.index(0, 0).data().toString(), QStringLiteral("5"));
        QCOMPARE(conflicts.index(1, 0).data().toString(), QStringLiteral("10"));
        const QAbstractItemModel &all = *bench.find<DifferenceTable>("differences").model();
        QCOMPARE(all.index(6, 1).data().toString(), QStringLiteral("none"));
        QCOMPARE(all.index(6, 2).data().toString(), QStringLiteral("a"));
        bench.find<DifferenceTable>("conflicts").selectRow(1);
        QCOMPARE(bench.work.session.selection().rows(), std::vector<std::size_t>{9});
    }

    void mergesByRule_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QString>("labels");
        QTest::newRow("first wins") << QStringLiteral("firstWins") << QStringLiteral("Newly labelled: 3.")
                                    << QStringLiteral("aaaaabbbbbababa");
        QTest::newRow("second wins") << QStringLiteral("secondWins")
                                     << QStringLiteral("Newly labelled: 3 · with another label: 2.")
                                     << QStringLiteral("aaaabbbbbaababa");
        QTest::newRow("without conflicts") << QStringLiteral("withoutConflicts")
                                           << QStringLiteral("Newly labelled: 3 · without their label: 2.")
                                           << QStringLiteral("aaaa-bbbb-ababa");
        QTest::newRow("only agreed") << QStringLiteral("onlyAgreed")
                                     << QStringLiteral("Without their label: 4.")
                                     << QStringLiteral("aaaa-bbbb-----");
    }
    void mergesByRule()
    {
        QFETCH(const QString, rule);
        QFETCH(const QString, plan);
        QFETCH(const QString, labels);
        Bench bench(kOwn, kTheirs);
        Session &session = bench.work.session;
        const Labels before = session.labels();
        const std::size_t steps = session.history().size();
        bench.find<QRadioButton>(rule.toLatin1()).click();
        QCOMPARE(bench.text("plan"), plan);
        bench.find<QPushButton>("applyLabels").click();
        for (qsizetype row = 0; row < labels.size(); ++row) {
            const int place = labels[row] == u'-' ? kUnlabelled : labels[row].unicode() - u'a';
            QCOMPARE(session.labels()[static_cast<std::size_t>(row)].given, place);
        }
        QCOMPARE(session.history().size(), steps + 1);
        QCOMPARE(session.history().back().tool, std::string("merge"));
        session.undoStack().undo();
        QVERIFY(session.labels() == before);
    }

    void aLabelFileHasNoHistory()
    {
        const QTemporaryDir folder;
        Session session;
        openNamedRows(session, folder);
        AnnotatorsDialog dialog(session, writeFile(folder, QStringLiteral("theirs.csv"),
                                                   "tag,label\ns0,high\ns20,high\ns1,low\n"));
        dialog.show();
        auto *plan = dialog.findChild<QLabel *>(QStringLiteral("plan"));
        QTRY_VERIFY_WITH_TIMEOUT(plan->isVisible(), kPatience);
        QVERIFY(!dialog.findChild<QLabel *>(QStringLiteral("parting"))->isVisible());
        QCOMPARE(dialog.findChild<QLabel *>(QStringLiteral("labelled"))->text(),
                 QStringLiteral("both 2 · only you 8 · only the other 1"));
    }

    void withoutCommonLabelsThereIsNoKappa()
    {
        Bench bench("ab", "--ab");
        QCOMPARE(bench.text("agreed"), QStringLiteral("no sample has a label of both"));
        QCOMPARE(bench.text("kappa"), QStringLiteral("none: no sample has a label of both"));
        Bench alike("aaa", "aaa");
        QCOMPARE(alike.text("kappa"), QStringLiteral("none: both have used one class alone"));
        QCOMPARE(alike.text("plan"), QStringLiteral("No label changes."));
        QVERIFY(!alike.find<QPushButton>("applyLabels").isEnabled());
    }

    void aDamagedProjectIsOneSentence()
    {
        const QTemporaryDir folder;
        Session session;
        openNamedRows(session, folder);
        AnnotatorsDialog dialog(session, writeFile(folder, QStringLiteral("bad.inkling"), "no database"));
        dialog.show();
        auto *problem = dialog.findChild<QLabel *>(QStringLiteral("problem"));
        QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), kPatience);
        QVERIFY(problem->text().contains(QStringLiteral("bad.inkling")));
        QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("applyLabels"))->isEnabled());
    }
};

QTEST_MAIN(TestAnnotatorsDialog)
#include "tst_annotators_dialog.moc"
