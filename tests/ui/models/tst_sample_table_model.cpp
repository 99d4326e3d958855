// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample_table_model.h"

#include "core/data/outcome.h"
#include "tests/support/session_steps.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace inkling;

using Rows = std::vector<std::uint32_t>;

class TestSampleTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsSaidOfEachSample();
    void showsEachDigitOfIds();
    void sortsStablyWithMissingValuesLast();
    void sortsTextsByTheirLetters();
    void editsALabelAsOneStep();
    void heldOutLabelsRefuse();
    void followsChangesWithoutAReset();
    void theFilterFollowsTheLabels();
    void theOrderFollowsTheLabels();
    void waitsUntilItIsAsked();
    void otherDataStartAnew();
    void aMillionSamplesOpenSortAndFilterAtOnce();
};

void TestSampleTableModel::showsWhatIsSaidOfEachSample()
{
    Session session;
    SampleTableModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    openAndWait(session, kMoons);
    QCOMPARE(model.rowCount(), 200);
    QCOMPARE(model.columnCount(), FirstDataColumn + static_cast<int>(session.data().columns.size()));
    const auto text = [&](std::size_t row, int column) {
        return model.index(static_cast<int>(row), column).data().toString();
    };
    QCOMPARE(text(6, RowColumn), QStringLiteral("7"));
    QCOMPARE(text(6, PredictedColumn), QString());
    QCOMPARE(text(6, ConfidenceColumn), QString());
    session.giveAtRandom(3);
    runAndWait(session);
    const Outcome &outcome = session.report()->outcome;
    for (std::size_t row = 0; row < 200; ++row) {
        const LabelCell &cell = session.labels()[row];
        const QString name = QString::fromStdString(
            session.labels().classes()[static_cast<std::size_t>(outcome.predicted[row])].name);
        QCOMPARE(text(row, PredictedColumn), name);
        QCOMPARE(text(row, ConfidenceColumn),
                 QLocale().toString(outcome.scores.row(static_cast<Eigen::Index>(row)).maxCoeff(), 'f', 3));
        QCOMPARE(text(row, SourceColumn), cell.heldOut                ? QStringLiteral("held out")
                                          : cell.given != kUnlabelled ? QStringLiteral("given")
                                                                      : QStringLiteral("predicted"));
        QCOMPARE(model.index(static_cast<int>(row), GivenColumn).data(SampleTableModel::PlaceRole).toInt(),
                 cell.given);
    }
}

void TestSampleTableModel::showsEachDigitOfIds()
{
    const QTemporaryDir folder;
    Session session;
    SampleTableModel model(session);
    openAndWait(session, writeFile(folder, QStringLiteral("ids.csv"),
                                   "id,x\n1000016,0.5\n1000017,1234567.5\n1000018,2.5\n"));
    QCOMPARE(model.index(1, FirstDataColumn).data().toString(), QStringLiteral("1000017"));
    QCOMPARE(model.index(1, FirstDataColumn + 1).data().toString(), QLocale().toString(1234567.5, 'g', 6));
}

void TestSampleTableModel::sortsStablyWithMissingValuesLast()
{
    const QTemporaryDir folder;
    Session session;
    SampleTableModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    openAndWait(session,
                writeFile(folder, QStringLiteral("a.csv"), "x,y\n2,0\n,0\n1,0\n2,1\n,0\n3,0\n1,5\n"));
    model.sort(FirstDataColumn, Qt::AscendingOrder);
    QCOMPARE(model.samples(), (Rows{2, 6, 0, 3, 5, 1, 4}));
    model.sort(FirstDataColumn, Qt::DescendingOrder);
    QCOMPARE(model.samples(), (Rows{5, 0, 3, 2, 6, 1, 4}));
    for (std::size_t i = 0; i < 7; ++i)
        QCOMPARE(model.place(model.samples()[i]), static_cast<int>(i));
    model.sort(RowColumn, Qt::DescendingOrder);
    QCOMPARE(model.samples(), (Rows{6, 5, 4, 3, 2, 1, 0}));
    model.sort(-1, Qt::DescendingOrder);
    QCOMPARE(model.samples(), (Rows{0, 1, 2, 3, 4, 5, 6}));
    QCOMPARE(model.place(7), -1);
    QCOMPARE(model.place(-1), -1);
}

void TestSampleTableModel::sortsTextsByTheirLetters()
{
    const QTemporaryDir folder;
    Session session;
    SampleTableModel model(session);
    openAndWait(session,
                writeFile(folder, QStringLiteral("a.csv"), "word,y\npear,0\napple,1\n,2\nfig,3\napple,4\n"));
    model.sort(FirstDataColumn, Qt::AscendingOrder);
    QCOMPARE(model.samples(), (Rows{1, 4, 3, 0, 2}));
}

void TestSampleTableModel::editsALabelAsOneStep()
{
    Session session;
    SampleTableModel model(session);
    openAndWait(session, kMoons);
    std::size_t open = 0;
    while (session.labels()[open].heldOut)
        ++open;
    const QModelIndex cell = model.index(static_cast<int>(open), GivenColumn);
    QVERIFY(cell.flags() & Qt::ItemIsEditable);
    QVERIFY(!(model.index(static_cast<int>(open), PredictedColumn).flags() & Qt::ItemIsEditable));
    const int steps = session.undoStack().count();
    QVERIFY(model.setData(cell, 1));
    QCOMPARE(session.labels()[open].given, 1);
    QCOMPARE(session.undoStack().count(), steps + 1);
    QVERIFY(!model.setData(cell, 2)); // there is no such class
    QVERIFY(model.setData(cell, kUnlabelled));
    QCOMPARE(session.labels()[open].given, kUnlabelled);
    session.undoStack().undo();
    QCOMPARE(session.labels()[open].given, 1);
}

