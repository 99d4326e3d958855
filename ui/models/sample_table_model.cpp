// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample_table_model.h"

#include "ui/models/column_header.h"
#include "ui/session/session.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

struct Keyed
{
    double key = 0.0; ///< NaN: missing
    std::uint32_t sample = 0;
};

/// The key by which a column sorts a sample, without a QVariant in sight.
std::vector<Keyed> keysOf(const SampleFacts &facts, int column, const std::vector<std::uint32_t> &samples)
{
    std::vector<Keyed> keys;
    keys.reserve(samples.size());
    if (facts.isNumber(column)) {
        for (const std::uint32_t sample : samples)
            keys.push_back({facts.number(sample, column), sample});
        return keys;
    }
    const std::vector<int> order = facts.codeOrder(column);
    for (const std::uint32_t sample : samples) {
        const int code = facts.code(sample, column);
        keys.push_back({code < 0 ? std::nan("") : order[static_cast<std::size_t>(code)], sample});
    }
    return keys;
}

} // namespace

SampleTableModel::SampleTableModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_data(session.sharedData())
{
    connect(&session, &Session::dataChanged, this, &SampleTableModel::startAnew);
    connect(&session, &Session::labelsChanged, this, &SampleTableModel::follow);
    connect(&session, &Session::reportChanged, this, &SampleTableModel::follow);
    refresh();
}

/// Another data set: its rows and columns have nothing to do with those of the filter.
void SampleTableModel::startAnew()
{
    m_data = m_session.sharedData();
    m_filter = {};
    m_sortColumn = -1;
    m_order = Qt::AscendingOrder;
    beginResetModel();
    m_samples.clear();
    m_places.clear();
    m_columnCount = 0;
    endResetModel();
    refresh();
}

/// Numbers of the data set do not change: a million rows in their order need not be sorted after every label.
void SampleTableModel::follow()
{
    const bool dependsOnLabels =
        !m_filter.isEmpty() || (m_sortColumn > RowColumn && m_sortColumn < FirstDataColumn);
    if (dependsOnLabels || m_places.size() != m_session.labels().size())
        refresh();
    else if (!m_samples.empty())
        tellOfLabels();
}

void SampleTableModel::tellOfLabels()
{
    Q_EMIT dataChanged(index(0, GivenColumn), index(rowCount() - 1, UnsureColumn));
}

void SampleTableModel::refresh()
{
    m_isBehind = m_following == Following::WhenAsked;
    const bool startsAnewSoon = m_session.sharedData() != m_data; // the selection tells of other data first
    if (m_isBehind || startsAnewSoon)
        return;
    std::vector<std::uint32_t> samples = arranged();
    const int columnCount = SampleFacts(m_session).columnCount();
    const std::size_t total = m_session.labels().size();
    if (samples == m_samples && columnCount == m_columnCount && m_places.size() == total) {
        if (!samples.empty())
            tellOfLabels();
        return;
    }
    Q_EMIT samplesAboutToChange();
    beginResetModel();
    m_columnCount = columnCount;
    m_samples = std::move(samples);
    m_places.assign(total, -1);
    for (std::size_t i = 0; i < m_samples.size(); ++i)
        m_places[m_samples[i]] = static_cast<int>(i);
    endResetModel();
    Q_EMIT samplesChanged();
}

std::vector<std::uint32_t> SampleTableModel::arranged() const
{
    const SampleFacts facts(m_session);
    std::vector<std::uint32_t> samples = m_filter.rows(facts);
    if (m_sortColumn <= RowColumn && m_order == Qt::AscendingOrder)
        return samples;
    std::vector<Keyed> keys = keysOf(facts, std::max(0, m_sortColumn), samples);
    const auto firstMissing = std::stable_partition(keys.begin(), keys.end(),
                                                    [](const Keyed &one) { return !std::isnan(one.key); });
    // the samples make the order strict, so that any algorithm gives the same
    if (m_order == Qt::AscendingOrder)
        std::sort(keys.begin(), firstMissing, [](const Keyed &a, const Keyed &b) {
            return a.key != b.key ? a.key < b.key : a.sample < b.sample;
        });
    else
        std::sort(keys.begin(), firstMissing, [](const Keyed &a, const Keyed &b) {
            return a.key != b.key ? a.key > b.key : a.sample < b.sample;
        });
    std::transform(keys.begin(), keys.end(), samples.begin(), [](const Keyed &one) { return one.sample; });
    return samples;
}

void SampleTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < m_columnCount ? column : -1;
    m_order = m_sortColumn < 0 ? Qt::AscendingOrder : order;
    refresh();
}

void SampleTableModel::setFilter(SampleFilter filter)
{
    m_filter = std::move(filter);
    refresh();
}

void SampleTableModel::setFollowing(Following following)
{
    m_following = following;
    if (following == Following::Now && m_isBehind)
        refresh();
}

int SampleTableModel::place(long sample) const
{
    return sample >= 0 && static_cast<std::size_t>(sample) < m_places.size()
               ? m_places[static_cast<std::size_t>(sample)]
               : -1;
}

const std::vector<ClassInfo> &SampleTableModel::classes() const
{
    return m_session.labels().classes();
}

int SampleTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_samples.size());
}

int SampleTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columnCount;
}

QVariant SampleTableModel::data(const QModelIndex &index, int role) const
{
    const SampleFacts facts(m_session);
    // the session may have other data and be about to say so
    if (!index.isValid() || index.column() >= facts.columnCount() ||
        m_samples[static_cast<std::size_t>(index.row())] >= facts.size())
        return {};
    const std::size_t sample = m_samples[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return facts.text(sample, column);
    case Qt::EditRole:
        return column == GivenColumn ? QVariant(facts.given(sample)) : facts.text(sample, column);
    case Qt::TextAlignmentRole:
        return headerData(column, Qt::Horizontal, role);
    case Qt::ToolTipRole:
        if (column == GivenColumn && facts.source(sample) == SampleSource::HeldOut)
            return tr("Held out: its label only scores, and cannot be painted.");
        return column >= FirstDataColumn ? QVariant(facts.text(sample, column)) : QVariant();
    case PlaceRole:
        return column == GivenColumn       ? facts.given(sample)
               : column == PredictedColumn ? facts.predicted(sample)
                                           : kUnlabelled;
    default:
        return {};
    }
}

bool SampleTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const int place = value.toInt();
    if (!index.isValid() || role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable) ||
        place < kUnlabelled || place >= static_cast<int>(classes().size()))
        return false;
    const std::size_t sample = m_samples[static_cast<std::size_t>(index.row())];
    if (m_session.labels()[sample].given != place)
        m_session.labelPoints({{sample}}, place, {"table", tr("Table")});
    return true;
}

Qt::ItemFlags SampleTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.column() != GivenColumn)
        return flags;
    const std::size_t sample = m_samples[static_cast<std::size_t>(index.row())];
    const bool isOpen = sample < m_session.labels().size() && !m_session.labels()[sample].heldOut;
    return isOpen ? flags | Qt::ItemIsEditable : flags;
}

QVariant SampleTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const SampleFacts facts(m_session);
    if (section < 0 || orientation == Qt::Vertical || section >= std::min(m_columnCount, facts.columnCount()))
        return {};
    const QString meanings[FirstDataColumn] = {
        tr("The sample's row in the data set"),
        tr("The label that you gave it: double click or F2 to change it, Delete to take it away"),
        tr("What the last run says, of given samples too"),
        tr("The share of the predicted class, 0 to 1"),
        tr("The share of the predicted class minus that of the next, 0 to 1"),
        tr("Where its class comes from: given, held out for scoring, predicted; unreached by any label, or "
           "unlabelled before a run"),
        tr("Flagged as unsure: not to be suggested for labelling"),
    };
    const QString meaning = section < FirstDataColumn ? meanings[section] : tr("A column of the data set");
    return ColumnHeader{facts.name(section), meaning,
                        facts.isNumber(section) ? ColumnContent::Numbers : ColumnContent::Text}
        .data(role);
}

} // namespace inkling
