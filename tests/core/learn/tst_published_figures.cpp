// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/learners.h"

#include "tests/support/labelled_points.h"
#include "tests/support/shared_files.h"

#include <QProcess>
#include <QTest>

#include <cmath>
#include <limits>
#include <map>

using namespace inkling;

namespace {

/// One of the sets of Chapelle, Schoelkopf and Zien 2006, raw features; X null where the file is absent.
LabelledPoints readBenchmark(const QString &name)
{
    LabelledPoints points;
    QProcess gzip;
    gzip.start(QStringLiteral("gzip"),
               {QStringLiteral("-dc"), test::sharedData(name + QLatin1String(".csv.gz"))});
    if (!gzip.waitForFinished() || gzip.exitCode() != 0)
        return points;
    QList<QByteArray> lines = gzip.readAllStandardOutput().split('\n');
    lines.removeFirst();
    lines.removeAll(QByteArray());
    RowMatrix X(lines.size(), lines.constFirst().count(','));
    std::map<int, int> classes;
    std::vector<int> values;
    for (int i = 0; i < lines.size(); ++i) {
        const QList<QByteArray> cells = lines[i].split(',');
        for (int j = 0; j + 1 < cells.size(); ++j)
            X(i, j) = cells[j].toDouble();
        values.push_back(cells.constLast().trimmed().toInt());
        classes[values.back()] = 0;
    }
    for (auto &[value, place] : classes)
        place = points.classCount++;
    for (const int value : values)
        points.y.push_back(classes[value]);
    points.X = std::make_shared<const RowMatrix>(std::move(X));
    return points;
}

/// The official splits: rows of rows that are given.
std::vector<std::vector<int>> readSplits(const QString &name, int labels)
{
    const std::string bytes =
        test::fileBytes(test::sharedData(QStringLiteral("%1_splits_%2.csv").arg(name).arg(labels)));
    std::vector<std::vector<int>> splits;
    for (const QByteArray &line : QByteArray::fromStdString(bytes).split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        splits.emplace_back();
        for (const QByteArray &cell : line.split(','))
            splits.back().push_back(cell.trimmed().toInt());
    }
    return splits;
}

struct Figure
{
    const char *set;
    const char *method;
    const char *settings; ///< name=value, separated by blanks
    double at10;          ///< transductive error in %, mean over the 12 splits
    double at100;
    double tolerance;
};

// Digit1, g241c, COIL with 1-NN as published; the graph methods as measured by an independent implementation
// on the graph k = 10, self-tuned weights, average. Unreached samples count as wrong. That implementation's
// class mass normalisation adds no label to each class, as Zhu's and ours do: where that matters, at the few
// labels of Digit1, its row (23.29) is none to compare with. The rows of lap_rls and lap_svm are our own
// measurements, there to notice a change: what is published (5.44, 2.92 on Digit1) had its parameters chosen.
constexpr Figure kFigures[] = {
    {"digit1", "nearest_neighbour", "", 23.47, 6.12, 0.1},
    {"digit1", "harmonic", "class_priors=none", 19.03, 2.03, 0.5},
    {"digit1", "label_spreading", "alpha=0.99", 14.42, 2.47, 0.5},
    {"digit1", "poisson", "", 6.92, 1.84, 0.5},
    {"digit1", "lap_rls", "degree=2 class_priors=labels", 7.76, 2.25, 0.1},
    {"digit1", "lap_rls", "class_priors=labels", 19.60, 1.88, 0.5},
    {"digit1", "lap_rls", "", 8.61, 1.93, 0.5},
    {"digit1", "lap_svm", "", 10.18, 2.07, 0.5},
    {"g241c", "nearest_neighbour", "", 44.05, 40.28, 0.1},
    {"g241c", "harmonic", "class_priors=none", 50.02, 45.61, 0.5},
    {"g241c", "harmonic", "class_priors=labels", 48.80, 43.61, 0.5},
    {"g241c", "label_spreading", "alpha=0.99", 49.88, 49.39, 0.5},
    {"g241c", "poisson", "", 43.70, 33.96, 0.5},
    {"g241c", "lap_rls", "", 48.9, 41.0, 0.5},
    {"g241c", "lap_svm", "", 49.2, 42.8, 0.5},
    {"coil", "nearest_neighbour", "", 65.91, 23.27, 0.1},
    {"coil", "harmonic", "class_priors=none", 66.94, 15.00, 0.5},
    {"coil", "label_spreading", "alpha=0.99", 66.15, 17.38, 0.5},
    {"coil", "poisson", "", 65.80, 34.07, 0.5},
    {"coil", "lap_rls", "degree=2 class_priors=labels", 65.44, 16.24, 0.1},
    {"coil", "lap_rls", "", 64.89, 15.29, 0.5},
    {"coil", "lap_svm", "", 64.84, 15.35, 0.5},
};

} // namespace

