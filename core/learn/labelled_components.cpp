// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/labelled_components.h"

#include "core/data/labels.h"

namespace inkling {

std::vector<LabelledComponent> labelledComponents(const Graph &graph, const std::vector<int> &given,
                                                  int classCount)
{
    std::vector<int> place(static_cast<std::size_t>(graph.componentCount), -1);
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (given[i] != kUnlabelled)
            place[graph.component[i]] = 0;
    }
    std::vector<LabelledComponent> components;
    for (std::size_t i = 0; i < given.size(); ++i) {
        int &own = place[graph.component[i]];
        if (own < 0)
            continue;
        const bool isFirst =
            components.empty() || graph.component[components[own].nodes.front()] != graph.component[i];
        if (isFirst) {
            own = static_cast<int>(components.size());
            components.push_back({.nodes = {}, .given = {}, .counts = Eigen::RowVectorXd::Zero(classCount)});
        }
        LabelledComponent &component = components[own];
        component.nodes.push_back(static_cast<int>(i));
        if (given[i] == kUnlabelled)
            continue;
        const bool agrees = component.given.empty() || component.onlyClass == given[i];
        component.onlyClass = agrees ? given[i] : kUnlabelled;
        component.given.push_back(static_cast<int>(i));
        component.counts[given[i]] += 1.0;
    }
    return components;
}

} // namespace inkling
