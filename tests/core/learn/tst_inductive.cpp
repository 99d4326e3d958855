// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/inductive.h"

#include "core/base/parallel.h"
#include "core/learn/graph_prediction.h"
#include "core/learn/learners.h"
#include "tests/support/labelled_points.h"
#include "tests/support/without_negatives.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <iterator>
#include <numeric>
#include <utility>

using namespace inkling;

namespace {

ParameterValues defaults(const LearnerInfo &learner)
{
    return ParameterValues::defaults(learner.parameters);
}

LearningProblem wine()
{
    return builtinPoints("wine", Scaling::Standard).randomProblem(5, 1);
}

/// Every third row that is not given.
std::vector<int> everyThird(const LearningProblem &problem)
{
    std::vector<int> rows;
    for (std::size_t i = 0; i < problem.given.size(); i += 3) {
        if (problem.given[i] == kUnlabelled)
            rows.push_back(static_cast<int>(i));
    }
    return rows;
}

std::vector<int> others(const LearningProblem &problem, const std::vector<int> &rows)
{
    std::vector<int> all(problem.given.size());
    std::iota(all.begin(), all.end(), 0);
    std::vector<int> rest;
    std::set_difference(all.begin(), all.end(), rows.begin(), rows.end(), std::back_inserter(rest));
    return rest;
}

LearningProblem part(const LearningProblem &problem, const std::vector<int> &rows)
{
    LearningProblem kept = problem;
    kept.X = std::make_shared<const RowMatrix>((*problem.X)(rows, Eigen::all));
    kept.given.clear();
    for (const int row : rows)
        kept.given.push_back(problem.given[row]);
    return kept;
}

bool sameBits(const RowMatrix &A, const RowMatrix &B)
{
    return A.rows() == B.rows() && A.cols() == B.cols() &&
           std::memcmp(A.data(), B.data(), sizeof(double) * static_cast<std::size_t>(A.size())) == 0;
}

/// The class probabilities of a point by the words of predictByGraph(): slow and obvious.
Eigen::RowVectorXd obviousPrediction(const RowMatrix &X, const RowMatrix &F, const Eigen::RowVectorXd &point,
                                     const std::string &weights, double gamma)
{
    std::vector<std::pair<double, int>> order;
    for (int i = 0; i < X.rows(); ++i)
        order.emplace_back((X.row(i) - point).norm(), i);
    std::sort(order.begin(), order.end());
    if (weights != "rbf")
        order.resize(10);
    const double reach = order.back().first;
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(F.cols());
    for (const auto &[r, i] : order) {
        const double weight = weights == "self_tuned" ? std::exp(-4.0 * r * r / (reach * reach))
                              : weights == "binary"   ? 1.0
                                                      : std::exp(-gamma * r * r);
        sum += weight * F.row(i);
    }
    return sum / sum.sum();
}

} // namespace

class TestInductive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsAsIfTheyWereNotThere_data();
    void learnsAsIfTheyWereNotThere();
    void nothingLeftOutIsAnOrdinaryRun();
    void predictsByTheFormula_data();
    void predictsByTheFormula();
    void farPointIsUnreached();
    void unreachedNeighboursHaveNoSay();
    void framesShowThemLast();
    void sameBitsForAnyThreads();
    void stopsWhenAsked();
    void keepsTheGraph();
};

void TestInductive::learnsAsIfTheyWereNotThere_data()
{
    QTest::addColumn<const LearnerInfo *>("learner");
    for (const LearnerInfo &learner : learners())
        QTest::newRow(learner.id) << &learner;
}

