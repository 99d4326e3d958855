// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/prepare.h"

#include "core/data/category_order.h"
#include "core/data/column_scale.h"
#include "core/data/column_statistics.h"
#include "core/data/column_views.h"
#include "core/data/nearest_imputation.h"
#include "core/data/tf_idf.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>

namespace inkling {

namespace {

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

/// The most values that the words of one column may make, 2 GiB of them.
constexpr double kMostWordValues = 268'435'456.0;

/// What a column becomes.
struct Source
{
    std::size_t place = 0;
    const Column *column = nullptr;
    std::optional<WordWeights> words; ///< of a text column
    bool isOrdinal = false;           ///< a column of categories that became numbers

    Eigen::Index width() const
    {
        if (words)
            return words->X.cols();
        return column->type == ColumnType::Number ? 1 : static_cast<Eigen::Index>(column->categories.size());
    }
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

    Result<FeatureTable> run(const RunControl &control);

private:
    Status chooseSources();
    Status orderCategories();
    Status imputeNearest(const RunControl &control);
    Status weighWords(const RunControl &control);
    Status fill();
    void addNumbers(const Source &source, Eigen::Index place);
    void addCategories(const Column &column, Eigen::Index place);
    void addWords(const Source &source, Eigen::Index place);
    void clip(const Column &column, std::vector<double> &values);
    bool put(const std::vector<double> &values, Eigen::Index place);
    void addNotes();
    void noteImputation();
    void addViews();

