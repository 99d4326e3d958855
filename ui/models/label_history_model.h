// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/step_words.h"

#include <QAbstractTableModel>

#include <cstddef>
#include <optional>
#include <vector>

namespace inkling {

class Session;

/// The moments of the session's label history: row 0 is what was opened, row i what stood after i steps.
class LabelHistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Step, Time, Tool, Samples, Change, ColumnCount };

    explicit LabelHistoryModel(const Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void startAnew();
    void append();
    const LabelEvent &step(int row) const;
    const std::vector<ClassInfo> &classesAfter(int row) const;
    const StepChange &change(int row) const;
    QString text(int row, int column) const;

    const Session &m_session;
    std::size_t m_steps = 0;              ///< that the views know
    std::vector<std::size_t> m_listSteps; ///< those that changed the list of classes, ascending
    mutable std::vector<std::optional<StepChange>> m_changes; ///< of each step, once it was asked for
};

} // namespace inkling
