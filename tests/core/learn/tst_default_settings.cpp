// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/learners.h"
#include "tests/support/lesson_clouds.h"

#include <QTest>

#include <map>
#include <string_view>

using namespace inkling;

namespace {

constexpr int kDraws = 3;
constexpr double kNear = 0.05; ///< of accuracies on three draws

struct Set
{
    const char *name;
    int perClass; ///< 10 % of the samples in all
};

constexpr std::size_t kMostSamples = 1'100; ///< of digits, for the methods whose cost is cubic

constexpr Set kSets[] = {{"iris", 5}, {"wine", 6}, {"breast_cancer", 28}, {"digits", 11}};

/// What a method does without its unlabelled samples.
const char *supervisedPart(const LearnerInfo &method)
{
    static const std::map<std::string_view, const char *> parts = {
        {"pi_model", "multilayer_perceptron"},
        {"mean_teacher", "multilayer_perceptron"},
        {"gaussian_mixture_em", "linear_discriminant"},
        {"naive_bayes_em", "gaussian_naive_bayes"},
        {"cluster_then_label", "nearest_centroid"},
        {"seeded_k_means", "nearest_centroid"},
        {"constrained_k_means", "nearest_centroid"},
        {"tri_training", "linear_discriminant"},
        {"democratic_co_learning", "logistic_regression"},
        {"co_regularization", "rbf_svm"},
        {"tsvm", "rbf_svm"}};
    const auto part = parts.find(method.id);
    if (part != parts.end())
        return part->second;
    return method.family == Family::Graph ? "nearest_neighbour" : "logistic_regression";
}

/// Mean accuracy on the samples whose class was not given, with the method's own settings.
double meanAccuracy(const LearnerInfo &method, const LabelledPoints &points, int perClass)
{
    double sum = 0.0;
    for (int draw = 0; draw < kDraws; ++draw) {
        const LearningProblem problem = points.randomProblem(perClass, static_cast<std::uint64_t>(draw) + 1);
        const auto outcome = method.run(problem, ParameterValues::defaults(method.parameters), RunControl());
        if (!outcome)
            qFatal("%s: %s", method.id, english(outcome.error().message).c_str());
        sum += unlabelledAccuracy(points, problem, outcome->predicted);
    }
    return sum / kDraws;
}

} // namespace

/// What people get who change no setting.
class TestDefaultSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areNearTheSupervisedPart_data();
    void areNearTheSupervisedPart();
};

void TestDefaultSettings::areNearTheSupervisedPart_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const LearnerInfo &method : learners()) {
        if (method.family != Family::Baseline)
            QTest::newRow(method.id) << QByteArray(method.id);
    }
}

// With 10 % labels a method is no worse than its supervised part by more than kNear; or its own summary warns
// where it hurts, and it is not asked.
void TestDefaultSettings::areNearTheSupervisedPart()
{
    QFETCH(QByteArray, id);
    const LearnerInfo &method = *findLearner(id.constData());
    if (std::string_view(method.summary).find("urts") != std::string_view::npos)
        QSKIP("its summary warns where it hurts");
    for (const Set &set : kSets) {
        const LabelledPoints points = builtinPoints(set.name, Scaling::Standard).first(kMostSamples);
        const double supervised = meanAccuracy(*findLearner(supervisedPart(method)), points, set.perClass);
        const double accuracy = meanAccuracy(method, points, set.perClass);
        QVERIFY2(accuracy > supervised - kNear, qPrintable(QStringLiteral("%1: %2 against %3")
                                                               .arg(QLatin1String(set.name))
                                                               .arg(accuracy)
                                                               .arg(supervised)));
    }
}

QTEST_APPLESS_MAIN(TestDefaultSettings)
#include "tst_default_settings.moc"
