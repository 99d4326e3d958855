// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "ui/session/session.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace inkling {

/// What a reader is told of a file: each guess that it would make can be made for it.
class ReadingForm : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingForm(const DataRequest &request, QWidget *parent = nullptr);

    /// The request as the form has it; what the form does not show of it is kept, but for the roles of
    /// columns where there will be other columns.
    DataRequest request() const;
    /// Says beside each choice that is left to the reader what it found; nothing: not a text file.
    void tellDetected(const std::optional<TextDialect> &dialect);

Q_SIGNALS:
    void changed();

private:
    QComboBox *addChoice(QFormLayout &form, const char *name, const QString &label,
                         const QList<QPair<QString, QVariant>> &items, const QVariant &chosen);
    QLineEdit *addText(QFormLayout &form, const char *name, const QString &label, const QString &text,
                       const QString &placeholder);
    void buildFile(QFormLayout &form);
    void buildCells(QFormLayout &form);
    void buildValues(QFormLayout &form);
    void tell(QComboBox *choice, const QVariant &found);

    DataRequest m_request;
    QComboBox *m_format = nullptr;
    QLineEdit *m_table = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_delimiter = nullptr;
    QComboBox *m_header = nullptr;
    QSpinBox *m_skippedLines = nullptr;
    QComboBox *m_ragged = nullptr;
    QComboBox *m_decimal = nullptr;
    QComboBox *m_thousands = nullptr;
    QLineEdit *m_missing = nullptr;
    QLineEdit *m_keptWords = nullptr;
};

} // namespace inkling
