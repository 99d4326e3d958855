// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/parameter_search.h"

#include "core/base/parallel.h"
#include "core/graph/kernel_factor.h"
#include "core/learn/learners.h"
#include "core/score/intervals.h"
#include "tests/support/labelled_points.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace inkling;

namespace {

ConfiguredLearner configured(const char *id,
                             const std::vector<std::pair<const char *, const char *>> &settings = {})
{
    const LearnerInfo *learner = findLearner(id);
    ConfiguredLearner one{learner, ParameterValues::defaults(learner->parameters)};
    for (const auto &[key, value] : settings)
        one.values.set(learner->parameters, key, value).ok();
    return one;
}

LearningProblem moons(int n, int perClass)
{
    return builtinPoints("moons?n=" + std::to_string(n) + "&noise=0.25", Scaling::Standard)
        .randomProblem(perClass, 1);
}

std::vector<ConfiguredLearner> candidatesOf(const ConfiguredLearner &base,
                                            const std::vector<VariedParameter> &varied,
                                            const LearningProblem &problem)
{
    return searchCandidates(base, varied, problem, RunControl()).value();
}

std::string english(const Result<std::vector<ConfiguredLearner>> &result)
{
    return result ? std::string() : inkling::english(result.error().message);
}

/// How many labels a method gets wrong that it has not seen, and the mean log loss, run by run.
std::pair<int, double> slowly(const ConfiguredLearner &candidate, const LearningProblem &problem)
{
    int wrong = 0;
    double loss = 0.0;
    int count = 0;
    for (std::size_t row = 0; row < problem.given.size(); ++row) {
        const int label = problem.given[row];
        if (label == kUnlabelled)
            continue;
        LearningProblem without = problem;
        without.given[row] = kUnlabelled;
        const auto outcome = candidate.learner->run(without, candidate.values, RunControl());
        wrong += outcome->predicted[row] == label ? 0 : 1;
        loss -= std::log(outcome->scores(static_cast<Eigen::Index>(row), label));
        ++count;
    }
    return {wrong, loss / count};
}

} // namespace

class TestParameterSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triesEveryCombination();
    void gammaIsTriedAroundTheAutomaticOne();
    void sigmaIsTriedAroundTheMedianDistance();
    void whatDoesNotMatterIsNotVaried();
    void refusesWhatCannotBeVaried_data();
    void refusesWhatCannotBeVaried();
    void automaticValueThatIsNoNumberHasNoMultiples();
    void findsWhatRunsWithoutEachLabelFind();
    void ofEqualsTheDefaultIsBest();
    void tellsWhatChanceMayHaveMade();
    void methodsAreAskedAboutTheSameLabels();
    void labelAloneInItsClassIsWrong();
    void failureIsKept();
    void stopKeepsWhatIsDone();
    void sameBitsForAnyThreads();
    void refusesLabelsThatCannotBeLeftOut();
};

void TestParameterSearch::triesEveryCombination()
{
    const LearningProblem problem = moons(50, 2);
    const auto candidates = candidatesOf(configured("label_spreading", {{"weights", "binary"}}),
                                         {{"alpha", {"0.5", "0.9"}}, {"k", {"5", "7", "9"}}}, problem);
    QCOMPARE(candidates.size(), std::size_t(6));
    for (std::size_t i = 0; i < 6; ++i) {
        QCOMPARE(candidates[i].values.integer("k"), std::vector<int>({5, 7, 9})[i / 2]);
        QCOMPARE(candidates[i].values.number("alpha"), i % 2 == 0 ? 0.5 : 0.9);
        QCOMPARE(candidates[i].values.integer("weights"), 2);
    }
    const auto automatic = candidatesOf(configured("label_spreading"), {{"alpha", {}}}, problem);
    QCOMPARE(automatic.front().values.number("alpha"), 0.5);
    QCOMPARE(automatic.back().values.number("alpha"), 0.999);
    QCOMPARE(candidatesOf(configured("poisson"), {{"class_priors", {}}}, problem).size(), std::size_t(3));
    QCOMPARE(candidatesOf(configured("poisson"), {}, problem).size(), std::size_t(1));
}

void TestParameterSearch::gammaIsTriedAroundTheAutomaticOne()
{
    const LearningProblem problem = moons(100, 2);
    const auto candidates = candidatesOf(configured("label_propagation", {{"weights", "gaussian"}}),
                                         {{"gamma", {}}, {"k", {"5", "20"}}}, problem);
    QCOMPARE(candidates.size(), std::size_t(14));
    for (std::size_t i = 0; i < 14; ++i) {
        const double gamma = candidates[i].values.number("gamma");
        GraphOptions options = graphOptions(candidates[i].values);
        QCOMPARE(options.k, i < 7 ? 5 : 20);
        options.gamma = std::nan("");
        const double automatic = buildGraph(*problem.X, options, RunControl())->gamma;
        if (i % 7 == 3)
            QVERIFY(std::isnan(gamma));
        else
            QCOMPARE(gamma, std::ldexp(automatic, static_cast<int>(i % 7) - 3));
    }
}

