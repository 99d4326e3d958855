// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/active_learning.h"

#include "core/base/parallel.h"
#include "core/learn/label_propagation.h"
#include "tests/support/dense_graph.h"
#include "tests/support/labelled_points.h"

#include <Eigen/Dense>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

using namespace inkling;

namespace {

std::shared_ptr<const Graph> graphOf(const RowMatrix &X, const GraphOptions &options = {})
{
    return std::make_shared<const Graph>(buildGraph(X, options, RunControl()).value());
}

ActiveLearning learningOf(const RowMatrix &X, const GraphOptions &options = {})
{
    return {graphOf(X, options), std::make_shared<const RowMatrix>(X)};
}

SuggestionRequest requestOf(const LearningProblem &problem, Criterion criterion, std::size_t count)
{
    return {.given = problem.given,
            .scores = labelPropagation(problem, {}, RunControl())->scores,
            .passedOver = {},
            .criterion = criterion,
            .count = count};
}

SuggestionRequest emptyRequest(Eigen::Index n, std::size_t count)
{
    return {.given = std::vector<int>(static_cast<std::size_t>(n), kUnlabelled),
            .scores = RowMatrix::Zero(n, 2),
            .passedOver = {},
            .criterion = Criterion::McVOpt,
            .count = count};
}

std::vector<int> rowsOf(const std::vector<Suggestion> &suggestions)
{
    std::vector<int> rows;
    for (const Suggestion &suggestion : suggestions)
        rows.push_back(suggestion.row);
    return rows;
}

/// Clusters of `size` points each on a line, far apart.
RowMatrix clusters(const std::vector<int> &sizes)
{
    RowMatrix X(std::accumulate(sizes.begin(), sizes.end(), 0), 1);
    int row = 0;
    for (std::size_t cluster = 0; cluster < sizes.size(); ++cluster) {
        for (int i = 0; i < sizes[cluster]; ++i)
            X(row++, 0) = 1e4 * static_cast<double>(cluster) + i + 0.01 * i * i;
    }
    return X;
}

/// The criteria as the header states them, on C inverted anew.
double slowScore(Criterion criterion, const RowMatrix &scores, const RowMatrix &C, int k)
{
    std::vector<double> u(scores.row(k).begin(), scores.row(k).end());
    std::sort(u.begin(), u.end(), std::greater<>());
    const double margin = 1.0 - (u[0] - u[1]);
    const double norm = C.col(k).norm();
    const double label = 0.01 + C(k, k);
    switch (criterion) {
    case Criterion::VOpt:
        return norm * norm / label;
    case Criterion::SigmaOpt:
        return C.col(k).sum() * C.col(k).sum() / label;
    case Criterion::ModelChange:
        return margin * norm / label;
    case Criterion::McVOpt:
        return margin * norm * norm / label;
    default:
        return margin;
    }
}

} // namespace

class TestActiveLearning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheFormula_data();
    void equalsTheFormula();
    void uncertaintyIsOfTheScores_data();
    void uncertaintyIsOfTheScores();
    void batchOfUncertainSamplesHasNoNeighbours();
    void unlabelledClusterComesBeforeTheBoundary();
    void componentsComeFirstByTheirSize();
    void everySampleIsSuggestedOnce_data();
    void everySampleIsSuggestedOnce();
    void duplicatesAreNotSuggested();
    void findsAllClassesSoon();
    void beatsRandomLabels();
    void sameAnswerWhateverWasAskedBefore();
    void sameBitsForAnyThreads_data();
    void sameBitsForAnyThreads();
    void smallestProblemsAreAnswered();
    void byDensityTakesTheMiddlesAwayFromLabels();
    void stopIsTold();
    void stopIsAskedForAmongManyLabels();
};

void TestActiveLearning::equalsTheFormula_data()
{
    QTest::addColumn<int>("criterion");
    for (const CriterionInfo &info : criteria()) {
        const bool isGeometric = info.criterion >= Criterion::VOpt;
        if (isGeometric)
            QTest::newRow(info.id) << static_cast<int>(info.criterion);
    }
}

