// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_import.h"

#include "core/base/lower_case.h"
#include "core/data/id_column.h"
#include "core/data/row_keys.h"
#include "core/io/column_values.h"
#include "core/io/csv_reader.h"
#include "core/io/exported_columns.h"
#include "core/io/label_studio_tasks.h"
#include "core/io/label_table.h"
#include "core/io/number_text.h"
#include "core/io/table_reading.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace inkling {

namespace {

using RowsById = std::unordered_map<std::string, std::size_t>;

constexpr std::size_t kNoRow = std::numeric_limits<std::size_t>::max();

/// Matches the rows of one file with the samples of one data set.
class LabelMatch
{
public:
    LabelMatch(const std::string &path, const LabelTarget &target, const std::string &unlabelledMark)
        : m_path(path)
        , m_data(target.data)
        , m_sourceRows(target.sourceRows)
        , m_firstRow(target.firstRow)
        , m_classes(target.classes.begin(), target.classes.end())
        , m_unlabelledMark(unlabelledMark)
    {
        if (const auto place = m_data.classColumn()) {
            const std::vector<std::string> &names = m_data.columns[*place].categories;
            m_classes.insert(names.begin(), names.end());
        }
        m_result.names.resize(m_data.rows);
    }

    Result<ImportedLabels> read(const RunControl &control);

private:
    Status takeKeyed(const Dataset &table, const Column &labels);
    Status takeByNumber(const Column &numbers, const Column &labels);
    Status takeById(const Column &ids, const Column &labels, const RowsById &rows);
    Status takeRowByRow(const Column &labels);
    IsClass isClass() const
    {
        return [this](const std::string &name) {
            return m_classes.contains(name);
        };
    }
    std::vector<std::size_t> namesIn(const Dataset &table, std::size_t labels) const;
    bool hasOwnColumns(const Dataset &table) const;
    Status requireSameCells(const Dataset &table) const;
    Status takePlain(const RunControl &control);
    Status takeList(LabelTable file, const RunControl &control);
    Status takePairs(LabelTable file, const RunControl &control);
    bool beginsWithName(const Dataset &table) const;
    Status requireOneARow(const Dataset &table) const;
    Result<RowsById> rowsById() const;
    std::vector<std::size_t> samplesOfSourceRows() const;
    Status take(std::size_t sample, const std::string &label, const std::string &called);