void TestInductive::learnsAsIfTheyWereNotThere()
{
    QFETCH(const LearnerInfo *, learner);
    const LearningProblem problem = acceptable(wine(), *learner, defaults(*learner));
    const std::vector<int> leftOut = everyThird(problem);
    const std::vector<int> kept = others(problem, leftOut);
    const auto outcome = runWithout(leftOut, *learner, problem, defaults(*learner), RunControl());
    const auto alone = learner->run(part(problem, kept), defaults(*learner), RunControl());
    QVERIFY(outcome.ok());
    QCOMPARE(outcome->predicted.size(), problem.given.size());
    // what learns from the given samples alone computes on blocks of other samples: rounding may differ
    const double tolerance = learner->predict ? 0.0 : 1e-12;
    QVERIFY((outcome->scores(kept, Eigen::all) - alone->scores).cwiseAbs().maxCoeff() <= tolerance);
    QCOMPARE(outcome->labelSteps.size(), alone->labelSteps.size());
    for (std::size_t i = 0; i < alone->labelSteps.size(); ++i)
        QCOMPARE(outcome->labelSteps[i].row, kept[static_cast<std::size_t>(alone->labelSteps[i].row)]);
    for (const int row : leftOut) {
        QVERIFY(outcome->predicted[row] != kUnlabelled);
        QVERIFY(std::abs(outcome->scores.row(row).sum() - 1.0) < 1e-12);
    }
}

void TestInductive::nothingLeftOutIsAnOrdinaryRun()
{
    const LearnerInfo &learner = *findLearner("label_propagation");
    const LearningProblem problem = wine();
    const auto outcome = runWithout({}, learner, problem, defaults(learner), RunControl());
    QVERIFY(sameBits(outcome->scores, learner.run(problem, defaults(learner), RunControl())->scores));
}

void TestInductive::predictsByTheFormula_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("weights");
    for (const char *method : {"label_propagation", "label_spreading"}) {
        for (const char *weights : {"self_tuned", "gaussian", "binary", "rbf"})
            QTest::addRow("%s, %s", method, weights) << QByteArray(method) << QByteArray(weights);
    }
}

void TestInductive::predictsByTheFormula()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, weights);
    const LearnerInfo &learner = *findLearner(method.constData());
    ParameterValues values = defaults(learner);
    if (weights == "rbf")
        QVERIFY(values.set(learner.parameters, "graph", "rbf").ok());
    else
        QVERIFY(values.set(learner.parameters, "weights", weights.constData()).ok());
    const LearningProblem problem = wine();
    const std::vector<int> leftOut = everyThird(problem);
    const LearningProblem kept = part(problem, others(problem, leftOut));
    const double gamma = buildGraph(*kept.X, graphOptions(values), RunControl())->gamma;
    const auto outcome = runWithout(leftOut, learner, problem, values, RunControl());
    const RowMatrix F = outcome->scores(others(problem, leftOut), Eigen::all);
    for (const int row : leftOut) {
        const Eigen::RowVectorXd expected =
            obviousPrediction(*kept.X, F, problem.X->row(row), weights.toStdString(), gamma);
        QVERIFY((outcome->scores.row(row) - expected).cwiseAbs().maxCoeff() < 1e-12);
    }
}

void TestInductive::farPointIsUnreached()
{
    // exp(-1 * 100^2) is 0 in double precision: no label can get there, and class 0 is not the answer
    RowMatrix X(5, 1);
    X << 0.0, 1.0, 2.0, 3.0, 100.0;
    const LearningProblem problem{.X = std::make_shared<const RowMatrix>(X),
                                  .given = {0, kUnlabelled, kUnlabelled, 1, kUnlabelled},
                                  .classCount = 2};
    const LearnerInfo &learner = *findLearner("label_propagation");
    ParameterValues values = defaults(learner);
    QVERIFY(values.set(learner.parameters, "graph", "rbf").ok());
    QVERIFY(values.set(learner.parameters, "gamma", "1").ok());
    const auto outcome = runWithout({4}, learner, problem, values, RunControl());
    QCOMPARE(outcome->predicted, (std::vector<int>{0, 0, 1, 1, kUnlabelled}));
    QVERIFY(outcome->scores.row(4).isZero(0.0));
}