void TestActiveLearning::equalsTheFormula()
{
    QFETCH(int, criterion);
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(2, 1);
    const auto graph = graphOf(*problem.X);
    QCOMPARE(graph->componentCount, 1);
    const SuggestionRequest request = requestOf(problem, static_cast<Criterion>(criterion), 6);
    const auto found = ActiveLearning(graph, problem.X).suggest(request, RunControl());
    QCOMPARE(found->size(), std::size_t(6));
    RowMatrix precision = denseLaplacian(*graph);
    precision.diagonal().array() += CovarianceOptions().ridge;
    std::vector<bool> isLabelled(problem.given.size());
    const auto label = [&](int row) {
        isLabelled[row] = true;
        precision(row, row) += 1.0 / CovarianceOptions().noise;
    };
    for (std::size_t i = 0; i < problem.given.size(); ++i) {
        if (problem.given[i] != kUnlabelled)
            label(static_cast<int>(i));
    }
    for (const Suggestion &suggestion : *found) {
        const RowMatrix C = precision.inverse();
        int best = -1;
        double most = 0.0;
        for (int k = 0; k < C.rows(); ++k) {
            const double score = slowScore(request.criterion, request.scores, C, k);
            if (!isLabelled[k] && score > most) {
                best = k;
                most = score;
            }
        }
        QCOMPARE(suggestion.row, best);
        QVERIFY(std::abs(suggestion.score - most) < 1e-6 * most);
        label(best);
    }
}

void TestActiveLearning::uncertaintyIsOfTheScores_data()
{
    QTest::addColumn<int>("criterion");
    QTest::addColumn<double>("score");
    // Of the rows (.5 .3 .2), (.5 .5 0), (.4 .3 .3) and (.9 .1 0).
    QTest::newRow("margin") << static_cast<int>(Criterion::Margin) << 1.0;
    QTest::newRow("least confidence") << static_cast<int>(Criterion::LeastConfidence) << 0.6;
    QTest::newRow("entropy") << static_cast<int>(Criterion::Entropy)
                             << -(0.4 * std::log(0.4) + 0.6 * std::log(0.3)) / std::log(3.0);
}

void TestActiveLearning::uncertaintyIsOfTheScores()
{
    QFETCH(int, criterion);
    QFETCH(double, score);
    const RowMatrix X = clusters({6});
    SuggestionRequest request = emptyRequest(6, 1);
    request.given = {0, 1, kUnlabelled, kUnlabelled, kUnlabelled, kUnlabelled};
    request.scores.resize(6, 3);
    request.scores << 1, 0, 0, 0, 1, 0, .5, .3, .2, .5, .5, 0, .4, .3, .3, .9, .1, 0;
    request.criterion = static_cast<Criterion>(criterion);
    ActiveLearning learning = learningOf(X, {.k = 2});
    const auto found = learning.suggest(request, RunControl());
    QCOMPARE(found->front().row, request.criterion == Criterion::Margin ? 3 : 4);
    QVERIFY(std::abs(found->front().score - score) < 1e-12);
    QVERIFY(found->front().reason == SuggestionReason::Uncertain);
    // Nothing is known of a row of zeros.
    request.scores.row(5).setZero();
    request.criterion = static_cast<Criterion>(criterion);
    const auto unknown = learning.suggest(request, RunControl());
    QCOMPARE(unknown->front().score, 1.0);
}

void TestActiveLearning::batchOfUncertainSamplesHasNoNeighbours()
{
    const LearningProblem problem =
        builtinPoints("moons?n=400&noise=0.1", Scaling::Standard).randomProblem(3, 1);
    for (const GraphKind kind : {GraphKind::NearestNeighbours, GraphKind::AllPairs}) {
        const auto graph = graphOf(*problem.X, {.kind = kind});
        const SuggestionRequest request = requestOf(problem, Criterion::Margin, 8);
        const auto found = ActiveLearning(graph, problem.X).suggest(request, RunControl());
        const RowMatrix W = denseWeights(*graph);
        for (const Suggestion &a : *found) {
            for (const Suggestion &b : *found) {
                if (a.row != b.row)
                    QVERIFY(W(a.row, b.row) <= graph->degree[a.row] / 399.0); // and of b in its turn
            }
        }
    }
}

void TestActiveLearning::unlabelledClusterComesBeforeTheBoundary()
{
    // Two clouds that hang together by a thin bridge; both classes are given in the left one.
    RowMatrix X(121, 2);
    Random random(3);
    for (int i = 0; i < 120; ++i)
        X.row(i) << 10.0 * (i % 2) + random.normal(), random.normal();
    X.row(120) << 5.0, 0.0;
    const auto graph = graphOf(X, {.kind = GraphKind::AllPairs, .gamma = 0.5});
    QCOMPARE(graph->componentCount, 1);
    SuggestionRequest request = emptyRequest(121, 1);
    for (int i = 0; i < 20; ++i)
        request.given[2 * i] = X(2 * i, 1) > 0.0 ? 1 : 0;
    request.scores.setConstant(0.5);
    for (const Criterion criterion : {Criterion::VOpt, Criterion::SigmaOpt, Criterion::McVOpt}) {
        request.criterion = criterion;
        const auto found =
            ActiveLearning(graph, std::make_shared<const RowMatrix>(X)).suggest(request, RunControl());
        const int row = found->front().row;
        QCOMPARE(row % 2, 1);
        const double distance = std::hypot(X(row, 0) - 10.0, X(row, 1));
        if (criterion == Criterion::SigmaOpt)
            QVERIFY(distance < 1.0); // the centre; half of the cloud lies farther out
    }
}

