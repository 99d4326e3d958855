// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/label_difference.h"

#include <QAbstractTableModel>
#include <QString>

#include <cstddef>
#include <memory>
#include <vector>

namespace inkling {

class Session;
struct Dataset;

/// What the two columns of labels are called, and mean.
struct DifferenceTitles
{
    QString first;
    QString firstMeaning;
    QString second;
    QString secondMeaning;
};

/// The session's samples on which two labellings differ, one a row: its number, its id where the data have
/// one, and both labels. Sorting is stable.
class LabelDifferenceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Content { Row, Id, First, Second };
    enum Role {
        PlaceRole = Qt::UserRole ///< int: the session's class of the cell, kUnlabelled for none
    };

    LabelDifferenceModel(const Session &session, const DifferenceTitles &titles, QObject *parent = nullptr);

    /// Shows these, in the order that was chosen last.
    void show(LabelDifferences differences);
    void setTitles(const DifferenceTitles &titles);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    long sample(int row) const; ///< -1: there is no such row
    QString text(int row, int column) const;

private:
    Content content(int column) const;
    int classOf(const LabelDifference &difference, Content content) const;
    QString labelText(const LabelCell &cell, const LabelCell &other) const;
    std::vector<double> keys(Content content) const;
    std::vector<double> idRanks() const;
    void arrange();

    const Session &m_session;
    DifferenceTitles m_titles;
    std::shared_ptr<const Dataset> m_data; ///< of the samples; null: none were shown yet
    LabelDifferences m_differences;
    std::vector<QString> m_names; ///< of each class, and of none
    std::vector<int> m_places;    ///< of each class in the session's list; kUnlabelled: it is not there
    int m_sortColumn = 0;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace inkling
