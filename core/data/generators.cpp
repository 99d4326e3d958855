// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generators.h"

#include "core/base/random.h"
#include "core/data/point_cloud.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace inkling {

namespace {

using std::numbers::pi;

Parameter sampleCount(double initial)
{
    return {"n",
            QT_TRANSLATE_NOOP("core", "Points"),
            QT_TRANSLATE_NOOP("core", "The number of points."),
            ParameterKind::Integer,
            2,
            1e7,
            initial};
}

Parameter noise(double initial)
{
    return {"noise",
            QT_TRANSLATE_NOOP("core", "Noise"),
            QT_TRANSLATE_NOOP("core",
                              "Standard deviation of the normal noise that is added to every coordinate."),
            ParameterKind::Real,
            0,
            100,
            initial};
}

/// The values of a parameter, bounds included.
struct Range
{
    double minimum = 0.0;
    double maximum = 1.0;
    double initial = 0.0;
};

Parameter integer(const char *id, const char *label, const char *meaning, const Range &range)
{
    return {id, label, meaning, ParameterKind::Integer, range.minimum, range.maximum, range.initial};
}

Parameter real(const char *id, const char *label, const char *meaning, const Range &range)
{
    return {id, label, meaning, ParameterKind::Real, range.minimum, range.maximum, range.initial};
}

/// The points of a class when n are dealt out evenly, the first classes taking what is left over.
int share(int n, int classes, int c)
{
    return n / classes + (c < n % classes ? 1 : 0);
}

/// count values evenly from first to last, both included.
double evenly(int i, int count, double first, double last)
{
    return count < 2 ? first : first + (last - first) * (i / (count - 1.0));
}

/// Two half circles of radius 1 that reach into each other: (cos t, sin t) and (1 - cos t, 1/2 - sin t), t in
/// [0, pi]. The bridge is a straight row of points from the top of the first, (0, 1), to the tip of the
/// second, (0, 1/2), half of each class.
Dataset moons(const ParameterValues &values, std::uint64_t seed)
{
    Random random(seed);
    const int n = values.integer("n");
    PointCloud cloud(2);
    for (int c = 0; c < 2; ++c) {
        const int count = share(n, 2, c);
        for (int i = 0; i < count; ++i) {
            const double t = evenly(i, count, 0.0, pi);
            if (c == 0)
                cloud.add({std::cos(t), std::sin(t)}, c);
            else
                cloud.add({1.0 - std::cos(t), 0.5 - std::sin(t)}, c);
        }
    }
    cloud.addNoise(values.number("noise"), random);
    const int bridge = values.integer("bridge");
    for (int i = 0; i < bridge; ++i) {
        const double t = (i + 1.0) / (bridge + 1.0);
        cloud.add({0.0, 1.0 - 0.5 * t}, 2 * i < bridge ? 0 : 1);
    }
    cloud.addNormalDimensions(values.integer("noise_features"), 0.5, random);
    return cloud.dataset("moons", random);
}

/// Two circles around one centre, of radius 1 and `factor`.
Dataset circles(const ParameterValues &values, std::uint64_t seed)
{
    Random random(seed);
    PointCloud cloud(2);
    for (int c = 0; c < 2; ++c) {
        const int count = share(values.integer("n"), 2, c);
        const double radius = c == 0 ? 1.0 : values.number("factor");
        for (int i = 0; i < count; ++i) {
            const double angle = 2.0 * pi * i / count;
            cloud.add({radius * std::cos(angle), radius * std::sin(angle)}, c);
        }
    }
    cloud.addNoise(values.number("noise"), random);
    return cloud.dataset("circles", random);
}

/// Archimedean spirals from the centre to radius 1, turned against each other.
Dataset spirals(const ParameterValues &values, std::uint64_t seed)
{
    Random random(seed);
    const int arms = values.integer("arms");
    PointCloud cloud(2);
    for (int c = 0; c < arms; ++c) {
        const int count = share(values.integer("n"), arms, c);
        for (int i = 0; i < count; ++i) {
            const double radius =
                std::sqrt((i + 0.5) / count); // the root keeps the points equally dense along the arm
            const double angle = 2.0 * pi * (values.number("turns") * radius + static_cast<double>(c) / arms);
            cloud.add({radius * std::cos(angle), radius * std::sin(angle)}, c);
        }
    }
    cloud.addNoise(values.number("noise"), random);
    return cloud.dataset("spirals", random);
}

/// The centre of class c: evenly on a circle in the plane of the first two coordinates, the first class on
/// the left.
std::pair<double, double> centre(int c, int classes, double radius)
{
    const double angle = pi - 2.0 * pi * c / classes;
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

/// Round normal clouds.
Dataset blobs(const ParameterValues &values, std::uint64_t seed)
{
    Random random(seed);
    const int n = values.integer("n");
    const int classes = values.integer("classes");
    const int dimensions = values.integer("dimensions");
    const double first = values.number("first_share");
    const int ofFirst = std::isnan(first) ? share(n, classes, 0) : static_cast<int>(std::lround(first * n));
    PointCloud cloud(dimensions);
    std::vector<double> point(dimensions);
    for (int c = 0; c < classes; ++c) {
        const auto [x, y] = centre(c, classes, values.number("radius"));
        const int count = c == 0 ? ofFirst : share(n - ofFirst, classes - 1, c - 1);
        for (int i = 0; i < count; ++i) {
            for (double &coordinate : point)
                coordinate = values.number("sd") * random.normal();
            point[0] += x;
            point[1] += y;
            cloud.add(point, c);
        }
    }
    cloud.addNoise(values.number("noise"), random);
    return cloud.dataset("blobs", random);
}

/// Normal clouds that are longer one way than the other, all turned by the same angle.
Dataset anisotropicBlobs(const ParameterValues &values, std::uint64_t seed)
{
    Random random(seed);
    const int classes = values.integer("classes");
    const double angle = values.number("angle") * pi / 180.0;
    PointCloud cloud(2);
    for (int c = 0; c < classes; ++c) {
        const auto [x, y] = centre(c, classes, values.number("radius"));
        const int count = share(values.integer("n"), classes, c);
        for (int i = 0; i < count; ++i) {
            const double u = values.number("sd_x") * random.normal();
            const double v = values.number("sd_y") * random.normal();
            cloud.add({x + u * std::cos(angle) - v * std::sin(angle),
                       y + u * std::sin(angle) + v * std::cos(angle)},
                      c);
        }
    }
    cloud.addNoise(values.number("noise"), random);
    return cloud.dataset("anisotropic_blobs", random);
}

/// A sheet rolled up (Marsland 2009): (t cos t, h, t sin t), t uniform in [1.5 pi, 4.5 pi], h in [0, 21]. The
/// classes are bands along t, neighbours on the sheet and strangers through the air.
Dataset swissRoll(const ParameterValues &values, std::uint64_t seed)
{
    Random random(seed);
    const int classes = values.integer("classes");
    PointCloud cloud(3);
    for (int i = 0; i < values.integer("n"); ++i) {
        const double along = random.uniform();
        const double t = 1.5 * pi * (1.0 + 2.0 * along);
        cloud.add({t * std::cos(t), random.uniform(0.0, 21.0), t * std::sin(t)},
                  static_cast<int>(along * classes));
    }
    cloud.addNoise(values.number("noise"), random);
    return cloud.dataset("swiss_roll", random);
}

/// Uniform points on a board of tiles x tiles squares of side 1, the class by the colour of the square.
Dataset checkerboard(const ParameterValues &values, std::uint64_t seed)
{
    Random random(seed);
    const int tiles = values.integer("tiles");
    PointCloud cloud(2);
    for (int i = 0; i < values.integer("n"); ++i) {
        const double x = random.uniform(0.0, tiles);
        const double y = random.uniform(0.0, tiles);
        cloud.add({x, y}, (static_cast<int>(x) + static_cast<int>(y)) % 2);
    }
    cloud.addNoise(values.number("noise"), random);
    return cloud.dataset("checkerboard", random);
}

Parameter classCount(double initial)
{
    return integer("classes", QT_TRANSLATE_NOOP("core", "Classes"),
                   QT_TRANSLATE_NOOP("core", "The number of classes."),
                   {2, PointCloud::kMaximumClassCount, initial});
}

Parameter centreRadius(double initial)
{
    return real("radius", QT_TRANSLATE_NOOP("core", "Distance"),
                QT_TRANSLATE_NOOP("core", "Distance of the centres of the clouds from the origin."),
                {0, 100, initial});
}

ParameterTable moonsTable()
{
    return {sampleCount(300), noise(0.1),
            integer("bridge", QT_TRANSLATE_NOOP("core", "Bridge"),
                    QT_TRANSLATE_NOOP("core", "Points in a row between the moons, besides the others."),
                    {0, 100, 0}),
            integer("noise_features", QT_TRANSLATE_NOOP("core", "Noise features"),
                    QT_TRANSLATE_NOOP("core",
                                      "Further coordinates of normal noise (standard deviation 0.5) that say "
                                      "nothing about the class."),
                    {0, 100, 0})};
}

ParameterTable circlesTable()
{
    return {sampleCount(300), noise(0.06),
            real("factor", QT_TRANSLATE_NOOP("core", "Inner radius"),
                 QT_TRANSLATE_NOOP("core", "Radius of the inner circle; the outer one has 1."),
                 {0.01, 0.99, 0.5})};
}

ParameterTable spiralsTable()
{
    return {sampleCount(400), noise(0.02),
            real("turns", QT_TRANSLATE_NOOP("core", "Turns"),
                 QT_TRANSLATE_NOOP("core", "How often each arm winds around the centre."), {0.1, 10, 1.5}),
            integer("arms", QT_TRANSLATE_NOOP("core", "Arms"),
                    QT_TRANSLATE_NOOP("core", "The number of spirals, each a class."), {2, 8, 2})};
}

ParameterTable blobsTable()
{
    Parameter firstShare =
        real("first_share", QT_TRANSLATE_NOOP("core", "Share of class A"),
             QT_TRANSLATE_NOOP("core",
                               "The part of the points that is of the first class; auto: all classes alike."),
             {0, 1, std::numeric_limits<double>::quiet_NaN()});
    firstShare.hasAutomatic = true;
    return {sampleCount(300),
            noise(0.0),
            classCount(3),
            real("sd", QT_TRANSLATE_NOOP("core", "Spread"),
                 QT_TRANSLATE_NOOP("core", "Standard deviation of each cloud."), {0, 100, 1.0}),
            integer("dimensions", QT_TRANSLATE_NOOP("core", "Dimensions"),
                    QT_TRANSLATE_NOOP("core", "The number of coordinates."), {2, 100, 2}),
            centreRadius(3.0),
            firstShare};
}

ParameterTable anisotropicBlobsTable()
{
    return {sampleCount(300),
            noise(0.0),
            classCount(3),
            real("sd_x", QT_TRANSLATE_NOOP("core", "Spread across"),
                 QT_TRANSLATE_NOOP("core", "Standard deviation of each cloud along x, before it is turned."),
                 {0, 100, 0.5}),
            real("sd_y", QT_TRANSLATE_NOOP("core", "Spread along"),
                 QT_TRANSLATE_NOOP("core", "Standard deviation of each cloud along y, before it is turned."),
                 {0, 100, 1.6}),
            Parameter{"angle", QT_TRANSLATE_NOOP("core", "Angle"),
                      QT_TRANSLATE_NOOP("core", "By how much the clouds are turned, counter-clockwise."),
                      ParameterKind::Real, -180, 180, -40, "°"},
            centreRadius(3.0)};
}

ParameterTable swissRollTable()
{
    return {sampleCount(800), noise(0.3), classCount(3)};
}

ParameterTable checkerboardTable()
{
    return {sampleCount(600), noise(0.0),
            integer("tiles", QT_TRANSLATE_NOOP("core", "Tiles"),
                    QT_TRANSLATE_NOOP("core", "Squares along each side of the board."), {2, 20, 4})};
}

} // namespace

const std::vector<GeneratorInfo> &generators()
{
    static const std::vector<GeneratorInfo> list = {
        {"moons", QT_TRANSLATE_NOOP("core", "Two moons"), moonsTable(), moons},
        {"circles", QT_TRANSLATE_NOOP("core", "Circles"), circlesTable(), circles},
        {"spirals", QT_TRANSLATE_NOOP("core", "Spirals"), spiralsTable(), spirals},
        {"blobs", QT_TRANSLATE_NOOP("core", "Blobs"), blobsTable(), blobs},
        {"anisotropic_blobs", QT_TRANSLATE_NOOP("core", "Slanted blobs"), anisotropicBlobsTable(),
         anisotropicBlobs},
        {"swiss_roll", QT_TRANSLATE_NOOP("core", "Swiss roll"), swissRollTable(), swissRoll},
        {"checkerboard", QT_TRANSLATE_NOOP("core", "Checkerboard"), checkerboardTable(), checkerboard},
    };
    return list;
}

const GeneratorInfo *findGenerator(std::string_view id)
{
    const auto &list = generators();
    const auto place =
        std::find_if(list.begin(), list.end(), [&](const GeneratorInfo &info) { return info.id == id; });
    return place == list.end() ? nullptr : &*place;
}

} // namespace inkling
