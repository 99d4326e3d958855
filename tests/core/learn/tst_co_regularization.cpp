// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/co_regularization.h"

#include "core/base/parallel.h"
#include "core/learn/given_samples.h"
#include "core/learn/learners.h"
#include "core/learn/propagation.h"
#include "core/learn/temperature.h"
#include "tests/support/labelled_points.h"
#include "tests/support/lesson_clouds.h"
#include "tests/support/numerical_gradient.h"

#include <Eigen/Dense>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace inkling;

namespace {

/// Wine, `perClass` labels a class, in three views of unlike size; one of 13 columns is in none.
LearningProblem wineByParts(int perClass)
{
    LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(perClass, 1);
    problem.views = {{0, 1, 2, 3, 4, 5}, {6, 7, 8, 9}, {10, 12}};
    return problem;
}

/// As many centres as samples: nothing is approximated.
CoRegularizationOptions exact(ViewKernel kernel)
{
    return {.kernel = {.kernel = kernel, .centres = 10'000}};
}

/// What the view's functions say of the problem's samples (n x c), without the class sizes' shift.
RowMatrix ofView(const CoRegularizedFunctions &functions, const RowMatrix &points, std::size_t view)
{
    const ViewFeatures &features = functions.features;
    const RowMatrix phi = features.of(points, 0, points.rows());
    return phi.middleCols(features.begin(view), features.count(view)) *
           functions.W.middleRows(features.begin(view), features.count(view));
}

RowMatrix meanOfViews(const CoRegularizedFunctions &functions, const RowMatrix &points)
{
    RowMatrix sum = RowMatrix::Zero(points.rows(), functions.W.cols());
    for (std::size_t v = 0; v < functions.features.viewCount(); ++v)
        sum += ofView(functions, points, v);
    return sum / static_cast<double>(functions.features.viewCount());
}

/// The kernel of a view between all samples, entry by entry.
RowMatrix kernelOfView(const RowMatrix &all, const std::vector<int> &columns,
                       const ViewKernelOptions &options)
{
    const RowMatrix X = all(Eigen::all, columns);
    const Eigen::Index n = X.rows();
    if (options.kernel == ViewKernel::Linear) {
        const RowMatrix Z = X.rowwise() - X.colwise().mean();
        return static_cast<double>(n) / Z.squaredNorm() * Z * Z.transpose();
    }
    RowMatrix squared(n, n);
    std::vector<double> distances;
    for (Eigen::Index i = 0; i < n; ++i) {
        for (Eigen::Index j = 0; j < n; ++j) {
            squared(i, j) = (X.row(i) - X.row(j)).squaredNorm();
            if (j < i && squared(i, j) > 0.0)
                distances.push_back(std::sqrt(squared(i, j)));
        }
    }
    std::sort(distances.begin(), distances.end());
    const std::size_t middle = distances.size() / 2;
    const double median =
        distances.size() % 2 == 1 ? distances[middle] : (distances[middle - 1] + distances[middle]) / 2.0;
    const double sigma = options.width * median;
    return (squared / (-2.0 * sigma * sigma)).array().exp();
}

/// The mean f (n x c) by the dual equations as they are published, with a constant to each view: all views'
/// coefficients c_v of n samples and b_v, gradient 0, solved with whatever rank it has.
RowMatrix byTheDual(const LearningProblem &problem, const CoRegularizationOptions &options)
{
    const Eigen::Index n = problem.X->rows();
    const auto V = static_cast<Eigen::Index>(problem.views.size());
    const Eigen::Index m = n + 1;
    const RowMatrix Y = oneHot(problem.given, problem.classCount);
    const Eigen::VectorXd isGiven = Y.rowwise().sum();
    std::vector<RowMatrix> K1; // f_v = K1 (c_v, b_v)
    for (const std::vector<int> &columns : problem.views) {
        RowMatrix K(n, m);
        K << kernelOfView(*problem.X, columns, options.kernel), Eigen::VectorXd::Ones(n);
        K1.push_back(K);
    }
    RowMatrix A = RowMatrix::Zero(V * m, V * m);
    RowMatrix B(V * m, problem.classCount);
    const double lambda = options.lambda / static_cast<double>(n);
    for (Eigen::Index v = 0; v < V; ++v) {
        for (Eigen::Index w = 0; w < V; ++w) {
            const double share = (v == w ? 1.0 : 0.0) - 1.0 / static_cast<double>(V);
            A.block(v * m, w * m, m, m) = lambda * share * K1[v].transpose() * K1[w];
        }
        A.block(v * m, v * m, m, m) += K1[v].transpose() * isGiven.asDiagonal() * K1[v];
        A.block(v * m, v * m, n, n) += options.nu * K1[v].leftCols(n);
        B.middleRows(v * m, m) = K1[v].transpose() * Y;
    }
    const RowMatrix c = A.completeOrthogonalDecomposition().solve(B);
    RowMatrix F = RowMatrix::Zero(n, problem.classCount);
    for (Eigen::Index v = 0; v < V; ++v)
        F += K1[v] * c.middleRows(v * m, m) / static_cast<double>(V);
    return F;
}

/// Ridge regression on one view's features with a constant that is not penalised, as textbooks have it: on
/// deviations from the means of the given samples.
RowMatrix ridge(const LearningProblem &problem, const RowMatrix &phi, double nu)
{
    const std::vector<int> rows = givenRows(problem.given);
    const RowMatrix Y = oneHot(problem.given, problem.classCount)(rows, Eigen::all);
    const RowMatrix Z = phi(rows, Eigen::all);
    const RowMatrix deviations = Z.rowwise() - Z.colwise().mean();
    RowMatrix A = deviations.transpose() * deviations;
    A.diagonal().array() += nu;
    const RowMatrix W = A.ldlt().solve(deviations.transpose() * Y);
    return ((phi.rowwise() - Z.colwise().mean()) * W).rowwise() + Y.colwise().mean();
}

/// The mean over views and samples of how far they are from their mean.
double disagreement(const CoRegularizedFunctions &functions, const RowMatrix &points)
{
    const RowMatrix mean = meanOfViews(functions, points);
    double sum = 0.0;
    for (std::size_t v = 0; v < functions.features.viewCount(); ++v)
        sum += (ofView(functions, points, v) - mean).squaredNorm();
    return sum / mean.squaredNorm();
}

} // namespace

class TestCoRegularization : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAgreementItIsTheMeanOfRidges_data() { kernels(); }
    void withoutAgreementItIsTheMeanOfRidges();
    void solvesThePublishedEquations_data() { kernels(); }
    void solvesThePublishedEquations();
    void objectiveIsLeast_data() { kernels(); }
    void objectiveIsLeast();
    void viewsAgreeTheMoreTheyMust_data() { kernels(); }
    void viewsAgreeTheMoreTheyMust();
    void equalViewsAreOneRidge_data() { kernels(); }
    void equalViewsAreOneRidge();
    void unitsOfAViewDoNotMatter_data() { kernels(); }
    void unitsOfAViewDoNotMatter();
    void handMadeCase();
    void temperatureIsOfLeftOutLabels();
    void equalSizesTakeTheMeanLabelOff();
    void fewCentresAreNearlyAll();
    void agreementHelpsEachView();
    void predictsAsItScores();
    void tellsOfAgreement();
    void tellsOfTooManyUnknowns();

private:
    static void kernels()
    {
        QTest::addColumn<int>("kernel");
        QTest::newRow("rbf") << static_cast<int>(ViewKernel::Gaussian);
        QTest::newRow("linear") << static_cast<int>(ViewKernel::Linear);
    }
    static ViewKernel kernel()
    {
        QFETCH(int, kernel);
        return static_cast<ViewKernel>(kernel);
    }
};

void TestCoRegularization::withoutAgreementItIsTheMeanOfRidges()
{
    const LearningProblem problem = wineByParts(4);
    CoRegularizationOptions options = exact(kernel());
    options.lambda = 0.0;
    const auto functions = coRegularizedFunctions(problem, problem.views, options, {});
    const ViewFeatures &features = functions->features;
    const RowMatrix phi = features.of(*problem.X, 0, problem.X->rows());
    for (std::size_t v = 0; v < 3; ++v) {
        const RowMatrix own = phi.middleCols(features.begin(v), features.count(v) - 1);
        const RowMatrix expected = ridge(problem, own, options.nu);
        QVERIFY((ofView(*functions, *problem.X, v) - expected).cwiseAbs().maxCoeff() < 1e-8);
    }
}

// The slow obvious version: all samples' kernels, and the dual equations.
void TestCoRegularization::solvesThePublishedEquations()
{
    const LearningProblem problem = wineByParts(3);
    for (const double lambda : {0.5, 50.0}) {
        CoRegularizationOptions options = exact(kernel());
        options.kernel.width = 0.7;
        options.lambda = lambda;
        const auto functions = coRegularizedFunctions(problem, problem.views, options, {});
        const RowMatrix expected = byTheDual(problem, options);
        const double error = (meanOfViews(*functions, *problem.X) - expected).cwiseAbs().maxCoeff();
        QVERIFY2(error < 1e-5, QByteArray::number(error));
    }
}

// The numerical gradient of the objective, written out term by term, vanishes at the solution.
void TestCoRegularization::objectiveIsLeast()
{
    const LearningProblem problem = wineByParts(3);
    CoRegularizationOptions options{.kernel = {.kernel = kernel(), .centres = 20}};
    options.lambda = 7.0;
    auto functions = coRegularizedFunctions(problem, problem.views, options, {});
    const ViewFeatures features = functions->features;
    const RowMatrix phi = features.of(*problem.X, 0, problem.X->rows());
    const std::vector<int> rows = givenRows(problem.given);
    const RowMatrix Y = oneHot(problem.given, problem.classCount);
    const auto objective = [&](const Eigen::VectorXd &w) {
        std::vector<Eigen::VectorXd> f;
        double sum = 0.0;
        for (std::size_t v = 0; v < features.viewCount(); ++v) {
            const Eigen::Index size = features.count(v);
            const Eigen::VectorXd own = w.segment(features.begin(v), size);
            f.emplace_back(phi.middleCols(features.begin(v), size) * own);
            sum += (f[v] - Y.col(1))(rows).squaredNorm() + options.nu * own.head(size - 1).squaredNorm();
        }
        const Eigen::VectorXd mean = (f[0] + f[1] + f[2]) / 3.0;
        for (const Eigen::VectorXd &one : f)
            sum += options.lambda / static_cast<double>(problem.X->rows()) * (one - mean).squaredNorm();
        return sum;
    };
    const Eigen::VectorXd w = functions->W.col(1);
    QVERIFY(gradientError(objective, w, Eigen::VectorXd::Zero(w.size())) < 1e-7);
    QVERIFY(gradientError(objective, 1.01 * w, Eigen::VectorXd::Zero(w.size())) > 1e-4); // it can fail
}

void TestCoRegularization::viewsAgreeTheMoreTheyMust()
{
    const LearningProblem problem = wineByParts(4);
    double before = std::numeric_limits<double>::infinity();
    for (const double lambda : {0.0, 1.0, 100.0, 1e4, 1e6}) {
        CoRegularizationOptions options = exact(kernel());
        options.lambda = lambda;
        const auto functions = coRegularizedFunctions(problem, problem.views, options, {});
        const double now = disagreement(*functions, *problem.X);
        QVERIFY2(now < before, QByteArray::number(lambda));
        before = now;
    }
    QVERIFY2(before < 1e-3, QByteArray::number(before));
}

// The objective is strictly convex and the same with the views exchanged, so that equal views have equal
// functions; they never differ, and each is the ridge regression of the same nu, whatever lambda.
void TestCoRegularization::equalViewsAreOneRidge()
{
    LearningProblem problem = wineByParts(4);
    problem.views = {{0, 3, 5, 6, 9, 12}, {0, 3, 5, 6, 9, 12}};
    CoRegularizationOptions options = exact(kernel());
    options.lambda = 10.0;
    const auto functions = coRegularizedFunctions(problem, problem.views, options, {});
    const RowMatrix phi = functions->features.of(*problem.X, 0, problem.X->rows());
    const RowMatrix expected = ridge(problem, phi.leftCols(functions->features.count(0) - 1), options.nu);
    QVERIFY((meanOfViews(*functions, *problem.X) - expected).cwiseAbs().maxCoeff() < 1e-8);
}

void TestCoRegularization::unitsOfAViewDoNotMatter()
{
    LearningProblem problem = wineByParts(4);
    const CoRegularizationOptions options = exact(kernel());
    const auto before = coRegularization(problem, options, {});
    RowMatrix X = *problem.X;
    X(Eigen::all, problem.views[1]) *= 1024.0;
    X(Eigen::all, problem.views[2]).array() += 32.0;
    problem.X = std::make_shared<const RowMatrix>(X);
    QVERIFY((coRegularization(problem, options, {})->scores - before->scores).cwiseAbs().maxCoeff() < 1e-6);
}

// Two views of one column each: -1 and 1 in both at the given samples, a and -a, or -a and a, at the others.
// By symmetry the constants are 1/2, both views have the same slope w, and their mean at the others is 1/2.
void TestCoRegularization::handMadeCase()
{
    constexpr double kA = 0.5;
    RowMatrix X(4, 2); // of mean 0 in both
    X << -1, -1, 1, 1, kA, -kA, -kA, kA;
    LearningProblem problem{.X = std::make_shared<const RowMatrix>(X),
                            .given = {0, 1, kUnlabelled, kUnlabelled},
                            .classCount = 2};
    problem.views = {{0}, {1}};
    CoRegularizationOptions options = exact(ViewKernel::Linear);
    options.nu = 0.3;
    options.lambda = 8.0;
    const auto functions = coRegularizedFunctions(problem, problem.views, options, {});
    // The feature is x / s with s^2 = (2 + 2 a^2) / 4, so that a view's part of the objective is
    // 2 (w - 1/2)^2 + nu s^2 w^2 + lambda / 4 * 2 a^2 w^2.
    const double ridgeOfX = options.nu * (2.0 + 2.0 * kA * kA) / 4.0;
    const double w = 1.0 / (2.0 + ridgeOfX + options.lambda / 4.0 * 2.0 * kA * kA);
    const RowMatrix F = meanOfViews(*functions, X);
    QVERIFY(std::abs(F(1, 1) - (0.5 + w)) < 1e-12);
    QVERIFY(std::abs(F(0, 1) - (0.5 - w)) < 1e-12);
    QVERIFY(std::abs(F(2, 1) - 0.5) < 1e-12);
    QVERIFY(std::abs(ofView(*functions, X, 0)(2, 1) - (0.5 + kA * w)) < 1e-12);
    QVERIFY(std::abs(ofView(*functions, X, 1)(2, 1) - (0.5 - kA * w)) < 1e-12);
}

// The closed form against functions that are really fitted without the label. The linear kernel does not hear
// of labels, the Gaussian one with all samples as centres as good as not.
void TestCoRegularization::temperatureIsOfLeftOutLabels()
{
    for (const ViewKernel kernel : {ViewKernel::Linear, ViewKernel::Gaussian}) {
        const LearningProblem problem = wineByParts(4);
        const CoRegularizationOptions options = exact(kernel);
        const std::vector<int> rows = givenRows(problem.given);
        RowMatrix F(std::ssize(rows), 3);
        std::vector<int> classes;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            LearningProblem without = problem;
            without.given[rows[i]] = kUnlabelled;
            const auto functions = coRegularizedFunctions(without, problem.views, options, {});
            const RowMatrix f = meanOfViews(*functions, *problem.X);
            F.row(static_cast<Eigen::Index>(i)) = f.row(rows[i]) - functions->shift;
            classes.push_back(problem.given[rows[i]]);
        }
        const auto whole = coRegularizedFunctions(problem, problem.views, options, {});
        const double expected = fittedTemperature(F, classes);
        QVERIFY(std::abs(whole->temperature / expected - 1.0) < 1e-4);
    }
}

