// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/failure.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace inkling {

using Arguments = std::vector<std::string>;

/// What `--help` says before the list of options.
struct HelpText
{
    std::string name;     ///< the subcommand
    std::string examples; ///< command lines, one a line
    std::string usage;    ///< what follows the subcommand's name
    std::string summary;  ///< what it does, in lines of at most 100 characters
};

/// A parser whose help begins with the examples.
std::unique_ptr<CLI::App> makeParser(const HelpText &help);

/// Parses and gives the positional arguments, or nothing when help was asked for and printed. Failure
/// (usage): an unknown option (with the nearest known one), a bad or missing value.
std::optional<Arguments> parseArguments(CLI::App &parser, const Arguments &arguments);

/// The only positional argument, DATA. Failure (usage): none, or several.
std::string onlyDataArgument(const Arguments &positionals);

/// " (did you mean 'run'?)", or nothing when no candidate is near.
std::string suggestion(const std::string &word, const std::vector<std::string> &candidates);

/// Checks of a value: a whole number, not below `least`, that a std::uint64_t can hold; and a share from 0
/// to 1. CLI11's own let "-1" and "nan" pass.
CLI::Validator isWholeNumber(std::uint64_t least);
CLI::Validator isShare();

/// Adds `--seed`.
void addRandomSeed(CLI::App &parser, std::uint64_t &seed);

/// Adds an option that takes one of a few words, and puts what the word stands for into the target.
template<typename T>
void addChoice(CLI::App &parser, const std::string &option, T &target, const std::string &meaning,
               const std::vector<std::pair<std::string, T>> &choices)
{
    std::vector<std::string> words;
    words.reserve(choices.size());
    for (const auto &choice : choices)
        words.push_back(choice.first);
    const auto choose = [&target, option, choices, words](const std::string &word) {
        for (const auto &[name, value] : choices) {
            if (name == word) {
                target = value;
                return;
            }
        }
        throw Failure(kExitUsage, option + " does not take '" + word + "'" + suggestion(word, words) +
                                      "; it takes " + CLI::detail::join(words, ", ") + ".");
    };
    parser.add_option_function<std::string>(option, choose, meaning)
        ->type_name(CLI::detail::join(words, "|"));
}

} // namespace inkling
