// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/graph/bridges.h"
#include "core/graph/graph.h"
#include "core/graph/reach.h"
#include "tests/bench/bench_points.h"
#include "tests/bench/peer.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace inkling {

namespace {

constexpr int kSize = 1'000'000;
constexpr int kFrom = 500'000;

/// A walk over a graph of ten nearest neighbours, and scipy's over the same.
Measurement walkMeasurement(const char *what, int hops, const std::string &peer,
                            const std::function<void(const Weights &)> &walk)
{
    const auto X = std::make_shared<const RowMatrix>(moons(kSize).cast<double>());
    const auto graph = buildGraph(*X, GraphOptions{.k = 10}, RunControl());
    const auto &W = std::get<SparseMatrix>(graph->weights);
    const double own = medianMilliseconds(3, [&] { walk(graph->weights); });
    const BenchFile starts(W.outerIndexPtr(), W.rows() + 1);
    const BenchFile columns(W.innerIndexPtr(), W.nonZeros());
    const QByteArray answer = askPeer({QString::fromLatin1(what), starts.path(), columns.path(),
                                       QString::number(kFrom), QString::number(hops)});
    return {own, peer, answer.toDouble()};
}

Measurement reachMeasurement(int hops)
{
    return walkMeasurement("reach", hops, "scipy dijkstra, unweighted, limited",
                           [hops](const Weights &weights) { reachedNodes(weights, kFrom, hops, kSize); });
}

Measurement bridgeMeasurement()
{
    const std::vector<char> isMarked(kSize, 0);
    return walkMeasurement(
        "components", 0, "scipy connected_components alone",
        [&isMarked](const Weights &weights) { findBridges(std::get<SparseMatrix>(weights), isMarked); });
}

} // namespace

std::vector<Benchmark> graphBenchmarks()
{
    return {{"graph/reach_3/moons/1000000",
             [] {
                 return reachMeasurement(3);
             }},
            {"graph/reach_10/moons/1000000",
             [] {
                 return reachMeasurement(10);
             }},
            {"graph/bridges/moons/1000000", bridgeMeasurement}};
}

} // namespace inkling
