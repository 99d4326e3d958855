// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/nearest_imputation.h"

#include "core/base/median.h"
#include "core/base/parallel.h"
#include "core/data/column_scale.h"
#include "core/data/column_statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace inkling {

namespace {

constexpr double kMostWork = 5e9; ///< values compared, some ten seconds
constexpr std::size_t kFewestAsked = 1000;
constexpr std::size_t kBlockRows = 8;
constexpr std::size_t kBlocksPerAdvance = 64;

/// A column as distances see it: what a difference of 1 counts.
struct Scaled
{
    const Column *column = nullptr;
    double unit = 1.0;

    double squared(std::size_t a, std::size_t b) const
    {
        if (column->type == ColumnType::Category)
            return column->codes[a] == column->codes[b] ? 0.0 : 2.0;
        const double difference = (column->numbers[a] - column->numbers[b]) / unit;
        return difference * difference;
    }
};

double deviation(const Column &column)
{
    const double result = scaleOf(knownNumbers(column), Scaling::Standard).unit;
    return result > 0.0 && std::isfinite(result) ? result : 1.0;
}

/// The nearest few samples, nearest first; ties: the lower row.
class Nearest
{
public:
    void offer(double distance, std::size_t row)
    {
        if (m_count == kDonors && distance >= m_found[kDonors - 1].first)
            return;
        std::size_t place = m_count < kDonors ? m_count++ : kDonors - 1;
        for (; place > 0 && m_found[place - 1].first > distance; --place)
            m_found[place] = m_found[place - 1];
        m_found[place] = {distance, row};
    }
    std::size_t count() const { return m_count; }
    std::size_t row(std::size_t place) const { return m_found[place].second; }

private:
    std::array<std::pair<double, std::size_t>, kDonors> m_found = {};
    std::size_t m_count = 0;
};

class Filling
{
public:
    Filling(const std::vector<const Column *> &columns, std::size_t rows)
        : m_rows(rows)
    {
        for (const Column *column : columns) {
            m_columns.push_back({column, column->type == ColumnType::Number ? deviation(*column) : 1.0});
            m_filled.push_back(*column);
            m_substitutes.push_back(column->missingCount() > 0 ? substitute(*column) : 0.0);
        }
        for (std::size_t row = 0; row < m_rows; ++row) {
            if (std::any_of(columns.begin(), columns.end(),
                            [row](const Column *column) { return column->isMissing(row); }))
                m_incomplete.push_back(row);
        }
    }

    Result<std::vector<Column>> run(const RunControl &control)
    {
        const double perDonor =
            static_cast<double>(m_incomplete.size()) * static_cast<double>(m_columns.size());
        const auto affordable = static_cast<std::size_t>(kMostWork / std::max(perDonor, 1.0));
        m_asked = std::min(m_rows, std::max(affordable, kFewestAsked));
        const std::size_t step = kBlockRows * kBlocksPerAdvance;
        for (std::size_t begin = 0; begin < m_incomplete.size(); begin += step) {
            if (!control.advance(static_cast<double>(begin) / static_cast<double>(m_incomplete.size())))
                return stopped();
            const std::size_t count = std::min(step, m_incomplete.size() - begin);
            parallelFor(control.pool(), count, kBlockRows, [&](std::size_t from, std::size_t to) {
                for (std::size_t i = from; i < to; ++i)
                    fill(m_incomplete[begin + i]);
            });
        }
        return std::move(m_filled);
    }

private:
    static double substitute(const Column &column)
    {
        if (column.type == ColumnType::Number)
            return median(knownNumbers(column));
        std::vector<double> codes;
        for (const int code : column.codes) {
            if (code >= 0)
                codes.push_back(code);
        }
        std::sort(codes.begin(), codes.end());
        return mostFrequent(codes);
    }

    void fill(std::size_t row)
    {
        std::vector<std::size_t> known;
        std::vector<std::size_t> missing;
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            (m_columns[i].column->isMissing(row) ? missing : known).push_back(i);
        std::vector<Nearest> nearest(missing.size());
        for (std::size_t i = 0; i < m_asked; ++i) {
            const std::size_t other = i * m_rows / m_asked;
            const double apart = distance(row, other, known);
            for (std::size_t j = 0; j < missing.size() && std::isfinite(apart); ++j) {
                if (!m_columns[missing[j]].column->isMissing(other))
                    nearest[j].offer(apart, other);
            }
        }
        for (std::size_t j = 0; j < missing.size(); ++j)
            put(row, missing[j], nearest[j]);
    }
    /// Per column that both have; infinite where there is none.
    double distance(std::size_t row, std::size_t other, const std::vector<std::size_t> &known) const
    {
        double sum = 0.0;
        std::size_t shared = 0;
        for (const std::size_t i : known) {
            if (m_columns[i].column->isMissing(other))
                continue;
            sum += m_columns[i].squared(row, other);
            ++shared;
        }
        return shared > 0 ? sum / static_cast<double>(shared) : std::numeric_limits<double>::infinity();
    }
    void put(std::size_t row, std::size_t place, const Nearest &nearest)
    {
        Column &filled = m_filled[place];
        const Column &column = *m_columns[place].column;
        if (column.type == ColumnType::Category) {
            filled.codes[row] =
                nearest.count() > 0 ? voted(column, nearest) : static_cast<int>(m_substitutes[place]);
            return;
        }
        std::vector<double> values;
        for (std::size_t i = 0; i < nearest.count(); ++i)
            values.push_back(column.numbers[nearest.row(i)]);
        filled.numbers[row] = values.empty() ? m_substitutes[place] : mean(values);
    }
    static int voted(const Column &column, const Nearest &nearest)
    {
        int winner = column.codes[nearest.row(0)];
        std::size_t most = 0;
        for (std::size_t i = 0; i < nearest.count(); ++i) {
            const int code = column.codes[nearest.row(i)];
            std::size_t votes = 0;
            for (std::size_t j = 0; j < nearest.count(); ++j)
                votes += column.codes[nearest.row(j)] == code ? 1 : 0;
            if (votes > most) {
                most = votes;
                winner = code;
            }
        }
        return winner;
    }

    std::size_t m_rows;
    std::vector<Scaled> m_columns;
    std::vector<Column> m_filled;
    std::vector<double> m_substitutes; ///< a number, or a code
    std::vector<std::size_t> m_incomplete;
    std::size_t m_asked = 0;
};

} // namespace

Result<std::vector<Column>> nearestImputation(const std::vector<const Column *> &columns, std::size_t rows,
                                              const RunControl &control)
{
    return Filling(columns, rows).run(control);
}

} // namespace inkling
