// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/error_profile.h"

#include "ui/models/value_text.h"
#include "ui/session/translate.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace inkling {

namespace {

/// Where a candidate stands on a profile's axis; none where it has no place there.
struct Place
{
    double order = 0.0;
    QString text;
};

using Axis = std::function<std::optional<Place>(const ConfiguredLearner &)>;

ErrorProfile::Value valueOf(const SearchReport &report, std::size_t place, const QString &text)
{
    const SearchPoint &point = report.points[place];
    ErrorProfile::Value value;
    value.text = text;
    value.error = 1.0 - point.score.accuracy;
    value.interval = {1.0 - point.score.interval.high, 1.0 - point.score.interval.low};
    value.standing = report.best == place                    ? ErrorProfile::Standing::Best
                     : point.mcnemarP >= kSearchSignificance ? ErrorProfile::Standing::CannotBeTold
                                                             : ErrorProfile::Standing::Worse;
    return value;
}

bool isBetter(const SearchReport &report, std::size_t place, std::size_t than)
{
    if (report.best == than || report.best == place)
        return report.best == place;
    const Score &score = report.points[place].score;
    const Score &other = report.points[than].score;
    return std::pair(other.correct, score.logLoss) < std::pair(score.correct, other.logLoss);
}

ErrorProfile profileAlong(const Axis &axis, const SearchReport &report, const QString &name)
{
    std::map<double, std::pair<std::size_t, QString>> best;
    for (std::size_t i = 0; i < report.points.size(); ++i) {
        const auto place = axis(report.points[i].candidate);
        if (report.points[i].failure || !place)
            continue;
        const auto [kept, isFirst] = best.try_emplace(place->order, i, place->text);
        if (!isFirst && isBetter(report, i, kept->second.first))
            kept->second.first = i;
    }
    ErrorProfile profile;
    profile.name = name;
    for (const auto &[order, kept] : best)
        profile.values.push_back(valueOf(report, kept.first, kept.second));
    return profile;
}

/// The parameter as the first candidate's method that has it knows it; null: none has.
const Parameter *parameterOf(const SearchReport &report, const std::string &id)
{
    for (const SearchPoint &point : report.points) {
        for (const Parameter &parameter : point.candidate.learner->parameters) {
            if (parameter.id == id)
                return &parameter;
        }
    }
    return nullptr;
}

Axis parameterAxis(const Parameter &parameter)
{
    return [&parameter](const ConfiguredLearner &candidate) -> std::optional<Place> {
        constexpr int kDigits = 3;
        const ParameterTable &table = candidate.learner->parameters;
        const auto own = std::find_if(table.begin(), table.end(), [&](const Parameter &one) {
            return std::string_view(one.id) == parameter.id;
        });
        if (own == table.end() || !isRelevant(table, *own, candidate.values))
            return std::nullopt;
        const double value = candidate.values.number(parameter.id);
        const double order = std::isnan(value) ? -std::numeric_limits<double>::infinity() : value;
        return Place{order, ValueText::of(*own, value, kDigits)};
    };
}

} // namespace

std::vector<ErrorProfile> ErrorProfile::of(const SearchReport &report,
                                           const std::vector<VariedParameter> &varied)
{
    std::vector<ErrorProfile> profiles;
    std::vector<const LearnerInfo *> methods;
    for (const SearchPoint &point : report.points) {
        if (std::find(methods.begin(), methods.end(), point.candidate.learner) == methods.end())
            methods.push_back(point.candidate.learner);
    }
    const Axis methodAxis = [&](const ConfiguredLearner &candidate) {
        const auto place = std::find(methods.begin(), methods.end(), candidate.learner) - methods.begin();
        return Place{static_cast<double>(place), translated(candidate.learner->name)};
    };
    profiles.push_back(profileAlong(methodAxis, report, tr("Method")));
    for (const VariedParameter &one : varied) {
        if (const Parameter *parameter = parameterOf(report, one.id))
            profiles.push_back(profileAlong(parameterAxis(*parameter), report, translated(parameter->label)));
    }
    std::erase_if(profiles, [](const ErrorProfile &profile) { return profile.values.size() < 2; });
    return profiles;
}

} // namespace inkling
