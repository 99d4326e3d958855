// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/argument_parsing.h"

#include "core/data/parameters.h"
#include "core/io/number_text.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <sstream>
#include <string>
#include <system_error>

namespace inkling {

namespace {

/// Shorter than CLI11's own. The usage line stands in the description already, after the examples.
class HelpFormatter : public CLI::Formatter
{
public:
    std::string make_usage(const CLI::App *, std::string) const override { return {}; }

    /// Only what the value is; the ranges and exclusions that CLI11 adds stand in the errors.
    std::string make_option_opts(const CLI::Option *option) const override
    {
        const std::string type = option->get_type_name();
        return option->get_type_size() == 0 ? std::string() : " " + type.substr(0, type.find(':'));
    }
};

std::string description(const HelpText &help)
{
    std::string text = "Examples:\n";
    std::istringstream examples(help.examples);
    for (std::string line; std::getline(examples, line);)
        text += "  " + line + "\n";
    return text + "\nUsage: inkling-cli " + help.name + " " + help.usage + "\n\n" + help.summary;
}

bool isOption(const std::string &argument)
{
    return argument.size() > 1 && argument[0] == '-';
}

[[noreturn]] void refuseOption(const CLI::App &parser, const std::string &argument)
{
    std::vector<std::string> names;
    for (const CLI::Option *option : parser.get_options()) {
        for (const std::string &name : option->get_lnames())
            names.push_back("--" + name);
    }
    const std::string name = argument.substr(0, argument.find('='));
    throw Failure(kExitUsage, "There is no option '" + name + "'" + suggestion(name, names) +
                                  "; --help lists the options.");
}

} // namespace

std::unique_ptr<CLI::App> makeParser(const HelpText &help)
{
    auto parser = std::make_unique<CLI::App>(description(help));
    parser->formatter(std::make_shared<HelpFormatter>());
    parser->get_formatter()->column_width(38);
    parser->set_help_flag("-h,--help", "Print this and end");
    parser->allow_extras(); // they are told apart, with suggestions, below
    return parser;
}

std::optional<Arguments> parseArguments(CLI::App &parser, const Arguments &arguments)
{
    try {
        parser.parse(Arguments(arguments.rbegin(), arguments.rend())); // CLI11 takes them last first
    } catch (const CLI::CallForHelp &) {
        std::fputs(parser.help().c_str(), stdout);
        return std::nullopt;
    } catch (const CLI::ParseError &error) {
        throw Failure(kExitUsage, error.what());
    }
    Arguments positionals = parser.remaining();
    const auto unknown = std::find_if(positionals.begin(), positionals.end(), isOption);
    if (unknown != positionals.end())
        refuseOption(parser, *unknown);
    return positionals;
}

std::string onlyDataArgument(const Arguments &positionals)
{
    if (positionals.empty())
        throw Failure(kExitUsage, "DATA is missing: give a file, - for standard input, or builtin:NAME.");
    if (positionals.size() > 1)
        throw Failure(kExitUsage,
                      "There is one DATA too many: '" + positionals[1] + "' after '" + positionals[0] + "'.");
    return positionals.front();
}

std::string suggestion(const std::string &word, const std::vector<std::string> &candidates)
{
    const std::string nearest = nearestName(word, candidates);
    return nearest.empty() ? std::string() : " (did you mean '" + nearest + "'?)";
}

CLI::Validator isWholeNumber(std::uint64_t least)
{
    const auto fault = [least](const std::string &text) {
        const std::optional<std::size_t> number = wholeNumber(text);
        if (number && *number >= least)
            return std::string();
        return "'" + text + "' is not a whole number of at least " + std::to_string(least);
    };
    return {fault, {}};
}

void addRandomSeed(CLI::App &parser, std::uint64_t &seed)
{
    parser.add_option("--seed", seed, "Seed of all random draws (default 0)")
        ->check(isWholeNumber(0))
        ->type_name("S");
}

CLI::Validator isShare()
{
    const auto fault = [](const std::string &text) {
        double share = 0.0;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), share);
        if (problem == std::errc() && end == text.data() + text.size() && share >= 0.0 && share <= 1.0)
            return std::string();
        return "'" + text + "' is not a share from 0 to 1";
    };
    return {fault, {}};
}

} // namespace inkling
