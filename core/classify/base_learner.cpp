// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/base_learner.h"

#include <deque>
#include <string>
#include <string_view>
#include <utility>

namespace inkling {

namespace {

constexpr std::string_view kMajority = "majority"; // it looks at no point

/// In the order of the choice.
const std::vector<const ClassifierInfo *> &choices()
{
    static const std::vector<const ClassifierInfo *> list = [] {
        std::vector<const ClassifierInfo *> chosen;
        for (const ClassifierInfo &classifier : classifiers()) {
            if (classifier.id != kMajority)
                chosen.push_back(&classifier);
        }
        return chosen;
    }();
    return list;
}

std::string ownName(const ClassifierInfo &classifier, const Parameter &parameter)
{
    return std::string(classifier.id) + '_' + parameter.id;
}

/// Of each choice its parameters, as they are called in a method's table.
const std::vector<ParameterTable> &ownParameters()
{
    static std::deque<std::string> names; // the tables only point at them
    static const std::vector<ParameterTable> tables = [] {
        std::vector<ParameterTable> all;
        for (const ClassifierInfo *classifier : choices()) {
            ParameterTable &table = all.emplace_back(classifier->parameters);
            for (Parameter &parameter : table)
                parameter.id = names.emplace_back(ownName(*classifier, parameter)).c_str();
        }
        return all;
    }();
    return tables;
}

} // namespace

Result<FittedClassifier> BaseLearner::fit(TrainingSet set, const RunControl &control) const
{
    constexpr double kBalancing = 0.1;
    if (balance.balance == ClassBalance::None)
        return classifier->fit(set, values, control);
    const auto balanced = balancedSet(std::move(set), balance, control.part(0.0, kBalancing));
    if (!balanced)
        return balanced.error();
    return classifier->fit(*balanced, values, control.part(kBalancing, 1.0));
}

Parameter baseLearnerChoice(const char *id, const char *label, const char *meaning, std::string_view initial)
{
    Parameter choice{.id = id, .label = label, .meaning = meaning, .kind = ParameterKind::Choice};
    for (const ClassifierInfo *classifier : choices()) {
        if (classifier->id == initial)
            choice.initial = static_cast<double>(choice.choices.size());
        choice.choices.push_back({classifier->id, classifier->name});
    }
    return choice;
}

ParameterTable baseLearnerParameters(std::vector<Parameter> choicesOfThem)
{
    ParameterTable table = std::move(choicesOfThem);
    const std::size_t count = table.size();
    for (std::size_t c = 0; c < choices().size(); ++c) {
        for (Parameter parameter : ownParameters()[c]) {
            parameter.relevantWhen.clear();
            for (std::size_t i = 0; i < count; ++i)
                parameter.relevantWhen.push_back({table[i].id, {choices()[c]->id}});
            table.push_back(std::move(parameter));
        }
    }
    table.insert(table.end(), balanceParameters().begin(), balanceParameters().end());
    return table;
}

ParameterTable baseLearnerParameters(std::string_view initial)
{
    return baseLearnerParameters({baseLearnerChoice(
        "base", QT_TRANSLATE_NOOP("core", "Base learner"),
        QT_TRANSLATE_NOOP("core", "The supervised learner that is trained in each round."), initial)});
}

BaseLearner baseLearner(const ParameterValues &values, const char *choice)
{
    const ClassifierInfo &classifier = *choices()[static_cast<std::size_t>(values.integer(choice))];
    BaseLearner chosen{&classifier, {}, BalanceOptions::of(values)};
    for (const Parameter &parameter : classifier.parameters)
        chosen.values.set(parameter.id, values.number(ownName(classifier, parameter)));
    return chosen;
}

bool canBeBalanced(const ClassifierInfo &classifier)
{
    return classifier.id != kMajority;
}

ParameterTable supervisedParameters(const ClassifierInfo &classifier)
{
    ParameterTable table = classifier.parameters;
    if (canBeBalanced(classifier))
        table.insert(table.end(), balanceParameters().begin(), balanceParameters().end());
    return table;
}

BaseLearner supervised(const ClassifierInfo &classifier, const ParameterValues &values)
{
    return {&classifier, values, canBeBalanced(classifier) ? BalanceOptions::of(values) : BalanceOptions()};
}

} // namespace inkling
