// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/column_views.h"

#include <algorithm>
#include <map>

namespace inkling {

namespace {

/// The first feature of each column that is offered.
std::vector<int> firstFeatures(const FeatureTable &table, const std::vector<char> &isOffered)
{
    std::vector<int> features;
    for (std::size_t j = 0; j < table.sources.size(); ++j) {
        const std::size_t source = table.sources[j];
        if (isOffered[source] && (j == 0 || table.sources[j - 1] != source))
            features.push_back(static_cast<int>(j));
    }
    return features;
}

} // namespace

Views viewsOfColumns(const ColumnViews &names, const std::vector<std::size_t> &sources)
{
    Views views;
    std::map<std::string, std::size_t> places;
    for (std::size_t j = 0; j < sources.size(); ++j) {
        const std::string &name = names[sources[j]];
        if (name.empty())
            continue;
        const auto [place, isNew] = places.try_emplace(name, views.size());
        if (isNew)
            views.emplace_back();
        views[place->second].push_back(static_cast<int>(j));
    }
    return views;
}

ColumnViews columnViews(const FeatureTable &table, std::size_t columnCount)
{
    ColumnViews names(columnCount);
    for (std::size_t v = 0; v < table.views.size(); ++v) {
        for (const int feature : table.views[v]) {
            std::string &name = names[table.sources[static_cast<std::size_t>(feature)]];
            if (name.empty())
                name = table.viewNames[v];
        }
    }
    return names;
}

ColumnViews proposedViews(const FeatureTable &table, const std::vector<char> &isOffered,
                          const ViewProposal &proposal)
{
    std::vector<int> features;
    FeatureTable proposed;
    proposed.sources = table.sources;
    if (proposal.rule == ViewRule::ByPrefix) {
        std::vector<std::string> names;
        for (std::size_t j = 0; j < table.sources.size(); ++j) {
            if (!isOffered[table.sources[j]])
                continue;
            features.push_back(static_cast<int>(j));
            names.push_back(table.names[j]);
        }
        proposed.views = viewsByPrefix(names);
        proposed.viewNames = prefixNames(proposed.views, names);
    } else {
        features = firstFeatures(table, isOffered);
        const RowMatrix X = table.X(Eigen::all, features);
        proposed.views = proposal.rule == ViewRule::Random
                             ? randomViews(X, proposal.parts, proposal.seed)
                             : independentViews(X, proposal.parts, proposal.seed);
        for (std::size_t v = 0; v < proposed.views.size(); ++v)
            proposed.viewNames.push_back(std::to_string(v + 1));
    }
    if (proposed.views.empty())
        return {};
    for (std::vector<int> &view : proposed.views)
        std::transform(view.begin(), view.end(), view.begin(), [&](int place) { return features[place]; });
    return columnViews(proposed, isOffered.size());
}

} // namespace inkling
