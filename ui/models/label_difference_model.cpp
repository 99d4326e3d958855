// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/label_difference_model.h"

#include "core/data/id_column.h"
#include "ui/models/column_header.h"
#include "ui/session/row_number.h"
#include "ui/session/session.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

/// How many of a list stand before each of them in the order of names.
std::vector<double> ranksOf(const std::vector<std::string> &names)
{
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&names](std::size_t a, std::size_t b) { return names[a] < names[b]; });
    std::vector<double> ranks(names.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        ranks[order[place]] = static_cast<double>(place);
    return ranks;
}

} // namespace

LabelDifferenceModel::LabelDifferenceModel(const Session &session, const DifferenceTitles &titles,
                                           QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_titles(titles)
{
}

void LabelDifferenceModel::show(LabelDifferences differences)
{
    beginResetModel();
    m_data = m_session.wholeData();
    m_differences = std::move(differences);
    m_places.clear();
    m_names.clear();
    const std::vector<ClassInfo> &own = m_session.labels().classes();
    for (const ClassInfo &info : m_differences.classes) {
        const auto same = std::find_if(own.begin(), own.end(), [&info](const ClassInfo &candidate) {
            return candidate.name == info.name;
        });
        m_places.push_back(same == own.end() ? kUnlabelled : static_cast<int>(same - own.begin()));
        m_names.push_back(QString::fromStdString(info.name));
    }
    m_names.push_back(tr("none"));
    arrange();
    endResetModel();
}

void LabelDifferenceModel::setTitles(const DifferenceTitles &titles)
{
    m_titles = titles;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int LabelDifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_differences.rows.size());
}

int LabelDifferenceModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_data && idColumn(*m_data) ? 4 : 3;
}

LabelDifferenceModel::Content LabelDifferenceModel::content(int column) const
{
    return static_cast<Content>(column > 0 && columnCount() == 3 ? column + 1 : column);
}

/// A label in words. What is known but not given is only worth a word where nothing else tells two apart.
QString LabelDifferenceModel::labelText(const LabelCell &cell, const LabelCell &other) const
{
    const auto name = [this](int place) {
        return m_names[place == kUnlabelled ? m_names.size() - 1 : static_cast<std::size_t>(place)];
    };
    QString text = name(labelOf(cell));
    if (cell.heldOut)
        text = tr("%1, held out").arg(text);
    if (cell.unsure)
        text = tr("%1, unsure").arg(text);
    LabelCell alike = cell;
    alike.truth = other.truth;
    if (alike == other && !cell.heldOut)
        text = tr("%1, known: %2").arg(text, name(cell.truth));
    return text;
}

long LabelDifferenceModel::sample(int row) const
{
    return row >= 0 && row < rowCount()
               ? static_cast<long>(m_differences.rows[static_cast<std::size_t>(row)].row)
               : -1;
}

QString LabelDifferenceModel::text(int row, int column) const
{
    const LabelDifference &difference = m_differences.rows[static_cast<std::size_t>(row)];
    switch (content(column)) {
    case Content::Row:
        return QString::number(rowNumber(*m_data, difference.row));
    case Content::Id:
        return QString::fromStdString(idColumn(*m_data)->text(difference.row));
    case Content::First:
        return labelText(difference.first, difference.second);
    case Content::Second:
        break;
    }
    return labelText(difference.second, difference.first);
}

int LabelDifferenceModel::classOf(const LabelDifference &difference, Content content) const
{
    return content == Content::First    ? labelOf(difference.first)
           : content == Content::Second ? labelOf(difference.second)
                                        : kUnlabelled;
}

QVariant LabelDifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case PlaceRole: {
        const int place =
            classOf(m_differences.rows[static_cast<std::size_t>(index.row())], content(index.column()));
        return place == kUnlabelled ? kUnlabelled : m_places[static_cast<std::size_t>(place)];
    }
    default:
        return {};
    }
}

QVariant LabelDifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount())
        return {};
    const ColumnHeader headers[] = {
        {tr("row"), tr("The sample's row in the data set")},
        {m_data && idColumn(*m_data) ? QString::fromStdString(idColumn(*m_data)->name) : QString(),
         tr("What the data call the sample"), ColumnContent::Text},
        {m_titles.first, m_titles.firstMeaning, ColumnContent::Text},
        {m_titles.second, m_titles.secondMeaning, ColumnContent::Text},
    };
    return headers[static_cast<std::size_t>(content(section))].data(role);
}

/// Of each difference's id where it stands: numbers by value, texts by their letters.
std::vector<double> LabelDifferenceModel::idRanks() const
{
    const Column &ids = *idColumn(*m_data);
    const bool areNumbers = ids.type == ColumnType::Number;
    const std::vector<double> ranks = areNumbers ? ids.numbers : ranksOf(ids.categories);
    std::vector<double> result;
    for (const LabelDifference &difference : m_differences.rows) {
        const std::size_t row = difference.row;
        result.push_back(ids.isMissing(row) ? std::numeric_limits<double>::infinity()
                         : areNumbers       ? ranks[row]
                                            : ranks[static_cast<std::size_t>(ids.codes[row])]);
    }
    return result;
}

std::vector<double> LabelDifferenceModel::keys(Content content) const
{
    if (content == Content::Id)
        return idRanks();
    std::vector<std::string> names;
    for (const ClassInfo &info : m_differences.classes)
        names.push_back(info.name);
    const std::vector<double> ranks = ranksOf(names);
    std::vector<double> result;
    for (const LabelDifference &difference : m_differences.rows) {
        const int place = classOf(difference, content);
        result.push_back(content == Content::Row ? static_cast<double>(difference.row)
                         : place == kUnlabelled  ? -1.0
                                                 : ranks[static_cast<std::size_t>(place)]);
    }
    return result;
}

void LabelDifferenceModel::arrange()
{
    if (m_differences.rows.empty())
        return;
    const std::vector<double> key = keys(content(m_sortColumn));
    std::vector<std::size_t> order(key.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto less = [&key](std::size_t a, std::size_t b) {
        return key[a] < key[b];
    };
    const auto greater = [&key](std::size_t a, std::size_t b) {
        return key[a] > key[b];
    };
    if (m_order == Qt::AscendingOrder)
        std::stable_sort(order.begin(), order.end(), less);
    else
        std::stable_sort(order.begin(), order.end(), greater);
    std::vector<LabelDifference> arranged;
    arranged.reserve(order.size());
    for (const std::size_t place : order)
        arranged.push_back(m_differences.rows[place]);
    m_differences.rows = std::move(arranged);
}

void LabelDifferenceModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    m_sortColumn = column;
    m_order = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::size_t> samples;
    for (const QModelIndex &index : before)
        samples.push_back(m_differences.rows[static_cast<std::size_t>(index.row())].row);
    arrange();
    std::vector<std::pair<std::size_t, int>> places; // of the samples
    for (int row = 0; row < rowCount(); ++row)
        places.emplace_back(m_differences.rows[static_cast<std::size_t>(row)].row, row);
    std::sort(places.begin(), places.end());
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto place = std::lower_bound(places.begin(), places.end(),
                                            std::pair(samples[static_cast<std::size_t>(i)], 0));
        after += index(place->second, before[i].column());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace inkling