// Of unequal labels; far from all the Gaussian kernels say nothing but the constants.
void TestCoRegularization::equalSizesTakeTheMeanLabelOff()
{
    LearningProblem problem = builtinPoints("iris", Scaling::Standard).problem({0, 1, 2, 3, 50, 100});
    problem.views = {{0, 1}, {2, 3}};
    CoRegularizationOptions options = exact(ViewKernel::Gaussian);
    const auto equal = coRegularizedFunctions(problem, problem.views, options, {});
    QVERIFY((equal->shift - Eigen::RowVector3d(4.0, 1.0, 1.0) / 6.0).norm() < 1e-12);
    options.classPriors = ClassPriors::Labels;
    const auto labels = coRegularizedFunctions(problem, problem.views, options, {});
    QVERIFY(labels->shift.isZero(0.0));
    QVERIFY(labels->W == equal->W);
    // The columns of one-hot labels sum to 1 and so do the functions, with a constant that costs nothing.
    const RowMatrix sums = meanOfViews(*labels, *problem.X).rowwise().sum();
    QVERIFY((sums.array() - 1.0).abs().maxCoeff() < 1e-8);
}

void TestCoRegularization::fewCentresAreNearlyAll()
{
    const LearningProblem problem = builtinPoints("digits", Scaling::Standard).randomProblem(5, 1);
    CoRegularizationOptions options;
    const auto few = coRegularization(problem, options, {});
    options.kernel.centres = 600;
    const auto many = coRegularization(problem, options, {});
    std::size_t same = 0;
    for (std::size_t i = 0; i < few->predicted.size(); ++i)
        same += few->predicted[i] == many->predicted[i] ? 1 : 0;
    QVERIFY(same > few->predicted.size() * 9 / 10);
}

