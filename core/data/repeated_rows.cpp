// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/repeated_rows.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace inkling {

namespace {

/// The order of two rows by their value in a column, missing first: negative, 0 or positive.
int compared(const Column &column, std::size_t a, std::size_t b)
{
    if (column.isMissing(a) || column.isMissing(b))
        return static_cast<int>(!column.isMissing(a)) - static_cast<int>(!column.isMissing(b));
    if (column.type == ColumnType::Category)
        return column.codes[a] - column.codes[b];
    return static_cast<int>(column.numbers[a] > column.numbers[b]) -
           static_cast<int>(column.numbers[a] < column.numbers[b]);
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value)
{
    hash ^= value + 0x9E3779B97F4A7C15ULL + (hash << 6U) + (hash >> 2U);
    return hash * 0xFF51AFD7ED558CCDULL;
}

std::uint64_t valueHash(const Column &column, std::size_t row)
{
    if (column.isMissing(row))
        return 1;
    if (column.type == ColumnType::Category)
        return static_cast<std::uint64_t>(column.codes[row]) + 2;
    const double number = column.numbers[row] + 0.0; // -0 is 0
    return std::bit_cast<std::uint64_t>(number) + 2;
}

bool areSame(const Dataset &data, const std::vector<std::size_t> &places, std::size_t a, std::size_t b)
{
    return std::all_of(places.begin(), places.end(),
                       [&](std::size_t place) { return compared(data.columns[place], a, b) == 0; });
}

/// Null where no column holds the class.
const Column *classesOf(const Dataset &data)
{
    const auto place = data.classColumn();
    return place ? &data.columns[*place] : nullptr;
}

/// Visits each group of some rows (ascending) that are the same in the columns at these places, single rows
/// too, in no order of the groups.
template<typename Visit>
void visitSameRows(const Dataset &data, const std::vector<std::size_t> &places, const RowGroup &rows,
                   const Visit &visit)
{
    std::vector<std::pair<std::uint64_t, std::size_t>> order;
    order.reserve(rows.size());
    for (const std::size_t row : rows)
        order.emplace_back(0, row);
    for (const std::size_t place : places) { // column by column, as they lie in memory
        for (auto &[hash, row] : order)
            hash = mixed(hash, valueHash(data.columns[place], row));
    }
    std::sort(order.begin(), order.end());
    for (auto begin = order.begin(); begin != order.end();) {
        const auto end = std::find_if(begin, order.end(),
                                      [begin](const auto &entry) { return entry.first != begin->first; });
        RowGroup rest;
        for (; begin != end; ++begin)
            rest.push_back(begin->second);
        while (!rest.empty()) { // once, but for rows whose hashes happen to be the same
            const auto others =
                std::stable_partition(rest.begin(), rest.end(), [&, first = rest.front()](std::size_t row) {
                    return areSame(data, places, first, row);
                });
            visit(RowGroup(rest.begin(), others));
            rest.erase(rest.begin(), others);
        }
    }
}

} // namespace

std::vector<std::size_t> withoutRepeats(const Dataset &data, const std::vector<std::size_t> &rows)
{
    const Column *const classes = classesOf(data);
    std::vector<std::size_t> left;
    visitSameRows(data, data.featureColumns(), rows, [&](RowGroup same) {
        const auto byClass = [classes](std::size_t a, std::size_t b) {
            return compared(*classes, a, b) < 0;
        };
        if (classes)
            std::stable_sort(same.begin(), same.end(), byClass);
        for (std::size_t i = 0; i < same.size(); ++i) {
            const bool hasClass = classes && !classes->isMissing(same[i]);
            // those without a class come first: the first of them stays where there are no others
            if (hasClass ? i == 0 || byClass(same[i - 1], same[i])
                         : i == 0 && (!classes || classes->isMissing(same.back())))
                left.push_back(same[i]);
        }
    });
    std::sort(left.begin(), left.end());
    return left;
}

std::vector<RowGroup> contradictions(const Dataset &data)
{
    const Column *const classes = classesOf(data);
    if (!classes)
        return {};
    RowGroup rows;
    for (std::size_t row = 0; row < data.rows; ++row) {
        if (!classes->isMissing(row))
            rows.push_back(row);
    }
    std::vector<RowGroup> groups;
    visitSameRows(data, data.featureColumns(), rows, [&](const RowGroup &same) {
        if (std::any_of(same.begin(), same.end(),
                        [&](std::size_t row) { return compared(*classes, same.front(), row) != 0; }))
            groups.push_back(same);
    });
    std::sort(groups.begin(), groups.end());
    return groups;
}

namespace {

using Cell = std::int64_t;
constexpr Cell kMissingCell = std::numeric_limits<Cell>::min();
/// Columns by whose cells rows are looked up: each more makes three times as many cells to look into.
constexpr std::size_t kMostKeys = 3;
constexpr std::size_t kLookedForCells = 1000;
constexpr std::size_t kRowsPerAdvance = 4096;

/// A column of numbers, in cells as wide as what counts as near.
class NearColumn
{
public:
    explicit NearColumn(const std::vector<double> &values)
        : m_values(values)
    {
        double high = -std::numeric_limits<double>::infinity();
        for (const double value : values) {
            if (std::isnan(value))
                continue;
            m_low = std::min(m_low, value);
            high = std::max(high, value);
        }
        m_reach = high > m_low ? kNearShare * high - kNearShare * m_low : 0.0;
    }

