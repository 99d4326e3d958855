// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/influence.h"

#include "core/base/parallel.h"
#include "core/learn/learners.h"
#include "core/learn/poisson.h"
#include "tests/support/dense_graph.h"
#include "tests/support/labelled_points.h"

#include <Eigen/LU>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace inkling;

namespace {

ParameterValues valuesOf(const LearnerInfo &learner, GraphKind kind, const char *solver)
{
    ParameterValues values = ParameterValues::defaults(learner.parameters);
    values.set("graph", static_cast<double>(kind));
    values.set("tolerance", 1e-12);
    if (!values.set(learner.parameters, "solver", solver).ok())
        qFatal("no such solver");
    return values;
}

/// Wine in two far halves, three given in each, and a third part without a label.
LearningProblem halves()
{
    LabelledPoints wine = builtinPoints("wine", Scaling::Standard);
    RowMatrix X = *wine.X;
    X.topRows(80).col(0).array() += 1000.0;
    X.bottomRows(20).col(0).array() -= 1000.0;
    wine.X = std::make_shared<const RowMatrix>(X);
    return wine.problem({0, 30, 70, 85, 100, 150});
}

/// The sum of shares of each class.
Eigen::RowVectorXd classShares(const Influence &influence, const LearningProblem &problem)
{
    Eigen::RowVectorXd shares = Eigen::RowVectorXd::Zero(problem.classCount);
    for (const SeedShare &seed : influence.seeds)
        shares[problem.given[seed.row]] += seed.share;
    return shares;
}

} // namespace

class TestInfluence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesMakeTheScores_data() { everySetting(); }
    void sharesMakeTheScores();
    void potentialsMakeThoseOfPoisson_data() { everySetting(); }
    void potentialsMakeThoseOfPoisson();
    void keepsItsForm_data() { everySetting(); }
    void keepsItsForm();
    void wholeOfSpreadingIsTheRowSum();
    void probabilitiesOfAWalkOnPaper();
    void seedOfNoShareDoesNotMatter();
    void pathIsTheLikeliest();
    void unreachedHasNone();
    void sameBitsForAnyThreads();
    void refusesNoLabels();
    void stopIsTold();

private:
    static void everySetting();
};

void TestInfluence::everySetting()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("solver");
    for (const char *solver : {"direct", "cg"}) {
        QTest::addRow("nearest neighbours, %s", solver) << 0 << QByteArray(solver);
        QTest::addRow("all pairs, %s", solver) << 1 << QByteArray(solver);
    }
}

void TestInfluence::sharesMakeTheScores()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, solver);
    LearningProblem problem = halves();
    GraphCache graphs;
    problem.graphs = &graphs;
    for (const char *id : {"label_propagation", "harmonic", "wnll", "label_spreading"}) {
        const LearnerInfo &learner = *findLearner(id);
        const ParameterValues values = valuesOf(learner, static_cast<GraphKind>(kind), solver.constData());
        const auto outcome = learner.run(problem, values, RunControl());
        QVERIFY(outcome->components > 1);
        for (int row = 0; row < problem.X->rows(); row += 7) {
            const auto influence = learner.explain(problem, values, *outcome, row, RunControl());
            const Eigen::RowVectorXd shares = classShares(*influence, problem);
            QVERIFY2((shares - outcome->scores.row(row)).cwiseAbs().maxCoeff() < 1e-9, id);
        }
    }
}

void TestInfluence::potentialsMakeThoseOfPoisson()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, solver);
    LearningProblem problem = halves();
    GraphCache graphs;
    problem.graphs = &graphs;
    const LearnerInfo &learner = *findLearner("poisson");
    const ParameterValues values = valuesOf(learner, static_cast<GraphKind>(kind), solver.constData());
    const auto graph = buildGraph(*problem.X, graphOptions(values), RunControl());
    Outcome outcome;
    PropagationSettings settings = propagationSettings(values);
    const auto U =
        poissonPropagation(problem, *graph, ClassPriors::None).limit(settings, outcome, RunControl());
    const double unit = U->leftCols(problem.classCount).cwiseAbs().maxCoeff();
    for (int row = 0; row < problem.X->rows(); row += 7) {
        const auto influence = learner.explain(problem, values, outcome, row, RunControl());
        if (influence->seeds.empty())
            continue;
        Eigen::RowVectorXd labels = Eigen::RowVectorXd::Zero(problem.classCount);
        for (const SeedShare &seed : influence->seeds)
            labels[problem.given[seed.row]] += 1.0 / static_cast<double>(influence->seeds.size());
        const Eigen::RowVectorXd rebuilt = influence->whole * (classShares(*influence, problem) - labels);
        const auto expected = U->row(row).head(problem.classCount);
        QVERIFY((rebuilt - expected).cwiseAbs().maxCoeff() < 1e-9 * unit);
    }
}

