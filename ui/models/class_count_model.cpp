// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/class_count_model.h"

#include "core/data/label_difference.h"
#include "ui/models/column_header.h"

#include <QLocale>

#include <algorithm>

namespace inkling {

void ClassCountModel::show(const Labels &then, const Labels &now)
{
    beginResetModel();
    m_lines.clear();
    for (const ClassInfo &info : jointClasses(then.classes(), now.classes()).classes)
        m_lines.push_back({info.name, {}, {}});
    m_lines.push_back({});
    count(then, &Line::then);
    count(now, &Line::now);
    endResetModel();
}

void ClassCountModel::count(const Labels &labels, Counts Line::*moment)
{
    std::vector<Counts *> places; // of each class, and of none
    for (const ClassInfo &info : labels.classes()) {
        const auto line = std::find_if(m_lines.begin(), m_lines.end(),
                                       [&info](const Line &one) { return one.name == info.name; });
        places.push_back(&((*line).*moment));
    }
    places.push_back(&(m_lines.back().*moment));
    for (std::size_t row = 0; row < labels.size(); ++row) {
        const int label = labelOf(labels[row]);
        Counts &counts = *places[label == kUnlabelled ? places.size() - 1 : static_cast<std::size_t>(label)];
        ++(labels[row].heldOut ? counts.heldOut : counts.given);
    }
}

int ClassCountModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ClassCountModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ClassCountModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role != Qt::DisplayRole)
        return {};
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    const auto number = [](std::size_t count) {
        return QLocale().toString(static_cast<qulonglong>(count));
    };
    const bool isNone = line.name.empty();
    switch (index.column()) {
    case Class:
        return isNone ? tr("unlabelled") : QString::fromStdString(line.name);
    case Given:
        return number(line.then.given);
    case HeldOut:
        return isNone ? QString() : number(line.then.heldOut);
    case GivenNow:
        return number(line.now.given);
    case HeldOutNow:
        return isNone ? QString() : number(line.now.heldOut);
    default:
        return {};
    }
}

QVariant ClassCountModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= ColumnCount || orientation == Qt::Vertical)
        return {};
    const ColumnHeader headers[ColumnCount] = {
        {tr("class"), tr("As it was called then, or is now"), ColumnContent::Text},
        {tr("given then"), tr("Samples that the class was given at that moment")},
        {tr("held out then"), tr("Held-out samples of the class at that moment")},
        {tr("given now"), tr("Samples that the class is given now")},
        {tr("held out now"), tr("Held-out samples of the class now")},
    };
    return headers[section].data(role);
}

} // namespace inkling
