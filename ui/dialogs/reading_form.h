// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/request_form.h"

#include <optional>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace inkling {

/// What a reader is told of a file: each guess that it would make can be made for it.
class ReadingForm : public RequestForm
{
    Q_OBJECT

public:
    explicit ReadingForm(const DataRequest &request, QWidget *parent = nullptr);

    DataRequest request() const override;
    void tellDetected(const std::optional<TextDialect> &dialect) override;

private:
    const ReaderInfo *reader(const std::optional<TextDialect> &dialect) const;
    QComboBox *addChoice(QFormLayout &form, const char *name, const QString &label,
                         const QList<QPair<QString, QVariant>> &items, const QVariant &chosen);
    QLineEdit *addText(QFormLayout &form, const char *name, const QString &label, const QString &text,
                       const QString &placeholder);
    QSpinBox *addCount(QFormLayout &form, const char *name, const QString &label,
                       const std::optional<std::size_t> &count, std::size_t most);
    void buildFile(QFormLayout &form);
    void buildCells(QFormLayout &form);
    void buildValues(QFormLayout &form);
    void tell(QComboBox *choice, const QVariant &found);

    QComboBox *m_format = nullptr;
    QLineEdit *m_table = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_delimiter = nullptr;
    QSpinBox *m_headerRows = nullptr;
    QSpinBox *m_skippedLines = nullptr;
    QSpinBox *m_footnotes = nullptr;
    QComboBox *m_ragged = nullptr;
    QComboBox *m_decimal = nullptr;
    QComboBox *m_thousands = nullptr;
    QLineEdit *m_missing = nullptr;
    QLineEdit *m_keptWords = nullptr;
};

} // namespace inkling
