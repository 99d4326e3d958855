// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/sample_filter.h"

#include <QAbstractTableModel>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace inkling {

class Session;
struct ClassInfo;
struct Dataset;

/// The session's samples that a filter leaves, one a row, in the order of one column: SampleFacts as a table.
/// Nothing is kept but the order: a million rows open at once. Labels can be edited in GivenColumn; an edit
/// is one step of the undo stack. Sorting is stable, missing values are last; what changes is filtered and
/// sorted anew. Cost of 1,000,000 rows: below a second.
class SampleTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        PlaceRole = Qt::UserRole ///< int: the class of GivenColumn and PredictedColumn, kUnlabelled for none
    };
    enum class Following { Now, WhenAsked };

    explicit SampleTableModel(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; ///< -1: as in the data set

    void setFilter(SampleFilter filter);
    /// WhenAsked: changes of the session are looked at when it is Now again, for a table that nobody sees.
    void setFollowing(Following following);

    /// Of each row its sample.
    const std::vector<std::uint32_t> &samples() const { return m_samples; }
    int place(long sample) const; ///< its row, -1: there is none
    const std::vector<ClassInfo> &classes() const;

Q_SIGNALS:
    void samplesAboutToChange();
    /// Other rows, or another order; after the reset.
    void samplesChanged();

private:
    void startAnew();
    void follow();
    void tellOfLabels();
    void refresh();
    std::vector<std::uint32_t> arranged() const;

    Session &m_session;
    std::shared_ptr<const Dataset> m_data; ///< whose columns the filter and the order are about
    SampleFilter m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    int m_columnCount = 0;
    std::vector<std::uint32_t> m_samples;
    std::vector<int> m_places; ///< of each sample; -1: none
    Following m_following = Following::Now;
    bool m_isBehind = false;
};

} // namespace inkling
