// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/leave_one_out.h"

#include "core/base/parallel.h"
#include "core/learn/learners.h"
#include "tests/support/labelled_points.h"
#include "tests/support/without_negatives.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <ctime>
#include <utility>

using namespace inkling;

namespace {

std::vector<int> givenRows(const LearningProblem &problem)
{
    return labelsToLeaveOut(problem, problem.given.size());
}

/// Clouds of twenty points in the plane, far apart.
RowMatrix clouds(int count)
{
    RowMatrix X(20 * count, 2);
    Random random(3);
    for (int i = 0; i < 20 * count; ++i)
        X.row(i) << 1000.0 * (i / 20) + random.normal(), random.normal();
    return X;
}

/// Five clouds: three classes that contradict each other, one of them with a single label there; one class
/// alone; one label alone; no label; two classes with a label each. Class 3 has one label in all.
LearningProblem scattered()
{
    LearningProblem problem{.X = std::make_shared<const RowMatrix>(clouds(5)),
                            .given = std::vector<int>(100, kUnlabelled),
                            .classCount = 5};
    const std::vector<std::pair<int, int>> labels = {{0, 0},  {1, 0},  {5, 1},  {6, 1},  {7, 1},
                                                     {13, 2}, {19, 0}, {20, 1}, {27, 1}, {33, 1},
                                                     {44, 2}, {80, 0}, {90, 2}, {99, 3}};
    for (const auto &[row, label] : labels)
        problem.given[row] = label;
    return problem;
}

/// What runs without each label say, one by one; zeros where it is the last of its class.
RowMatrix slowly(const LearnerInfo &learner, const LearningProblem &problem, const std::vector<int> &rows,
                 const ParameterValues &values)
{
    RowMatrix scores = RowMatrix::Zero(static_cast<Eigen::Index>(rows.size()), problem.classCount);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int label = problem.given[rows[i]];
        if (std::count(problem.given.begin(), problem.given.end(), label) == 1)
            continue;
        LearningProblem without = problem;
        without.given[rows[i]] = kUnlabelled;
        scores.row(static_cast<Eigen::Index>(i)) =
            learner.run(without, values, RunControl())->scores.row(rows[i]);
    }
    return scores;
}

ParameterValues valuesOf(const LearnerInfo &learner, const QByteArrayList &settings)
{
    ParameterValues values = ParameterValues::defaults(learner.parameters);
    for (const QByteArray &setting : settings) {
        const qsizetype equals = setting.indexOf('=');
        const std::string id = setting.left(equals).toStdString();
        if (values.contains(id))
            values.set(learner.parameters, id, setting.mid(equals + 1).toStdString()).ok();
    }
    return values;
}

/// A temperature, the least of a flat function, is right to half of the digits.
bool fitsATemperature(const LearnerInfo &learner)
{
    return std::strcmp(learner.id, "poisson") == 0 || std::strcmp(learner.id, "lap_rls") == 0;
}

} // namespace

class TestLeaveOneOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsRunsWithoutTheLabel_data();
    void equalsRunsWithoutTheLabel();
    void manyLabelsGoInGroups_data() { solvedLearners(); }
    void manyLabelsGoInGroups();
    void sameBitsForAnyThreads_data() { solvedLearners(); }
    void sameBitsForAnyThreads();
    void lastLabelHasNoPrediction_data() { everyLearner(); }
    void lastLabelHasNoPrediction();
    void everySampleGivenIsAnswered_data() { everyLearner(); }
    void everySampleGivenIsAnswered();
    void stopsWhenAsked_data() { everyLearner(); }
    void stopsWhenAsked();
    void starBecomesAMesh();
    void limitIsTold();
    void leavesOutEvenlyWithinClasses();

private:
    static void everyLearner();
    static void solvedLearners();
    static const LearnerInfo &learner();
};

void TestLeaveOneOut::everyLearner()
{
    QTest::addColumn<QByteArray>("id");
    for (const LearnerInfo &learner : learners())
        QTest::newRow(learner.id) << QByteArray(learner.id);
}

void TestLeaveOneOut::solvedLearners()
{
    QTest::addColumn<QByteArray>("id");
    for (const LearnerInfo &learner : learners()) {
        if (learner.leaveOneOut)
            QTest::newRow(learner.id) << QByteArray(learner.id);
    }
}

const LearnerInfo &TestLeaveOneOut::learner()
{
    QFETCH(QByteArray, id);
    return *findLearner(id.constData());
}

