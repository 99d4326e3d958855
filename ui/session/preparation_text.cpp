// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/preparation_text.h"

#include "ui/session/column_request.h"
#include "ui/session/session.h"

#include <QStringList>

namespace inkling {

QString nameOf(Scaling scaling)
{
    switch (scaling) {
    case Scaling::None:
        return Session::tr("none");
    case Scaling::Standard:
        return Session::tr("standard");
    case Scaling::MinMax:
        return Session::tr("min–max");
    case Scaling::Robust:
        return Session::tr("robust");
    }
    return {};
}

QString nameOf(Imputation imputation)
{
    switch (imputation) {
    case Imputation::Median:
        return Session::tr("median of the column");
    case Imputation::Mean:
        return Session::tr("mean of the column");
    case Imputation::MostFrequent:
        return Session::tr("most frequent value");
    case Imputation::Nearest:
        return Session::tr("from the nearest samples");
    case Imputation::DropRows:
        return Session::tr("leave the rows out");
    }
    return {};
}

QString nameOf(RepeatedRows repeated)
{
    switch (repeated) {
    case RepeatedRows::Keep:
        return Session::tr("keep");
    case RepeatedRows::LeaveOut:
        return Session::tr("leave out");
    case RepeatedRows::LeaveOutNear:
        return Session::tr("leave out, near ones too");
    }
    return {};
}

QString nameOf(Outliers outliers)
{
    switch (outliers) {
    case Outliers::Keep:
        return Session::tr("keep");
    case Outliers::Clip:
        return Session::tr("move to the fence");
    case Outliers::LeaveOut:
        return Session::tr("leave the rows out");
    }
    return {};
}

QString nameOf(NearConstants nearConstants)
{
    return nearConstants == NearConstants::Keep ? Session::tr("keep") : Session::tr("leave out");
}

QString preparationText(const PrepareOptions &before, const PrepareOptions &after)
{
    QStringList words;
    const auto add = [&words](const QString &step, const QString &choice) {
        words += Session::tr("%1: %2").arg(step, choice);
    };
    if (before.repeated != after.repeated)
        add(Session::tr("Repeated rows"), nameOf(after.repeated));
    if (before.imputation != after.imputation)
        add(Session::tr("Missing values"), nameOf(after.imputation));
    if (before.outliers != after.outliers)
        add(Session::tr("Outliers"), nameOf(after.outliers));
    if (before.nearConstants != after.nearConstants)
        add(Session::tr("Nearly constant columns"), nameOf(after.nearConstants));
    if (before.ordinals != after.ordinals) {
        QStringList columns;
        for (const std::string &ordinal : after.ordinals)
            columns += QString::fromStdString(ordinal);
        add(Session::tr("Ordered categories"),
            columns.isEmpty() ? Session::tr("none") : columns.join(QStringLiteral("; ")));
    }
    if (before.terms != after.terms)
        add(Session::tr("Words of a text"), QString::number(after.terms));
    if (before.scaling != after.scaling)
        add(Session::tr("Scaling"), nameOf(after.scaling));
    if (before.components != after.components)
        add(Session::tr("Principal components"),
            after.components == 0 ? Session::tr("none") : QString::number(after.components));
    return words.join(QStringLiteral(", "));
}

QString treatmentText(const DataTreatment &before, const DataTreatment &after)
{
    if (before.reading == after.reading)
        return preparationText(before.preparation, after.preparation);
    if (!changesViewsAlone(before.reading, after.reading))
        return Session::tr("Other roles or types of columns");
    QStringList names;
    for (const ViewColumns &view : after.reading.views)
        names += QString::fromStdString(view.view);
    names.removeDuplicates();
    return Session::tr("%1: %2").arg(
        Session::tr("Views"), names.isEmpty() ? Session::tr("by name") : names.join(QStringLiteral(", ")));
}

} // namespace inkling
