// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtin.h"
#include "core/data/generators.h"

#include <QTest>

#include <cmath>
#include <numbers>
#include <set>

using namespace inkling;

namespace {

/// The points of one class as rows of coordinates.
std::vector<std::vector<double>> pointsOf(const Dataset &data, const std::string &className)
{
    std::vector<std::vector<double>> points;
    for (std::size_t row = 0; row < data.rows; ++row) {
        if (data.columns.back().text(row) != className)
            continue;
        std::vector<double> &point = points.emplace_back();
        for (const std::size_t place : data.featureColumns())
            point.push_back(data.columns[place].numbers[row]);
    }
    return points;
}

std::vector<std::vector<double>> numbersOf(const Dataset &data)
{
    std::vector<std::vector<double>> numbers;
    for (const Column &column : data.columns)
        numbers.push_back(column.numbers);
    return numbers;
}

} // namespace

class GeneratorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheContract_data()
    {
        QTest::addColumn<int>("place");
        for (std::size_t i = 0; i < generators().size(); ++i)
            QTest::newRow(generators()[i].id) << static_cast<int>(i);
    }
    void keepsTheContract()
    {
        QFETCH(const int, place);
        const GeneratorInfo &info = generators()[place];
        QCOMPARE(findGenerator(info.id), &info);
        ParameterValues values = ParameterValues::defaults(info.parameters);
        QVERIFY(values.contains("n") && values.contains("noise"));
        for (const Parameter &parameter : info.parameters)
            QVERIFY(std::isnan(parameter.initial) ||
                    (parameter.initial >= parameter.minimum && parameter.initial <= parameter.maximum));
        values.set("n", 101.0);
        values.set("noise", 0.1);
        const Dataset data = info.generate(values, 5);
        QCOMPARE(data.rows, std::size_t(101));
        QVERIFY(data.source.path.empty());
        QCOMPARE(data.columns.back().name, std::string("class"));
        QCOMPARE(data.classColumn(), std::optional(data.columns.size() - 1));
        QCOMPARE(data.columns.back().missingCount(), std::size_t(0));
        QCOMPARE(data.columns.back().text(0),
                 data.columns.back().categories.front()); // order of first appearance
        QCOMPARE(data.columns[0].name, std::string("x"));
        QCOMPARE(data.columns[1].name, std::string("y"));
        for (const std::size_t feature : data.featureColumns()) {
            for (const double value : data.columns[feature].numbers)
                QVERIFY(std::isfinite(value));
        }
        // The seed, and nothing else, makes the numbers.
        QVERIFY(numbersOf(info.generate(values, 5)) == numbersOf(data));
        QVERIFY(info.generate(values, 5).columns.back().codes == data.columns.back().codes);
        QVERIFY(numbersOf(info.generate(values, 6)) != numbersOf(data));
        // The least that can be asked for.
        values.set("n", 2.0);
        QCOMPARE(info.generate(values, 0).rows, std::size_t(2));
    }

    void moonsLieOnTheirArcs()
    {
        const Dataset data = *builtinDataset("moons?n=201&noise=0");
        QCOMPARE(pointsOf(data, "A").size(), std::size_t(101));
        for (const auto &p : pointsOf(data, "A"))
            QVERIFY(std::abs(std::hypot(p[0], p[1]) - 1.0) < 1e-15 && p[1] >= 0.0);
        for (const auto &p : pointsOf(data, "B"))
            QVERIFY(std::abs(std::hypot(p[0] - 1.0, p[1] - 0.5) - 1.0) < 1e-15 && p[1] <= 0.5);
    }

    void theBridgeJoinsTheMoons()
    {
        const Dataset data = *builtinDataset("moons?n=200&noise=0&bridge=5");
        QCOMPARE(data.rows, std::size_t(205));
        int between = 0;
        for (std::size_t row = 0; row < data.rows; ++row) {
            const double x = data.columns[0].numbers[row];
            const double y = data.columns[1].numbers[row];
            between += x == 0.0 && y > 0.5 && y < 1.0 ? 1 : 0;
        }
        QCOMPARE(between, 5);
    }

    void noiseFeaturesFollowTheTwoCoordinates()
    {
        const Dataset plain = *builtinDataset("moons?n=50");
        const Dataset data = *builtinDataset("moons?n=50&noise_features=3");
        QCOMPARE(plain.featureColumns().size(), std::size_t(2));
        QCOMPARE(data.featureColumns().size(), std::size_t(5));
        QCOMPARE(data.columns[4].name, std::string("x5"));
    }

    void noiseHasTheStandardDeviationAskedFor()
    {
        const Dataset data = *builtinDataset("circles?n=20000&noise=0.1&factor=0.3&seed=3");
        // Far from the centre, the distance to it varies as the noise along one axis does.
        double sum = 0.0;
        const auto points = pointsOf(data, "A");
        for (const auto &p : points)
            sum += std::pow(std::hypot(p[0], p[1]) - 1.0, 2);
        QVERIFY(std::abs(std::sqrt(sum / static_cast<double>(points.size())) - 0.1) <
                0.003); // 4 standard errors
    }

    void circlesHaveTheirRadii()
    {
        const Dataset data = *builtinDataset("circles?n=100&noise=0&factor=0.25");
        for (const auto &p : pointsOf(data, "A"))
            QVERIFY(std::abs(std::hypot(p[0], p[1]) - 1.0) < 1e-15);
        for (const auto &p : pointsOf(data, "B"))
            QVERIFY(std::abs(std::hypot(p[0], p[1]) - 0.25) < 1e-15);
    }

    void spiralsTurnWithTheirRadius()
    {
        const Dataset data = *builtinDataset("spirals?n=300&noise=0&turns=2&arms=3");
        const std::vector<std::string> names = {"A", "B", "C"};
        for (std::size_t c = 0; c < names.size(); ++c) {
            QCOMPARE(pointsOf(data, names[c]).size(), std::size_t(100));
            for (const auto &p : pointsOf(data, names[c])) {
                const double radius = std::hypot(p[0], p[1]);
                const double angle = 2.0 * std::numbers::pi * (2.0 * radius + static_cast<double>(c) / 3.0);
                QVERIFY(std::abs(p[0] - radius * std::cos(angle)) < 1e-12);
                QVERIFY(std::abs(p[1] - radius * std::sin(angle)) < 1e-12);
            }
        }
    }

    void blobsStandWhereAskedFor()
    {
        const Dataset data = *builtinDataset("blobs?n=20000&classes=2&sd=0.5&radius=1.5&dimensions=4&seed=1");
        QCOMPARE(data.featureColumns().size(), std::size_t(4));
        const std::vector<std::pair<std::string, double>> centres = {{"A", -1.5}, {"B", 1.5}};
        for (const auto &[name, x] : centres) {
            const auto points = pointsOf(data, name);
            QCOMPARE(points.size(), std::size_t(10000));
            for (std::size_t i = 0; i < 4; ++i) {
                double sum = 0.0;
                double squares = 0.0;
                for (const auto &p : points) {
                    sum += p[i];
                    squares += p[i] * p[i];
                }
                const double mean = sum / 10000.0;
                QVERIFY(std::abs(mean - (i == 0 ? x : 0.0)) < 0.02); // 4 standard errors of 0.005
                QVERIFY(std::abs(std::sqrt(squares / 10000.0 - mean * mean) - 0.5) < 0.015);
            }
        }
    }

    void blobsMayBeUneven()
    {
        const Dataset data = *builtinDataset("blobs?n=100&classes=3&first_share=0.8");
        QCOMPARE(pointsOf(data, "A").size(), std::size_t(80));
        QCOMPARE(pointsOf(data, "B").size(), std::size_t(10));
        QCOMPARE(pointsOf(data, "C").size(), std::size_t(10));
    }

    void anisotropicBlobsTurnByTheirAngle()
    {
        // Turned by 90 degrees, the long side lies along x; without the short side all points of a cloud
        // share their y.
        const Dataset data =
            *builtinDataset("anisotropic_blobs?n=60&classes=2&sd_x=0&sd_y=1&angle=90&radius=3");
        for (const auto &p : pointsOf(data, "A"))
            QVERIFY(std::abs(p[1]) < 1e-12);
        std::set<double> distinct;
        for (const auto &p : pointsOf(data, "A"))
            distinct.insert(p[0]);
        QCOMPARE(distinct.size(), std::size_t(30));
    }

    void theSwissRollIsRolled()
    {
        const Dataset data = *builtinDataset("swiss_roll?n=500&noise=0&classes=4");
        QCOMPARE(data.columns[2].name, std::string("z"));
        for (const std::string name : {"A", "B", "C", "D"}) {
            for (const auto &p : pointsOf(data, name)) {
                const double t = std::hypot(p[0], p[2]);
                QVERIFY(std::abs(p[0] - t * std::cos(t)) < 1e-9 && std::abs(p[2] - t * std::sin(t)) < 1e-9);
                QVERIFY(p[1] >= 0.0 && p[1] < 21.0);
                // Classes are equal bands of t in [1.5 pi, 4.5 pi].
                const double along = (t / (1.5 * std::numbers::pi) - 1.0) / 2.0;
                QVERIFY(std::abs(along * 4.0 - (name[0] - 'A' + 0.5)) <= 0.5 + 1e-9);
            }
        }
    }

    void checkerboardAlternates()
    {
        const Dataset data = *builtinDataset("checkerboard?n=400&tiles=3");
        for (std::size_t row = 0; row < data.rows; ++row) {
            const double x = data.columns[0].numbers[row];
            const double y = data.columns[1].numbers[row];
            QVERIFY(x >= 0.0 && x < 3.0 && y >= 0.0 && y < 3.0);
            const bool isA = static_cast<int>(std::floor(x) + std::floor(y)) % 2 == 0;
            QCOMPARE(data.columns[2].text(row), std::string(isA ? "A" : "B"));
        }
    }

    void rowsTellNothingOfTheClass()
    {
        const Dataset data = *builtinDataset("moons?n=1000");
        int firstHalf = 0;
        for (std::size_t row = 0; row < 500; ++row)
            firstHalf += data.columns[2].text(row) == "A" ? 1 : 0;
        QVERIFY(std::abs(firstHalf - 250) < 40); // 5 standard deviations of 8
    }
};

QTEST_APPLESS_MAIN(GeneratorsTest)
#include "tst_generators.moc"