void TestSampleTableModel::heldOutLabelsRefuse()
{
    Session session;
    SampleTableModel model(session);
    openAndWait(session, kMoons);
    std::size_t locked = 0;
    while (!session.labels()[locked].heldOut)
        ++locked;
    const QModelIndex cell = model.index(static_cast<int>(locked), GivenColumn);
    QVERIFY(!(cell.flags() & Qt::ItemIsEditable));
    QVERIFY(!model.setData(cell, 1));
    QVERIFY(session.labels()[locked].heldOut);
}

// A reset would throw scroll position and selection of the views away.
void TestSampleTableModel::followsChangesWithoutAReset()
{
    Session session;
    SampleTableModel model(session);
    openAndWait(session, kMoons);
    QSignalSpy resets(&model, &SampleTableModel::modelReset);
    QSignalSpy changes(&model, &SampleTableModel::dataChanged);
    session.giveAtRandom(3);
    QVERIFY(!changes.isEmpty());
    changes.clear();
    runAndWait(session);
    QVERIFY(!changes.isEmpty());
    QCOMPARE(resets.count(), 0);
    QCOMPARE(changes.last().at(0).toModelIndex(), model.index(0, GivenColumn));
    QCOMPARE(changes.last().at(1).toModelIndex(), model.index(199, UnsureColumn));
}

void TestSampleTableModel::theFilterFollowsTheLabels()
{
    Session session;
    SampleTableModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    openAndWait(session, kMoons);
    SampleFilter filter;
    filter.source = SampleSource::Given;
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 0);
    QSignalSpy changed(&model, &SampleTableModel::samplesChanged);
    session.giveAtRandom(3);
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(changed.count(), 1);
    session.undoStack().undo();
    QCOMPARE(model.rowCount(), 0);
}

void TestSampleTableModel::theOrderFollowsTheLabels()
{
    Session session;
    SampleTableModel model(session);
    openAndWait(session, kMoons);
    model.sort(GivenColumn, Qt::DescendingOrder);
    session.giveAtRandom(3);
    for (int row = 0; row < 6; ++row)
        QCOMPARE(model.index(row, GivenColumn).data(SampleTableModel::PlaceRole).toInt(), row < 3 ? 1 : 0);
    runAndWait(session);
    model.sort(MarginColumn, Qt::AscendingOrder);
    session.labelPoints({{model.samples()[0]}}, 0, {"test", QStringLiteral("Test")});
    runAndWait(session);
    const Outcome &outcome = session.report()->outcome;
    for (int row = 1; row < 200; ++row)
        QVERIFY(margin(outcome, model.samples()[static_cast<std::size_t>(row - 1)]) <=
                margin(outcome, model.samples()[static_cast<std::size_t>(row)]));
}

void TestSampleTableModel::waitsUntilItIsAsked()
{
    Session session;
    SampleTableModel model(session);
    openAndWait(session, kMoons);
    SampleFilter filter;
    filter.source = SampleSource::Given;
    model.setFilter(filter);
    model.setFollowing(SampleTableModel::Following::WhenAsked);
    session.giveAtRandom(3);
    QCOMPARE(model.rowCount(), 0);
    model.setFollowing(SampleTableModel::Following::Now);
    QCOMPARE(model.rowCount(), 6);
}

void TestSampleTableModel::otherDataStartAnew()
{
    Session session;
    SampleTableModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    openAndWait(session, QStringLiteral("builtin:wine"));
    SampleFilter filter;
    filter.conditions = {{.column = FirstDataColumn + 12, .comparison = Comparison::Greater}};
    model.setFilter(filter);
    model.sort(FirstDataColumn + 12, Qt::DescendingOrder);
    openAndWait(session, kMoons); // which have no thirteenth column
    QCOMPARE(model.rowCount(), 200);
    QCOMPARE(model.samples().front(), std::uint32_t(0));
}

void TestSampleTableModel::aMillionSamplesOpenSortAndFilterAtOnce()
{
    Session session;
    SampleTableModel model(session);
    openAndWait(session, QStringLiteral("builtin:moons?n=1000000&noise=0.1&seed=1"));
    QCOMPARE(model.rowCount(), 1'000'000);
    const std::vector<double> &x = session.data().columns[0].numbers;
    QElapsedTimer clock;
    clock.start();
    model.sort(FirstDataColumn, Qt::AscendingOrder);
    const qint64 sorting = clock.restart();
    QVERIFY(std::is_sorted(model.samples().begin(), model.samples().end(),
                           [&](std::uint32_t a, std::uint32_t b) { return x[a] < x[b]; }));
    clock.restart();
    SampleFilter filter;
    filter.conditions = {{.column = FirstDataColumn, .comparison = Comparison::Greater, .number = 1.0},
                         {.column = FirstDataColumn + 1, .comparison = Comparison::Less, .number = 0.0}};
    model.sort(-1);
    clock.restart();
    model.setFilter(filter);
    const qint64 filtering = clock.elapsed();
    const std::vector<double> &y = session.data().columns[1].numbers;
    int expected = 0;
    for (std::size_t row = 0; row < x.size(); ++row)
        expected += x[row] > 1.0 && y[row] < 0.0;
    QCOMPARE(model.rowCount(), expected);
    qInfo("sorting %lld ms, filtering %lld ms", sorting, filtering);
}

QTEST_GUILESS_MAIN(TestSampleTableModel)
#include "tst_sample_table_model.moc"
