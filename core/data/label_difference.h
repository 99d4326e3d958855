// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"

#include <cstddef>
#include <vector>

namespace inkling {

/// What somebody says that a sample is: the class given, or, where it is held out, known.
inline int labelOf(const LabelCell &cell)
{
    return cell.heldOut ? cell.truth : cell.given;
}

/// Two class lists as one: classes of the same name are the same.
struct JointClasses
{
    std::vector<ClassInfo> classes;  ///< the first list, then what only the second has; may be too many
    std::vector<int> placesOfSecond; ///< of each class of the second list

    /// A cell of the second labels in classes of the joint list.
    LabelCell ofSecond(LabelCell cell) const;
};

JointClasses jointClasses(const std::vector<ClassInfo> &first, const std::vector<ClassInfo> &second);

/// A sample of which two labellings do not say the same.
struct LabelDifference
{
    std::size_t row = 0;
    LabelCell first; ///< both in classes of the joint list
    LabelCell second;

    bool operator==(const LabelDifference &) const = default;
};

struct LabelDifferences
{
    std::vector<ClassInfo> classes;    ///< the joint list
    std::vector<LabelDifference> rows; ///< ascending
};

/// Where two labellings of the same samples differ, whatever the order of their classes. Of two moments of a
/// history: replay() both first. Precondition: as many samples in both. Cost: O(n).
LabelDifferences labelDifferences(const Labels &first, const Labels &second);

} // namespace inkling