void TestInfluence::keepsItsForm()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, solver);
    LearningProblem problem = halves();
    GraphCache graphs;
    problem.graphs = &graphs;
    int explained = 0;
    for (const LearnerInfo &learner : learners()) {
        if (!learner.explain)
            continue;
        ++explained;
        const ParameterValues values = valuesOf(learner, static_cast<GraphKind>(kind), solver.constData());
        const auto outcome = learner.run(problem, values, RunControl());
        const auto graph = buildGraph(*problem.X, graphOptions(values), RunControl());
        const RowMatrix W = denseWeights(*graph);
        for (int row = 0; row < problem.X->rows(); row += 5) {
            const auto influence = learner.explain(problem, values, *outcome, row, RunControl());
            QCOMPARE(influence->seeds.empty(), outcome->predicted[row] == kUnlabelled);
            if (influence->seeds.empty())
                continue;
            QVERIFY(influence->ending == Ending::Converged);
            double sum = 0.0;
            double last = 1.0 + 1e-12;
            std::set<int> seeds;
            for (const SeedShare &seed : influence->seeds) {
                QVERIFY(problem.given[seed.row] != kUnlabelled && seeds.insert(seed.row).second);
                QCOMPARE(graph->component[seed.row], graph->component[row]);
                QVERIFY(seed.share >= 0.0 && seed.share <= last);
                last = seed.share;
                sum += seed.share;
            }
            QVERIFY(std::abs(sum - 1.0) < 1e-12);
            const std::vector<int> &path = influence->path;
            QCOMPARE(path.front(), row);
            QCOMPARE(path.back(), influence->seeds.front().row);
            for (std::size_t i = 1; i < path.size(); ++i)
                QVERIFY(W(path[i - 1], path[i]) > 0.0);
        }
    }
    QCOMPARE(explained, 5);
}

void TestInfluence::wholeOfSpreadingIsTheRowSum()
{
    // (1 - alpha)(I - alpha S)^-1 Y on dense matrices, not divided.
    const LearningProblem problem = halves();
    const LearnerInfo &learner = *findLearner("label_spreading");
    const ParameterValues values = valuesOf(learner, GraphKind::NearestNeighbours, "direct");
    const auto graph = buildGraph(*problem.X, graphOptions(values), RunControl());
    const Eigen::VectorXd inverseRoot = graph->degree.cwiseSqrt().cwiseInverse();
    const RowMatrix S = inverseRoot.asDiagonal() * denseWeights(*graph) * inverseRoot.asDiagonal();
    const RowMatrix F = 0.01 * (RowMatrix::Identity(S.rows(), S.cols()) - 0.99 * S).partialPivLu().inverse();
    for (const int row : {0, 3, 120}) {
        const auto influence = learner.explain(problem, values, {}, row, RunControl());
        double sum = 0.0;
        for (const SeedShare &seed : influence->seeds) {
            QVERIFY(std::abs(seed.share * influence->whole - F(row, seed.row)) < 1e-12);
            sum += F(row, seed.row);
        }
        QVERIFY(std::abs(influence->whole - sum) < 1e-12);
    }
}

void TestInfluence::probabilitiesOfAWalkOnPaper()
{
    // A line of seven with seeds at 0, 2 and 6: from 3 a walk ends at 2 with probability 3/4, from 5 with
    // 1/4, and never gets to 0.
    RowMatrix X(7, 1);
    for (int i = 0; i < 7; ++i)
        X(i, 0) = i;
    const LearnerInfo &learner = *findLearner("label_propagation");
    ParameterValues values = valuesOf(learner, GraphKind::NearestNeighbours, "direct");
    values.set("k", 2.0);
    QVERIFY(values.set(learner.parameters, "weights", "binary").ok());
    QVERIFY(values.set(learner.parameters, "symmetrize", "mutual").ok());
    const LearningProblem problem{
        .X = std::make_shared<const RowMatrix>(X), .given = {0, -1, 1, -1, -1, -1, 0}, .classCount = 2};
    const auto near = learner.explain(problem, values, {}, 3, RunControl());
    QCOMPARE(near->seeds[0].row, 2);
    QVERIFY(std::abs(near->seeds[0].share - 0.75) < 1e-12);
    QVERIFY(std::abs(near->seeds[1].share - 0.25) < 1e-12);
    QCOMPARE(near->seeds[2].share, 0.0);
    QCOMPARE(near->path, (std::vector<int>{3, 2}));
    const auto far = learner.explain(problem, values, {}, 5, RunControl());
    QCOMPARE(far->seeds[0].row, 6);
    QVERIFY(std::abs(far->seeds[0].share - 0.75) < 1e-12);
    const auto own = learner.explain(problem, values, {}, 2, RunControl());
    QCOMPARE(own->seeds.size(), std::size_t(1));
    QCOMPARE(own->path, std::vector<int>{2});
}

