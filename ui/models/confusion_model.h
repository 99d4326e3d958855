// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/scored_report_model.h"

#include <QString>

namespace inkling {

/// The held-out samples of the session's report: true class (rows) against predicted class (columns, the
/// last: unreached). Without held-out samples it is empty.
class ConfusionModel : public ScoredReportModel
{
    Q_OBJECT

public:
    explicit ConfusionModel(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    int classCount() const;
    QString className(int place) const;
};

} // namespace inkling
