// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/democratic_co_learning.h"

#include "core/learn/labelling_rounds.h"
#include "core/learn/learners.h"
#include "tests/support/lesson_clouds.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace inkling;

namespace {

BaseLearner base(const char *id)
{
    const ClassifierInfo &info = *findClassifier(id);
    return {&info, ParameterValues::defaults(info.parameters)};
}

std::vector<BaseLearner> three()
{
    return {base("logistic_regression"), base("gaussian_naive_bayes"), base("nearest_neighbour")};
}

RowMatrix supervisedScores(const LearningProblem &problem, const char *id)
{
    const LearnerInfo &method = *findLearner(id);
    return method.run(problem, ParameterValues::defaults(method.parameters), {})->scores;
}

} // namespace

class TestDemocraticCoLearning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMajorityMustWeighMore();
    void effectiveSizeIsThePapers();
    void electionIsThePapers();
    void noRoundsAreTheVoteOfTheSupervised();
    void oneLearnerIsItself();
    void onlyTheOutvotedLearn();
    void fewLabelsTeachNothing();
    void givenLabelsNeverChange();
    void sameLabelsTwice();
    void saysWhatTheLearnersWeigh();
    void predictsAsItScores();
    void beatsItsLearners();
    void weakLearnersSpoilNothingUnlessTheEstimateAlone();
};

void TestDemocraticCoLearning::aMajorityMustWeighMore()
{
    QCOMPARE(outvotingLabel({2, 2, 0}, {0.5, 0.5, 0.9}), 2);
    QCOMPARE(outvotingLabel({2, 2, 0}, {0.4, 0.4, 0.9}), kUnlabelled);
    QCOMPARE(outvotingLabel({2, 2, 0}, {0.5, 0.5, 1.0}), kUnlabelled); // as much is not more
    QCOMPARE(outvotingLabel({1, 1, 1}, {0.1, 0.2, 0.3}), 1);
    QCOMPARE(outvotingLabel({0, 1, 2}, {0.9, 0.1, 0.1}), kUnlabelled); // nobody has a majority
    QCOMPARE(outvotingLabel({0, 0, 1, 1}, {0.9, 0.9, 0.1, 0.1}), kUnlabelled);
    QCOMPARE(outvotingLabel({0, 0, 0, 1, 2}, {0.3, 0.3, 0.3, 0.8, 0.8}), 0); // more than each of the others
}

// q = |L| (1 - 2 e / |L|)^2, by hand.
void TestDemocraticCoLearning::effectiveSizeIsThePapers()
{
    QCOMPARE(effectiveSize(40.0, 0.0), 40.0);
    QCOMPARE(effectiveSize(40.0, 5.0), 22.5);
    QCOMPARE(effectiveSize(40.0, 20.0), 0.0);
    QCOMPARE(effectiveSize(40.0, 30.0), 0.0); // beyond half it would rise again
}

void TestDemocraticCoLearning::electionIsThePapers()
{
    QCOMPARE(electedLabel({1, 1, 0}, {0.7, 0.7, 0.7}), 1);  // 0.833 * 0.7 against 0.75 * 0.7
    QCOMPARE(electedLabel({1, 1, 0}, {0.6, 0.8, 0.7}), 1);  // their mean counts
    QCOMPARE(electedLabel({1, 1, 0}, {0.6, 0.6, 0.9}), 0);  // 0.5 against 0.675
    QCOMPARE(electedLabel({1, 1, 0}, {0.0, 0.0, 0.55}), 0); // those of weight 0 have no vote
    QCOMPARE(electedLabel({0, 1, 2}, {0.6, 0.8, 0.7}), 1);
    QCOMPARE(electedLabel({2, 1, 0}, {0.7, 0.7, 0.7}), kUnlabelled);
}