    const std::string &m_path;
    const Dataset &m_data;
    std::size_t m_sourceRows;
    std::size_t m_firstRow;
    std::set<std::string> m_classes;
    const std::string &m_unlabelledMark;
    ImportedLabels m_result;
};

Result<ImportedLabels> LabelMatch::read(const RunControl &control)
{
    const Column *own = idColumn(m_data);
    auto file =
        LabelTable::read(m_path, std::nullopt, own ? own->name : std::string(), control.part(0.0, 0.4));
    if (!file && file.error().kind == ErrorKind::Stopped)
        return file.error();
    // a single line would pass for a header without rows: it is read again as what it may be
    const Dataset *table = file ? &file->table() : nullptr;
    const Column *labels = table ? labelColumn(*table, m_data) : nullptr;
    if (table && !labels && columnNamed(*table, "row"))
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 has no column called label, with the classes."), m_path)};
    if (table)
        std::copy_if(table->notes.begin(), table->notes.end(), std::back_inserter(m_result.notes),
                     [](const Message &note) { return tellsOfChoices(note) || tellsOfNames(note); });
    Status status = Success();
    if (labels && table->columns.size() > 1) {
        const auto place = static_cast<std::size_t>(labels - table->columns.data());
        status = file.value().keepSpelling(namesIn(*table, place), control.part(0.4, 0.6));
        if (const std::size_t ids = own ? placeOfColumn(*table, own->name) : table->columns.size();
            status.ok() && ids < table->columns.size())
            status = file.value().keepWords(ids, control.part(0.6, 0.8));
        if (status.ok())
            status = file.value().readWords(place, isClass(), m_result.notes, control.part(0.8, 1.0));
        if (status.ok())
            status = takeKeyed(*table, table->columns[place]);
    } else {
        status = takePlain(control.part(0.4, 1.0));
    }
    if (!status)
        return status.error();
    return std::move(m_result);
}

/// A class for a sample; the same one may be said of it again.
Status LabelMatch::take(std::size_t sample, const std::string &label, const std::string &called)
{
    const bool isMark = !m_unlabelledMark.empty() && label == m_unlabelledMark;
    m_result.marked += isMark ? 1 : 0;
    if (label.empty() || isMark)
        return Success();
    std::string &name = m_result.names[sample];
    if (!name.empty() && name != label)
        return Error{
            m_result.key == LabelKey::Ids
                ? message(QT_TRANSLATE_NOOP("core", "%1 labels the id \"%2\" twice: \"%3\" and \"%4\"."),
                          m_path, called, name, label)
                : message(QT_TRANSLATE_NOOP("core", "%1 labels row %2 twice: \"%3\" and \"%4\"."), m_path,
                          called, name, label)};
    name = label;
    return Success();
}

/// By ids where both have them, by row numbers, or as an export of all rows. A column `row` that is the
/// data's own holds cells of theirs.
Status LabelMatch::takeKeyed(const Dataset &table, const Column &labels)
{
    const Column *own = idColumn(m_data);
    if (const Column *ids = own ? columnNamed(table, own->name) : nullptr) {
        const auto rows = rowsById();
        if (!rows)
            return rows.error();
        return takeById(*ids, labels, *rows);
    }
    const Column *numbers = columnNamed(table, "row");
    const bool isCell = columnNamed(m_data, "row") != nullptr;
    if (numbers && !isCell)
        return takeByNumber(*numbers, labels);
    if (hasOwnColumns(table)) {
        if (table.rows != m_sourceRows)
            return Error{
                message(QT_TRANSLATE_NOOP("core", "%1 has %2 of the %3 rows of the data and no ids to "
                                                  "say which: export it again with a column of ids."),
                        m_path, table.rows, m_sourceRows)};
        if (Status status = requireSameCells(table); !status)
            return status;
        return takeRowByRow(labels);
    }
    if (numbers) {
        m_result.notes.push_back(message(QT_TRANSLATE_NOOP(
            "core", "The column \"row\" of the file was taken for row numbers, though the data have a column "
                    "of that name.")));
        return takeByNumber(*numbers, labels);
    }
    return Error{
        own ? message(QT_TRANSLATE_NOOP("core", "%1 has no column called row or %2, to say which rows its "
                                                "labels are for."),
                      m_path, own->name)
            : message(QT_TRANSLATE_NOOP("core", "%1 has no column called row, to say which rows its labels "
                                                "are for."),
                      m_path)};
}

/// Where each row of the source went; kNoRow: it was dropped.
std::vector<std::size_t> LabelMatch::samplesOfSourceRows() const
{
    std::vector<std::size_t> samples(m_sourceRows, kNoRow);
    for (std::size_t row = 0; row < m_data.rows; ++row)
        samples[m_data.sourceRow(row)] = row;
    return samples;
}

Status LabelMatch::takeByNumber(const Column &numbers, const Column &labels)
{
    m_result.key = LabelKey::RowNumbers;
    const std::vector<std::size_t> samples = samplesOfSourceRows();
    const std::size_t count =
        numbers.type == ColumnType::Number ? numbers.numbers.size() : numbers.codes.size();
    bool hasFirst = false;
    bool hasBehind = false; // the row behind the last, which is the last where they begin with 1
    for (std::size_t i = 0; i < count; ++i) {
        const std::string text = numbers.text(i);
        const auto number = wholeNumber(text);
        const std::size_t row = number && *number >= m_firstRow ? *number - m_firstRow : m_sourceRows;
        hasFirst = hasFirst || row == 0;
        hasBehind = hasBehind || number == m_firstRow + m_sourceRows;
        if (row >= m_sourceRows || samples[row] == kNoRow) {
            m_result.unmatched.push_back(text);
        } else if (Status status = take(samples[row], labels.text(i), text); !status) {
            return status;
        }
    }
    if (hasBehind && !hasFirst && m_firstRow == 0)
        m_result.notes.push_back(message(
            QT_TRANSLATE_NOOP("core", "The row numbers seem to begin with 1: there is a row %1, and no "
                                      "row 0. They were taken to begin with 0, each label for the next "
                                      "sample."),
            m_sourceRows));
    return Success();
}

Status LabelMatch::takeById(const Column &ids, const Column &labels, const RowsById &rows)
{
    m_result.key = LabelKey::Ids;
    const std::size_t count = ids.type == ColumnType::Number ? ids.numbers.size() : ids.codes.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::string id = ids.text(i);
        const auto place = rows.find(id);
        if (place == rows.end()) {
            if (!id.empty() || !labels.isMissing(i))
                m_result.unmatched.push_back(id);
        } else if (Status status = take(place->second, labels.text(i), id); !status) {
            return status;
        }
    }
    return Success();
}

/// Precondition: one value a row of the source.
Status LabelMatch::takeRowByRow(const Column &labels)
{
    m_result.key = LabelKey::Order;
    for (std::size_t row = 0; row < m_data.rows; ++row) {
        if (Status status = take(row, labels.text(m_data.sourceRow(row)), {}); !status)
            return status;
    }
    return Success();
}

/// The columns of a table that hold names: the labels, and what is text in the data.
std::vector<std::size_t> LabelMatch::namesIn(const Dataset &table, std::size_t labels) const
{
    std::vector<std::size_t> places{labels};
    for (const Column &own : m_data.columns) {
        const std::size_t place = placeOfColumn(table, own.name);
        if (own.type == ColumnType::Category && place < table.columns.size())
            places.push_back(place);
    }
    return places;
}

/// Whether a table may be an export of the data: it has all of their columns.
bool LabelMatch::hasOwnColumns(const Dataset &table) const
{
    return std::all_of(m_data.columns.begin(), m_data.columns.end(),
                       [&](const Column &column) { return columnNamed(table, column.name) != nullptr; });
}

