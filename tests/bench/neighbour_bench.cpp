// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/base/random.h"
#include "core/graph/neighbours.h"

#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>
#include <functional>
#include <numbers>
#include <string>

namespace inkling {

namespace {

using FloatPoints = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// What neighbours_peer.py prints; empty where Python or scikit-learn is missing.
QByteArray askPeer(const QStringList &words)
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 QStringList{QStringLiteral(INKLING_BENCH_FOLDER "/neighbours_peer.py")} + words);
    const bool isDone = python.waitForFinished(-1) && python.exitCode() == 0;
    return isDone ? python.readAllStandardOutput() : QByteArray();
}

/// Two interleaved half circles with noise.
FloatPoints moons(int n)
{
    Random random(1);
    FloatPoints X(n, 2);
    for (int i = 0; i < n; ++i) {
        const double angle = std::numbers::pi * random.uniform();
        const double side = i % 2 == 0 ? 1.0 : -1.0;
        X(i, 0) = static_cast<float>(0.5 - 0.5 * side + side * std::cos(angle) + 0.1 * random.normal());
        X(i, 1) = static_cast<float>(0.25 - 0.25 * side + side * std::sin(angle) + 0.1 * random.normal());
    }
    return X;
}

/// Thirty round groups in all dimensions: harder than most data of people.
FloatPoints groups(int n, int d)
{
    Random random(2);
    FloatPoints centres(30, d);
    for (float &value : centres.reshaped())
        value = static_cast<float>(4.0 * random.normal());
    FloatPoints X(n, d);
    for (int i = 0; i < n; ++i) {
        for (int j = 0; j < d; ++j)
            X(i, j) = centres(i % 30, j) + static_cast<float>(random.normal());
    }
    return X;
}

/// MNIST, or its first d principal components, from the folder $INKLING_DATA; without it, groups.
FloatPoints mnist(int d, std::string &name)
{
    constexpr int kImages = 70'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mnist"));
    askPeer({QStringLiteral("mnist"), qEnvironmentVariable("INKLING_DATA"), QString::number(d), path});
    QFile file(path);
    FloatPoints X(kImages, d);
    const auto bytes = static_cast<qint64>(X.size()) * static_cast<qint64>(sizeof(float));
    if (file.open(QIODevice::ReadOnly) && file.read(reinterpret_cast<char *>(X.data()), bytes) == bytes) {
        name += ", MNIST";
        return X;
    }
    name += ", groups";
    return groups(kImages, d);
}

struct Peer
{
    const char *algorithm = "brute";
    int queries = 0; ///< so many, scaled; 0: all
};

Measurement compare(const FloatPoints &X, const Peer &peer, const std::string &data)
{
    const RowMatrix points = X.cast<double>();
    double recall = 1.0;
    const double own = medianMilliseconds(1, [&] {
        const auto found = nearestNeighbours(points, {.k = 10}, RunControl());
        recall = found->recall;
    });
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("points")));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(reinterpret_cast<const char *>(X.data()), X.size() * static_cast<qint64>(sizeof(float)));
        file.close();
    }
    const auto n = static_cast<int>(X.rows());
    const int queries = peer.queries > 0 ? peer.queries : n;
    const QByteArray answer =
        askPeer({QStringLiteral("time"), file.fileName(), QString::number(n), QString::number(X.cols()),
                 QString::fromLatin1(peer.algorithm), QString::number(queries)});
    std::string words = "scikit-learn " + std::string(peer.algorithm);
    if (answer.isEmpty())
        words = "python3-sklearn is missing";
    else if (queries < n)
        words += ", scaled from " + std::to_string(queries) + " queries";
    char recallText[32];
    std::snprintf(recallText, sizeof recallText, "; our recall %.3f", std::floor(recall * 1000.0) / 1000.0);
    return {own, words + recallText + data, answer.toDouble()};
}

Measurement mnistMeasurement(int d)
{
    std::string data;
    const FloatPoints X = mnist(d, data);
    return compare(X, {"brute", 2'000}, data);
}

} // namespace

std::vector<Benchmark> neighbourBenchmarks()
{
    return {
        {"graph/neighbours/1000000x2",
         [] {
             return compare(moons(1'000'000), {"kd_tree"}, "");
         }},
        {"graph/neighbours/10000x50",
         [] {
             return compare(groups(10'000, 50), {}, "");
         }},
        {"graph/neighbours/70000x50",
         [] {
             return mnistMeasurement(50);
         }},
        {"graph/neighbours/70000x784",
         [] {
             return mnistMeasurement(784);
         }},
    };
}

} // namespace inkling
