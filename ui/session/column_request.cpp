// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/column_request.h"

#include "core/io/columns.h"

#include <algorithm>
#include <utility>

namespace inkling {

// By number where that can be: names may repeat.
ReadOptions withColumns(ReadOptions options, const Dataset &table, const std::vector<ColumnRole> &roles,
                        const ColumnViews &views)
{
    const std::vector<std::string> names = table.columnNames();
    options.classColumn.clear();
    options.noClassColumn = true;
    options.id.clear();
    std::vector<std::size_t> features;
    std::vector<std::size_t> ignored;
    std::vector<std::size_t> texts;
    ColumnViews ofFeatures = views;
    for (std::size_t place = 0; place < roles.size(); ++place) {
        switch (roles[place]) {
        case ColumnRole::Feature:
            features.push_back(place);
            continue;
        case ColumnRole::Text:
            texts.push_back(place);
            continue;
        case ColumnRole::Class:
            options.classColumn = columnText(names, place);
            options.noClassColumn = false;
            break;
        case ColumnRole::Id:
            options.id = columnText(names, place);
            break;
        case ColumnRole::Ignored:
            ignored.push_back(place);
            break;
        }
        if (!ofFeatures.empty())
            ofFeatures[place].clear();
    }
    options.features = columnTexts(names, features);
    options.ignore = columnTexts(names, ignored);
    options.texts = columnTexts(names, texts);
    options.views = viewRequest(table, ofFeatures);
    return options;
}

std::vector<char> readAsCategories(const ReadOptions &options, const Dataset &table)
{
    const std::vector<std::string> names = table.columnNames();
    std::vector<char> marks(names.size(), 0);
    for (const std::string &text : options.categories) {
        const auto places = findColumns(names, text);
        for (std::size_t i = 0; places && i < places->size(); ++i)
            marks[(*places)[i]] = 1;
    }
    return marks;
}

ReadOptions withCategories(ReadOptions options, const Dataset &table, const std::vector<char> &asCategories)
{
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < asCategories.size(); ++place) {
        if (asCategories[place] != 0)
            places.push_back(place);
    }
    options.categories = columnTexts(table.columnNames(), places);
    return options;
}

std::vector<ViewColumns> viewRequest(const Dataset &table, const ColumnViews &views)
{
    const std::vector<std::string> names = table.columnNames();
    std::vector<ViewColumns> request;
    for (std::size_t place = 0; place < views.size(); ++place) {
        const std::string &view = views[place];
        const bool isKnown = std::any_of(request.begin(), request.end(),
                                         [&](const ViewColumns &one) { return one.view == view; });
        if (view.empty() || isKnown)
            continue;
        std::vector<std::size_t> places;
        for (std::size_t other = place; other < views.size(); ++other) {
            if (views[other] == view)
                places.push_back(other);
        }
        for (std::string &columns : columnTexts(names, places))
            request.push_back({view, std::move(columns)});
    }
    return request;
}

bool changesViewsAlone(ReadOptions before, const ReadOptions &after)
{
    before.views = after.views;
    return before == after;
}

bool changesColumnsAlone(ReadOptions before, const ReadOptions &after)
{
    before.decimal = after.decimal;
    before.thousands = after.thousands;
    before.missing = after.missing;
    before.keptWords = after.keptWords;
    before.classColumn = after.classColumn;
    before.noClassColumn = after.noClassColumn;
    before.features = after.features;
    before.ignore = after.ignore;
    before.id = after.id;
    before.texts = after.texts;
    before.categories = after.categories;
    return changesViewsAlone(std::move(before), after);
}

} // namespace inkling
