// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "ui/session/job.h"
#include "ui/session/session.h"

#include <QDialog>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace inkling {

class RequestForm;

/// How a file or a folder of images is to be read: what the reader guesses, over the first rows of what comes
/// of it. Each change
/// reads the file again in the background, so that the notes and the errors are those of the whole of it.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(const DataRequest &request, QWidget *parent = nullptr);

Q_SIGNALS:
    void readingWanted(const inkling::DataRequest &request);

private:
    void build(const QString &location);
    void acceptWhenRead();
    void read();
    void showTable(const Dataset &table);
    void showProblem(const Message &message);
    void fillPreview(const Dataset &table);

    RequestForm *m_form;
    QTableWidget *m_preview;
    QLabel *m_size;
    QLabel *m_problem;
    QPlainTextEdit *m_notes;
    QProgressBar *m_progress;
    QPushButton *m_accept = nullptr;
    bool m_opensWhenRead = false; ///< as was asked for
    Job m_job;                    ///< last member: stopped before what it uses goes
};

} // namespace inkling
