// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/search_table_model.h"

#include "ui/models/column_header.h"
#include "ui/models/percentage.h"
#include "ui/models/search_words.h"
#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <QFont>
#include <QLocale>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace inkling {

namespace {

/// Ascending: the best, the others by error and log loss, those that failed.
std::vector<std::size_t> orderOf(const SearchReport &report)
{
    std::vector<std::size_t> order(report.points.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto rank = [&](std::size_t place) {
        const SearchPoint &point = report.points[place];
        return std::tuple(report.best != place, point.failure.has_value(),
                          point.score.heldOut - point.score.correct, point.score.logLoss);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    return order;
}

QString nothing()
{
    return QStringLiteral("\u2013");
}

} // namespace

SearchTableModel::SearchTableModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    connect(&session.search(), &SessionSearch::reportChanged, this, &SearchTableModel::refresh);
    refresh();
}

void SearchTableModel::refresh()
{
    const SearchReport *report = m_session.search().report();
    if (report == m_report)
        return; // it has only become stale, or is so no longer
    std::vector<std::size_t> order = report ? orderOf(*report) : std::vector<std::size_t>();
    beginResetModel();
    m_report = report;
    m_order = std::move(order);
    endResetModel();
}

const SearchPoint *SearchTableModel::point(int row) const
{
    const SearchReport *report = m_session.search().report();
    if (!report || report != m_report || row < 0 || row >= rowCount())
        return nullptr;
    return &report->points[m_order[static_cast<std::size_t>(row)]];
}

bool SearchTableModel::isBest(int row) const
{
    return m_session.search().report()->best == m_order[static_cast<std::size_t>(row)];
}

bool SearchTableModel::hasOneMethod() const
{
    const SearchReport *report = m_session.search().report();
    return !report ||
           std::all_of(report->points.begin(), report->points.end(), [&](const SearchPoint &point) {
               return point.candidate.learner == report->points.front().candidate.learner;
           });
}

bool SearchTableModel::hasNoRemark() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!text(row, Remark).isEmpty())
            return false;
    }
    return true;
}

int SearchTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int SearchTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant SearchTableModel::data(const QModelIndex &index, int role) const
{
    // the session may have dropped its report and be about to say so
    if (!index.isValid() || !point(index.row()))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return index.column() <= Settings || index.column() == Remark
                   ? QVariant(text(index.row(), index.column()))
                   : headerData(index.column(), Qt::Horizontal, Qt::ToolTipRole);
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return isBest(index.row()) ? QVariant(font) : QVariant();
    }
    default:
        return {};
    }
}

QString SearchTableModel::text(int row, int column) const
{
    const SearchPoint &point = *this->point(row);
    switch (column) {
    case Method:
        return translated(point.candidate.learner->name);
    case Settings: {
        const QString settings = SearchWords::settings(point.candidate, m_session.search().varied());
        return settings.isEmpty() ? tr("as set") : settings;
    }
    case Time:
        return tr("%1 ms").arg(
            QLocale().toString(point.milliseconds, 'f', point.milliseconds < 10.0 ? 1 : 0));
    case Remark:
        return point.failure                          ? translated(point.failure->message)
               : point.ending == Ending::LimitReached ? tr("limit of iterations reached")
                                                      : QString();
    default:
        return point.failure ? nothing() : scoreText(row, column);
    }
}

QString SearchTableModel::scoreText(int row, int column) const
{
    const SearchPoint &point = *this->point(row);
    const Score &score = point.score;
    const QLocale locale;
    switch (column) {
    case Wrong:
        return locale.toString(static_cast<qulonglong>(score.heldOut - score.correct));
    case Error:
        return percentText(1.0 - score.accuracy);
    case Range:
        return percentRange(1.0 - score.interval.high, 1.0 - score.interval.low);
    case LogLoss:
        return locale.toString(score.logLoss, 'f', 4);
    case P:
        return isBest(row) ? tr("best") : locale.toString(point.mcnemarP, 'f', 3);
    default:
        return {};
    }
}

QVariant SearchTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < 0 || section >= ColumnCount)
        return {};
    const ColumnHeader headers[ColumnCount] = {
        {tr("method"), tr("What was tried"), ColumnContent::Text},
        {tr("values"), tr("The values of the varied parameters; the others are as they were set"),
         ColumnContent::Text},
        {tr("wrong"), tr("Given labels that the other given labels do not predict")},
        {tr("error"), tr("Share of the left-out labels that were predicted wrong")},
        {tr("p to the best"),
         tr("McNemar's exact test of the difference to the best candidate: below 0.05 it is worse, else it "
            "cannot be told from it")},
        {tr("95 % interval"),
         tr("Where the error on endlessly many such labels would lie, 19 times out of 20 (Wilson)")},
        {tr("log loss"), tr("Mean of minus the logarithm of the true class's probability; 0 is best")},
        {tr("time"), tr("Without the graph, where an earlier candidate had built it")},
        {tr("remark"), tr("Why there is no score, or what to know of it"), ColumnContent::Text},
    };
    return headers[section].data(role);
}

} // namespace inkling
