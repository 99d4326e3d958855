// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"

#include <QAbstractTableModel>
#include <QString>

#include <cstddef>
#include <vector>

namespace inkling {

/// What two people have given the samples that both have labelled: classes of the own labels (rows) against
/// those of the others' (columns).
class AgreementModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// c classes, c x c counts.
    void show(const std::vector<ClassInfo> &classes, const std::vector<std::vector<std::size_t>> &confusion);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<ClassInfo> m_classes;
    std::vector<std::vector<std::size_t>> m_confusion;
};

} // namespace inkling
