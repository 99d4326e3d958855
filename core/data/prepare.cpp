// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/prepare.h"

#include "core/data/column_views.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <numeric>
#include <string_view>
#include <utility>

namespace inkling {

namespace {

/// The q-quantile of ascending values, interpolated linearly between neighbours (type 7 of Hyndman and Fan
/// 1996).
double quantile(const std::vector<double> &ascending, double q)
{
    const double place = q * static_cast<double>(ascending.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, ascending.size() - 1);
    const double share = place - static_cast<double>(below);
    return ascending[below] + share * (ascending[above] - ascending[below]);
}

double mean(const std::vector<double> &values)
{
    // Divided by a power of two first, which rounds nothing: a sum of large values could overflow where their
    // mean does not.
    double largest = 0.0;
    for (const double value : values)
        largest = std::max(largest, std::abs(value));
    if (largest == 0.0)
        return 0.0;
    const double unit = std::exp2(std::ilogb(largest));
    double sum = 0.0;
    for (const double value : values)
        sum += value / unit;
    return sum / static_cast<double>(values.size()) * unit;
}

/// The value that stands most often among ascending ones; ties: the smallest.
double mostFrequent(const std::vector<double> &ascending)
{
    double winner = ascending.front();
    std::ptrdiff_t most = 0;
    for (auto begin = ascending.begin(); begin != ascending.end();) {
        const auto end = std::upper_bound(begin, ascending.end(), *begin);
        if (end - begin > most) {
            most = end - begin;
            winner = *begin;
        }
        begin = end;
    }
    return winner;
}

double substitute(const Column &column, Imputation imputation)
{
    std::vector<double> known;
    std::copy_if(column.numbers.begin(), column.numbers.end(), std::back_inserter(known),
                 [](double value) { return !std::isnan(value); });
    if (imputation == Imputation::Mean)
        return mean(known);
    std::sort(known.begin(), known.end());
    return imputation == Imputation::MostFrequent ? mostFrequent(known) : quantile(known, 0.5);
}

/// x becomes (x - shift) / unit.
struct Scale
{
    double shift = 0.0;
    double unit = 1.0;
};

Scale scaleOf(std::vector<double> values, Scaling scaling)
{
    switch (scaling) {
    case Scaling::None:
        return {};
    case Scaling::Standard: {
        const double middle = mean(values);
        for (double &value : values)
            value = (value - middle) * (value - middle);
        return {middle, std::sqrt(mean(values))};
    }
    case Scaling::MinMax: {
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        return {*low, *high - *low};
    }
    case Scaling::Robust: {
        std::sort(values.begin(), values.end());
        const double spread = quantile(values, 0.75) - quantile(values, 0.25);
        // More than half of the values equal, yet not all: no distance to divide by.
        return {quantile(values, 0.5), spread > 0.0 ? spread : 1.0};
    }
    }
    return {};
}

/// A list of column names for a note, cut short where it grows too long to read.
class NameList
{
public:
    void add(const std::string &name)
    {
        if (++m_count <= kShown)
            m_text += (m_text.empty() ? "" : ", ") + name;
        else if (m_count == kShown + 1)
            m_text += ", ...";
    }
    bool empty() const { return m_count == 0; }
    const std::string &text() const { return m_text; }

private:
    static constexpr std::size_t kShown = 8;
    std::size_t m_count = 0;
    std::string m_text;
};

/// Builds the points column by column.
class Preparation
{
public:
    Preparation(const Dataset &data, const PrepareOptions &options)
        : m_data(data)
        , m_options(options)
    {
    }

    Result<FeatureTable> run();

private:
    void addNumbers(const Column &column, Eigen::Index place);
    void addCategories(const Column &column, Eigen::Index place);
    bool put(const std::vector<double> &values, Eigen::Index place);
    void addNotes();
    void addViews();

