// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/project.h"

#include <algorithm>

namespace inkling {

bool isSourceOf(const ProjectSource &source, const Dataset &data)
{
    return source.location.empty()
               ? source.file.size == data.source.size && source.file.fingerprint == data.source.fingerprint
               : data.source.path.empty();
}

std::vector<std::size_t> keyedRows(const Project &project)
{
    std::vector<std::size_t> rows = labelledRows(project.labels);
    for (const std::vector<RowEdge> *edges : {&project.cutEdges, &project.joinedEdges}) {
        for (const RowEdge &edge : *edges) {
            rows.push_back(edge.low);
            rows.push_back(edge.high);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

} // namespace inkling
