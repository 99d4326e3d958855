// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/indicators.h"

#include <map>
#include <utility>

namespace inkling {

IndicatorGroups groupsAmong(const IndicatorGroups &groups, const std::vector<int> &columns)
{
    std::map<int, int> places;
    for (std::size_t place = 0; place < columns.size(); ++place)
        places[columns[place]] = static_cast<int>(place);
    IndicatorGroups among;
    for (const std::vector<int> &group : groups) {
        std::vector<int> part;
        for (const int column : group) {
            if (const auto found = places.find(column); found != places.end())
                part.push_back(found->second);
        }
        if (!part.empty())
            among.push_back(std::move(part));
    }
    return among;
}

} // namespace inkling
