// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/labelled_dataset.h"

#include "core/data/id_column.h"
#include "core/data/prepare.h"
#include "core/data/row_keys.h"
#include "core/io/exported_columns.h"

#include <array>
#include <charconv>
#include <limits>
#include <numeric>
#include <set>
#include <string>
#include <utility>

namespace inkling {

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr int kShownDigits = 6;
constexpr int kScoreDigits = 9;

/// The number that so many digits of it are.
double rounded(double value, int digits)
{
    std::array<char, 32> text = {};
    const char *const end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, digits).ptr;
    std::from_chars(text.data(), end, value);
    return value;
}

Column numberColumn(std::string name)
{
    Column column;
    column.name = std::move(name);
    return column;
}

Column textColumn(std::string name, std::vector<std::string> categories)
{
    Column column;
    column.name = std::move(name);
    column.type = ColumnType::Category;
    column.categories = std::move(categories);
    return column;
}

std::vector<std::string> classNames(const Labels &labels)
{
    std::vector<std::string> names;
    for (const ClassInfo &info : labels.classes())
        names.push_back(info.name);
    return names;
}

/// Makes the columns that tell of the labels.
class LabelColumnMaker
{
public:
    LabelColumnMaker(const Labels &labels, const Outcome *outcome, ScoreColumns scores)
        : m_labels(labels)
        , m_outcome(outcome)
        , m_scoreCount(outcome && scores == ScoreColumns::All ? labels.classCount() : 0)
    {
        // In the order of LabelColumn.
        m_columns = {textColumn(std::string(kGivenLabels), classNames(labels)),
                     textColumn(std::string(kPredictedLabels), classNames(labels)),
                     numberColumn("confidence"),
                     numberColumn("margin"),
                     textColumn("source", {"given", "predicted", "unreached"}),
                     textColumn("split", {splitId(LabelRole::Given), splitId(LabelRole::HeldOut),
                                          splitId(LabelRole::Unlabelled)})};
        for (std::size_t c = 0; c < m_scoreCount; ++c)
            m_columns.push_back(numberColumn("score_" + labels.classes()[c].name));
    }

    void add(std::size_t row)
    {
        const int given = m_labels[row].given;
        const int predicted = given != kUnlabelled || !m_outcome ? given : m_outcome->predicted[row];
        of(LabelColumn::Given).codes.push_back(given);
        of(LabelColumn::Predicted).codes.push_back(predicted);
        of(LabelColumn::Confidence)
            .numbers.push_back(m_outcome ? rounded(confidence(*m_outcome, row), kShownDigits) : kMissing);
        of(LabelColumn::Margin)
            .numbers.push_back(m_outcome ? rounded(margin(*m_outcome, row), kShownDigits) : kMissing);
        of(LabelColumn::Source).codes.push_back(sourceCode(given, predicted));
        of(LabelColumn::Split).codes.push_back(splitCode(m_labels.role(row)));
        for (std::size_t c = 0; c < m_scoreCount; ++c) {
            const auto place = static_cast<Eigen::Index>(c);
            const bool isScored = place < m_outcome->scores.cols(); // else a class that was added since
            m_columns[static_cast<std::size_t>(LabelColumn::Scores) + c].numbers.push_back(
                isScored ? rounded(m_outcome->scores(static_cast<Eigen::Index>(row), place), kScoreDigits)
                         : kMissing);
        }
    }

    std::vector<Column> take() { return std::move(m_columns); }

private:
    Column &of(LabelColumn which) { return m_columns[static_cast<std::size_t>(which)]; }
    int sourceCode(int given, int predicted) const
    {
        if (given != kUnlabelled)
            return 0;
        if (!m_outcome)
            return kUnlabelled;
        return predicted != kUnlabelled ? 1 : 2;
    }
    static int splitCode(LabelRole role)
    {
        return role == LabelRole::Given ? 0 : role == LabelRole::HeldOut ? 1 : 2;
    }

