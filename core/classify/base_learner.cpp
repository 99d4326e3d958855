// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/base_learner.h"

#include <deque>
#include <string>
#include <string_view>

namespace inkling {

namespace {

constexpr std::string_view kMajority = "majority"; // it looks at no point
constexpr std::string_view kInitial = "logistic_regression";

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

Parameter choiceOfBase()
{
    Parameter base{.id = "base",
                   .label = QT_TRANSLATE_NOOP("core", "Base learner"),
                   .meaning =
                       QT_TRANSLATE_NOOP("core", "The supervised learner that is trained in each round."),
                   .kind = ParameterKind::Choice};
    for (const ClassifierInfo *classifier : choices()) {
        if (classifier->id == kInitial)
            base.initial = static_cast<double>(base.choices.size());
        base.choices.push_back({classifier->id, classifier->name});
    }
    return base;
}

ParameterTable makeTable()
{
    static std::deque<std::string> names; // the table only points at them
    ParameterTable table = {choiceOfBase()};
    for (const ClassifierInfo *classifier : choices()) {
        for (Parameter parameter : classifier->parameters) {
            parameter.id = names.emplace_back(ownName(*classifier, parameter)).c_str();
            parameter.relevantWhen = {{"base", {classifier->id}}};
            table.push_back(std::move(parameter));
        }
    }
    return table;
}

} // namespace

const ParameterTable &baseLearnerParameters()
{
    static const ParameterTable table = makeTable();
    return table;
}

BaseLearner baseLearner(const ParameterValues &values)
{
    const ClassifierInfo &classifier = *choices()[static_cast<std::size_t>(values.integer("base"))];
    BaseLearner chosen{&classifier, {}};
    for (const Parameter &parameter : classifier.parameters)
        chosen.values.set(parameter.id, values.number(ownName(classifier, parameter)));
    return chosen;
}

} // namespace inkling
