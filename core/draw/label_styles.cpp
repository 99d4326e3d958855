// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/label_styles.h"

#include <algorithm>

namespace inkling {

int confidenceStep(double confidence)
{
    return static_cast<int>(std::clamp(8.0 * confidence, 0.0, 7.0));
}

PointStyle styleBefore(const Labels &labels, std::size_t row)
{
    switch (labels.role(row)) {
    case LabelRole::Given:
        return {PointRole::Given, labels[row].given};
    case LabelRole::HeldOut:
        return {PointRole::HeldOut, 0, 0};
    case LabelRole::Unlabelled:
        break;
    }
    return {};
}

PointStyle styleAfter(const Labels &labels, std::size_t row, int predicted, int confidenceStep)
{
    const LabelRole role = labels.role(row);
    if (role == LabelRole::Given)
        return styleBefore(labels, row);
    if (predicted == kUnlabelled)
        return role == LabelRole::HeldOut ? styleBefore(labels, row) : PointStyle(PointRole::Unreached, 0, 0);
    if (role == LabelRole::HeldOut)
        return {PointRole::HeldOut, predicted, std::max(1, confidenceStep)};
    return {PointRole::Predicted, predicted, confidenceStep};
}

} // namespace inkling
