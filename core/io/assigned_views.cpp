// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/assigned_views.h"

#include "core/io/columns.h"

#include <set>
#include <string>
#include <utility>

namespace inkling {

namespace {

Status checkFeature(const Dataset &data, std::size_t place, const std::string &view)
{
    const auto refusal = [&](std::string_view text) {
        return Error{message(text, data.columns[place].name, view)};
    };
    switch (data.roles[place]) {
    case ColumnRole::Feature:
    case ColumnRole::Text:
        return Success();
    case ColumnRole::Class:
        return refusal(
            QT_TRANSLATE_NOOP("core", "Column \"%1\" cannot be in the view \"%2\": it is the class."));
    case ColumnRole::Id:
        return refusal(
            QT_TRANSLATE_NOOP("core", "Column \"%1\" cannot be in the view \"%2\": it names the rows."));
    case ColumnRole::Ignored:
        break;
    }
    return refusal(QT_TRANSLATE_NOOP("core",
                                     "Column \"%1\" cannot be in the view \"%2\": it is not one of the "
                                     "features."));
}

} // namespace

Status assignViews(Dataset &data, const std::vector<ViewColumns> &views)
{
    data.views.clear();
    if (views.empty())
        return Success();
    const std::vector<std::string> names = data.columnNames();
    std::vector<std::string> assigned(names.size());
    std::set<std::string> different;
    for (const auto &[view, columns] : views) {
        const auto places = findColumns(names, columns);
        if (!places)
            return places.error();
        for (const std::size_t place : *places) {
            if (!assigned[place].empty() && assigned[place] != view)
                return Error{message(
                    QT_TRANSLATE_NOOP("core", "Column \"%1\" cannot be in two views, \"%2\" and \"%3\"."),
                    names[place], assigned[place], view)};
            if (Status status = checkFeature(data, place, view); !status)
                return status;
            assigned[place] = view;
        }
        different.insert(view);
    }
    if (different.size() < 2)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "\"%1\" is the only view; there must be at least two."),
                    views[0].view)};
    data.views = std::move(assigned);
    return Success();
}

} // namespace inkling
