// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <cmath>

namespace inkling {

inline constexpr int kCloudRows = 80;

/// A CSV file with two clouds of 40 points round (-3, 0) and (3, 0), in turn; no class column, and cells
/// whose spelling an export must repeat.
inline QByteArray cloudsCsv()
{
    QByteArray table = "name,x,height\n";
    for (int i = 0; i < kCloudRows; ++i) {
        const double side = i % 2 == 0 ? -3.0 : 3.0;
        const double radius = 0.1 + 0.02 * i;
        table += QStringLiteral("\"row, %1\",%2,%3\n")
                     .arg(i)
                     .arg(side + 0.5 * radius * std::cos(i), 0, 'f', 4)
                     .arg(0.5 * radius * std::sin(i), 0, 'e', 3)
                     .toUtf8();
    }
    return table;
}

/// What is wrong with an export of the clouds, labelled Class A on the left and Class B on the right and
/// spread; empty when nothing is: every original cell stands as it stood, then the columns of the contract.
inline QString faultOfCloudsExport(const QByteArray &exported, const Labels &labels)
{
    const QList<QByteArray> before = cloudsCsv().split('\n');
    const QList<QByteArray> after = exported.split('\n');
    if (after.size() != before.size())
        return QStringLiteral("%1 lines").arg(after.size());
    if (after[0] != before[0] + ",label_given,label_predicted,confidence,margin,source,split")
        return QString::fromUtf8(after[0]);
    for (int row = 0; row < kCloudRows; ++row) {
        const QByteArray &line = after[row + 1];
        if (!line.startsWith(before[row + 1] + ','))
            return QStringLiteral("cells were changed: ") + QString::fromUtf8(line);
        const QList<QByteArray> added = line.mid(before[row + 1].size() + 1).split(',');
        const bool isGiven = labels.role(static_cast<std::size_t>(row)) == LabelRole::Given;
        const QByteArray cloud = row % 2 == 0 ? "Class A" : "Class B";
        const bool right = added.size() == 6 && added[0] == (isGiven ? cloud : QByteArray()) &&
                           added[1] == cloud && added[4] == (isGiven ? "given" : "predicted") &&
                           added[5] == (isGiven ? "seed" : "unlabelled");
        if (!right)
            return QString::fromUtf8(line);
    }
    return {};
}

} // namespace inkling