void TestParameterSearch::sigmaIsTriedAroundTheMedianDistance()
{
    const LearningProblem problem = moons(100, 2);
    const auto candidates = candidatesOf(configured("lap_rls"), {{"sigma", {}}}, problem);
    const double automatic = *medianDistance(*problem.X, RunControl());
    QCOMPARE(candidates.size(), std::size_t(5));
    for (std::size_t i = 0; i < 5; ++i) {
        const double sigma = candidates[i].values.number("sigma");
        if (i == 3)
            QVERIFY(std::isnan(sigma));
        else
            QCOMPARE(sigma, std::ldexp(automatic, static_cast<int>(i) - 3));
    }
}

void TestParameterSearch::whatDoesNotMatterIsNotVaried()
{
    const auto candidates = candidatesOf(configured("label_propagation", {{"gamma", "2"}}),
                                         {{"k", {"5", "7"}}, {"graph", {}}}, moons(50, 2));
    QCOMPARE(candidates.size(), std::size_t(3));
    QCOMPARE(candidates[0].values.integer("k"), 5);
    QCOMPARE(candidates[1].values.integer("k"), 7);
    QCOMPARE(candidates[2].values.integer("graph"), 1);
    QCOMPARE(candidates[2].values.integer("k"), 10);
}

void TestParameterSearch::refusesWhatCannotBeVaried_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *id, const char *value, const char *says) {
        QTest::newRow(id) << QByteArray(id) << QByteArray(value) << QByteArray(says);
    };
    row("alpa", "0.5", "did you mean \"alpha\"?");
    row("k", "x", "\"x\" is not a number");
    row("gamma", "2", "\"gamma\" has no effect");
    row("max_iterations", "", "\"max_iterations\" has no values");
}

void TestParameterSearch::refusesWhatCannotBeVaried()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, says);
    VariedParameter varied{id.toStdString(), {}};
    if (!value.isEmpty())
        varied.values = {value.toStdString()};
    const auto candidates =
        searchCandidates(configured("label_spreading"), {varied}, moons(50, 2), RunControl());
    const std::string text = english(candidates);
    QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
}

void TestParameterSearch::automaticValueThatIsNoNumberHasNoMultiples()
{
    const auto candidates =
        searchCandidates(configured("decision_tree"), {{"max_depth", {}}}, moons(50, 2), RunControl());
    QVERIFY(english(candidates).find("\"max_depth\" has no values") != std::string::npos);
}

void TestParameterSearch::findsWhatRunsWithoutEachLabelFind()
{
    const LearningProblem problem = moons(300, 8);
    const auto candidates =
        candidatesOf(configured("label_spreading"),
                     {{"k", {"5", "10", "20"}}, {"alpha", {"0.5", "0.9", "0.999"}}}, problem);
    const auto report = searchParameters(problem, candidates, RunControl());
    QCOMPARE(report->points.size(), std::size_t(9));
    std::vector<std::pair<int, double>> expected;
    for (std::size_t i = 0; i < 9; ++i) {
        expected.push_back(slowly(candidates[i], problem));
        const Score &score = report->points[i].score;
        QVERIFY(report->points[i].candidate.values == candidates[i].values);
        QCOMPARE(static_cast<int>(score.heldOut - score.correct), expected[i].first);
        QVERIFY(std::abs(score.logLoss - expected[i].second) < 1e-9);
    }
    const auto least = std::min_element(expected.begin(), expected.end());
    QCOMPARE(*report->best, static_cast<std::size_t>(least - expected.begin()));
    QVERIFY(least->first < std::max_element(expected.begin(), expected.end())->first);
}

void TestParameterSearch::ofEqualsTheDefaultIsBest()
{
    // None of these values changes the answer.
    const LearningProblem problem = moons(100, 5);
    const auto candidates =
        candidatesOf(configured("label_propagation"),
                     {{"max_iterations", {"10", "999", "5000"}}, {"neighbours", {}}}, problem);
    const auto report = searchParameters(problem, candidates, RunControl());
    const ParameterValues &best = report->points[*report->best].candidate.values;
    QCOMPARE(best.integer("max_iterations"), 999);
    QCOMPARE(best.integer("neighbours"), 0);
}

void TestParameterSearch::tellsWhatChanceMayHaveMade()
{
    // Few labels of noisy moons: a difference of one or two labels is chance. The majority is another matter.
    const LearningProblem problem = moons(400, 20);
    const std::vector<ConfiguredLearner> candidates = {configured("label_propagation"),
                                                       configured("label_propagation", {{"k", "11"}}),
                                                       configured("majority")};
    const auto report = searchParameters(problem, candidates, RunControl());
    QVERIFY(*report->best < 2);
    for (std::size_t i = 0; i < 3; ++i) {
        const Discordant pairs =
            discordant(report->points[*report->best].score.right, report->points[i].score.right);
        QCOMPARE(report->points[i].mcnemarP, mcnemarP(pairs.onlyFirst, pairs.onlySecond));
        QCOMPARE(report->points[i].mcnemarP < 0.05, i == 2);
    }
    QCOMPARE(report->notes.size(), std::size_t(1));
    QCOMPARE(report->notes[0].arguments, (std::vector<std::string>{"1", "2"}));
}

