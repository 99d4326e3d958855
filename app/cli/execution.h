// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/memory_watch.h"
#include "app/cli/progress_line.h"
#include "core/base/parallel.h"
#include "core/base/run_control.h"
#include "core/base/stopwatch.h"

#include <cstdint>

namespace CLI {
class App;
}

namespace inkling {

/// How the program does its work, whatever the work is.
struct ExecutionArguments
{
    int threads = 0;                 ///< 0: as many as the machine has cores
    std::uint64_t maximumMemory = 0; ///< bytes; 0: no limit
    ProgressStyle progress = ProgressStyle::Readable;
    bool quiet = false;
    bool verbose = false;
};

void addExecutionOptions(CLI::App &parser, ExecutionArguments &arguments);

/// The threads, the progress line and the clock of one subcommand.
class Execution
{
public:
    /// Watches the memory of the whole process while it is there.
    explicit Execution(const ExecutionArguments &arguments);

    /// Reports to the progress line, stops when a signal asks for it.
    RunControl control();
    int threadCount() const { return m_pool.threadCount(); }
    void endProgress() { m_progress.clear(); }
    double milliseconds() const { return m_stopwatch.milliseconds(); } ///< since construction

private:
    Stopwatch m_stopwatch;
    MemoryWatch m_memory;
    ThreadPool m_pool;
    ProgressLine m_progress;
};

/// The most memory that the process has held, in MiB.
double peakMemory();

} // namespace inkling
