// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include <CLI/CLI.hpp>
#include <QApplication>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <iostream>
#include <regex>
#include <utility>

using namespace inkling;

namespace {

std::vector<Benchmark> chosen(const std::string &filter)
{
    std::vector<Benchmark> all;
    for (const auto &list : {drawBenchmarks(), graphBenchmarks(), layerBenchmarks(), neighbourBenchmarks(),
                             propagationBenchmarks(), leaveOneOutBenchmarks(), readerBenchmarks(),
                             sessionBenchmarks(), threadBenchmarks(), publishedBenchmarks()})
        all.insert(all.end(), list.begin(), list.end());
    std::erase_if(all, [expression = std::regex(filter)](const Benchmark &benchmark) {
        return !std::regex_search(benchmark.name, expression);
    });
    return all;
}

void printLine(const std::string &name, const Measurement &m)
{
    std::printf("%-30s %10.3f ms   %-40s %10.3f ms   x %.4g\n", name.c_str(), m.milliseconds, m.peer.c_str(),
                m.peerMilliseconds, m.peerMilliseconds / m.milliseconds);
    std::fflush(stdout);
}

nlohmann::json toJson(const std::string &name, const Measurement &m)
{
    return {{"name", name},
            {"milliseconds", m.milliseconds},
            {"peer", m.peer},
            {"peer_milliseconds", m.peerMilliseconds},
            {"speedup", m.peerMilliseconds / m.milliseconds}};
}

} // namespace

int main(int argc, char **argv)
{
    CLI::App command("Measures Inkling's speed against peers, in processor time.");
    bool lists = false;
    bool json = false;
    std::string filter;
    command.add_flag("--list", lists, "Print the names and stop");
    command.add_flag("--json", json, "Print a JSON array");
    command.add_option("--filter", filter, "Only names in which this regular expression is found");
    try {
        command.parse(argc, argv);
        const std::vector<Benchmark> benchmarks = chosen(filter);
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen"); // a window system would add its own time
        const QApplication application(argc, argv);
        nlohmann::json results = nlohmann::json::array();
        for (const Benchmark &benchmark : benchmarks) {
            if (lists) {
                std::cout << benchmark.name << '\n';
                continue;
            }
            const Measurement measurement = benchmark.run();
            if (json)
                results.push_back(toJson(benchmark.name, measurement));
            else
                printLine(benchmark.name, measurement);
        }
        if (json && !lists)
            std::cout << results.dump(2) << '\n';
        return 0;
    } catch (const CLI::ParseError &error) {
        return command.exit(error);
    } catch (const std::regex_error &) {
        std::cerr << "--filter " << filter << " is not a regular expression\n";
        return 2;
    }
}