void TestParameterSearch::methodsAreAskedAboutTheSameLabels()
{
    // Nearest neighbour runs once for each label, and so for a part of them.
    const LearningProblem problem = moons(400, 75);
    const ConfiguredLearner solved = configured("label_propagation");
    QCOMPARE(searchParameters(problem, {solved}, RunControl())->leftOut, std::size_t(150));
    const auto report = searchParameters(problem, {solved, configured("nearest_neighbour")}, RunControl());
    QCOMPARE(report->leftOut, kMostSearchedByRuns);
    QCOMPARE(report->given, std::size_t(150));
    for (const SearchPoint &point : report->points)
        QCOMPARE(point.score.heldOut, kMostSearchedByRuns);
    QCOMPARE(report->notes[0].arguments, std::vector<std::string>{"100"});
}

void TestParameterSearch::labelAloneInItsClassIsWrong()
{
    LearningProblem problem = moons(100, 3);
    problem.classCount = 3;
    *std::find(problem.given.begin(), problem.given.end(), 0) = 2;
    const auto report = searchParameters(problem, {configured("label_propagation")}, RunControl());
    const Score &score = report->points[0].score;
    QCOMPARE(score.heldOut, std::size_t(6));
    QCOMPARE(score.perClass[2].recall, 0.0);
    QCOMPARE(score.confusion[2][3], std::size_t(1)); // without an answer
    QCOMPARE(report->notes[0].arguments, std::vector<std::string>{"1"});
}

void TestParameterSearch::failureIsKept()
{
    const LearningProblem problem = moons(40'000, 3); // a graph of all pairs would need 6 GB
    const auto report = searchParameters(
        problem, {configured("label_propagation", {{"graph", "rbf"}}), configured("majority")}, RunControl());
    QCOMPARE(report->points.size(), std::size_t(2));
    QVERIFY(report->points[0].failure.has_value());
    QVERIFY(!report->points[1].failure.has_value());
    QCOMPARE(*report->best, std::size_t(1));
    const auto none =
        searchParameters(problem, {configured("label_propagation", {{"graph", "rbf"}})}, RunControl());
    QVERIFY(!none->best.has_value());
}

void TestParameterSearch::stopKeepsWhatIsDone()
{
    const LearningProblem problem = moons(100, 5);
    // The first and the last have the same graph, and are done before the second.
    const std::vector<ConfiguredLearner> candidates = {configured("label_propagation", {{"k", "5"}}),
                                                       configured("label_propagation", {{"k", "7"}}),
                                                       configured("label_spreading", {{"k", "5"}})};
    const auto whole = searchParameters(problem, candidates, RunControl());
    const auto report =
        searchParameters(problem, candidates, RunControl([](double fraction) { return fraction < 0.7; }));
    QVERIFY(report->ending == Ending::Stopped);
    QCOMPARE(report->planned, std::size_t(3));
    QCOMPARE(report->points.size(), std::size_t(2));
    QCOMPARE(report->points[0].score.logLoss, whole->points[0].score.logLoss);
    QCOMPARE(report->points[1].score.logLoss, whole->points[2].score.logLoss);
    const auto none = searchParameters(problem, candidates, RunControl([](double) { return false; }));
    QVERIFY(none.error().kind == ErrorKind::Stopped);
}

void TestParameterSearch::sameBitsForAnyThreads()
{
    const LearningProblem problem = moons(600, 10);
    const auto candidates = candidatesOf(configured("poisson"), {{"k", {}}, {"class_priors", {}}}, problem);
    const auto expected = searchParameters(problem, candidates, RunControl());
    for (const int threads : {1, 2, 3, 8}) {
        ThreadPool pool(threads);
        const auto report = searchParameters(problem, candidates, RunControl({}, &pool));
        QCOMPARE(*report->best, *expected->best);
        for (std::size_t i = 0; i < candidates.size(); ++i)
            QVERIFY(report->points[i].score.logLoss == expected->points[i].score.logLoss);
    }
}

void TestParameterSearch::refusesLabelsThatCannotBeLeftOut()
{
    const std::vector<ConfiguredLearner> candidates = {configured("label_propagation")};
    const auto alone = searchParameters(moons(50, 1), candidates, RunControl());
    QVERIFY(alone.error().kind == ErrorKind::Input);
    QVERIFY(inkling::english(alone.error().message).starts_with("No class has two labels"));
    const auto none = searchParameters(moons(50, 0), candidates, RunControl());
    QVERIFY(inkling::english(none.error().message).starts_with("No sample has a label yet"));
}

QTEST_APPLESS_MAIN(TestParameterSearch)
#include "tst_parameter_search.moc"
