// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/confusion_model.h"

#include "ui/models/class_names.h"
#include "ui/models/confusion_shade.h"
#include "ui/session/session.h"

#include <QFont>
#include <QLocale>

namespace inkling {

ConfusionModel::ConfusionModel(Session &session, QObject *parent)
    : ScoredReportModel(session, parent)
{
}

int ConfusionModel::classCount() const
{
    return report() ? static_cast<int>(report()->score.confusion.size()) : 0;
}

int ConfusionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : classCount();
}

int ConfusionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !report() ? 0 : classCount() + 1;
}

QString ConfusionModel::className(int place) const
{
    return place == classCount() ? tr("unreached") : shownName(session().labels().classes(), place);
}

QVariant ConfusionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &counts = report()->score.confusion[static_cast<std::size_t>(index.row())];
    const std::size_t count = counts[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return QLocale().toString(static_cast<qulonglong>(count));
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return tr("Held-out samples of class %1 that were predicted as %2: %3")
            .arg(className(index.row()), className(index.column()))
            .arg(static_cast<qulonglong>(count));
    case Qt::FontRole: {
        QFont font;
        font.setBold(index.row() == index.column());
        return font;
    }
    case Qt::BackgroundRole:
        return confusionShade(count, counts);
    default:
        return {};
    }
}

QVariant ConfusionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!report() || section < 0 || section > classCount())
        return {};
    if (role == Qt::DisplayRole)
        return className(section);
    if (role == Qt::ToolTipRole)
        return orientation == Qt::Horizontal ? tr("Predicted as %1").arg(className(section))
                                             : tr("Held-out samples of class %1").arg(className(section));
    return {};
}

} // namespace inkling