    bool isNear(std::size_t a, std::size_t b) const
    {
        if (std::isnan(m_values[a]) || std::isnan(m_values[b]))
            return std::isnan(m_values[a]) && std::isnan(m_values[b]);
        return std::abs(m_values[a] - m_values[b]) <= m_reach;
    }
    Cell cell(std::size_t row) const
    {
        if (std::isnan(m_values[row]))
            return kMissingCell;
        return m_reach > 0.0 ? static_cast<Cell>(std::floor(m_values[row] / m_reach - m_low / m_reach)) : 0;
    }
    /// Among some of the rows, evenly spaced.
    std::size_t distinctCells(const std::vector<std::size_t> &rows) const
    {
        const std::size_t looked = std::min(rows.size(), kLookedForCells);
        std::vector<Cell> cells;
        for (std::size_t i = 0; i < looked; ++i)
            cells.push_back(cell(rows[i * rows.size() / looked]));
        std::sort(cells.begin(), cells.end());
        return static_cast<std::size_t>(std::unique(cells.begin(), cells.end()) - cells.begin());
    }

private:
    const std::vector<double> &m_values;
    double m_low = std::numeric_limits<double>::infinity();
    double m_reach = 0.0;
};

/// Finds rows that stay and come near others.
class NearRows
{
public:
    NearRows(const Dataset &data, const std::vector<std::size_t> &rows)
        : m_class(classesOf(data))
    {
        for (const std::size_t place : data.featureColumns()) {
            const Column &column = data.columns[place];
            if (column.type == ColumnType::Number)
                m_numbers.emplace_back(column.numbers);
            else
                m_categories.push_back(&column);
        }
        // the columns that tell most rows apart
        std::vector<std::pair<std::size_t, std::size_t>> order;
        for (std::size_t i = 0; i < m_numbers.size(); ++i)
            order.emplace_back(rows.size() - m_numbers[i].distinctCells(rows), i);
        std::sort(order.begin(), order.end());
        for (std::size_t i = 0; i < std::min(kMostKeys, order.size()); ++i)
            m_keys.push_back(order[i].second);
    }

    bool isThere(std::size_t row) const { return lookUp(row, exactKey(row), 0); }
    void add(std::size_t row)
    {
        std::uint64_t key = exactKey(row);
        for (const std::size_t place : m_keys)
            key = mixed(key, static_cast<std::uint64_t>(m_numbers[place].cell(row)));
        m_rows[key].push_back(row);
    }

private:
    /// Of what must be the same.
    std::uint64_t exactKey(std::size_t row) const
    {
        std::uint64_t key = 0;
        for (const Column *column : m_categories)
            key = mixed(key, static_cast<std::uint64_t>(column->codes[row]) + 1U);
        return key;
    }
    /// Looks into the cells around, one key column after the other.
    bool lookUp(std::size_t row, std::uint64_t key, std::size_t depth) const
    {
        if (depth == m_keys.size()) {
            const auto found = m_rows.find(key);
            return found != m_rows.end() &&
                   std::any_of(found->second.begin(), found->second.end(),
                               [&](std::size_t other) { return areNear(row, other); });
        }
        const Cell own = m_numbers[m_keys[depth]].cell(row);
        const Cell reach = own == kMissingCell ? 0 : 1;
        for (Cell cell = own - reach; cell <= own + reach; ++cell) {
            if (lookUp(row, mixed(key, static_cast<std::uint64_t>(cell)), depth + 1))
                return true;
        }
        return false;
    }
    /// Whether a repeats b. Precondition: b has a class, or a has none.
    bool areNear(std::size_t a, std::size_t b) const
    {
        return (!m_class || m_class->isMissing(a) || compared(*m_class, a, b) == 0) &&
               std::all_of(m_categories.begin(), m_categories.end(),
                           [&](const Column *column) { return column->codes[a] == column->codes[b]; }) &&
               std::all_of(m_numbers.begin(), m_numbers.end(),
                           [&](const NearColumn &column) { return column.isNear(a, b); });
    }

    std::vector<NearColumn> m_numbers;
    std::vector<const Column *> m_categories;
    const Column *m_class;
    std::vector<std::size_t> m_keys; ///< places in m_numbers
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_rows;
};

} // namespace

Result<std::vector<std::size_t>> withoutNearRepeats(const Dataset &data, const std::vector<std::size_t> &rows,
                                                    const RunControl &control)
{
    NearRows kept(data, rows);
    std::vector<std::size_t> order = rows;
    if (const Column *const classes = classesOf(data))
        std::stable_partition(order.begin(), order.end(),
                              [classes](std::size_t row) { return !classes->isMissing(row); });
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(order.size());
        if (i % kRowsPerAdvance == 0 && !control.advance(share))
            return stopped();
        if (kept.isThere(order[i]))
            continue;
        kept.add(order[i]);
        left.push_back(order[i]);
    }
    std::sort(left.begin(), left.end());
    return left;
}

} // namespace inkling
