// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/agreement_model.h"

#include "ui/models/class_names.h"
#include "ui/models/confusion_shade.h"

#include <QFont>
#include <QLocale>

namespace inkling {

void AgreementModel::show(const std::vector<ClassInfo> &classes,
                          const std::vector<std::vector<std::size_t>> &confusion)
{
    beginResetModel();
    m_classes = classes;
    m_confusion = confusion;
    endResetModel();
}

int AgreementModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_classes.size());
}

int AgreementModel::columnCount(const QModelIndex &parent) const
{
    return rowCount(parent);
}

QVariant AgreementModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &counts = m_confusion[static_cast<std::size_t>(index.row())];
    const std::size_t count = counts[static_cast<std::size_t>(index.column())];
    const QString number = QLocale().toString(static_cast<qulonglong>(count));
    switch (role) {
    case Qt::DisplayRole:
        return number;
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return tr("Samples that are %1 to you and %2 to the other: %3")
            .arg(shownName(m_classes, index.row()), shownName(m_classes, index.column()), number);
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

QVariant AgreementModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= rowCount())
        return {};
    const QString name = shownName(m_classes, section);
    if (role == Qt::DisplayRole)
        return name;
    if (role == Qt::ToolTipRole)
        return orientation == Qt::Horizontal ? tr("Given as %1 by the other").arg(name)
                                             : tr("Given as %1 by you").arg(name);
    return {};
}

} // namespace inkling