/// An export is one of these data only where its columns say the same. Precondition: hasOwnColumns().
Status LabelMatch::requireSameCells(const Dataset &table) const
{
    for (const Column &column : m_data.columns) {
        const Column *other = columnNamed(table, column.name);
        for (std::size_t row = 0; row < m_data.rows; ++row) {
            if (column.text(row) != other->text(m_data.sourceRow(row)))
                return Error{
                    message(QT_TRANSLATE_NOOP("core", "%1 is no export of these data: in row %2, column "
                                                      "\"%3\", it has \"%4\" where they have \"%5\"."),
                            m_path, m_data.sourceRow(row), column.name, other->text(m_data.sourceRow(row)),
                            column.text(row))};
        }
    }
    return Success();
}

/// One value a row of the source, or an id and a class a row; a first row that does not fit is a header.
Status LabelMatch::takePlain(const RunControl &control)
{
    auto file = LabelTable::read(m_path, 0, {}, control.part(0.0, 0.3));
    if (!file)
        return file.error();
    const std::size_t columns = file->table().columns.size();
    if (columns > 2)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 has %2 columns and none called label; a label file has one "
                                              "(the class) or two (id and class)."),
                    m_path, columns)};
    const RunControl rest = control.part(0.3, 1.0);
    return columns == 1 ? takeList(std::move(file).value(), rest) : takePairs(std::move(file).value(), rest);
}

Status LabelMatch::takeList(LabelTable file, const RunControl &control)
{
    if (beginsWithName(file.table())) {
        if (Status status = file.takeHeader(control.part(0.0, 0.3)); !status)
            return status;
    }
    if (Status status = file.keepSpelling({0}, control.part(0.3, 0.4)); !status)
        return status;
    if (Status status = requireOneARow(file.table()); !status)
        return status;
    if (Status status = file.readWords(0, isClass(), m_result.notes, control.part(0.4, 1.0)); !status)
        return status;
    return takeRowByRow(file.table().columns[0]);
}

Status LabelMatch::takePairs(LabelTable file, const RunControl &control)
{
    const auto rows = rowsById();
    if (!rows)
        return rows.error();
    if (Status status = file.keepSpelling({0, 1}, control.part(0.0, 0.2)); !status)
        return status;
    if (!rows->contains(file.table().columns[0].text(0))) {
        if (Status status = file.takeHeader(control.part(0.2, 0.4)); !status)
            return status;
    }
    if (Status status = file.keepSpelling({0, 1}, control.part(0.4, 0.6)); !status)
        return status;
    if (Status status = file.keepWords(0, control.part(0.6, 0.8)); !status)
        return status;
    if (Status status = file.readWords(1, isClass(), m_result.notes, control.part(0.8, 1.0)); !status)
        return status;
    return takeById(file.table().columns[0], file.table().columns[1], *rows);
}

/// Whether the first line of a table of one column is its name: there is one line too many, or it is called
/// like a class and no other line is.
bool LabelMatch::beginsWithName(const Dataset &table) const
{
    const Column &column = table.columns[0];
    const std::string first = column.isMissing(0) ? std::string() : column.text(0);
    const bool isName =
        first == kGivenLabels || first == kPredictedLabels ||
        std::find(kClassNames.begin(), kClassNames.end(), lowerCase(first)) != kClassNames.end();
    bool isRepeated = false;
    for (std::size_t row = 1; row < table.rows && isName && !isRepeated; ++row)
        isRepeated = !column.isMissing(row) && column.text(row) == first;
    return table.rows == m_sourceRows + 1 || (isName && !isRepeated && !m_classes.contains(first));
}

/// A line more or less gives every label to another sample.
Status LabelMatch::requireOneARow(const Dataset &table) const
{
    if (std::any_of(table.notes.begin(), table.notes.end(), tellsOfEmptyLines))
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 has empty lines between the labels; write NA where "
                                              "a row has none."),
                    m_path)};
    if (table.rows != m_sourceRows)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 has %2 values for the %3 rows of the data; it needs one "
                                              "a row, NA where there is none."),
                    m_path, table.rows, m_sourceRows)};
    return Success();
}

/// Which sample each id names.
Result<RowsById> LabelMatch::rowsById() const
{
    const Column *ids = idColumn(m_data);
    if (!ids)
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 has ids, but it is not known which column of the data holds "
                                      "them: make that one the id (File, Columns; option --id)."),
            m_path)};
    RowsById rows;
    for (std::size_t row = 0; row < m_data.rows; ++row) {
        if (!rows.emplace(ids->text(row), row).second)
            return Error{message(
                QT_TRANSLATE_NOOP("core", "The id \"%1\" stands in two rows of the data; labels cannot "
                                          "be matched by it."),
                ids->text(row))};
    }
    return rows;
}

} // namespace

Result<ImportedLabels> readLabels(const std::string &path, const LabelTarget &target,
                                  const std::string &unlabelledMark, const RunControl &control)
{
    return LabelMatch(path, target, unlabelledMark).read(control);
}

Message unknownMark(const std::string &unlabelledMark)
{
    return message(QT_TRANSLATE_NOOP("core", "No label is \"%1\", the text that is to mean \"no label\"."),
                   unlabelledMark);
}

} // namespace inkling