// What the method is for: with views that are independent within the classes, each learns from the other.
void TestCoRegularization::agreementHelpsEachView()
{
    constexpr int kDraws = 20;
    const auto accuracy = [](double lambda) {
        double sum = 0.0;
        for (std::uint64_t seed = 1; seed <= kDraws; ++seed) {
            const LabelledPoints points = twoViews(0.0, seed);
            const LearningProblem problem = points.problem({0, 1, 2, 3});
            CoRegularizationOptions options{.kernel = {.kernel = ViewKernel::Linear}};
            options.lambda = lambda;
            const auto functions = coRegularizedFunctions(problem, {{0, 1}, {2, 3}}, options, {});
            for (const std::size_t view : {0, 1}) {
                Outcome outcome;
                outcome.scores =
                    softmax(ofView(*functions, *problem.X, view).rowwise() - functions->shift, 1.0);
                predictFromScores(outcome);
                sum += 0.5 * unlabelledAccuracy(points, problem, outcome.predicted);
            }
        }
        return 100.0 * sum / kDraws;
    };
    const double alone = accuracy(0.0);
    const double together = accuracy(10.0);
    QVERIFY2(together > alone + 1.0, QByteArray::number(alone) + ' ' + QByteArray::number(together));
}

void TestCoRegularization::predictsAsItScores()
{
    const LearningProblem problem = wineByParts(3);
    const LearnerInfo &method = *findLearner("co_regularization");
    for (const double kernel : {0.0, 1.0}) {
        ParameterValues values = ParameterValues::defaults(method.parameters);
        values.set("kernel", kernel);
        const auto outcome = method.run(problem, values, {});
        QVERIFY(*method.predict(problem, values, *outcome, *problem.X, {}) == outcome->scores);
        for (const int threads : {2, 3}) {
            ThreadPool pool(threads);
            const RunControl control({}, &pool);
            QVERIFY(*method.predict(problem, values, *outcome, *problem.X, control) == outcome->scores);
        }
    }
}