void TestActiveLearning::componentsComeFirstByTheirSize()
{
    // Clusters of 8, 20, 12 and 1 (the last too far for any edge that is mutual).
    const RowMatrix X = clusters({8, 20, 12, 1});
    const auto graph = graphOf(X, {.k = 3, .symmetrization = Symmetrization::Mutual});
    QCOMPARE(graph->componentCount, 4);
    ActiveLearning learning(graph, std::make_shared<const RowMatrix>(X));
    const auto found = learning.suggest(emptyRequest(41, 4), RunControl());
    const auto part = [&](std::size_t i) {
        return graph->component[(*found)[i].row];
    };
    QCOMPARE(part(0), graph->component[8]);
    QCOMPARE(part(1), graph->component[28]);
    QCOMPARE(part(2), graph->component[0]);
    QVERIFY(part(3) != graph->component[40]); // without an edge: last of all
    QVERIFY((*found)[0].reason == SuggestionReason::DenseCentre);
    QVERIFY((*found)[1].reason == SuggestionReason::UnreachedComponent);
    QVERIFY((*found)[3].reason == SuggestionReason::DenseCentre);
    const int place = (*found)[0].row - 8; // of 20 in a line
    QVERIFY(place > 4 && place < 15);

    // Also when two classes are known elsewhere, and scores are at their most uncertain there.
    SuggestionRequest request = emptyRequest(41, 3);
    request.given[8] = 0;
    request.given[27] = 1;
    request.scores.middleRows(8, 20).setConstant(0.5);
    for (const CriterionInfo &info : criteria()) {
        request.criterion = info.criterion;
        const auto later = learning.suggest(request, RunControl());
        QVERIFY((*later)[0].row >= 28 && (*later)[0].row < 40);
        QVERIFY((*later)[1].row < 8);
        QVERIFY((*later)[2].row > 8 && (*later)[2].row < 27);
        QVERIFY((*later)[0].reason == SuggestionReason::UnreachedComponent);
    }
}

void TestActiveLearning::everySampleIsSuggestedOnce_data()
{
    QTest::addColumn<int>("criterion");
    for (const CriterionInfo &info : criteria())
        QTest::newRow(info.id) << static_cast<int>(info.criterion);
}

void TestActiveLearning::everySampleIsSuggestedOnce()
{
    QFETCH(int, criterion);
    const LearningProblem problem =
        builtinPoints("moons?n=120&noise=0.1", Scaling::Standard).randomProblem(2, 1);
    SuggestionRequest request = requestOf(problem, static_cast<Criterion>(criterion), 1000);
    request.passedOver = {5, 17, 80};
    const auto found = learningOf(*problem.X).suggest(request, RunControl());
    std::set<int> rows;
    for (const Suggestion &suggestion : *found) {
        QVERIFY(rows.insert(suggestion.row).second);
        QCOMPARE(problem.given[suggestion.row], kUnlabelled);
        QVERIFY(std::isfinite(suggestion.score));
    }
    for (const int row : request.passedOver)
        QVERIFY(!rows.contains(row));
    const auto given = 120 - std::count(problem.given.begin(), problem.given.end(), kUnlabelled);
    const auto among = std::count_if(request.passedOver.begin(), request.passedOver.end(),
                                     [&](int row) { return problem.given[row] == kUnlabelled; });
    QCOMPARE(rows.size(), static_cast<std::size_t>(120 - given - among));
}

void TestActiveLearning::duplicatesAreNotSuggested()
{
    // Every point three times, and more equal ones than a sample has neighbours.
    RowMatrix X(75, 1);
    for (int i = 0; i < 75; ++i)
        X(i, 0) = i < 60 ? i % 20 : 30.0;
    SuggestionRequest request = emptyRequest(75, 1000);
    request.given[0] = 0;
    request.given[19] = 1;
    request.passedOver = {5};
    request.scores.setConstant(0.5);
    for (const CriterionInfo &info : criteria()) {
        request.criterion = info.criterion;
        const auto found = learningOf(X).suggest(request, RunControl());
        std::set<double> points = {0.0, 19.0, 5.0};
        for (const Suggestion &suggestion : *found)
            QVERIFY(points.insert(X(suggestion.row, 0)).second);
        QCOMPARE(points.size(), std::size_t(21));
    }
}

