// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/execution.h"

#include "app/cli/argument_parsing.h"
#include "app/cli/interruption.h"

#include <sys/resource.h>

namespace inkling {

namespace {

constexpr int kMostThreads = 1024;

} // namespace

void addExecutionOptions(CLI::App &parser, ExecutionArguments &arguments)
{
    parser.add_option("--threads", arguments.threads, "Threads to work on; 0: one a core (default)")
        ->check(CLI::Range(0, kMostThreads))
        ->type_name("N");
    parser
        .add_option("--max-memory", arguments.maximumMemory,
                    "Give up (exit 6) beyond this: bytes, or 500MB, 4GB")
        ->transform(CLI::AsSizeValue(false))
        ->type_name("SIZE");
    addChoice(parser, "--progress", arguments.progress,
              "What to tell of the progress, on stderr (default text)",
              {{"text", ProgressStyle::Readable},
               {"json", ProgressStyle::JsonLines},
               {"none", ProgressStyle::None}});
    parser.add_flag("--quiet", arguments.quiet, "Say nothing but errors");
    parser.add_flag("--verbose", arguments.verbose, "Say more: times, memory, scores by class");
}

Execution::Execution(const ExecutionArguments &arguments)
    : m_memory(arguments.maximumMemory)
    , m_pool(arguments.threads)
    , m_progress(arguments.quiet ? ProgressStyle::None : arguments.progress)
{
    m_progress.show(0.0);
}

RunControl Execution::control()
{
    const auto step = [this](double fraction) {
        m_progress.show(fraction);
        return !isInterrupted();
    };
    return RunControl(step, &m_pool);
}

double peakMemory()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024.0; // Linux counts it in KiB
}

} // namespace inkling
