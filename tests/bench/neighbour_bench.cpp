// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/graph/neighbours.h"
#include "tests/bench/bench_points.h"
#include "tests/bench/peer.h"

#include <cmath>
#include <cstdio>
#include <functional>
#include <string>

namespace inkling {

namespace {

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
    const auto n = static_cast<int>(X.rows());
    const int queries = peer.queries > 0 ? peer.queries : n;
    const BenchFile file(X.data(), X.size());
    const QByteArray answer =
        askPeer({QStringLiteral("neighbours"), file.path(), QString::number(n), QString::number(X.cols()),
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
