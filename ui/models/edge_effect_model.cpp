// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/edge_effect_model.h"

#include "ui/models/class_names.h"
#include "ui/models/column_header.h"
#include "ui/session/session.h"

#include <QLocale>

#include <algorithm>

namespace inkling {

EdgeEffectModel::EdgeEffectModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    connect(&session.edgeEffects(), &SessionEdgeEffects::changed, this, &EdgeEffectModel::refresh);
    refresh();
}

/// An edge that was cut goes alone, so that the current row stays where it is.
void EdgeEffectModel::refresh()
{
    const auto isSame = [](const EdgeEffect &a, const EdgeEffect &b) {
        return a.edge == b.edge && a.changed == b.changed;
    };
    std::vector<EdgeEffect> open = m_session.edgeEffects().open();
    const auto differs = std::mismatch(m_effects.begin(), m_effects.end(), open.begin(), open.end(), isSame);
    const bool oneLess = open.size() + 1 == m_effects.size() &&
                         std::equal(differs.first + 1, m_effects.end(), differs.second, open.end(), isSame);
    if (oneLess) {
        const int gone = static_cast<int>(differs.first - m_effects.begin());
        beginRemoveRows({}, gone, gone);
        m_effects = std::move(open);
        endRemoveRows();
    } else if (open.size() != m_effects.size() || differs.first != m_effects.end()) {
        beginResetModel();
        m_effects = std::move(open);
        endResetModel();
    } else {
        m_effects = std::move(open);
    }
    if (!m_effects.empty()) // classes may have other names
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const EdgeEffect *EdgeEffectModel::effect(int row) const
{
    return row >= 0 && row < rowCount() ? &m_effects[static_cast<std::size_t>(row)] : nullptr;
}

int EdgeEffectModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_effects.size());
}

int EdgeEffectModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant EdgeEffectModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return text(m_effects[static_cast<std::size_t>(index.row())], index.column());
    return role == Qt::TextAlignmentRole ? headerData(index.column(), Qt::Horizontal, role) : QVariant();
}

QString EdgeEffectModel::className(int place) const
{
    const auto &classes = m_session.labels().classes();
    // the session may have other data and be about to say so
    const bool isKnown = place >= 0 && static_cast<std::size_t>(place) < classes.size();
    return isKnown ? shownName(classes, place) : tr("none");
}

QString EdgeEffectModel::text(const EdgeEffect &effect, int column) const
{
    const QLocale locale;
    switch (column) {
    case LowRow:
        return QString::number(effect.edge.low + 1);
    case HighRow:
        return QString::number(effect.edge.high + 1);
    case LowClass:
        return className(effect.lowClass);
    case HighClass:
        return className(effect.highClass);
    case Changed:
        return locale.toString(static_cast<qulonglong>(effect.changed));
    case Unreached:
        return locale.toString(static_cast<qulonglong>(effect.unreached));
    case Link:
        return effect.isBridge ? tr("the only one") : QString();
    default:
        return {};
    }
}

QVariant EdgeEffectModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= ColumnCount || orientation == Qt::Vertical)
        return {};
    const ColumnHeader headers[ColumnCount] = {
        {tr("row"), tr("One end of the edge: the sample's row in the data set")},
        {tr("and row"), tr("Its other end")},
        {tr("predicted"), tr("What the method says of the one end"), ColumnContent::Text},
        {tr("and"), tr("What it says of the other end"), ColumnContent::Text},
        {tr("changes"), tr("How many samples get another label, or none, when this edge alone is cut")},
        {tr("unreached"), tr("How many of these get no label at all")},
        {tr("link"), tr("Whether it is the only edge between two parts of the graph"), ColumnContent::Text},
    };
    return headers[section].data(role);
}

} // namespace inkling
