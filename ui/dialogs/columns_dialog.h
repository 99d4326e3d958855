// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/column_views.h"
#include "core/data/dataset.h"
#include "ui/session/session.h"
#include "ui/session/view_meter.h"

#include <QDialog>
#include <QList>

#include <memory>
#include <vector>

class QComboBox;
class QPushButton;
class QTableWidget;

namespace inkling {

class ColumnTable;
class ViewForm;

/// What each column is for and which view it is of, over the first rows. Accepting asks to read the data
/// again or, where only the views have changed, for those alone.
class ColumnsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Precondition: the session, borrowed, has data. Other data close the dialog.
    explicit ColumnsDialog(const Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void readingWanted(const inkling::DataRequest &request);
    void importWanted(const inkling::DataRequest &request); ///< the file itself is to be read differently
    void viewsWanted(const std::vector<inkling::ViewColumns> &views);

private:
    enum ColumnPlace { NamePlace, KindPlace, MissingPlace, RolePlace, ViewPlace };

    void build();
    void buildColumns();
    void buildPreview();
    void connectForm();
    QWidget *readingRow();
    void keepOneClass(int row);
    std::vector<ColumnRole> roles() const;
    std::vector<char> asCategories() const; ///< one mark a column
    QWidget *kindChoice(const Column &column, bool isCategories);
    ColumnViews wantedViews() const; ///< of the features; none where nobody assigned any
    DataRequest changedRequest() const;
    void decide();

    // Views
    QList<int> selectedFeatures() const;
    void assign(const QList<int> &rows, const QString &view);
    void take(const ColumnViews &views);
    void clearViews();
    void refreshViews();
    void refreshState();

    const Session &m_session;
    std::shared_ptr<const Dataset> m_table;
    std::vector<char> m_asCategories; ///< of each column whether its numbers were read as categories
    ColumnViews m_views;              ///< as shown, one a column
    bool m_isAssigned = false;        ///< else they are those of the columns' names
    ColumnTable *m_columns;
    QTableWidget *m_preview;
    ViewForm *m_form;
    QPushButton *m_accept = nullptr;
    ViewMeter m_meter;
};

} // namespace inkling
