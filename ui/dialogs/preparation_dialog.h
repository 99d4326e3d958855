// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/data_report.h"
#include "ui/dialogs/preparation_form.h"
#include "ui/models/column_report_model.h"
#include "ui/models/contradiction_model.h"
#include "ui/session/data_reporter.h"

#include <QDialog>

class QLabel;
class QModelIndex;
class QPushButton;
class QTableView;

namespace inkling {

class Session;

/// How the open data become points, step by step, beside a report of what is in them. Each change is made at
/// once and is a step of the session's undo stack; the dialog stays open beside the maps.
class PreparationDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PreparationDialog(Session &session, QWidget *parent = nullptr); ///< borrows the session

private:
    QWidget *steps();
    QWidget *findings();
    QTableView *table(QAbstractItemModel *model, const char *name, const QString &accessibleName);
    void connectSession();
    void refreshOptions();
    void refreshReport();
    void refreshBalance();
    StepFindings stepFindings() const;
    void selectGroup(const QModelIndex &index);

    Session &m_session;
    DataReporter m_reporter;
    ColumnReportModel m_columns;
    ContradictionModel m_contradictions;
    PreparationForm *m_form;
    QLabel *m_summary;
    QLabel *m_problem;
    QLabel *m_contradictionTitle = nullptr;
    QTableView *m_contradictionTable = nullptr;
    QLabel *m_balance;
    QPushButton *m_balanceButton;
    QPushButton *m_reset = nullptr;
};

} // namespace inkling