// Two of three supervised learners that weigh about the same have the class.
void TestDemocraticCoLearning::noRoundsAreTheVoteOfTheSupervised()
{
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(10, 1);
    const auto outcome = democraticCoLearning(problem, three(), {.maximumRounds = 0}, {});
    QVERIFY(outcome->labelSteps.empty());
    const std::vector<RowMatrix> scores = {supervisedScores(problem, "logistic_regression"),
                                           supervisedScores(problem, "gaussian_naive_bayes"),
                                           supervisedScores(problem, "nearest_neighbour")};
    for (int row = 0; row < static_cast<int>(problem.given.size()); ++row) {
        std::vector<int> votes;
        for (const RowMatrix &said : scores)
            votes.push_back(prediction(row, said.row(row)).label);
        for (const int label : {0, 1, 2}) {
            if (std::count(votes.begin(), votes.end(), label) >= 2)
                QCOMPARE(outcome->predicted[row], label);
        }
    }
}

// Nobody outvotes it.
void TestDemocraticCoLearning::oneLearnerIsItself()
{
    const LearningProblem problem = builtinPoints("iris", Scaling::Standard).randomProblem(5, 1);
    const auto outcome = democraticCoLearning(problem, {base("logistic_regression")}, {}, {});
    QVERIFY(outcome->labelSteps.empty());
    QVERIFY(outcome->scores.isApprox(supervisedScores(problem, "logistic_regression"), 1e-12));
}

// In the first round: who gets a label had said another class, and the two others this one.
void TestDemocraticCoLearning::onlyTheOutvotedLearn()
{
    const LearningProblem problem = builtinPoints("digits", Scaling::Standard).randomProblem(20, 1);
    const auto outcome = democraticCoLearning(problem, three(), {.maximumRounds = 1}, {});
    QVERIFY(!outcome->labelSteps.empty());
    const std::vector<RowMatrix> scores = {supervisedScores(problem, "logistic_regression"),
                                           supervisedScores(problem, "gaussian_naive_bayes"),
                                           supervisedScores(problem, "nearest_neighbour")};
    for (const LabelStep &step : outcome->labelSteps) {
        double sum = 0.0;
        for (int learner = 0; learner < 3; ++learner) {
            const Pseudolabel said = prediction(step.row, scores[learner].row(step.row));
            QCOMPARE(said.label == step.label, learner != step.learner);
            sum += learner != step.learner ? said.probability : 0.0;
        }
        QCOMPARE(step.probability, sum / 2.0);
    }
}

// One label a class: no accuracy can be told from them, so that no label is worth its errors.
void TestDemocraticCoLearning::fewLabelsTeachNothing()
{
    const LearningProblem problem = builtinPoints("digits", Scaling::Standard).randomProblem(1, 1);
    const auto outcome = democraticCoLearning(problem, three(), {}, {});
    QVERIFY(outcome->labelSteps.empty());
    QVERIFY(outcome->ending == Ending::Converged);
    QVERIFY(english(outcome->notes[1]).find("right in 0 to 100 %") != std::string::npos);
}

// Not even where they are wrong.
void TestDemocraticCoLearning::givenLabelsNeverChange()
{
    LearningProblem problem = builtinPoints("digits", Scaling::Standard).randomProblem(20, 1);
    const auto wrong = std::find(problem.given.begin(), problem.given.end(), 0);
    *wrong = 1;
    const auto outcome = democraticCoLearning(problem, three(), {}, {});
    QVERIFY(!outcome->labelSteps.empty());
    for (const LabelStep &step : outcome->labelSteps) {
        QCOMPARE(problem.given[step.row], kUnlabelled);
        QVERIFY(step.label != kUnlabelled); // labels are replaced, not taken back
    }
}

void TestDemocraticCoLearning::sameLabelsTwice()
{
    const LearningProblem problem = builtinPoints("digits", Scaling::Standard).randomProblem(20, 2);
    const std::vector<BaseLearner> learners = {base("linear_discriminant"), base("random_forest"),
                                               base("nearest_neighbour")};
    const auto first = democraticCoLearning(problem, learners, {}, {});
    const auto second = democraticCoLearning(problem, learners, {}, {});
    QVERIFY(first->scores == second->scores && first->labelSteps == second->labelSteps);
}