    const Dataset &m_data;
    const PrepareOptions &m_options;
    FeatureTable m_table;
    NameList m_imputed, m_encoded, m_withoutCategory, m_constant;
    std::size_t m_imputedCells = 0;
};

Eigen::Index widthOf(const Column &column)
{
    return column.type == ColumnType::Number ? 1 : static_cast<Eigen::Index>(column.categories.size());
}

Result<FeatureTable> Preparation::run()
{
    const std::vector<std::size_t> features = m_data.featureColumns();
    if (m_data.rows == 0)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 has no rows."), m_data.name)};
    if (features.empty())
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 has no feature column to learn from."), m_data.name)};
    Eigen::Index width = 0;
    for (const std::size_t place : features) {
        const Column &column = m_data.columns[place];
        if (column.missingCount() == m_data.rows)
            return Error{message(
                QT_TRANSLATE_NOOP("core", "Column \"%1\" holds no value at all and cannot be a feature."),
                column.name)};
        width += widthOf(column);
    }
    m_table.X.resize(static_cast<Eigen::Index>(m_data.rows), width);
    Eigen::Index place = 0;
    for (const std::size_t feature : features) {
        const Column &column = m_data.columns[feature];
        if (column.type == ColumnType::Number)
            addNumbers(column, place);
        else
            addCategories(column, place);
        m_table.sources.resize(m_table.names.size(), feature);
        place += widthOf(column);
    }
    for (Eigen::Index i = 0; i < width && !m_table.X.allFinite(); ++i) {
        if (!m_table.X.col(i).allFinite())
            return Error{
                message(QT_TRANSLATE_NOOP("core", "The values of column \"%1\" are too large to be scaled."),
                        m_table.names[i])};
    }
    addNotes();
    addViews();
    return std::move(m_table);
}

void Preparation::addNumbers(const Column &column, Eigen::Index place)
{
    std::vector<double> values = column.numbers;
    if (const std::size_t missing = column.missingCount(); missing > 0) {
        assert(m_options.imputation != Imputation::DropRows);
        const double known = substitute(column, m_options.imputation);
        std::replace_if(
            values.begin(), values.end(), [](double value) { return std::isnan(value); }, known);
        m_imputed.add(column.name);
        m_imputedCells += missing;
    }
    m_table.names.push_back(column.name);
    if (!put(values, place))
        m_constant.add(column.name);
}

void Preparation::addCategories(const Column &column, Eigen::Index place)
{
    std::vector<double> values(m_data.rows);
    m_table.categories.emplace_back(column.categories.size());
    std::iota(m_table.categories.back().begin(), m_table.categories.back().end(), static_cast<int>(place));
    for (std::size_t category = 0; category < column.categories.size(); ++category) {
        for (std::size_t row = 0; row < m_data.rows; ++row)
            values[row] = column.codes[row] == static_cast<int>(category) ? 1.0 : 0.0;
        m_table.names.push_back(column.name + "=" + column.categories[category]);
        if (!put(values, place + static_cast<Eigen::Index>(category)))
            m_constant.add(m_table.names.back());
    }
    m_encoded.add(column.name);
    if (column.missingCount() > 0)
        m_withoutCategory.add(column.name);
}

/// Scales values into a column of X; false where they are constant. Compared, not computed: the rounded mean
/// of equal values may differ from them and would leave noise to blow up.
bool Preparation::put(const std::vector<double> &values, Eigen::Index place)
{
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const bool isConstant = *low == *high;
    if (isConstant && m_options.scaling != Scaling::None) {
        m_table.X.col(place).setZero();
        return false;
    }
    const Scale scale = scaleOf(values, m_options.scaling);
    for (std::size_t row = 0; row < values.size(); ++row)
        m_table.X(static_cast<Eigen::Index>(row), place) = (values[row] - scale.shift) / scale.unit;
    return !isConstant;
}

void Preparation::addNotes()
{
    const auto note = [this](std::string_view text, const NameList &names, const auto &...more) {
        if (!names.empty())
            m_table.notes.push_back(message(text, names.text(), more...));
    };
    switch (m_options.imputation) {
    case Imputation::Mean:
        note(QT_TRANSLATE_NOOP("core",
                               "Missing numbers were replaced by the mean of their column (cells: %2): %1."),
             m_imputed, m_imputedCells);
        break;
    case Imputation::MostFrequent:
        note(QT_TRANSLATE_NOOP("core",
                               "Missing numbers were replaced by the most frequent value of their column "
                               "(cells: %2): %1."),
             m_imputed, m_imputedCells);
        break;
    case Imputation::Median:
    case Imputation::DropRows:
        note(QT_TRANSLATE_NOOP(
                 "core", "Missing numbers were replaced by the median of their column (cells: %2): %1."),
             m_imputed, m_imputedCells);
    }
    note(QT_TRANSLATE_NOOP("core", "Categories became one column for each value (one-hot): %1."), m_encoded);
    note(QT_TRANSLATE_NOOP("core", "A missing category became a row of zeros: %1."), m_withoutCategory);
    note(QT_TRANSLATE_NOOP("core", "Constant, and so without effect: %1."), m_constant);
}

void Preparation::addViews()
{
    if (m_data.views.empty()) {
        m_table.views = viewsByPrefix(m_table.names);
        m_table.viewNames = prefixNames(m_table.views, m_table.names);
        return;
    }
    m_table.views = viewsOfColumns(m_data.views, m_table.sources);
    for (const std::vector<int> &view : m_table.views)
        m_table.viewNames.push_back(m_data.views[m_table.sources[static_cast<std::size_t>(view.front())]]);
}

} // namespace

Result<FeatureTable> prepareFeatures(const Dataset &data, const PrepareOptions &options)
{
    return Preparation(data, options).run();
}

} // namespace inkling
