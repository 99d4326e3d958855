// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/scored_report_model.h"

#include <QString>

namespace inkling {

/// Precision, recall, F1 and support of each class (rows) on the held-out samples of the session's report.
/// Without held-out samples it is empty.
class ClassScoreModel : public ScoredReportModel
{
    Q_OBJECT

public:
    enum Column { Precision, Recall, F1, Support, ColumnCount };

    explicit ClassScoreModel(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(int row, int column) const;
};

} // namespace inkling