void TestActiveLearning::findsAllClassesSoon()
{
    // By chance it takes 5.3 labels on iris, 5.5 on wine and 30 on digits (means of 200 draws).
    const std::vector<std::pair<const char *, std::size_t>> cases = {
        {"iris", 5}, {"wine", 4}, {"digits", 14}, {"moons?n=500&noise=0.1", 2}};
    for (const auto &[name, most] : cases) {
        const LabelledPoints points = builtinPoints(name, Scaling::Standard);
        const auto found = learningOf(*points.X).suggest(emptyRequest(points.X->rows(), most), RunControl());
        std::set<int> classes;
        for (const Suggestion &suggestion : *found) {
            classes.insert(points.y[suggestion.row]);
            QVERIFY(suggestion.reason == SuggestionReason::DenseCentre);
        }
        QVERIFY2(classes.size() == static_cast<std::size_t>(points.classCount), name);
    }
}

void TestActiveLearning::beatsRandomLabels()
{
    // Forty labels of 600 digits, asked for in fives.
    const LabelledPoints digits = builtinPoints("digits", Scaling::Standard);
    double suggested = 0.0;
    double random = 0.0;
    for (const int part : {0, 1, 2}) {
        LabelledPoints some{std::make_shared<const RowMatrix>(digits.X->middleRows(590 * part, 600)),
                            {digits.y.begin() + 590 * part, digits.y.begin() + 590 * part + 600},
                            10};
        GraphCache cache;
        const auto accuracy = [&](LearningProblem problem) {
            problem.graphs = &cache;
            const auto outcome = labelPropagation(problem, {}, RunControl());
            double right = 0.0;
            for (std::size_t i = 0; i < some.y.size(); ++i)
                right += problem.given[i] == kUnlabelled && outcome->predicted[i] == some.y[i] ? 1.0 : 0.0;
            return right / 560.0;
        };
        LearningProblem problem = some.problem({});
        ActiveLearning learning = learningOf(*some.X);
        SuggestionRequest request = emptyRequest(600, 5);
        for (int round = 0; round < 8; ++round) {
            request.given = problem.given;
            const auto found = learning.suggest(request, RunControl());
            for (const Suggestion &suggestion : *found)
                problem.given[suggestion.row] = some.y[suggestion.row];
            problem.graphs = &cache;
            request.scores = labelPropagation(problem, {}, RunControl())->scores;
        }
        suggested += accuracy(problem) / 3.0;
        for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
            std::vector<int> order(600);
            std::iota(order.begin(), order.end(), 0);
            Random(seed).shuffle(order);
            random += accuracy(some.problem({order.begin(), order.begin() + 40})) / 12.0;
        }
    }
    QVERIFY2(suggested > random + 0.05, qPrintable(QStringLiteral("%1 %2").arg(suggested).arg(random)));
}

void TestActiveLearning::sameAnswerWhateverWasAskedBefore()
{
    const LabelledPoints points = builtinPoints("moons?n=300&noise=0.1", Scaling::Standard);
    ActiveLearning used = learningOf(*points.X);
    for (const std::uint64_t seed : {1U, 2U, 1U}) { // more labels, others, and back
        const SuggestionRequest request =
            requestOf(points.randomProblem(static_cast<int>(3 * seed), seed), Criterion::McVOpt, 4);
        const auto expected = learningOf(*points.X).suggest(request, RunControl());
        const auto found = used.suggest(request, RunControl());
        QCOMPARE(rowsOf(*found), rowsOf(*expected));
        for (std::size_t i = 0; i < found->size(); ++i)
            QCOMPARE((*found)[i].score, (*expected)[i].score);
    }
}

void TestActiveLearning::sameBitsForAnyThreads_data()
{
    QTest::addColumn<int>("n");
    QTest::newRow("dense") << 800;
    QTest::newRow("spectral") << 2'100;
}

void TestActiveLearning::sameBitsForAnyThreads()
{
    QFETCH(int, n);
    const std::string name = "moons?noise=0.1&n=" + std::to_string(n);
    const LearningProblem problem = builtinPoints(name, Scaling::Standard).randomProblem(3, 1);
    const SuggestionRequest request = requestOf(problem, Criterion::McVOpt, 5);
    const auto graph = graphOf(*problem.X);
    const auto expected = ActiveLearning(graph, problem.X).suggest(request, RunControl());
    for (const int threads : {1, 2, 3, 8}) {
        ThreadPool pool(threads);
        const auto found = ActiveLearning(graph, problem.X).suggest(request, RunControl({}, &pool));
        QCOMPARE(rowsOf(*found), rowsOf(*expected));
        for (std::size_t i = 0; i < found->size(); ++i)
            QCOMPARE((*found)[i].score, (*expected)[i].score);
    }
}

