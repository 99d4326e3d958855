// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/data_report.h"

#include <algorithm>
#include <numeric>

namespace inkling {

namespace {

/// Which samples lack a feature, and which hold an outlier.
struct RowMarks
{
    explicit RowMarks(std::size_t rows)
        : incomplete(rows)
        , outlying(rows)
    {
    }

    std::vector<char> incomplete;
    std::vector<char> outlying;
};

std::size_t markedCount(const std::vector<char> &marks)
{
    return static_cast<std::size_t>(std::count(marks.begin(), marks.end(), 1));
}

ColumnReport columnReport(const Dataset &data, std::size_t place, RowMarks &marks)
{
    const Column &column = data.columns[place];
    ColumnReport report{place, column.missingCount(), {}, 0};
    std::vector<double> known = knownNumbers(column);
    std::sort(known.begin(), known.end());
    report.commonest = column.type == ColumnType::Number ? commonestOf(known) : commonest(column);
    if (data.roles[place] == ColumnRole::Text)
        return report;
    for (std::size_t row = 0; report.missing > 0 && row < data.rows; ++row) {
        if (column.isMissing(row))
            marks.incomplete[row] = 1;
    }
    if (column.type != ColumnType::Number || report.missing == data.rows)
        return report;
    const Fences fences = fencesOf(known);
    for (std::size_t row = 0; row < data.rows; ++row) {
        if (column.isMissing(row) || fences.contains(column.numbers[row]))
            continue;
        ++report.outliers;
        marks.outlying[row] = 1;
    }
    return report;
}

} // namespace

std::size_t DataReport::missingCells() const
{
    return std::accumulate(columns.begin(), columns.end(), std::size_t(0),
                           [](std::size_t sum, const ColumnReport &column) { return sum + column.missing; });
}

Result<DataReport> dataReport(const Dataset &data, const RunControl &control)
{
    DataReport report;
    RowMarks marks(data.rows);
    const std::vector<std::size_t> places = data.featureColumns();
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!control.advance(0.4 * static_cast<double>(i) / static_cast<double>(places.size())))
            return stopped();
        report.columns.push_back(columnReport(data, places[i], marks));
    }
    report.incompleteRows = markedCount(marks.incomplete);
    report.outlierRows = markedCount(marks.outlying);
    std::vector<std::size_t> rows(data.rows);
    std::iota(rows.begin(), rows.end(), std::size_t(0));
    const std::vector<std::size_t> different = withoutRepeats(data, rows);
    report.repeatedRows = data.rows - different.size();
    auto apart = withoutNearRepeats(data, different, control.part(0.5, 0.9));
    if (!apart)
        return apart.error();
    report.nearRows = different.size() - apart->size();
    report.contradictions = contradictions(data);
    if (!control.advance(1.0))
        return stopped();
    return report;
}

} // namespace inkling