/// Errors on the benchmark of Chapelle, Schoelkopf and Zien (Semi-Supervised Learning, 2006).
class TestPublishedFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorIsAsPublished_data();
    void errorIsAsPublished();

private:
    const LabelledPoints &benchmark(const QString &name);
    double error(const Figure &figure, int labels);

    std::map<QString, LabelledPoints> m_benchmarks;
    GraphCache m_graphs; ///< rows come set by set, so each graph is built once
};

void TestPublishedFigures::errorIsAsPublished_data()
{
    QTest::addColumn<const Figure *>("figure");
    for (const Figure &figure : kFigures)
        QTest::addRow("%s, %s %s", figure.set, figure.method, figure.settings) << &figure;
}

const LabelledPoints &TestPublishedFigures::benchmark(const QString &name)
{
    const auto found = m_benchmarks.find(name);
    return found != m_benchmarks.end() ? found->second
                                       : m_benchmarks.emplace(name, readBenchmark(name)).first->second;
}

double TestPublishedFigures::error(const Figure &figure, int labels)
{
    const QString set = QString::fromLatin1(figure.set);
    const LabelledPoints &points = benchmark(set);
    const LearnerInfo &learner = *findLearner(figure.method);
    ParameterValues values = ParameterValues::defaults(learner.parameters);
    for (const QByteArray &setting : QByteArray(figure.settings).split(' ')) {
        const qsizetype equals = setting.indexOf('=');
        if (equals < 0)
            continue;
        const Status known = values.set(learner.parameters, setting.left(equals).toStdString(),
                                        setting.mid(equals + 1).toStdString());
        if (!known)
            return std::numeric_limits<double>::quiet_NaN();
    }
    const auto splits = readSplits(set, labels);
    double wrong = 0.0;
    double all = 0.0;
    for (const std::vector<int> &rows : splits) {
        LearningProblem problem = points.problem(rows);
        problem.graphs = &m_graphs;
        const auto outcome = learner.run(problem, values, RunControl());
        for (std::size_t i = 0; i < points.y.size(); ++i) {
            if (problem.given[i] != kUnlabelled)
                continue;
            all += 1.0;
            wrong += outcome->predicted[i] != points.y[i] ? 1.0 : 0.0;
        }
    }
    return 100.0 * wrong / all;
}

void TestPublishedFigures::errorIsAsPublished()
{
    QFETCH(const Figure *, figure);
    if (!benchmark(QString::fromLatin1(figure->set)).X)
        QSKIP("the data set is not beside the project, or there is no gzip to read it");
    const double at10 = error(*figure, 10);
    const double at100 = error(*figure, 100);
    qInfo("%.2f (%.2f)   %.2f (%.2f)", at10, figure->at10, at100, figure->at100);
    QVERIFY(std::abs(at10 - figure->at10) <= figure->tolerance);
    QVERIFY(std::abs(at100 - figure->at100) <= figure->tolerance);
}

QTEST_APPLESS_MAIN(TestPublishedFigures)
#include "tst_published_figures.moc"