    const Dataset &m_data;
    const PrepareOptions &m_options;
    std::vector<Source> m_sources;
    std::vector<Column> m_ordinals; ///< what ordinal columns became
    std::vector<Column> m_imputed;  ///< what the nearest samples made of columns
    FeatureTable m_table;
    NameList m_imputedNames, m_encoded, m_ordered, m_withoutCategory, m_constant, m_nearConstant, m_clipped,
        m_texts;
    std::size_t m_imputedCells = 0;
    std::size_t m_clippedCells = 0;
};

Result<FeatureTable> Preparation::run(const RunControl &control)
{
    Status status = chooseSources();
    if (status)
        status = orderCategories();
    if (status && m_options.imputation == Imputation::Nearest)
        status = imputeNearest(control.part(0.0, 0.6));
    if (status)
        status = weighWords(control.part(0.6, 1.0));
    if (status)
        status = fill();
    if (!status)
        return status.error();
    addNotes();
    addViews();
    return std::move(m_table);
}

Status Preparation::chooseSources()
{
    const std::vector<std::size_t> features = m_data.featureColumns();
    if (m_data.rows == 0)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 has no rows."), m_data.name)};
    if (features.empty())
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 has no feature column to learn from."), m_data.name)};
    for (const std::size_t place : features) {
        const Column &column = m_data.columns[place];
        if (column.missingCount() == m_data.rows)
            return Error{message(
                QT_TRANSLATE_NOOP("core", "Column \"%1\" holds no value at all and cannot be a feature."),
                column.name)};
        if (m_options.nearConstants == NearConstants::LeaveOut &&
            m_data.roles[place] == ColumnRole::Feature && commonest(column).isNearlyAll())
            m_nearConstant.add(column.name);
        else
            m_sources.push_back({place, &column, {}, false});
    }
    if (m_sources.empty())
        return Error{message(
            QT_TRANSLATE_NOOP("core", "Every feature of %1 is nearly constant: none is left."), m_data.name)};
    return Success();
}

Status Preparation::orderCategories()
{
    const auto ordinals = ordinalColumns(m_options.ordinals, m_data);
    if (!ordinals)
        return ordinals.error();
    m_ordinals.reserve(ordinals->size());
    for (const OrdinalColumn &ordinal : *ordinals) {
        for (Source &source : m_sources) {
            if (source.column->name != ordinal.column || source.column->type == ColumnType::Number)
                continue;
            const auto ranks = categoryRanks(*source.column, ordinal.order);
            if (!ranks)
                return ranks.error();
            Column &ranked = m_ordinals.emplace_back();
            ranked.name = ordinal.column;
            for (const int code : source.column->codes)
                ranked.numbers.push_back(code < 0 ? std::numeric_limits<double>::quiet_NaN()
                                                  : (*ranks)[static_cast<std::size_t>(code)]);
            source.column = &ranked;
            source.isOrdinal = true;
            m_ordered.add(ordinal.column);
        }
    }
    return Success();
}

Status Preparation::imputeNearest(const RunControl &control)
{
    std::vector<const Column *> columns;
    for (const Source &source : m_sources) {
        if (m_data.roles[source.place] != ColumnRole::Text)
            columns.push_back(source.column);
    }
    auto imputed = nearestImputation(columns, m_data.rows, control);
    if (!imputed)
        return imputed.error();
    m_imputed = std::move(imputed).value();
    std::size_t i = 0;
    for (Source &source : m_sources) {
        if (m_data.roles[source.place] == ColumnRole::Text)
            continue;
        if (const std::size_t missing = source.column->missingCount(); missing > 0) {
            m_imputedNames.add(source.column->name);
            m_imputedCells += missing;
        }
        source.column = &m_imputed[i++];
    }
    return Success();
}

Status Preparation::weighWords(const RunControl &control)
{
    for (Source &source : m_sources) {
        if (m_data.roles[source.place] != ColumnRole::Text)
            continue;
        const auto most = static_cast<std::size_t>(m_options.terms);
        if (static_cast<double>(most) * static_cast<double>(m_data.rows) > kMostWordValues)
            return Error{
                message(QT_TRANSLATE_NOOP("core", "%1 words for each of %2 rows are too many for the "
                                                  "memory: let fewer words tell column \"%3\"."),
                        most, m_data.rows, source.column->name)};
        auto words = tfIdf(*source.column, m_data.rows, most, control);
        if (!words)
            return words.error();
        source.words = std::move(words).value();
    }
    return Success();
}

Status Preparation::fill()
{
    Eigen::Index width = 0;
    for (const Source &source : m_sources)
        width += source.width();
    m_table.X.resize(static_cast<Eigen::Index>(m_data.rows), width);
    Eigen::Index place = 0;
    for (const Source &source : m_sources) {
        if (source.words)
            addWords(source, place);
        else if (source.column->type == ColumnType::Number)
            addNumbers(source, place);
        else
            addCategories(*source.column, place);
        m_table.sources.resize(m_table.names.size(), source.place);
        place += source.width();
    }
    for (Eigen::Index i = 0; i < width && !m_table.X.allFinite(); ++i) {
        if (!m_table.X.col(i).allFinite())
            return Error{message(
                QT_TRANSLATE_NOOP("core",
                                  "The values of column \"%1\" are too large to be scaled: leave it out, or "
                                  "give it in a larger unit."),
                m_table.names[i])};
    }
    return Success();
}

void Preparation::addNumbers(const Source &source, Eigen::Index place)
{
    const Column &column = *source.column;
    std::vector<double> values = column.numbers;
    if (m_options.outliers == Outliers::Clip && !source.isOrdinal)
        clip(column, values);
    if (const std::size_t missing = column.missingCount(); missing > 0) {
        assert(m_options.imputation != Imputation::DropRows);
        const double known = substitute(column, m_options.imputation);
        std::replace_if(
            values.begin(), values.end(), [](double value) { return std::isnan(value); }, known);
        m_imputedNames.add(column.name);
        m_imputedCells += missing;
    }
    m_table.names.push_back(column.name);
    if (!put(values, place))
        m_constant.add(column.name);
}

void Preparation::clip(const Column &column, std::vector<double> &values)
{
    std::vector<double> known = knownNumbers(column);
    std::sort(known.begin(), known.end());
    const Fences fences = fencesOf(known);
    std::size_t clipped = 0;
    for (double &value : values) {
        if (std::isnan(value) || fences.contains(value))
            continue;
        value = std::clamp(value, fences.low, fences.high);
        ++clipped;
    }
    if (clipped > 0) {
        m_clipped.add(column.name);
        m_clippedCells += clipped;
    }
}

void Preparation::addWords(const Source &source, Eigen::Index place)
{
    m_table.X.middleCols(place, source.width()) = source.words->X;
    for (const std::string &word : source.words->words)
        m_table.names.push_back(source.column->name + ":" + word);
    m_texts.add(source.column->name);
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

void Preparation::noteImputation()
{
    if (m_imputedNames.empty())
        return;
    const auto note = [this](std::string_view text) {
        m_table.notes.push_back(message(text, m_imputedNames.text(), m_imputedCells));
    };
    switch (m_options.imputation) {
    case Imputation::Mean:
        return note(QT_TRANSLATE_NOOP(
            "core", "Missing numbers were replaced by the mean of their column (cells: %2): %1."));
    case Imputation::MostFrequent:
        return note(QT_TRANSLATE_NOOP(
            "core", "Missing numbers were replaced by the most frequent value of their column "
                    "(cells: %2): %1."));
    case Imputation::Nearest:
        return note(QT_TRANSLATE_NOOP(
            "core", "Missing values were replaced by what the nearest samples have there (cells: %2): %1."));
    case Imputation::Median:
    case Imputation::DropRows:
        return note(QT_TRANSLATE_NOOP(
            "core", "Missing numbers were replaced by the median of their column (cells: %2): %1."));
    }
}

void Preparation::addNotes()
{
    const auto note = [this](std::string_view text, const NameList &names, const auto &...more) {
        if (!names.empty())
            m_table.notes.push_back(message(text, names.text(), more...));
    };
    note(QT_TRANSLATE_NOOP("core", "Left out, because one value is nearly all there is: %1."),
         m_nearConstant);
    noteImputation();
    note(QT_TRANSLATE_NOOP("core",
                           "Outliers were moved to three times the distance of the quartiles from them "
                           "(cells: %2): %1."),
         m_clipped, m_clippedCells);
    note(QT_TRANSLATE_NOOP("core", "Categories became their place in an order: %1."), m_ordered);
    note(QT_TRANSLATE_NOOP("core", "Categories became one column for each value (one-hot): %1."), m_encoded);
    note(QT_TRANSLATE_NOOP("core", "A missing category became a row of zeros: %1."), m_withoutCategory);
    note(QT_TRANSLATE_NOOP("core", "Texts became the weights of their words (TF-IDF), which are not scaled: "
                                   "%1."),
         m_texts);
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

Result<FeatureTable> prepareFeatures(const Dataset &data, const PrepareOptions &options,
                                     const RunControl &control)
{
    return Preparation(data, options).run(control);
}

} // namespace inkling
