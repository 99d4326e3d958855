// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/methods_command.h"

#include "app/cli/json_report.h"
#include "app/cli/output.h"
#include "core/learn/learners.h"

namespace inkling {

namespace {

const HelpText kHelp = {"methods", "inkling-cli methods\ninkling-cli methods --json", "[options]",
                        "Lists every method with its id, family, source and parameters."};

const char *familyId(Family family)
{
    switch (family) {
    case Family::Graph:
        return "graph";
    case Family::SelfLabelled:
        return "self_labelled";
    case Family::MultiView:
        return "multi_view";
    case Family::Generative:
        return "generative";
    case Family::EntropyRegularised:
        return "entropy_regularised";
    case Family::Margin:
        return "margin";
    case Family::Clustering:
        return "clustering";
    case Family::Baseline:
        break;
    }
    return "baseline";
}

const char *typeId(ParameterKind kind)
{
    switch (kind) {
    case ParameterKind::Integer:
        return "integer";
    case ParameterKind::Real:
        return "real";
    case ParameterKind::Choice:
        break;
    }
    return "choice";
}

Json describedJson(const Parameter &parameter)
{
    const bool isChoice = parameter.kind == ParameterKind::Choice;
    Json json = {{"id", parameter.id},
                 {"type", typeId(parameter.kind)},
                 {"default", parameterJson(parameter, parameter.initial)},
                 {"min", isChoice ? Json(nullptr) : parameterJson(parameter, parameter.minimum)},
                 {"max", isChoice ? Json(nullptr) : parameterJson(parameter, parameter.maximum)},
                 {"unit", parameter.unit},
                 {"meaning", parameter.meaning}};
    json["choices"] = Json::array();
    for (const ParameterChoice &choice : parameter.choices)
        json["choices"].push_back(choice.id);
    return json;
}

/// Line by line as the method's own settings have it, two spaces a level.
Json pseudocodeJson(const LearnerInfo &learner)
{
    constexpr std::size_t kIndent = 2;
    Json lines = Json::array();
    for (const PseudocodeLine &line :
         linesFor(learner.pseudocode, learner.parameters, ParameterValues::defaults(learner.parameters)))
        lines.push_back(std::string(kIndent * static_cast<std::size_t>(line.depth), ' ') + line.text);
    return lines;
}

Json methodsJson()
{
    Json methods = Json::array();
    for (const LearnerInfo &learner : learners()) {
        Json parameters = Json::array();
        for (const Parameter &parameter : learner.parameters)
            parameters.push_back(describedJson(parameter));
        methods.push_back({{"id", learner.id},
                           {"name", learner.name},
                           {"family", familyId(learner.family)},
                           {"summary", learner.summary},
                           {"source", learner.source},
                           {"parameters", std::move(parameters)},
                           {"pseudocode", pseudocodeJson(learner)}});
    }
    return {{"schema_version", kJsonSchemaVersion}, {"methods", std::move(methods)}};
}

/// "0.99 (0.001 to 0.999)", or "knn (knn, rbf)".
std::string rangeText(const Parameter &parameter)
{
    std::string text = parameterText(parameter, parameter.initial) + " (";
    if (parameter.kind == ParameterKind::Choice) {
        for (std::size_t i = 0; i < parameter.choices.size(); ++i)
            text += std::string(i > 0 ? ", " : "") + parameter.choices[i].id;
    } else {
        text += numberText(parameter.minimum) + " to " + numberText(parameter.maximum);
    }
    text += ")";
    return *parameter.unit ? text + " " + parameter.unit : text;
}

std::string methodsText()
{
    std::string text;
    for (const LearnerInfo &learner : learners()) {
        text += std::string(text.empty() ? "" : "\n") + learner.id + "  [" + familyId(learner.family) +
                "]\n  " + learner.summary + "\n  Source: " + learner.source + "\n";
        for (const Parameter &parameter : learner.parameters)
            text += std::string("    ") + parameter.id + " = " + rangeText(parameter) + "\n        " +
                    parameter.meaning + "\n";
    }
    return text;
}

} // namespace

int methodsCommand(const Arguments &arguments)
{
    bool json = false;
    const auto parser = makeParser(kHelp);
    parser->add_flag("--json", json, "Print JSON");
    const std::optional<Arguments> positionals = parseArguments(*parser, arguments);
    if (!positionals)
        return kExitDone;
    if (!positionals->empty())
        throw Failure(kExitUsage, "`methods` takes no argument; there is '" + positionals->front() + "'.");
    writeOutput(kStandardStream, json ? jsonText(methodsJson()) : methodsText());
    return kExitDone;
}

} // namespace inkling