void TestCoRegularization::tellsOfAgreement()
{
    LearningProblem problem = wineByParts(3);
    problem.views = {{0, 1, 2}, {0, 1, 2}};
    const auto outcome = coRegularization(problem, {}, {});
    QCOMPARE(outcome->notes.size(), std::size_t{2});
    QVERIFY(english(outcome->notes[1]).starts_with("The 2 views agree on 100 % of the samples"));
    QCOMPARE(outcome->ending, Ending::Converged);
}

void TestCoRegularization::tellsOfTooManyUnknowns()
{
    LearningProblem problem{
        .X = std::make_shared<const RowMatrix>(randomPoints(2, 30'000, 1)), .given = {0, 1}, .classCount = 2};
    problem.views.resize(2);
    for (int j = 0; j < 30'000; ++j)
        problem.views[j % 2].push_back(j);
    const auto outcome = coRegularization(problem, exact(ViewKernel::Linear), {});
    QVERIFY(!outcome.ok());
    QVERIFY(outcome.error().kind == ErrorKind::Limit);
    QVERIFY(english(outcome.error().message).starts_with("The equations of all views have 30002 unknowns"));
    QVERIFY(coRegularization(problem, exact(ViewKernel::Gaussian), {}).ok());
}

QTEST_APPLESS_MAIN(TestCoRegularization)
#include "tst_co_regularization.moc"
