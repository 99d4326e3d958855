// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/class_names.h"

namespace inkling {

namespace {

constexpr int kKeysPerRow = 9;

} // namespace

QString shownName(const std::vector<ClassInfo> &classes, int place)
{
    const auto index = static_cast<std::size_t>(place);
    return index < classes.size() ? QString::fromStdString(classes[index].name) : QString::number(place + 1);
}

QString classKey(int place)
{
    if (place == kUnlabelled)
        return QStringLiteral("0");
    if (place < kKeysPerRow)
        return QString::number(place + 1);
    if (place < 2 * kKeysPerRow)
        return QStringLiteral("\u21e7%1").arg(place - kKeysPerRow + 1);
    return {};
}

} // namespace inkling
