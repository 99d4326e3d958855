// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sample_words.h"

#include "ui/models/class_names.h"
#include "ui/models/percentage.h"
#include "ui/session/row_number.h"
#include "ui/session/session.h"

#include <QStringList>

namespace inkling {

namespace {

constexpr std::size_t kMostColumnsRead = 20; ///< aloud; all of them are in the table

int predictedOf(const Session &session, std::size_t row)
{
    const Report *report = session.report();
    return report ? report->outcome.predicted[row] : kUnlabelled;
}

} // namespace

QString SampleWords::state(const Session &session, std::size_t row)
{
    const Labels &labels = session.labels();
    const LabelCell &cell = labels[row];
    QStringList lines;
    if (cell.given != kUnlabelled)
        lines += tr("Given: %1").arg(shownName(labels.classes(), cell.given));
    if (cell.heldOut)
        lines += tr("Held out: %1").arg(shownName(labels.classes(), cell.truth));
    const int predicted = predictedOf(session, row);
    if (predicted != kUnlabelled)
        lines += tr("Predicted: %1, %2")
                     .arg(shownName(labels.classes(), predicted),
                          percentText(confidence(session.report()->outcome, row)));
    else if (session.report())
        lines += tr("Unreached: no label gets here");
    else if (cell.given == kUnlabelled && !cell.heldOut)
        lines += tr("Unlabelled");
    if (session.report() && session.isStale())
        lines += tr("The prediction is out of date");
    if (cell.unsure)
        lines += tr("Flagged as unsure");
    return lines.join(u'\n');
}

QString SampleWords::shortState(const Session &session, std::size_t row)
{
    const Labels &labels = session.labels();
    const int predicted = predictedOf(session, row);
    if (labels[row].given != kUnlabelled)
        return tr("given %1").arg(shownName(labels.classes(), labels[row].given));
    if (predicted != kUnlabelled)
        return shownName(labels.classes(), predicted);
    return labels[row].heldOut ? tr("held out") : session.report() ? tr("unreached") : tr("unlabelled");
}

QString SampleWords::record(const Session &session, std::size_t row)
{
    QStringList parts{tr("Row %1").arg(rowNumber(session.data(), row)),
                      state(session, row).replace(u'\n', QStringLiteral(". "))};
    const Dataset &data = session.data();
    for (std::size_t place = 0; place < data.columns.size() && place < kMostColumnsRead; ++place) {
        if (data.roles[place] == ColumnRole::Class)
            continue; // a hidden class would be read out
        const Column &column = data.columns[place];
        parts += QStringLiteral("%1: %2").arg(
            QString::fromStdString(column.name),
            column.isMissing(row) ? tr("missing") : QString::fromStdString(column.text(row)));
    }
    return parts.join(QStringLiteral(". "));
}

} // namespace inkling
