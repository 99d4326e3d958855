// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"

#include <QAbstractTableModel>

#include <cstddef>
#include <vector>

namespace inkling {

/// How many samples each class has at a moment, and has now: a row for each class that either knows, and one
/// for those without a label.
class ClassCountModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Class, Given, HeldOut, GivenNow, HeldOutNow, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Cost: O(n).
    void show(const Labels &then, const Labels &now);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Counts
    {
        std::size_t given = 0;
        std::size_t heldOut = 0;
    };
    struct Line
    {
        std::string name; ///< empty: samples without a label
        Counts then;
        Counts now;
    };
    void count(const Labels &labels, Counts Line::*moment);

    std::vector<Line> m_lines;
};

} // namespace inkling