    const Labels &m_labels;
    const Outcome *m_outcome;
    std::size_t m_scoreCount;
    std::vector<Column> m_columns;
};

/// Gives the columns names that the data have not.
void nameApart(std::vector<Column> &columns, const Dataset &data, std::vector<Message> &notes)
{
    std::set<std::string> taken;
    for (const Column &column : data.columns)
        taken.insert(column.name);
    for (Column &column : columns) {
        const std::string wanted = column.name;
        for (int copy = 2; !taken.insert(column.name).second; ++copy)
            column.name = wanted + "_" + std::to_string(copy);
        if (column.name != wanted)
            notes.push_back(
                message(QT_TRANSLATE_NOOP("core", "There was a column \"%1\" already: the new one is called "
                                                  "\"%2\"."),
                        wanted, column.name));
    }
}

std::vector<std::size_t> allRows(std::size_t count)
{
    std::vector<std::size_t> rows(count);
    std::iota(rows.begin(), rows.end(), std::size_t(0));
    return rows;
}

/// The column that a label file can name its rows by; null where there is none.
const Column *namingColumn(const Dataset &data)
{
    const Column *column = idColumn(data);
    const bool isMistakable = column && (column->name == "row" || column->name == "label");
    return column && !isMistakable && isNaming(*column, data.rows) ? column : nullptr;
}

} // namespace

const char *splitId(LabelRole role)
{
    switch (role) {
    case LabelRole::Given:
        return "seed";
    case LabelRole::HeldOut:
        return "held_out";
    case LabelRole::Unlabelled:
        break;
    }
    return "unlabelled";
}

ExportTable labelledDataset(const Dataset &data, const Labels &labels, const Outcome *outcome,
                            const LabelledOptions &options)
{
    ExportTable table;
    LabelColumnMaker maker(labels, outcome, options.scores);
    for (const std::size_t row : options.rows ? *options.rows : allRows(data.rows))
        maker.add(row);
    std::vector<Column> columns = maker.take();
    nameApart(columns, data, table.notes);

    table.data = options.rows ? withRows(data, *options.rows) : data;
    table.ownColumns = data.columns.size();
    if (const auto ownClass = data.classColumn())
        table.data.roles[*ownClass] = ColumnRole::Ignored;
    for (Column &column : columns)
        table.data.columns.push_back(std::move(column));
    table.data.roles.resize(table.data.columns.size(), ColumnRole::Ignored);
    table.data.roles[*table.ownColumns + static_cast<std::size_t>(LabelColumn::Predicted)] =
        ColumnRole::Class;
    if (!table.data.views.empty())
        table.data.views.resize(table.data.columns.size());
    return table;
}

Result<ExportTable> labelsAlone(const Dataset &data, const Labels &labels,
                                const std::optional<std::vector<std::size_t>> &rows)
{
    std::vector<std::size_t> given;
    for (const std::size_t row : rows ? *rows : allRows(data.rows)) {
        if (labels[row].given != kUnlabelled)
            given.push_back(row);
    }
    if (given.empty())
        return Error{message(
            QT_TRANSLATE_NOOP("core", "There is no label to write: none of the samples is given one."))};
    const Column *ids = namingColumn(data);
    Column names = ids ? textColumn(ids->name, {}) : numberColumn("row");
    Column label = textColumn("label", classNames(labels));
    for (const std::size_t row : given) {
        if (ids) {
            names.codes.push_back(static_cast<int>(names.categories.size()));
            names.categories.push_back(ids->text(row));
        } else {
            names.numbers.push_back(static_cast<double>(data.sourceRow(row)));
        }
        label.codes.push_back(labels[row].given);
    }
    ExportTable table;
    table.data.name = data.name;
    table.data.rows = given.size();
    table.data.columns = {std::move(names), std::move(label)};
    table.data.roles = {ColumnRole::Id, ColumnRole::Class};
    return table;
}

} // namespace inkling
