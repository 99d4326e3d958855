// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/copyable_table.h"

#include <memory>

namespace inkling {

class SampleLines;
class SampleSelectionModel;
class SampleTableModel;
class Session;
struct Dataset;

/// The samples as a table: its selection and current row are the session's, a double click or F2 edits a
/// given label, Delete takes it from the selected rows, and what is copied are these or, without them, all:
/// many of them some time later, with a word in the status line.
class SampleTable : public CopyableTable
{
    Q_OBJECT

public:
    explicit SampleTable(Session &session, QWidget *parent = nullptr);

    SampleTableModel &samples() { return *m_model; }
    const SampleSelectionModel &picked() const { return *m_picked; }

    void copy() override;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void settle();
    void fitColumns();
    void showSelection();
    void unlabel();
    void finishCopy(const QString &text, int rows);

    Session &m_session;
    SampleTableModel *m_model;
    SampleSelectionModel *m_picked;
    SampleLines *m_copied;
    std::shared_ptr<const Dataset> m_shown; ///< null: none
    int m_scrolled = 0;                     ///< before the rows change
};

} // namespace inkling