void TestLeaveOneOut::equalsRunsWithoutTheLabel_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArrayList>("settings");
    for (const LearnerInfo &learner : learners()) {
        const ParameterValues values = ParameterValues::defaults(learner.parameters);
        for (const char *graph : {"knn", "rbf"}) {
            for (const char *solver : {"direct", "cg", "multigrid", "iterate"}) {
                for (const char *priors : {"none", "labels", "equal"}) {
                    const bool isNew = (values.contains("graph") || !std::strcmp(graph, "knn")) &&
                                       (values.contains("class_priors") || !std::strcmp(priors, "none")) &&
                                       (learner.leaveOneOut || !std::strcmp(solver, "direct"));
                    if (isNew) // others have no choice
                        QTest::addRow("%s, %s, %s, %s", learner.id, graph, solver, priors)
                            << QByteArray(learner.id)
                            << QByteArrayList{QByteArray("graph=") + graph,
                                              QByteArray("solver=") + solver,
                                              QByteArray("class_priors=") + priors,
                                              "k=4",
                                              "gamma=0.3",
                                              "tolerance=1e-12",
                                              "max_iterations=300"};
                }
            }
        }
    }
}

void TestLeaveOneOut::equalsRunsWithoutTheLabel()
{
    QFETCH(QByteArrayList, settings);
    const ParameterValues values = valuesOf(learner(), settings);
    const LearningProblem problem = acceptable(scattered(), learner(), values);
    const std::vector<int> rows = givenRows(problem);
    const auto outcome = leaveOneOut(learner(), problem, rows, values, RunControl());
    const RowMatrix expected = slowly(learner(), problem, rows, values);
    const double tolerance = fitsATemperature(learner())          ? 1e-6
                             : settings.contains("solver=direct") ? 1e-9
                                                                  : 1e-8;
    QVERIFY((outcome->scores - expected).cwiseAbs().maxCoeff() < tolerance);
    for (std::size_t i = 0; i < rows.size(); ++i)
        QCOMPARE(outcome->predicted[i] == kUnlabelled,
                 expected.row(static_cast<Eigen::Index>(i)).isZero(0.0));
}

void TestLeaveOneOut::manyLabelsGoInGroups()
{
    const LearningProblem problem =
        builtinPoints("moons?n=8000&noise=0.15", Scaling::Standard).randomProblem(35, 1);
    const std::vector<int> rows = givenRows(problem);
    QVERIFY(columnGroups(rows, problem.X->rows()).size() > 1);
    GraphCache graphs;
    LearningProblem cached = problem;
    cached.graphs = &graphs;
    const ParameterValues values = ParameterValues::defaults(learner().parameters);
    const auto outcome = leaveOneOut(learner(), cached, rows, values, RunControl());
    const std::vector<int> ends = {rows.front(), rows.back()};
    const RowMatrix expected = slowly(learner(), cached, ends, values);
    const double tolerance = fitsATemperature(learner()) ? 1e-6 : 1e-9;
    QVERIFY((outcome->scores.row(0) - expected.row(0)).cwiseAbs().maxCoeff() < tolerance);
    QVERIFY((outcome->scores.bottomRows(1) - expected.row(1)).cwiseAbs().maxCoeff() < tolerance);
}

void TestLeaveOneOut::sameBitsForAnyThreads()
{
    for (const char *graph : {"knn", "rbf"}) {
        const LearningProblem problem =
            builtinPoints("moons?n=700&noise=0.2", Scaling::Standard).randomProblem(5, 1);
        const ParameterValues values =
            valuesOf(learner(), {QByteArray("graph=") + graph, "k=7", "class_priors=labels"});
        const std::vector<int> rows = givenRows(problem);
        const auto expected = leaveOneOut(learner(), problem, rows, values, RunControl());
        for (const int threads : {1, 2, 3, 8}) {
            ThreadPool pool(threads);
            const auto outcome = leaveOneOut(learner(), problem, rows, values, RunControl({}, &pool));
            QVERIFY(outcome->scores == expected->scores);
        }
    }
}

void TestLeaveOneOut::lastLabelHasNoPrediction()
{
    // One label in all; then one a class.
    const ParameterValues values = ParameterValues::defaults(learner().parameters);
    LearningProblem problem = acceptable(scattered(), learner(), values);
    problem.given.assign(100, kUnlabelled);
    problem.given[3] = 1;
    const auto one = leaveOneOut(learner(), problem, {3}, values, RunControl());
    QCOMPARE(one->predicted, std::vector<int>{kUnlabelled});
    QVERIFY(one->scores.isZero(0.0));
    problem.given[4] = 0;
    const auto two = leaveOneOut(learner(), problem, {3, 4}, values, RunControl());
    QCOMPARE(two->predicted, (std::vector<int>{kUnlabelled, kUnlabelled}));
}

