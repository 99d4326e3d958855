// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace inkling {

/// What a benchmark found: our time beside that of a peer who does the same in the same run. Machines and
/// moments differ, the ratio of the two hardly does.
struct Measurement
{
    double milliseconds = 0.0;
    std::string peer;
    double peerMilliseconds = 0.0;
};

struct Benchmark
{
    std::string name; ///< room/what/how much
    std::function<Measurement()> run;
};

/// The median processor time of a call, all threads of the process together, after one call to warm up.
double medianMilliseconds(int repetitions, const std::function<void()> &call);
/// The same, with something before each call that is not measured.
double medianMilliseconds(int repetitions, const std::function<void()> &prepare,
                          const std::function<void()> &call);

// The lists of the rooms; main.cpp runs them one after the other.
std::vector<Benchmark> drawBenchmarks();
std::vector<Benchmark> graphBenchmarks();
std::vector<Benchmark> layerBenchmarks();
std::vector<Benchmark> leaveOneOutBenchmarks();
std::vector<Benchmark> neighbourBenchmarks();
std::vector<Benchmark> propagationBenchmarks();
std::vector<Benchmark> readerBenchmarks();
std::vector<Benchmark> sessionBenchmarks();
/// In wall time, on two threads beside one.
std::vector<Benchmark> threadBenchmarks();
/// Accuracies of published tables, too slow for the tests: the peer's text says them.
std::vector<Benchmark> publishedBenchmarks();

} // namespace inkling
