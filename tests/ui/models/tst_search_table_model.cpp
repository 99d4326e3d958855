// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/search_table_model.h"

#include "core/learn/learners.h"
#include "tests/support/session_steps.h"
#include "ui/models/percentage.h"

#include <QAbstractItemModelTester>
#include <QFont>

#include <cmath>
#include <set>

using namespace inkling;

namespace {

const QString kNoisyMoons = QStringLiteral("builtin:moons?n=300&noise=0.25&seed=1");

ConfiguredLearner configured(const char *id)
{
    const LearnerInfo &learner = *findLearner(id);
    return {&learner, ParameterValues::defaults(learner.parameters)};
}

void searchAndWait(Session &session, const SearchRequest &request)
{
    session.search().start(request);
    QTRY_VERIFY_WITH_TIMEOUT(!session.search().isRunning(), kPatience);
    QVERIFY(session.search().report());
}

} // namespace

class TestSearchTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBestIsFirstAndErrorsAscend();
    void showsWhatTheReportSays();
    void failuresStandLastAndSayWhy();
    void emptiesWithTheData();
};

void TestSearchTableModel::theBestIsFirstAndErrorsAscend()
{
    Session session;
    SearchTableModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    openAndWait(session, kNoisyMoons);
    session.giveAtRandom(10);
    searchAndWait(session, {{configured("label_spreading")}, {{"k", {}}, {"alpha", {}}}});
    const SearchReport &report = *session.search().report();
    QCOMPARE(model.rowCount(), 36);
    QCOMPARE(model.point(0), &report.points[*report.best]);
    std::set<const SearchPoint *> shown = {model.point(0)};
    for (int row = 1; row < model.rowCount(); ++row) {
        shown.insert(model.point(row));
        QVERIFY(model.point(row)->score.correct <= model.point(row - 1)->score.correct);
    }
    QCOMPARE(shown.size(), std::size_t(36));
    QVERIFY(model.point(35)->score.correct < model.point(0)->score.correct);
    QVERIFY(!model.point(36));
    QVERIFY(model.index(0, 0).data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(!model.index(1, 0).data(Qt::FontRole).isValid());
    QVERIFY(model.hasOneMethod());
}

void TestSearchTableModel::showsWhatTheReportSays()
{
    Session session;
    SearchTableModel model(session);
    openAndWait(session, kNoisyMoons);
    session.giveAtRandom(10);
    searchAndWait(session, {{configured("majority"), configured("label_propagation")}, {{"k", {"5", "7"}}}});
    QVERIFY(!model.hasOneMethod());
    QCOMPARE(model.rowCount(), 3);
    const SearchPoint &worst = *model.point(2);
    QCOMPARE(worst.candidate.learner, findLearner("majority"));
    const auto text = [&model](int row, int column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(text(2, SearchTableModel::Wrong),
             QString::number(static_cast<int>(worst.score.heldOut - worst.score.correct)));
    QCOMPARE(text(2, SearchTableModel::Error), percentText(1.0 - worst.score.accuracy));
    QCOMPARE(text(2, SearchTableModel::Range),
             percentRange(1.0 - worst.score.interval.high, 1.0 - worst.score.interval.low));
    QCOMPARE(text(2, SearchTableModel::P).toDouble(), std::round(worst.mcnemarP * 1000.0) / 1000.0);
    QCOMPARE(text(2, SearchTableModel::Settings), QStringLiteral("as set"));
    QCOMPARE(text(0, SearchTableModel::P), QStringLiteral("best"));
    const int k = model.point(0)->candidate.values.integer("k");
    QCOMPARE(text(0, SearchTableModel::Settings), QStringLiteral("k = %1").arg(k));
}

void TestSearchTableModel::failuresStandLastAndSayWhy()
{
    Session session;
    SearchTableModel model(session);
    openAndWait(session, QStringLiteral("builtin:moons?n=100000&noise=0.1&seed=1"));
    session.giveAtRandom(3);
    ConfiguredLearner allPairs = configured("label_propagation"); // of so many samples they need 38 GB
    allPairs.values.set("graph", 1);
    searchAndWait(session, {{allPairs, configured("majority")}, {}});
    QCOMPARE(model.point(1)->candidate.learner, findLearner("label_propagation"));
    QVERIFY(model.point(1)->failure.has_value());
    QVERIFY(!model.hasNoRemark());
    QVERIFY(!model.index(1, SearchTableModel::Remark).data().toString().isEmpty());
    QCOMPARE(model.index(1, SearchTableModel::Error).data().toString(), QStringLiteral("\u2013"));
    QVERIFY(model.index(0, SearchTableModel::Remark).data().toString().isEmpty());
}

void TestSearchTableModel::emptiesWithTheData()
{
    Session session;
    SearchTableModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    openAndWait(session, kMoons);
    session.giveAtRandom(3);
    searchAndWait(session, {{configured("label_propagation")}, {{"k", {"5", "7"}}}});
    QCOMPARE(model.rowCount(), 2);
    openAndWait(session, kMoons);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestSearchTableModel)
#include "tst_search_table_model.moc"
