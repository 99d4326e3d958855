// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/self_training.h"

#include "core/learn/learners.h"
#include "tests/support/lesson_clouds.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <utility>
#include <vector>

using namespace inkling;

namespace {

const std::vector<int> kRoom = {100, 100, 100};

BaseLearner base(const char *id, int k = 1)
{
    const ClassifierInfo &info = *findClassifier(id);
    BaseLearner learner{&info, ParameterValues::defaults(info.parameters)};
    if (learner.values.contains("k"))
        learner.values.set("k", k);
    return learner;
}

std::vector<Pseudolabel> chosen(PseudolabelRule rule, int k, const std::vector<int> &room = kRoom)
{
    const std::vector<Pseudolabel> predictions = {{0, 0, 0.8},  {1, 1, 0.6},  {2, 0, 0.95},
                                                  {3, 1, 0.75}, {4, 0, 0.95}, {5, 1, 0.76}};
    return pseudolabelled(predictions, {.rule = rule, .threshold = 0.75}, k, room);
}

std::vector<int> rows(const std::vector<Pseudolabel> &labels)
{
    std::vector<int> found;
    for (const Pseudolabel &one : labels)
        found.push_back(one.row);
    return found;
}

/// The last round in which each sample's label changed, 0 for given ones and -1 for those without a label,
/// and the labels.
struct Rounds
{
    std::vector<int> round;
    std::vector<int> label;
};

Rounds roundsOf(const LearningProblem &problem, const Outcome &outcome)
{
    Rounds rounds{std::vector<int>(problem.given.size(), -1), problem.given};
    for (std::size_t i = 0; i < problem.given.size(); ++i) {
        if (problem.given[i] != kUnlabelled)
            rounds.round[i] = 0;
    }
    for (const LabelStep &step : outcome.labelSteps) {
        rounds.round[step.row] = step.round;
        rounds.label[step.row] = step.label;
    }
    return rounds;
}

/// Mean over some draws of the share in percent that is right among the unlabelled samples.
template<typename Draw>
double meanAccuracy(const char *learner, const SelfTrainingOptions &options, const Draw &draw)
{
    constexpr int kDraws = 20;
    double sum = 0.0;
    for (std::uint64_t seed = 1; seed <= kDraws; ++seed) {
        const auto [points, given] = draw(seed);
        const LearningProblem problem = points.problem(given);
        const auto outcome = selfTraining(problem, base(learner), options, RunControl());
        sum += unlabelledAccuracy(points, problem, outcome->predicted);
    }
    return 100.0 * sum / kDraws;
}

QByteArray figures(std::initializer_list<double> numbers)
{
    QByteArray text;
    for (const double number : numbers)
        text += QByteArray::number(number) + ' ';
    return text;
}

} // namespace

class TestSelfTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesChooseTheSurest();
    void fullClassesGetNothing();
    void equalsScikitLearn_data();
    void equalsScikitLearn();
    void givenLabelsNeverChange();
    void saysHowItEnded();
    void classSizesAreKept();
    void takesLabelsBack();
    void predictsAsItScores();
    void keptNeighboursChangeNothing_data();
    void keptNeighboursChangeNothing();
    void stoppedItHasTheLabelsSoFar();
    void aHighThresholdCorrectsASkewedStart();
    void unlabelledSamplesHurtWhereTheGapIsNoBorder();
    void withoutBalanceOneClassSwallowsTheOther();
};

void TestSelfTraining::rulesChooseTheSurest()
{
    QCOMPARE(rows(chosen(PseudolabelRule::Threshold, 1)), (std::vector<int>{0, 2, 4, 5}));
    QCOMPARE(rows(chosen(PseudolabelRule::BestOfEachClass, 2)), (std::vector<int>{2, 4, 5}));
    QCOMPARE(rows(chosen(PseudolabelRule::BestOfEachClass, 1)), (std::vector<int>{2, 5})); // the lower row
    QCOMPARE(rows(chosen(PseudolabelRule::Best, 3)), (std::vector<int>{0, 2, 4}));
    QCOMPARE(rows(chosen(PseudolabelRule::Best, 50)), (std::vector<int>{0, 1, 2, 3, 4, 5}));
}

