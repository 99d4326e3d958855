// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/copyable_table.h"

namespace inkling {

class LabelDifferenceModel;
class Session;

/// The samples on which two labellings differ. Who picks rows, by mouse or keys, selects their samples in the
/// maps, and Return goes there again; a click on a head sorts.
class DifferenceTable : public CopyableTable
{
    Q_OBJECT

public:
    /// model: borrowed.
    DifferenceTable(Session &session, LabelDifferenceModel &model, QWidget *parent = nullptr);

    void copy() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void showInMaps();

    Session &m_session;
    LabelDifferenceModel &m_model;
};

/// Makes a table's columns as wide as their heads and first rows need, and so much beside the text; whatever
/// comes below.
void fitColumns(QTableView &table, int besideText);

} // namespace inkling
