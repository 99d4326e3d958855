// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/consistency.h"

#include "core/learn/learners.h"
#include "core/learn/unlabelled_losses.h"
#include "tests/support/joint_sets.h"
#include "tests/support/numerical_gradient.h"

#include <QTest>

using namespace inkling;

namespace {

constexpr Disturbance kNone{};

Perceptron someNetwork(std::uint64_t seed)
{
    Random random(seed);
    return randomPerceptron({2, 5, 2}, Activation::Tanh, random);
}

StandardSamples fewSamples()
{
    return {.X = std::make_shared<const RowMatrix>(randomPoints(20, 2, 1)), .labelled = 4};
}

/// A term's value at a network, all random numbers the same each time.
double valueAt(const JointLoss &joint, int epoch, const Perceptron &network, Eigen::VectorXd &gradient)
{
    gradient = Eigen::VectorXd::Zero(network.parameters.size());
    Random random(9);
    return joint.loss.add(epoch, network, gradient, random);
}

FittedClassifier fitFiveEpochs(const JointSet &set,
                               const std::function<JointLoss(const StandardSamples &)> &lossOf)
{
    return fitJointPerceptron(set, {.maximumEpochs = 5}, lossOf, RunControl()).value();
}

} // namespace

class TestConsistency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weightGrows();
    void piModelHasItsGradient();
    void undisturbedPassesAgree();
    void teacherIsTheRunningMean();
    void teacherIsAimedAtNotMoved();
    void withoutWeightIsThePerceptron();
    void forgetfulTeacherIsTheStudent();
    void predictsThePointsAsTheRunDid();
    void unlabelledSamplesHelpOnMoons();
};

void TestConsistency::weightGrows()
{
    QCOMPARE(rampedUp(0, 10), std::exp(-5.0));
    QCOMPARE(rampedUp(5, 10), std::exp(-1.25));
    QCOMPARE(rampedUp(10, 10), 1.0);
    QCOMPARE(rampedUp(11, 10), 1.0);
}

void TestConsistency::piModelHasItsGradient()
{
    const JointLoss joint =
        twoPassesAgree(fewSamples(), {.weight = 50.0, .growth = 1, .disturbance = {0.5, 0.3}});
    Perceptron network = someNetwork(2);
    Eigen::VectorXd gradient;
    QVERIFY(valueAt(joint, 1, network, gradient) > 0.1);
    const auto value = [&](const Eigen::VectorXd &at) {
        Perceptron moved = network;
        moved.parameters = at;
        Eigen::VectorXd unused;
        return valueAt(joint, 1, moved, unused);
    };
    QVERIFY(gradientError(value, network.parameters, gradient) < 1e-7);
}

void TestConsistency::undisturbedPassesAgree()
{
    const JointLoss joint = twoPassesAgree(fewSamples(), {.growth = 1, .disturbance = kNone});
    Eigen::VectorXd gradient;
    QCOMPARE(valueAt(joint, 1, someNetwork(2), gradient), 0.0);
    QVERIFY(gradient.isZero(0.0));
}

void TestConsistency::teacherIsTheRunningMean()
{
    const JointLoss joint = agreesWithTeacher(fewSamples(), {.kept = 0.75});
    Perceptron student = someNetwork(2);
    // 1, 2, 3 as long as a plain mean is shorter than the memory of 0.75; then three quarters stay.
    const std::vector<double> means = {1.0, 1.5, 2.0, 2.5, 0.75 * 2.5 + 0.25 * 5.0};
    for (std::size_t step = 0; step < means.size(); ++step) {
        student.parameters.setConstant(static_cast<double>(step) + 1.0);
        joint.loss.stepped(student);
        const Perceptron teacher = joint.answer(student);
        QVERIFY((teacher.parameters.array() - means[step]).abs().maxCoeff() < 1e-12);
    }
}

void TestConsistency::teacherIsAimedAtNotMoved()
{
    const JointLoss joint =
        agreesWithTeacher(fewSamples(), {.weight = 50.0, .growth = 1, .disturbance = {0.5, 0.3}});
    const Perceptron student = someNetwork(2);
    Eigen::VectorXd gradient;
    QCOMPARE(valueAt(joint, 1, student, gradient), 0.0); // there is no teacher before the first step
    joint.loss.stepped(someNetwork(3));
    QVERIFY(valueAt(joint, 1, student, gradient) > 0.1);
    const auto value = [&](const Eigen::VectorXd &at) {
        Perceptron moved = student;
        moved.parameters = at;
        Eigen::VectorXd unused;
        return valueAt(joint, 1, moved, unused);
    };
    QVERIFY(gradientError(value, student.parameters, gradient) < 1e-7);
}