void TestDemocraticCoLearning::saysWhatTheLearnersWeigh()
{
    const LearningProblem problem = builtinPoints("digits", Scaling::Standard).randomProblem(20, 1);
    const auto outcome = democraticCoLearning(problem, three(), {}, {});
    QVERIFY(outcome->ending == Ending::Converged);
    QCOMPARE(outcome->learners.size(), std::size_t{3});
    QCOMPARE(english(outcome->learners[1]), std::string("The majority against learner 2"));
    QCOMPARE(outcome->notes.size(), std::size_t{4});
    std::vector<std::set<int>> rows(3);
    for (const LabelStep &step : outcome->labelSteps)
        rows[step.learner].insert(step.row);
    for (int learner = 0; learner < 3; ++learner) {
        QCOMPARE(outcome->notes[1 + learner].arguments[1], std::to_string(rows[learner].size()));
        QVERIFY(std::stoi(outcome->notes[1 + learner].arguments[2]) > 50); // digits are easy
    }
}

void TestDemocraticCoLearning::predictsAsItScores()
{
    const LearningProblem problem = builtinPoints("digits", Scaling::Standard).randomProblem(20, 1);
    const LearnerInfo &method = *findLearner("democratic_co_learning");
    ParameterValues values = ParameterValues::defaults(method.parameters);
    QVERIFY(values.set(method.parameters, "learner_1", "random_forest").ok());
    const auto outcome = method.run(problem, values, {});
    QVERIFY(!outcome->labelSteps.empty());
    QVERIFY(*method.predict(problem, values, *outcome, *problem.X, {}) == outcome->scores);
}

/// Mean over some draws, 18 labels a class, of the share in percent of digits that is right among the others.
template<typename Run>
double digitsAccuracy(int draws, const Run &run)
{
    const LabelledPoints digits = builtinPoints("digits", Scaling::Standard);
    double sum = 0.0;
    for (int seed = 1; seed <= draws; ++seed) {
        const LearningProblem problem = digits.randomProblem(18, seed);
        sum += unlabelledAccuracy(digits, problem, run(problem)->predicted);
    }
    return 100.0 * sum / draws;
}

QByteArray figures(double first, double second)
{
    return QByteArray::number(first) + ' ' + QByteArray::number(second);
}

// Measured over 20 draws: 93.8 (deviation 1.1), its learners alone 91.2 to 91.7 (0.9).
void TestDemocraticCoLearning::beatsItsLearners()
{
    const auto accuracy = [](const char *id) {
        const LearnerInfo &method = *findLearner(id);
        return digitsAccuracy(3, [&method](const LearningProblem &problem) {
            return method.run(problem, ParameterValues::defaults(method.parameters), {});
        });
    };
    const double together = accuracy("democratic_co_learning");
    for (const char *learner : {"logistic_regression", "random_forest", "nearest_neighbour"}) {
        const double alone = accuracy(learner);
        QVERIFY2(together > alone + 0.5, figures(together, alone));
    }
}

// Naive Bayes (77.8) and three neighbours beside logistic regression, measured over 20 draws: 91.1 (1.1) and
// 84.7 (4.3); 91.5 without any lesson.
void TestDemocraticCoLearning::weakLearnersSpoilNothingUnlessTheEstimateAlone()
{
    std::vector<BaseLearner> learners = three();
    learners[2].values.set("k", 3);
    const auto accuracy = [&learners](Acceptance acceptance) {
        return digitsAccuracy(3, [&](const LearningProblem &problem) {
            return democraticCoLearning(problem, learners, {.acceptance = acceptance}, {});
        });
    };
    const double leftOut = accuracy(Acceptance::LeftOut);
    const double estimate = accuracy(Acceptance::Estimate);
    QVERIFY2(leftOut > 89.0, figures(leftOut, estimate));
    QVERIFY2(leftOut > estimate + 1.0, figures(leftOut, estimate));
}

QTEST_APPLESS_MAIN(TestDemocraticCoLearning)
#include "tst_democratic_co_learning.moc"