void TestLeaveOneOut::everySampleGivenIsAnswered()
{
    const LabelledPoints iris = builtinPoints("iris", Scaling::Standard);
    const ParameterValues values = ParameterValues::defaults(learner().parameters);
    LearningProblem problem = acceptable(iris.problem({}), learner(), values);
    problem.given = iris.y;
    const std::vector<int> rows = labelsToLeaveOut(problem, 12);
    const auto outcome = leaveOneOut(learner(), problem, rows, values, RunControl());
    const double tolerance = fitsATemperature(learner()) ? 1e-6 : 1e-9;
    if (std::strcmp(learner().id, "poisson") != 0) // whose temperature would be fitted on others
        QVERIFY((outcome->scores - slowly(learner(), problem, rows, values)).cwiseAbs().maxCoeff() <
                tolerance);
    for (Eigen::Index i = 0; i < outcome->scores.rows(); ++i)
        QVERIFY(std::abs(outcome->scores.row(i).sum() - 1.0) < 1e-9);
}

void TestLeaveOneOut::stopsWhenAsked()
{
    const ParameterValues values = ParameterValues::defaults(learner().parameters);
    const LearningProblem problem = acceptable(
        builtinPoints("moons?n=600&noise=0.1", Scaling::Standard).randomProblem(5, 1), learner(), values);
    const std::vector<int> rows = givenRows(problem);
    int questions = 0;
    const auto whole = leaveOneOut(learner(), problem, rows, values, RunControl([&](double fraction) {
                                       ++questions;
                                       return fraction >= 0.0 && fraction <= 1.0;
                                   }));
    QVERIFY(whole.ok());
    for (const int allowed : {0, questions / 2, questions - 1}) {
        int asked = 0;
        std::clock_t askedToStop = 0; // of the processor: other programs may have it meanwhile
        const auto stopped = leaveOneOut(learner(), problem, rows, values, RunControl([&](double) {
                                             if (++asked == allowed + 1)
                                                 askedToStop = std::clock();
                                             return asked <= allowed;
                                         }));
        QVERIFY(std::clock() - askedToStop < CLOCKS_PER_SEC / 5);
        QVERIFY(!stopped.ok());
        QVERIFY(stopped.error().kind == ErrorKind::Stopped);
    }
}

void TestLeaveOneOut::starBecomesAMesh()
{
    // Four labels and one sample u without: the way from v to another label j weighs
    // w_vj + w_vu w_uj / (sum over labels k of w_uk).
    RowMatrix X(5, 1);
    X << 0.0, 0.6, 1.0, 1.5, 2.3;
    const LearningProblem problem{
        .X = std::make_shared<const RowMatrix>(X), .given = {0, 1, kUnlabelled, 0, 1}, .classCount = 2};
    const auto weight = [&](int a, int b) {
        return std::exp(-(X(a, 0) - X(b, 0)) * (X(a, 0) - X(b, 0)));
    };
    const double tied = weight(2, 0) + weight(2, 1) + weight(2, 3) + weight(2, 4);
    const auto way = [&](int a, int b) {
        return weight(a, b) + weight(a, 2) * weight(2, b) / tied;
    };
    const LearnerInfo &method = *findLearner("label_propagation");
    const auto outcome =
        leaveOneOut(method, problem, {0, 1, 3, 4}, valuesOf(method, {"graph=rbf", "gamma=1"}), RunControl());
    const double same = way(0, 3);
    const double other = way(0, 1) + way(0, 4);
    QVERIFY(std::abs(outcome->scores(0, 0) - same / (same + other)) < 1e-15);
}

void TestLeaveOneOut::limitIsTold()
{
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(4, 1);
    for (const char *id : {"label_propagation", "poisson"}) {
        const LearnerInfo &method = *findLearner(id);
        for (const char *solver : {"solver=cg", "solver=iterate"}) {
            const auto outcome = leaveOneOut(method, problem, givenRows(problem),
                                             valuesOf(method, {solver, "max_iterations=2"}), RunControl());
            QVERIFY(outcome->ending == Ending::LimitReached);
            QCOMPARE(outcome->iterations, 2);
        }
    }
}

void TestLeaveOneOut::leavesOutEvenlyWithinClasses()
{
    // Class 0 in the first half, and three times as many labels as of class 1 in the second.
    LearningProblem problem{.X = nullptr, .given = std::vector<int>(1000, kUnlabelled), .classCount = 2};
    for (int i = 0; i < 300; ++i)
        problem.given[i] = 0;
    for (int i = 500; i < 600; ++i)
        problem.given[i] = 1;
    QCOMPARE(labelsToLeaveOut(problem, 1000).size(), std::size_t(400));
    const std::vector<int> rows = labelsToLeaveOut(problem, 40);
    QCOMPARE(rows.size(), std::size_t(40));
    for (int i = 0; i < 40; ++i)
        QCOMPARE(rows[i], i < 30 ? 10 * i : 500 + 10 * (i - 30));
}

QTEST_APPLESS_MAIN(TestLeaveOneOut)
#include "tst_leave_one_out.moc"
