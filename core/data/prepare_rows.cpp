// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/column_statistics.h"
#include "core/data/prepare.h"
#include "core/data/repeated_rows.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

/// Numbers each distinct value in order of first appearance, as Column wants its categories, leaving out
/// unused ones.
void keepUsedCategories(Column &column)
{
    std::vector<int> place(column.categories.size(), -1);
    std::vector<std::string> used;
    for (int &code : column.codes) {
        if (code < 0)
            continue;
        if (place[code] < 0) {
            place[code] = static_cast<int>(used.size());
            used.push_back(std::move(column.categories[code]));
        }
        code = place[code];
    }
    column.categories = std::move(used);
}

template<typename T>
std::vector<T> picked(const std::vector<T> &values, const std::vector<std::size_t> &rows)
{
    std::vector<T> result;
    result.reserve(rows.size());
    for (const std::size_t row : rows)
        result.push_back(values[row]);
    return result;
}

} // namespace

Dataset withRows(const Dataset &data, const std::vector<std::size_t> &rows)
{
    Dataset kept;
    kept.name = data.name;
    kept.source = data.source;
    kept.rows = rows.size();
    kept.roles = data.roles;
    kept.views = data.views;
    kept.notes = data.notes;
    kept.sourceRows = data.sourceRows.empty() ? rows : picked(data.sourceRows, rows);
    for (const Column &column : data.columns) {
        Column part{column.name, column.type, {}, {}, column.categories, {}};
        if (column.type == ColumnType::Number) {
            part.numbers = picked(column.numbers, rows);
            if (!column.texts.empty())
                part.texts = picked(column.texts, rows);
        } else {
            part.codes = picked(column.codes, rows);
            keepUsedCategories(part);
        }
        kept.columns.push_back(std::move(part));
    }
    return kept;
}

namespace {

/// Whether a sample has every feature; a text may be missing, it is then without words.
class Completeness
{
public:
    explicit Completeness(const Dataset &data)
    {
        for (std::size_t i = 0; i < data.columns.size(); ++i) {
            if (data.roles[i] == ColumnRole::Feature)
                m_columns.push_back(&data.columns[i]);
        }
    }
    bool operator()(std::size_t row) const
    {
        return std::none_of(m_columns.begin(), m_columns.end(),
                            [row](const Column *column) { return column->isMissing(row); });
    }

private:
    std::vector<const Column *> m_columns;
};

/// Whether all numbers of a sample are within the fences of their columns, which some rows make.
class WithinFences
{
public:
    WithinFences(const Dataset &data, const std::vector<std::size_t> &rows)
    {
        for (std::size_t i = 0; i < data.columns.size(); ++i) {
            const Column &column = data.columns[i];
            if (data.roles[i] != ColumnRole::Feature || column.type != ColumnType::Number)
                continue;
            std::vector<double> known;
            for (const std::size_t row : rows) {
                if (!column.isMissing(row))
                    known.push_back(column.numbers[row]);
            }
            std::sort(known.begin(), known.end());
            if (!known.empty())
                m_columns.emplace_back(&column, fencesOf(known));
        }
    }
    bool operator()(std::size_t row) const
    {
        return std::all_of(m_columns.begin(), m_columns.end(), [row](const auto &entry) {
            return entry.first->isMissing(row) || entry.second.contains(entry.first->numbers[row]);
        });
    }

private:
    std::vector<std::pair<const Column *, Fences>> m_columns;
};

/// Takes rows out step by step.
class RowChoosing
{
public:
    explicit RowChoosing(const Dataset &data)
        : m_data(data)
    {
        m_choice.rows.resize(data.rows);
        std::iota(m_choice.rows.begin(), m_choice.rows.end(), std::size_t(0));
    }

    const std::vector<std::size_t> &rows() const { return m_choice.rows; }
    RowChoice take() { return std::move(m_choice); }

    /// `note`: of %1 rows left out of %2.
    void leave(std::vector<std::size_t> rows, std::string_view note)
    {
        if (rows.size() < m_choice.rows.size())
            m_choice.notes.push_back(message(note, m_choice.rows.size() - rows.size(), m_data.rows));
        m_choice.rows = std::move(rows);
    }
    template<typename Test>
    void leave(const Test &stays, std::string_view note)
    {
        std::vector<std::size_t> left;
        std::copy_if(m_choice.rows.begin(), m_choice.rows.end(), std::back_inserter(left), stays);
        leave(std::move(left), note);
    }

private:
    const Dataset &m_data;
    RowChoice m_choice;
};

} // namespace

Result<RowChoice> chosenRows(const Dataset &data, const PrepareOptions &options, const RunControl &control)
{
    RowChoosing choosing(data);
    if (!control.advance(0.0))
        return stopped();
    if (options.repeated != RepeatedRows::Keep)
        choosing.leave(
            withoutRepeats(data, choosing.rows()),
            QT_TRANSLATE_NOOP("core", "Rows left out because they repeat an earlier one: %1 of %2."));
    if (options.repeated == RepeatedRows::LeaveOutNear) {
        auto left = withoutNearRepeats(data, choosing.rows(), control.part(0.2, 0.9));
        if (!left)
            return left.error();
        choosing.leave(
            std::move(left).value(),
            QT_TRANSLATE_NOOP("core", "Rows left out because they come near an earlier one: %1 of %2."));
    }
    if (options.imputation == Imputation::DropRows)
        choosing.leave(Completeness(data),
                       QT_TRANSLATE_NOOP("core", "Rows left out because a feature is missing: %1 of %2."));
    if (options.outliers == Outliers::LeaveOut)
        choosing.leave(WithinFences(data, choosing.rows()),
                       QT_TRANSLATE_NOOP("core", "Rows left out because a number is an outlier: %1 of %2."));
    if (choosing.rows().empty() && data.rows > 0)
        return Error{message(QT_TRANSLATE_NOOP("core", "The preparation leaves no row of %1."), data.name)};
    return choosing.take();
}

Result<Dataset> withChosenRows(Dataset data, const PrepareOptions &options, const RunControl &control)
{
    auto choice = chosenRows(data, options, control);
    if (!choice)
        return choice.error();
    if (choice->rows.size() == data.rows)
        return data;
    Dataset kept = withRows(data, choice->rows);
    kept.notes.insert(kept.notes.end(), choice->notes.begin(), choice->notes.end());
    return kept;
}

} // namespace inkling
