// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/base/median.h"
#include "core/base/random.h"
#include "core/io/dataset_readers.h"
#include "tests/bench/peer.h"

#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace inkling {

namespace {

constexpr std::size_t kRows = 1'000'000;
constexpr int kColumns = 20;
constexpr int kRounds = 5; ///< of both readers in turn: each takes a second, in which a machine may slow down

/// Standard normal numbers with so many digits after the point, under a line of names.
std::string numberTable(int digits)
{
    Random random(1);
    std::string text;
    for (int i = 0; i < kColumns; ++i)
        text.append(i > 0 ? "," : "").append("x").append(std::to_string(i));
    text += '\n';
    std::array<char, 64> buffer = {};
    for (std::size_t row = 0; row < kRows; ++row) {
        for (int i = 0; i < kColumns; ++i) {
            const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), random.normal(),
                                           std::chars_format::fixed, digits)
                                 .ptr;
            text.append(i > 0 ? "," : "").append(buffer.data(), end);
        }
        text += '\n';
    }
    return text;
}

Measurement csvMeasurement(int digits)
{
    const std::string text = numberTable(digits);
    const BenchFile file(text.data(), static_cast<std::ptrdiff_t>(text.size()));
    const auto read = [&] {
        const auto data = readDataset(file.path().toStdString(), {}, "csv");
        if (!data || data->rows != kRows)
            std::abort();
    };
    std::vector<double> own;
    std::vector<double> peer;
    for (int round = 0; round < kRounds; ++round) {
        own.push_back(medianMilliseconds(1, read));
        peer.push_back(askPeer({QStringLiteral("csv"), file.path()}).toDouble());
    }
    return {median(own), "pandas read_csv, C engine", median(peer)};
}

} // namespace

std::vector<Benchmark> readerBenchmarks()
{
    return {{"io/csv/4_digits/1000000x20",
             [] {
                 return csvMeasurement(4);
             }},
            {"io/csv/16_digits/1000000x20", [] {
                 return csvMeasurement(16);
             }}};
}

} // namespace inkling