void TestInductive::unreachedNeighboursHaveNoSay()
{
    // 30 lies in a component without a label; 19 hears 10 alone, and 40 hears nobody
    RowMatrix X(4, 1);
    X << 0.0, 10.0, 30.0, 31.0;
    const LearningProblem problem{.X = std::make_shared<const RowMatrix>(X),
                                  .given = {0, 1, kUnlabelled, kUnlabelled},
                                  .classCount = 2};
    Outcome outcome;
    outcome.scores = RowMatrix::Zero(4, 2);
    outcome.scores.topRows(2) << 1.0, 0.0, 0.0, 1.0;
    ParameterValues values = defaults(*findLearner("label_propagation"));
    values.set("k", 2);
    RowMatrix points(2, 1);
    points << 19.0, 40.0;
    const auto scores = predictByGraph(problem, values, outcome, points, RunControl());
    QCOMPARE(scores->row(0), Eigen::RowVector2d(0.0, 1.0));
    QCOMPARE(scores->row(1), Eigen::RowVector2d(0.0, 0.0));
}

void TestInductive::framesShowThemLast()
{
    const LearnerInfo &learner = *findLearner("label_spreading");
    LearningProblem problem = wine();
    problem.trace = TraceRequest::Frames;
    const std::vector<int> leftOut = everyThird(problem);
    const auto outcome = runWithout(leftOut, learner, problem, defaults(learner), RunControl());
    QVERIFY(outcome->trace.size() > 2);
    for (const TraceFrame &frame : outcome->trace) {
        QCOMPARE(frame.predicted.size(), problem.given.size());
        const bool isLast = &frame == &outcome->trace.back();
        for (const int row : leftOut)
            QCOMPARE(int(frame.predicted[row]), isLast ? outcome->predicted[row] : kUnlabelled);
    }
    for (std::size_t i = 0; i < problem.given.size(); ++i)
        QCOMPARE(int(outcome->trace.back().predicted[i]), outcome->predicted[i]);
}

void TestInductive::sameBitsForAnyThreads()
{
    const LearnerInfo &learner = *findLearner("label_propagation");
    const LearningProblem problem =
        builtinPoints("moons?n=3000&noise=0.1", Scaling::Standard).randomProblem(5, 1);
    const std::vector<int> leftOut = everyThird(problem);
    const auto alone = runWithout(leftOut, learner, problem, defaults(learner), RunControl());
    for (const int threads : {2, 3}) {
        ThreadPool pool(threads);
        const RunControl control([](double) { return true; }, &pool);
        const auto together = runWithout(leftOut, learner, problem, defaults(learner), control);
        QVERIFY(sameBits(alone->scores, together->scores));
    }
}

void TestInductive::stopsWhenAsked()
{
    const LearnerInfo &learner = *findLearner("label_propagation");
    const LearningProblem problem = wine();
    double last = 0.0;
    bool falls = false;
    const RunControl untilPredicting([&](double fraction) {
        falls = falls || fraction < last;
        last = fraction;
        return fraction < 0.8;
    });
    const auto outcome =
        runWithout(everyThird(problem), learner, problem, defaults(learner), untilPredicting);
    QVERIFY(!outcome.ok());
    QVERIFY(outcome.error().kind == ErrorKind::Stopped);
    QVERIFY(!falls);
}

void TestInductive::keepsTheGraph()
{
    GraphCache cache;
    const auto X = wine().X;
    const std::vector<int> rows = {0, 2, 4};
    const auto once = cache.part(X, rows);
    const auto graph = cache.graph(once, {}, RunControl());
    QVERIFY(once == cache.part(X, rows));
    QVERIFY(*graph == *cache.graph(cache.part(X, rows), {}, RunControl()));
    QCOMPARE(once->row(1), X->row(2));
    QVERIFY(once != cache.part(X, {0, 2, 5}));
    QVERIFY(once != cache.part(wine().X, rows));
}

QTEST_APPLESS_MAIN(TestInductive)
#include "tst_inductive.moc"
