// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/dataset_readers.h"
#include "core/learn/learners.h"
#include "tests/support/labelled_points.h"
#include "tests/support/lesson_clouds.h"
#include "tests/support/shared_files.h"

#include <QTest>

using namespace inkling;

/// Handwritten digits as six groups of columns describe them (UCI's "Multiple features"): views that nobody
/// made for the purpose.
class TestSixViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesMakeTheViews();
    void viewsTellLittleOfOneAnother();
    void teachOneAnotherWhatOneCannotTeachItself();

private:
    double
    meanAccuracy(const char *method) const; ///< of Gaussian naive Bayes, ten labels a class, in percent

    FeatureTable m_table;
    LabelledPoints m_points;
};

void TestSixViews::initTestCase()
{
    const QString path = test::sharedData(QStringLiteral("handwritten_six_views.csv.gz"));
    if (!QFile::exists(path))
        QSKIP("The file is not beside the project.");
    const Result<Dataset> data = readDataset(path.toStdString());
    QVERIFY(data);
    const ClassColumn classes = readClassColumn(*data, data->classColumn().value()).value();
    m_table = prepareFeatures(*data, {.scaling = Scaling::Standard}).value();
    m_points = {std::make_shared<const RowMatrix>(m_table.X), classes.values,
                static_cast<int>(classes.classes.size())};
}

void TestSixViews::namesMakeTheViews()
{
    QCOMPARE(m_table.viewNames,
             (std::vector<std::string>{"pixels", "fourier", "profile", "zernike", "karhunen", "morphology"}));
    std::vector<std::size_t> sizes;
    for (const std::vector<int> &view : m_table.views)
        sizes.push_back(view.size());
    QCOMPARE(sizes, (std::vector<std::size_t>{240, 76, 216, 47, 64, 6}));
}

// What they have in common is mostly the class: without regard to it they seem twice as dependent.
void TestSixViews::viewsTellLittleOfOneAnother()
{
    const double within = dependence(*m_points.X, m_points.y, m_table.views);
    const double overall = dependence(*m_points.X, std::vector<int>(m_points.y.size(), 0), m_table.views);
    QVERIFY2(within < 0.3, qPrintable(QString::number(within)));
    QVERIFY2(within < 0.7 * overall, qPrintable(QString::number(overall)));
}

double TestSixViews::meanAccuracy(const char *method) const
{
    constexpr int kDraws = 5;
    const LearnerInfo &learner = *findLearner(method);
    ParameterValues values = ParameterValues::defaults(learner.parameters);
    static_cast<void>(values.set(learner.parameters, "base", "gaussian_naive_bayes")); // where there is one
    double sum = 0.0;
    for (std::uint64_t seed = 1; seed <= kDraws; ++seed) {
        LearningProblem problem = m_points.randomProblem(10, seed);
        problem.views = m_table.views;
        sum += unlabelledAccuracy(m_points, problem, learner.run(problem, values, RunControl())->predicted);
    }
    return 100.0 * sum / kDraws;
}

// The condition of co-training holds, and so does its promise: a learner that errs surely teaches itself its
// errors, and other views do not share them.
void TestSixViews::teachOneAnotherWhatOneCannotTeachItself()
{
    const double alone = meanAccuracy("gaussian_naive_bayes");
    const double itself = meanAccuracy("self_training");
    const double views = meanAccuracy("co_training");
    const QByteArray all =
        QByteArray::number(alone) + ' ' + QByteArray::number(itself) + ' ' + QByteArray::number(views);
    QVERIFY2(views > alone + 5.0, all);
    QVERIFY2(itself < alone, all);
}

QTEST_GUILESS_MAIN(TestSixViews)
#include "tst_six_views.moc"
