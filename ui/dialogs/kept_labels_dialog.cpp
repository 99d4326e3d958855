// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/kept_labels_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QStringList>
#include <QTableWidget>
#include <QVBoxLayout>

namespace inkling {

namespace {

/// "held out", "unsure" or both.
QString stateWords(const KeptLabel &label)
{
    QStringList words;
    if (label.heldOut)
        words += KeptLabelsDialog::tr("held out");
    if (label.unsure)
        words += KeptLabelsDialog::tr("unsure");
    return words.join(QStringLiteral(", "));
}

} // namespace

KeptLabelsDialog::KeptLabelsDialog(const std::vector<KeptLabel> &labels, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("keptLabelsDialog"));
    setWindowTitle(tr("Labels that wait for their samples"));
    resize(560, 420);
    auto *layout = new QVBoxLayout(this);
    auto *sentence =
        new QLabel(tr("These samples were not found among the data. What was said of them is kept in "
                      "the project and comes back with them."));
    sentence->setWordWrap(true);
    layout->addWidget(sentence);

    auto *table = new QTableWidget(static_cast<int>(labels.size()), 4);
    table->setObjectName(QStringLiteral("keptLabels"));
    table->setAccessibleName(windowTitle());
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalHeaderLabels({tr("Sample"), tr("Given"), tr("Known class"), tr("State")});
    table->horizontalHeader()->setStretchLastSection(true);
    table->verticalHeader()->hide();
    for (int row = 0; row < table->rowCount(); ++row) {
        const KeptLabel &label = labels[static_cast<std::size_t>(row)];
        const QString name = label.key.id.empty() ? tr("row %1 of before").arg(label.key.row + 1)
                                                  : QString::fromStdString(label.key.id);
        const QStringList texts{name, QString::fromStdString(label.given),
                                QString::fromStdString(label.truth), stateWords(label)};
        for (int column = 0; column < texts.size(); ++column)
            table->setItem(row, column, new QTableWidgetItem(texts[column]));
    }
    table->resizeColumnsToContents();
    layout->addWidget(table, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace inkling
