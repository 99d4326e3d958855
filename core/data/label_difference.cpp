// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/label_difference.h"

#include <algorithm>
#include <cassert>

namespace inkling {

LabelCell JointClasses::ofSecond(LabelCell cell) const
{
    const auto joint = [this](int place) {
        return place == kUnlabelled ? kUnlabelled : placesOfSecond[static_cast<std::size_t>(place)];
    };
    cell.given = joint(cell.given);
    cell.truth = joint(cell.truth);
    return cell;
}

JointClasses jointClasses(const std::vector<ClassInfo> &first, const std::vector<ClassInfo> &second)
{
    JointClasses joint{first, {}};
    for (const ClassInfo &info : second) {
        const auto same =
            std::find_if(joint.classes.begin(), joint.classes.end(),
                         [&info](const ClassInfo &candidate) { return candidate.name == info.name; });
        joint.placesOfSecond.push_back(static_cast<int>(same - joint.classes.begin()));
        if (same == joint.classes.end())
            joint.classes.push_back(info);
    }
    return joint;
}

LabelDifferences labelDifferences(const Labels &first, const Labels &second)
{
    assert(first.size() == second.size());
    const JointClasses joint = jointClasses(first.classes(), second.classes());
    LabelDifferences differences{joint.classes, {}};
    for (std::size_t row = 0; row < first.size(); ++row) {
        const LabelCell cell = joint.ofSecond(second[row]);
        if (cell != first[row])
            differences.rows.push_back({row, first[row], cell});
    }
    return differences;
}

} // namespace inkling
