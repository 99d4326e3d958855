// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/argument_parsing.h"
#include "app/cli/compare_command.h"
#include "app/cli/convert_command.h"
#include "app/cli/explain_command.h"
#include "app/cli/info_command.h"
#include "app/cli/interruption.h"
#include "app/cli/memory_watch.h"
#include "app/cli/methods_command.h"
#include "app/cli/run_command.h"
#include "app/cli/suggest_command.h"
#include "app/cli/tune_command.h"

#include <cstdio>
#include <new>

namespace inkling {

namespace {

/// A subcommand; the list is the order of the help.
struct Command
{
    const char *name;
    const char *summary;
    int (*run)(const Arguments &arguments);
};

const std::vector<Command> kCommands = {
    {"run", "labels a data set with one method and scores it", runCommand},
    {"compare", "compares methods over many draws of labels", compareCommand},
    {"tune", "finds the parameters that predict given labels best from each other", tuneCommand},
    {"suggest", "tells which samples to label next", suggestCommand},
    {"explain", "tells where rows have their labels from", explainCommand},
    {"info", "tells what a data set holds", infoCommand},
    {"convert", "writes a data set in another format", convertCommand},
    {"methods", "lists the methods and their parameters", methodsCommand},
};

std::string helpText()
{
    std::string text =
        "Examples:\n"
        "  inkling-cli run builtin:moons --method label_propagation --seeds-per-class 3 -o moons.csv\n"
        "  inkling-cli compare builtin:digits --methods label_spreading,nearest_neighbour --seeds-per-class "
        "1,5\n"
        "  inkling-cli tune builtin:digits --seeds-per-class 5 --method label_spreading --vary alpha=auto\n"
        "  inkling-cli suggest survey.csv --class answer --count 20 -o to_label.csv\n"
        "  inkling-cli explain builtin:iris --seeds-per-class 3 --method label_propagation --row 70\n"
        "  inkling-cli info builtin:iris\n"
        "  inkling-cli convert survey.csv survey.arff\n"
        "  inkling-cli methods\n"
        "  inkling-cli run --help\n"
        "\n"
        "Usage: inkling-cli SUBCOMMAND ...\n"
        "\n"
        "Subcommands:\n";
    for (const Command &command : kCommands)
        text += std::string("  ") + command.name + std::string(10 - std::string(command.name).size(), ' ') +
                command.summary + "\n";
    return text + "\n"
                  "Exit codes: 0 done; 1 done, below --require; 2 usage; 3 input unreadable or invalid; 4 "
                  "output could not be written;\n"
                  "6 not enough memory; 130 and 143 stopped by a signal (only `compare` then leaves the runs "
                  "it has\n"
                  "done).\n";
}

const Command &chosenCommand(const std::string &name)
{
    std::vector<std::string> names;
    for (const Command &command : kCommands) {
        if (name == command.name)
            return command;
        names.emplace_back(command.name);
    }
    throw Failure(kExitUsage, "There is no subcommand '" + name + "'" + suggestion(name, names) +
                                  "; there are: " + CLI::detail::join(names, ", ") + ".");
}

int runProgram(const Arguments &arguments)
{
    if (arguments.empty())
        throw Failure(kExitUsage, "A subcommand is missing; --help lists them.");
    const std::string &first = arguments.front();
    if (first == "--help" || first == "-h" || first == "help") {
        std::fputs(helpText().c_str(), stdout);
        return kExitDone;
    }
    if (first == "--version") {
        std::fputs("inkling-cli " INKLING_VERSION "\n", stdout);
        return kExitDone;
    }
    return chosenCommand(first).run(Arguments(arguments.begin() + 1, arguments.end()));
}

} // namespace

} // namespace inkling

int main(int argc, char **argv)
{
    using inkling::Arguments, inkling::Failure, inkling::kExitLimit;
    inkling::watchForInterruption();
    try {
        return inkling::runProgram(Arguments(argv + 1, argv + argc));
    } catch (const Failure &failure) {
        std::fprintf(stderr, "inkling-cli: %s\n", failure.what());
        return failure.exitCode();
    } catch (const std::bad_alloc &) {
        std::fprintf(stderr, "inkling-cli: %s\n", inkling::kNotEnoughMemory);
        return kExitLimit;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "inkling-cli: Internal error: %s\n", error.what());
        return 70; // EX_SOFTWARE of sysexits.h: none of the documented ones
    }
}
