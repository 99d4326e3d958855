// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/edge_effect_model.h"

#include "ui/models/class_names.h"
#include "ui/models/column_header.h"
#include "ui/session/session.h"

#include <QLocale>

namespace inkling {

EdgeEffectModel::EdgeEffectModel(Session &session, QObject *parent)
    : FindingModel(parent)
    , m_session(session)
{
    connect(&session.edgeEffects(), &SessionEdgeEffects::changed, this, &EdgeEffectModel::refresh);
    refresh();
}

void EdgeEffectModel::refresh()
{
    adopt(m_session.edgeEffects().open(), [](const EdgeEffect &a, const EdgeEffect &b) {
        return a.edge == b.edge && a.changed == b.changed;
    });
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
        return text(*finding(index.row()), index.column());
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
