// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "ui/session/session.h"

#include <QDialog>

class QComboBox;
class QTableWidget;

namespace inkling {

/// What each column is for, and how the file is cut into cells: every guess of the reader over the first
/// rows, each of them changeable. Accepting asks to read the data again.
class ColumnsDialog : public QDialog
{
    Q_OBJECT

public:
    ColumnsDialog(const Dataset &table, DataRequest request, QWidget *parent = nullptr);

Q_SIGNALS:
    void readingWanted(const inkling::DataRequest &request);

private:
    void buildColumns(const Dataset &table);
    void buildPreview(const Dataset &table);
    QWidget *dialectRow(const Dataset &table);
    void keepOneClass(int row);
    DataRequest changedRequest() const;

    DataRequest m_request;
    TextDialect m_dialect; ///< by which the present table was cut
    QTableWidget *m_columns;
    QTableWidget *m_preview;
    QComboBox *m_delimiter = nullptr; ///< text files only
    QComboBox *m_decimal = nullptr;
    QComboBox *m_header = nullptr;
};

} // namespace inkling