void TestSelfTraining::fullClassesGetNothing()
{
    QCOMPARE(rows(chosen(PseudolabelRule::Threshold, 1, {1, 0})), (std::vector<int>{2}));
    QCOMPARE(rows(chosen(PseudolabelRule::Best, 3, {1, 100})), (std::vector<int>{2, 3, 5}));
    QCOMPARE(rows(chosen(PseudolabelRule::BestOfEachClass, 2, {100, 0})), (std::vector<int>{2, 4}));
}

void TestSelfTraining::equalsScikitLearn_data()
{
    QTest::addColumn<QByteArrayList>("cells");
    QFile file(qEnvironmentVariable("INKLING_SOURCE") + QStringLiteral("/tests/data/self_training.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    while (!file.atEnd()) {
        const QByteArrayList cells = file.readLine().trimmed().split(',');
        QTest::newRow((cells[0] + '/' + cells[1] + '/' + cells[2]).constData()) << cells;
    }
}

// The same labels in the same rounds: each later round rests on all earlier ones.
void TestSelfTraining::equalsScikitLearn()
{
    QFETCH(QByteArrayList, cells);
    const LabelledPoints points = builtinPoints(cells[0].constData(), Scaling::Standard);
    std::vector<int> given;
    for (int row = 0; row < static_cast<int>(points.y.size()); row += 10)
        given.push_back(row);
    const LearningProblem problem = points.problem(given);
    SelfTrainingOptions options{.maximumRounds = 10};
    if (cells[2] == "threshold") {
        options.rule = PseudolabelRule::Threshold;
        options.threshold = cells[3].toDouble();
    } else {
        options.rule = PseudolabelRule::Best;
        options.k = cells[3].toInt();
    }
    const auto outcome = selfTraining(problem, base(cells[1].constData(), 10), options, RunControl());
    const Rounds ours = roundsOf(problem, *outcome);
    for (int row = 0; row < static_cast<int>(points.y.size()); ++row) {
        const char round = cells[4][row];
        const char label = cells[5][row];
        const QByteArray place = "row " + QByteArray::number(row);
        QVERIFY2(ours.round[row] == (round == '.' ? -1 : round == 'a' ? 10 : round - '0'), place);
        QVERIFY2(ours.label[row] == (label == '.' ? kUnlabelled : label - '0'), place);
    }
}

// Not even where they are wrong and other labels are taken back.
void TestSelfTraining::givenLabelsNeverChange()
{
    LearningProblem problem = tallClouds(2).problem({300, 301});
    problem.given[0] = 1;
    problem.given[1] = 0; // each in the middle of the other class
    const SelfTrainingOptions options{
        .rule = PseudolabelRule::Threshold, .threshold = 0.9, .retraction = Retraction::WhenUnsure};
    const auto outcome = selfTraining(problem, base("logistic_regression"), options, RunControl());
    QVERIFY(outcome->labelSteps.size() > 100);
    for (const LabelStep &step : outcome->labelSteps)
        QCOMPARE(problem.given[step.row], kUnlabelled);
}

void TestSelfTraining::saysHowItEnded()
{
    const LearningProblem problem = builtinPoints("iris", Scaling::Standard).randomProblem(5, 1);
    const BaseLearner learner = base("logistic_regression");
    const auto note = [](const Result<Outcome> &outcome) {
        return outcome->notes.front().text;
    };
    const auto all = selfTraining(problem, learner, {.threshold = 0.0}, RunControl());
    QVERIFY(all->ending == Ending::Converged && note(all).starts_with("Every sample had a label"));
    const auto still = selfTraining(problem, learner, {.threshold = 0.99}, RunControl());
    QVERIFY(still->ending == Ending::Converged &&
            note(still).starts_with("No further sample was sure enough."));
    const auto over =
        selfTraining(problem, learner, {.threshold = 0.5, .k = 1, .maximumRounds = 3}, RunControl());
    QVERIFY(over->ending == Ending::LimitReached && note(over).starts_with("The rounds were over"));
    QCOMPARE(over->iterations, 3);
    QCOMPARE(over->labelSteps.size(), std::size_t{9}); // one of each class a round
    const auto none = selfTraining(problem, learner, {.maximumRounds = 0}, RunControl());
    QVERIFY(none->labelSteps.empty());
    const LearnerInfo &alone = *findLearner("logistic_regression");
    const auto supervised = alone.run(problem, ParameterValues::defaults(alone.parameters), {});
    QVERIFY(none->scores == supervised->scores);
}

void TestSelfTraining::classSizesAreKept()
{
    const LabelledPoints iris = builtinPoints("iris", Scaling::Standard);
    const LearningProblem problem = iris.randomProblem(2, 3);
    const auto outcome = selfTraining(
        problem, base("logistic_regression"),
        {.rule = PseudolabelRule::Threshold, .threshold = 0.0, .priors = ClassPriors::Equal}, RunControl());
    const Rounds rounds = roundsOf(problem, *outcome);
    for (int label = 0; label < 3; ++label)
        QVERIFY(std::count(rounds.label.begin(), rounds.label.end(), label) <= 50);
}

// With labels that mislead at first, some are taken back, each sample's once.
void TestSelfTraining::takesLabelsBack()
{
    const LearningProblem problem = tallClouds(2).problem({300, 301});
    const SelfTrainingOptions options{.rule = PseudolabelRule::Threshold,
                                      .threshold = 0.9,
                                      .maximumRounds = 200,
                                      .retraction = Retraction::WhenUnsure};
    const auto outcome = selfTraining(problem, base("logistic_regression"), options, RunControl());
    QVERIFY(outcome->ending == Ending::Converged);
    QVERIFY(std::any_of(outcome->labelSteps.begin(), outcome->labelSteps.end(),
                        [](const LabelStep &step) { return step.label == kUnlabelled; }));
    std::map<int, int> times;
    for (std::size_t i = 0; i < outcome->labelSteps.size(); ++i) {
        const LabelStep &step = outcome->labelSteps[i];
        times[step.row] += step.label == kUnlabelled ? 1 : 0;
        QVERIFY(times[step.row] <= 1); // so that it comes to an end
        if (i > 0 && outcome->labelSteps[i - 1].round == step.round)
            QVERIFY(outcome->labelSteps[i - 1].row < step.row);
    }
}

void TestSelfTraining::predictsAsItScores()
{
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(3, 1);
    const LearnerInfo &method = *findLearner("self_training");
    const ParameterValues values = ParameterValues::defaults(method.parameters);
    const auto outcome = method.run(problem, values, RunControl());
    QVERIFY(!outcome->labelSteps.empty());
    QVERIFY(*method.predict(problem, values, *outcome, *problem.X, RunControl()) == outcome->scores);
}

void TestSelfTraining::keptNeighboursChangeNothing_data()
{
    QTest::addColumn<int>("k");
    QTest::addColumn<bool>("takesBack");
    QTest::addColumn<ClassBalance>("balance");
    QTest::newRow("1") << 1 << false << ClassBalance::None;
    QTest::newRow("5") << 5 << false << ClassBalance::None;
    QTest::newRow("5, labels taken back") << 5 << true << ClassBalance::None;
    QTest::newRow("5, class weights") << 5 << false << ClassBalance::ClassWeights;
    QTest::newRow("5, SMOTE") << 5 << false << ClassBalance::Smote; // in the rounds with unequal classes
}

// To the bit what a search from nothing gives in each round: without their matrix the samples are searched.
void TestSelfTraining::keptNeighboursChangeNothing()
{
    QFETCH(int, k);
    QFETCH(bool, takesBack);
    QFETCH(ClassBalance, balance);
    BaseLearner keeping = base("nearest_neighbour", k);
    keeping.balance.balance = balance;
    ClassifierInfo info = *keeping.classifier;
    info.fit = [](const TrainingSet &set, const ParameterValues &values, const RunControl &control) {
        TrainingSet points = set;
        points.matrix = nullptr;
        return findClassifier("nearest_neighbour")->fit(points, values, control);
    };
    const BaseLearner searching{&info, keeping.values, keeping.balance};
    SelfTrainingOptions options{.threshold = 0.5};
    if (takesBack)
        options.retraction = Retraction::WhenUnsure;
    const LearningProblem problem = builtinPoints("digits", Scaling::None).randomProblem(3, 1);
    const auto kept = selfTraining(problem, keeping, options, RunControl());
    const auto searched = selfTraining(problem, searching, options, RunControl());
    QVERIFY(kept->iterations > 3);
    QVERIFY(kept->scores.cwiseEqual(searched->scores).all());
    QCOMPARE(kept->labelSteps.size(), searched->labelSteps.size());
    const auto isTakenBack = [](const LabelStep &step) {
        return step.label == kUnlabelled;
    };
    QCOMPARE(std::any_of(kept->labelSteps.begin(), kept->labelSteps.end(), isTakenBack), takesBack);
}

void TestSelfTraining::stoppedItHasTheLabelsSoFar()
{
    const LearningProblem problem = builtinPoints("digits", Scaling::Standard).randomProblem(2, 1);
    const BaseLearner learner = base("logistic_regression");
    std::vector<LabelStep> whole = selfTraining(problem, learner, {}, RunControl())->labelSteps;
    const auto part =
        selfTraining(problem, learner, {}, RunControl([](double fraction) { return fraction < 0.3; }));
    QVERIFY(part->ending == Ending::Stopped);
    QVERIFY(!part->labelSteps.empty() && part->labelSteps.size() < whole.size());
    whole.resize(part->labelSteps.size());
    QVERIFY(part->labelSteps == whole);
    const Rounds rounds = roundsOf(problem, *part);
    QCOMPARE(part->predicted, rounds.label);
}

// Measured elsewhere: 85.1, 91.7 and 96.0 at .5, .75 and .9, and 83.9 for the learner alone.
void TestSelfTraining::aHighThresholdCorrectsASkewedStart()
{
    const auto accuracy = [](double threshold, int rounds) {
        const SelfTrainingOptions options{
            .rule = PseudolabelRule::Threshold, .threshold = threshold, .maximumRounds = rounds};
        return meanAccuracy("logistic_regression", options, [](std::uint64_t seed) {
            return std::pair(tallClouds(seed), std::vector<int>{300, 301});
        });
    };
    const double alone = accuracy(0.5, 0);
    const double half = accuracy(0.5, 100);
    const double middle = accuracy(0.75, 100);
    const double high = accuracy(0.9, 100);
    const QByteArray all = figures({alone, half, middle, high});
    QVERIFY2(std::abs(alone - 83.9) < 2.5, all);
    QVERIFY2(std::abs(half - 85.1) < 4.0, all);
    QVERIFY2(std::abs(middle - 91.7) < 5.0, all);
    QVERIFY2(std::abs(high - 96.0) < 4.0, all);
}

// Measured elsewhere: logistic regression 80.3, self-training 77.2 from two labels a class.
void TestSelfTraining::unlabelledSamplesHurtWhereTheGapIsNoBorder()
{
    const auto accuracy = [](int rounds) {
        const SelfTrainingOptions options{
            .rule = PseudolabelRule::Threshold, .threshold = 0.75, .maximumRounds = rounds};
        return meanAccuracy("logistic_regression", options, [](std::uint64_t seed) {
            const LabelledPoints points = halvedClouds(seed);
            std::vector<int> given;
            std::array<int, 2> left = {2, 2};
            for (int row = 0; row < 300; ++row) {
                if (left[points.y[row]]-- > 0)
                    given.push_back(row);
            }
            return std::pair(points, given);
        });
    };
    const double alone = accuracy(0);
    const double trained = accuracy(100);
    QVERIFY2(std::abs(alone - 80.3) < 5.0, figures({alone, trained}));
    QVERIFY2(trained < alone, figures({alone, trained}));
    QVERIFY2(trained > alone - 10.0, figures({alone, trained}));
}

// Measured elsewhere: 56.1 for the four best of any class a round, 91.0 for the two best of each.
void TestSelfTraining::withoutBalanceOneClassSwallowsTheOther()
{
    const auto accuracy = [](PseudolabelRule rule, int k) {
        const SelfTrainingOptions options{.rule = rule, .threshold = 0.0, .k = k, .maximumRounds = 1000};
        return meanAccuracy("gaussian_naive_bayes", options, [](std::uint64_t seed) {
            return std::pair(twoViews(0.0, seed), std::vector<int>{0, 1, 2, 3});
        });
    };
    const double best = accuracy(PseudolabelRule::Best, 4);
    const double balanced = accuracy(PseudolabelRule::BestOfEachClass, 2);
    QVERIFY2(std::abs(best - 56.1) < 6.0, figures({best, balanced}));
    QVERIFY2(std::abs(balanced - 91.0) < 5.0, figures({best, balanced}));
}

QTEST_APPLESS_MAIN(TestSelfTraining)
#include "tst_self_training.moc"
