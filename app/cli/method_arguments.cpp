// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/method_arguments.h"

#include "core/learn/learners.h"

#include <algorithm>
#include <iterator>

namespace inkling {

namespace {

/// Whether a word is KEY=VALUE and not, say, builtin:moons?n=300.
bool isSetting(const std::string &word)
{
    const std::size_t equals = word.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
    return equals != std::string::npos && equals > 0 && word[equals] == '=';
}

std::string keyOf(const std::string &setting)
{
    return setting.substr(0, setting.find('='));
}

bool isAny(const LearnerInfo &)
{
    return true;
}

std::vector<std::string> idsOf(const LearnerFilter &isWanted)
{
    std::vector<std::string> ids;
    for (const LearnerInfo &learner : learners()) {
        if (isWanted(learner))
            ids.emplace_back(learner.id);
    }
    return ids;
}

} // namespace

std::string methodIds()
{
    return methodIds(isAny);
}

std::string methodIds(const LearnerFilter &isWanted)
{
    return CLI::detail::join(idsOf(isWanted), ", ");
}

const LearnerInfo &chosenLearner(const std::string &id)
{
    const LearnerInfo *learner = findLearner(id);
    if (!learner)
        throw Failure(kExitUsage, "There is no method '" + id + "'" + suggestion(id, idsOf(isAny)) +
                                      "; there are: " + methodIds() + ".");
    return *learner;
}

void takeSettings(std::vector<std::string> &settings, Arguments &positionals)
{
    if (settings.empty())
        return;
    std::copy_if(positionals.begin(), positionals.end(), std::back_inserter(settings), isSetting);
    std::erase_if(positionals, isSetting);
}

ParameterValues chosenValues(const LearnerInfo &learner, const std::vector<std::string> &settings)
{
    ParameterValues values = ParameterValues::defaults(learner.parameters);
    for (const std::string &setting : settings) {
        const std::size_t equals = setting.find('=');
        if (equals == std::string::npos)
            throw Failure(kExitUsage, "--set takes KEY=VALUE, not '" + setting + "'.");
        const Status status =
            values.set(learner.parameters, setting.substr(0, equals), setting.substr(equals + 1));
        if (!status)
            throw Failure(kExitUsage, english(status.error().message));
    }
    return values;
}

std::vector<ConfiguredLearner> configuredLearners(const std::vector<std::string> &ids,
                                                  const std::vector<std::string> &settings)
{
    std::vector<ConfiguredLearner> methods;
    for (const std::string &id : ids) {
        const LearnerInfo &learner = chosenLearner(id);
        std::vector<std::string> own;
        std::copy_if(settings.begin(), settings.end(), std::back_inserter(own),
                     [&](const std::string &setting) { return hasParameter(learner, keyOf(setting)); });
        const bool isNew = std::none_of(methods.begin(), methods.end(), [&](const ConfiguredLearner &method) {
            return method.learner == &learner;
        });
        if (isNew)
            methods.push_back({&learner, chosenValues(learner, own)});
    }
    for (const std::string &setting : settings) {
        const bool isUsed = std::any_of(methods.begin(), methods.end(), [&](const ConfiguredLearner &method) {
            return hasParameter(*method.learner, keyOf(setting));
        });
        if (!isUsed)
            chosenValues(*methods.back().learner, {setting}); // says what is wrong with it
    }
    return methods;
}

bool hasParameter(const LearnerInfo &learner, const std::string &id)
{
    return std::any_of(learner.parameters.begin(), learner.parameters.end(),
                       [&](const Parameter &parameter) { return id == parameter.id; });
}

} // namespace inkling