void TestActiveLearning::smallestProblemsAreAnswered()
{
    ActiveLearning single = learningOf(RowMatrix::Ones(1, 2));
    QCOMPARE(rowsOf(*single.suggest(emptyRequest(1, 3), RunControl())), std::vector<int>{0});
    SuggestionRequest labelled = emptyRequest(1, 3);
    labelled.given[0] = 0;
    QVERIFY(single.suggest(labelled, RunControl())->empty());
    // One class, which is all that is known: dense centres go on.
    ActiveLearning pair = learningOf(clusters({10}));
    SuggestionRequest oneClass = emptyRequest(10, 2);
    oneClass.given[4] = oneClass.given[7] = 0;
    const auto found = pair.suggest(oneClass, RunControl());
    QCOMPARE(found->size(), std::size_t(2));
    QVERIFY(found->front().reason == SuggestionReason::DenseCentre);
    QVERIFY(pair.suggest(emptyRequest(10, 0), RunControl())->empty());
}

/// 200 points a unit apart, then 100 three apart; and, far away, 20 points.
void TestActiveLearning::byDensityTakesTheMiddlesAwayFromLabels()
{
    RowMatrix X(320, 1);
    for (int i = 0; i < 300; ++i)
        X(i, 0) = i < 200 ? i : 200 + 3.0 * (i - 200);
    for (int i = 300; i < 320; ++i)
        X(i, 0) = 1e6 + i;
    SuggestionRequest request = emptyRequest(320, 3);
    request.criterion = Criterion::Margin;
    request.centres = CentreSearch::Density;
    const auto found = learningOf(X).suggest(request, RunControl());
    const std::vector<int> rows = rowsOf(*found);
    QCOMPARE(rows.size(), std::size_t(3));
    QVERIFY(rows[0] >= 5 && rows[0] < 195); // where both sides have neighbours a unit apart
    QVERIFY(rows[1] >= 305 && rows[1] < 315);
    QVERIFY(rows[2] >= 5 && rows[2] < 195);
    QVERIFY(std::abs(rows[2] - rows[0]) > 3); // a fiftieth of 300: the label and three on both sides
    QVERIFY((*found)[0].reason == SuggestionReason::DenseCentre);
    QVERIFY((*found)[1].reason == SuggestionReason::UnreachedComponent);
    QVERIFY((*found)[2].reason == SuggestionReason::DenseCentre);

    request.given[rows[0]] = 0;
    const auto after = learningOf(X).suggest(request, RunControl());
    QCOMPARE(after->front().row, rows[1]);
    QVERIFY(after->front().reason == SuggestionReason::UnreachedComponent);
}

void TestActiveLearning::stopIsTold()
{
    const LearningProblem problem =
        builtinPoints("moons?n=500&noise=0.1", Scaling::Standard).randomProblem(3, 1);
    const SuggestionRequest request = requestOf(problem, Criterion::McVOpt, 20);
    for (const double until : {0.0, 0.5, 0.95}) {
        const auto found = learningOf(*problem.X).suggest(request, RunControl([until](double done) {
                                                              return done < until;
                                                          }));
        QVERIFY(!found.ok());
        QVERIFY(found.error().kind == ErrorKind::Stopped);
    }
}

/// Reason: with half of 100,000 samples labelled it walked for seconds before it asked again.
void TestActiveLearning::stopIsAskedForAmongManyLabels()
{
    const auto askedWith = [](int labels) {
        RowMatrix X(1000, 1);
        for (int i = 0; i < 1000; ++i)
            X(i, 0) = i;
        SuggestionRequest request = emptyRequest(1000, 1);
        request.criterion = Criterion::Margin;
        request.centres = CentreSearch::Density;
        std::fill_n(request.given.begin(), labels, 0);
        int asked = 0;
        const auto found = learningOf(X).suggest(request, RunControl([&asked](double) {
                                                     ++asked;
                                                     return true;
                                                 }));
        return found.ok() ? asked : -1;
    };
    QVERIFY(askedWith(1) > 0);
    QVERIFY(askedWith(401) >= askedWith(1) + 400 / 20);
}

QTEST_APPLESS_MAIN(TestActiveLearning)
#include "tst_active_learning.moc"
