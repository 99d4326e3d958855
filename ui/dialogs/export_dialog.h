// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/exporter.h"

#include <QDialog>

#include <functional>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFileInfo;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSettings;

namespace inkling {

/// Which part of the work is written into which file, in which format. The format and its options are those
/// of the last time. A file that exists is replaced only after a second press of the button.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// Asks for a file to save, and about one that exists; empty: none was chosen.
    using ChooseFile = std::function<QString(QWidget *parent, const QString &title, const QString &proposal,
                                             const QString &filter)>;

    /// name: a path without an ending, by which files are proposed. Precondition: the session has data.
    ExportDialog(const Session &session, QSettings &settings, const QString &name, ChooseFile chooseFile,
                 QWidget *parent = nullptr);

Q_SIGNALS:
    void exportWanted(const inkling::ExportRequest &request);

private:
    void build();
    QRadioButton *addPart(QFormLayout &form, const char *name, ExportPart part, const QString &label);
    void buildFormat(QFormLayout &form);
    void buildFile(QFormLayout &form);
    void restore();
    void refresh();
    void refreshParts();
    void refreshOptions();
    void refreshSummary();
    QString writtenAs(const WriterInfo &format) const; ///< with the delimiter that it will have
    QString tableText() const;                         ///< how large the table is, and as what it is written
    ExportPart part() const;
    const WriterInfo &writer() const;
    QString path() const; ///< absolute; empty: none is named
    QString proposal(ExportPart part) const;
    void propose(ExportPart part);
    void takeFormatOf(const QString &path);
    void browse();
    QString obstacle() const; ///< why nothing can be written there, in a sentence; empty: it can
    bool isSource(const QFileInfo &file) const; ///< the data come from it
    void decide();
    void tellProblem(const QString &sentence); ///< empty: none

    const Session &m_session;
    QSettings &m_settings;
    QString m_name;
    ChooseFile m_chooseFile;
    ExportPart m_proposedFor = ExportPart::Everything;
    QString m_agreedPath; ///< exists and may be replaced
    QButtonGroup *m_parts;
    QRadioButton *m_everything = nullptr;
    QRadioButton *m_selection = nullptr;
    QRadioButton *m_labels = nullptr;
    QComboBox *m_format;
    QCheckBox *m_scores;
    QCheckBox *m_spreadsheetSafe;
    QLineEdit *m_path;
    QLabel *m_summary;
    QLabel *m_problem;
    QPushButton *m_accept = nullptr;
};

} // namespace inkling