void TestInfluence::seedOfNoShareDoesNotMatter()
{
    // Without seed l scores change by h_il (F'_l - F_l): by no more than its share.
    const LearningProblem problem =
        builtinPoints("moons?n=300&noise=0.1", Scaling::Standard).randomProblem(5, 1);
    const LearnerInfo &learner = *findLearner("label_propagation");
    const ParameterValues values = ParameterValues::defaults(learner.parameters);
    const auto before = learner.run(problem, values, RunControl());
    const int row = problem.given[123] == kUnlabelled ? 123 : 124;
    const auto influence = learner.explain(problem, values, *before, row, RunControl());
    QVERIFY(influence->seeds.back().share < 1e-3);
    for (const SeedShare &seed : influence->seeds) {
        LearningProblem without = problem;
        without.given[seed.row] = kUnlabelled;
        const auto after = learner.run(without, values, RunControl());
        const double change = (after->scores.row(row) - before->scores.row(row)).cwiseAbs().maxCoeff();
        QVERIFY(change <= seed.share + 1e-12);
    }
}

void TestInfluence::pathIsTheLikeliest()
{
    // A square: over 1 with weights 1 and 1, or over 2 with weights that a walk takes less often.
    RowMatrix X(4, 2);
    X << 0, 0, 1, 0.2, 1, -1, 2, 0;
    const LearnerInfo &learner = *findLearner("label_spreading");
    ParameterValues values = valuesOf(learner, GraphKind::AllPairs, "direct");
    values.set("gamma", 2.0);
    const LearningProblem problem{
        .X = std::make_shared<const RowMatrix>(X), .given = {-1, -1, -1, 0}, .classCount = 1};
    const auto influence = learner.explain(problem, values, {}, 0, RunControl());
    QCOMPARE(influence->path, (std::vector<int>{0, 1, 3}));
    QCOMPARE(influence->seeds.front().share, 1.0);
}

void TestInfluence::unreachedHasNone()
{
    const LearningProblem problem = halves();
    for (const LearnerInfo &learner : learners()) {
        if (!learner.explain)
            continue;
        const ParameterValues values = ParameterValues::defaults(learner.parameters);
        const auto outcome = learner.run(problem, values, RunControl());
        QCOMPARE(outcome->predicted[177], kUnlabelled);
        const auto influence = learner.explain(problem, values, *outcome, 177, RunControl());
        QVERIFY(influence->seeds.empty() && influence->path.empty());
    }
}

void TestInfluence::sameBitsForAnyThreads()
{
    const LearningProblem problem = builtinPoints("breast_cancer", Scaling::Standard).randomProblem(3, 1);
    for (const LearnerInfo &learner : learners()) {
        if (!learner.explain)
            continue;
        const ParameterValues values = valuesOf(learner, GraphKind::NearestNeighbours, "cg");
        const auto outcome = learner.run(problem, values, RunControl());
        const auto expected = learner.explain(problem, values, *outcome, 500, RunControl());
        for (const int threads : {2, 3, 8}) {
            ThreadPool pool(threads);
            const auto found = learner.explain(problem, values, *outcome, 500, RunControl({}, &pool));
            QCOMPARE(found->path, expected->path);
            for (std::size_t i = 0; i < found->seeds.size(); ++i)
                QCOMPARE(found->seeds[i].share, expected->seeds[i].share);
        }
    }
}

void TestInfluence::refusesNoLabels()
{
    const LearningProblem problem = builtinPoints("iris", Scaling::Standard).problem({});
    for (const LearnerInfo &learner : learners()) {
        if (!learner.explain)
            continue;
        const auto influence =
            learner.explain(problem, ParameterValues::defaults(learner.parameters), {}, 3, RunControl());
        QVERIFY(!influence.ok());
        QVERIFY(influence.error().kind == ErrorKind::Input);
    }
}

void TestInfluence::stopIsTold()
{
    const LearningProblem problem =
        builtinPoints("moons?n=3000&noise=0.1", Scaling::Standard).randomProblem(5, 1);
    for (const LearnerInfo &learner : learners()) {
        if (!learner.explain)
            continue;
        const ParameterValues values = valuesOf(learner, GraphKind::NearestNeighbours, "cg");
        for (const double until : {0.0, 0.5, 0.51}) {
            Outcome outcome;
            outcome.scores = RowMatrix::Ones(3'000, 2);
            const auto influence = learner.explain(problem, values, outcome, 0,
                                                   RunControl([until](double done) { return done < until; }));
            QVERIFY(!influence.ok());
            QVERIFY(influence.error().kind == ErrorKind::Stopped);
        }
    }
}

QTEST_APPLESS_MAIN(TestInfluence)
#include "tst_influence.moc"
