// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample_facts.h"

#include "core/data/dataset.h"
#include "core/data/outcome.h"
#include "ui/models/class_names.h"
#include "ui/session/row_number.h"
#include "ui/session/session.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace inkling {

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr int kSourceCount = 5;

} // namespace

SampleFacts::SampleFacts(const Session &session)
    : m_session(session)
    , m_labels(session.labels())
    , m_outcome(session.report() && session.report()->outcome.predicted.size() == session.labels().size()
                    ? &session.report()->outcome
                    : nullptr)
    , m_size(session.hasData() ? session.labels().size() : 0)
{
}

const Column &SampleFacts::dataColumn(int column) const
{
    return m_session.data().columns[static_cast<std::size_t>(column - FirstDataColumn)];
}

int SampleFacts::columnCount() const
{
    return m_session.hasData() ? FirstDataColumn + static_cast<int>(m_session.data().columns.size()) : 0;
}

QString SampleFacts::name(int column) const
{
    switch (column) {
    case RowColumn:
        return tr("row");
    case GivenColumn:
        return tr("given");
    case PredictedColumn:
        return tr("predicted");
    case ConfidenceColumn:
        return tr("confidence");
    case MarginColumn:
        return tr("margin");
    case SourceColumn:
        return tr("source");
    case UnsureColumn:
        return tr("flag");
    default:
        return QString::fromStdString(dataColumn(column).name);
    }
}

/// Whether each digit counts: of ids, and where a number would lose some.
bool SampleFacts::isAsItStands(int column) const
{
    const Dataset &data = m_session.data();
    return !dataColumn(column).texts.empty() ||
           data.roles[static_cast<std::size_t>(column - FirstDataColumn)] == ColumnRole::Id;
}

bool SampleFacts::isNumber(int column) const
{
    if (column >= FirstDataColumn)
        return dataColumn(column).type == ColumnType::Number;
    return column == RowColumn || column == ConfidenceColumn || column == MarginColumn;
}

double SampleFacts::number(std::size_t row, int column) const
{
    switch (column) {
    case RowColumn:
        return static_cast<double>(rowNumber(m_session.data(), row));
    case ConfidenceColumn:
        return predicted(row) == kUnlabelled ? kMissing : confidence(*m_outcome, row);
    case MarginColumn:
        return predicted(row) == kUnlabelled ? kMissing : margin(*m_outcome, row);
    default:
        return dataColumn(column).numbers[row];
    }
}

int SampleFacts::code(std::size_t row, int column) const
{
    switch (column) {
    case GivenColumn:
        return given(row);
    case PredictedColumn:
        return predicted(row);
    case SourceColumn:
        return static_cast<int>(source(row));
    case UnsureColumn:
        return isUnsure(row) ? 0 : -1;
    default:
        return dataColumn(column).codes[row];
    }
}

int SampleFacts::codeCount(int column) const
{
    switch (column) {
    case GivenColumn:
    case PredictedColumn:
        return static_cast<int>(m_labels.classCount());
    case SourceColumn:
        return kSourceCount;
    case UnsureColumn:
        return 1;
    default:
        return static_cast<int>(dataColumn(column).categories.size());
    }
}

QString SampleFacts::codeText(int column, int code) const
{
    if (code < 0)
        return {};
    switch (column) {
    case GivenColumn:
    case PredictedColumn:
        return shownName(m_labels.classes(), code);
    case SourceColumn:
        return sourceText(static_cast<SampleSource>(code));
    case UnsureColumn:
        return tr("unsure");
    default:
        return QString::fromStdString(dataColumn(column).categories[static_cast<std::size_t>(code)]);
    }
}

std::vector<int> SampleFacts::codeOrder(int column) const
{
    std::vector<int> place(static_cast<std::size_t>(codeCount(column)));
    std::iota(place.begin(), place.end(), 0);
    if (column < FirstDataColumn)
        return place;
    const std::vector<std::string> &texts = dataColumn(column).categories;
    std::vector<int> sorted = place;
    std::sort(sorted.begin(), sorted.end(), [&](int a, int b) {
        return texts[static_cast<std::size_t>(a)] < texts[static_cast<std::size_t>(b)];
    });
    for (std::size_t i = 0; i < sorted.size(); ++i)
        place[static_cast<std::size_t>(sorted[i])] = static_cast<int>(i);
    return place;
}

QString SampleFacts::text(std::size_t row, int column) const
{
    if (!isNumber(column))
        return codeText(column, code(row, column));
    if (column == RowColumn)
        return QString::number(rowNumber(m_session.data(), row));
    if (column >= FirstDataColumn && isAsItStands(column))
        return QString::fromStdString(dataColumn(column).text(row));
    const double value = number(row, column);
    if (std::isnan(value))
        return {};
    return column < FirstDataColumn ? QLocale().toString(value, 'f', 3) : QLocale().toString(value, 'g', 6);
}

int SampleFacts::predicted(std::size_t row) const
{
    // a class may have been removed since the run
    const int place = m_outcome ? m_outcome->predicted[row] : kUnlabelled;
    return place < static_cast<int>(m_labels.classCount()) ? place : kUnlabelled;
}

SampleSource SampleFacts::source(std::size_t row) const
{
    switch (m_labels.role(row)) {
    case LabelRole::Given:
        return SampleSource::Given;
    case LabelRole::HeldOut:
        return SampleSource::HeldOut;
    case LabelRole::Unlabelled:
        break;
    }
    if (!m_outcome)
        return SampleSource::Unlabelled;
    return predicted(row) == kUnlabelled ? SampleSource::Unreached : SampleSource::Predicted;
}

bool SampleFacts::isWrong(std::size_t row) const
{
    return m_outcome && m_labels[row].heldOut && predicted(row) != m_labels[row].truth;
}

QString SampleFacts::sourceText(SampleSource source)
{
    switch (source) {
    case SampleSource::Given:
        return tr("given");
    case SampleSource::HeldOut:
        return tr("held out");
    case SampleSource::Predicted:
        return tr("predicted");
    case SampleSource::Unreached:
        return tr("unreached");
    case SampleSource::Unlabelled:
        return tr("unlabelled");
    }
    return {};
}

} // namespace inkling
