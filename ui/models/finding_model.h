// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <utility>
#include <vector>

namespace inkling {

/// What is open of a search's report, one finding a row.
template<typename Finding>
class FindingModel : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
    }

    /// Null: there is no such row.
    const Finding *finding(int row) const
    {
        return row >= 0 && row < rowCount() ? &m_findings[static_cast<std::size_t>(row)] : nullptr;
    }

protected:
    using QAbstractTableModel::QAbstractTableModel;

    /// Shows these instead. One that was dealt with goes alone, so that the current row stays where it is.
    template<typename IsSame>
    void adopt(std::vector<Finding> open, IsSame isSame)
    {
        const auto differs =
            std::mismatch(m_findings.begin(), m_findings.end(), open.begin(), open.end(), isSame);
        const bool oneLess =
            open.size() + 1 == m_findings.size() &&
            std::equal(differs.first + 1, m_findings.end(), differs.second, open.end(), isSame);
        if (oneLess) {
            const int gone = static_cast<int>(differs.first - m_findings.begin());
            beginRemoveRows({}, gone, gone);
            m_findings = std::move(open);
            endRemoveRows();
        } else if (open.size() != m_findings.size() || differs.first != m_findings.end()) {
            beginResetModel();
            m_findings = std::move(open);
            endResetModel();
        } else {
            m_findings = std::move(open);
        }
        if (!m_findings.empty()) // classes may have other names
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

private:
    std::vector<Finding> m_findings; ///< as the views know them
};

} // namespace inkling