void TestConsistency::withoutWeightIsThePerceptron()
{
    // As many labels as one batch takes: nothing but the first weights is drawn for them.
    const JointSet set = jointSet(builtinPoints("iris", Scaling::Standard), 8, 1);
    const RowMatrix expected = fitFiveEpochs(set, [](const StandardSamples &samples) {
                                   const int steps = RowBatches(samples.X->rows()).count();
                                   return JointLoss{.loss = {.steps = steps}};
                               }).predict(set.unlabelled);
    const ConsistencyOptions none{.weight = 0.0};
    const RowMatrix pi = fitFiveEpochs(set, [&](const StandardSamples &samples) {
                             return twoPassesAgree(samples, none);
                         }).predict(set.unlabelled);
    QVERIFY((pi - expected).cwiseAbs().maxCoeff() < 1e-12);
    const RowMatrix entropy = fitFiveEpochs(set, [](const StandardSamples &samples) {
                                  return JointLoss{.loss = entropyTerm({samples.X, 0}, {}, 1, kNone)};
                              }).predict(set.unlabelled);
    QVERIFY((entropy - expected).cwiseAbs().maxCoeff() < 1e-12);
    const RowMatrix pseudo = fitFiveEpochs(set, [](const StandardSamples &samples) {
                                 return JointLoss{.loss = pseudoLabelTerm({samples.X, 0}, 0.0, 1, kNone)};
                             }).predict(set.unlabelled);
    QVERIFY((pseudo - expected).cwiseAbs().maxCoeff() < 1e-12);
}

void TestConsistency::forgetfulTeacherIsTheStudent()
{
    // Nothing is disturbed, and a teacher that keeps nothing is the student: they agree all the time.
    const JointSet set = jointSet(builtinPoints("iris", Scaling::Standard), 8, 1);
    const ConsistencyOptions forgetful{.weight = 10.0, .growth = 1, .disturbance = kNone, .kept = 0.0};
    const RowMatrix taught = fitFiveEpochs(set, [&](const StandardSamples &samples) {
                                 return agreesWithTeacher(samples, forgetful);
                             }).predict(set.unlabelled);
    const RowMatrix alone = fitFiveEpochs(set, [&](const StandardSamples &samples) {
                                return twoPassesAgree(samples, forgetful);
                            }).predict(set.unlabelled);
    QVERIFY((taught - alone).cwiseAbs().maxCoeff() < 1e-12);
}

void TestConsistency::predictsThePointsAsTheRunDid()
{
    LearningProblem problem = builtinPoints("iris", Scaling::Standard).randomProblem(4, 1);
    problem.seed = 5;
    problem.trace = TraceRequest::Frames;
    for (const char *id : {"pi_model", "mean_teacher"}) {
        const LearnerInfo &learner = *findLearner(id);
        ParameterValues values = ParameterValues::defaults(learner.parameters);
        values.set("max_epochs", 40.0);
        const auto outcome = learner.run(problem, values, RunControl());
        const auto again = learner.predict(problem, values, *outcome, *problem.X, RunControl());
        QVERIFY((*again - outcome->scores).cwiseAbs().maxCoeff() < 1e-12);
        QVERIFY(outcome->ending == Ending::LimitReached);
        QCOMPARE(outcome->trace.size(), 40u);
    }
}

void TestConsistency::unlabelledSamplesHelpOnMoons()
{
    const LabelledPoints moons = builtinPoints("moons?n=300&noise=0.1", Scaling::Standard);
    const auto accuracy = [&](const char *id) {
        const LearnerInfo &learner = *findLearner(id);
        double sum = 0.0;
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            LearningProblem problem = moons.randomProblem(3, seed);
            problem.seed = seed;
            const auto outcome =
                learner.run(problem, ParameterValues::defaults(learner.parameters), RunControl());
            sum += moons.accuracy(outcome->predicted) / 8.0;
        }
        return sum;
    };
    const double alone = accuracy("multilayer_perceptron");
    QVERIFY(accuracy("pi_model") > alone);
    QVERIFY(accuracy("mean_teacher") > alone);
}

QTEST_APPLESS_MAIN(TestConsistency)
#include "tst_consistency.moc"
