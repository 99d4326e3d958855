// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_import.h"

#include "core/data/id_column.h"
#include "core/data/label_difference.h"
#include "core/io/columns.h"
#include "core/io/dataset_readers.h"
#include "core/io/exported_columns.h"
#include "core/io/label_studio_tasks.h"
#include "core/io/number_text.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>
#include <unordered_map>
#include <utility>

namespace inkling {

namespace {

using RowsById = std::unordered_map<std::string, std::size_t>;

constexpr std::size_t kNoRow = std::numeric_limits<std::size_t>::max();

/// `keptWords`: the column (COL) in which words such as NA are values; empty: none.
Result<Dataset> readTable(const std::string &path, std::optional<std::size_t> headerRows,
                          const RunControl &control, const std::string &keptWords = {})
{
    ReadOptions options;
    options.headerRows = headerRows;
    options.noClassColumn = true;
    if (!keptWords.empty())
        options.keptWords = {keptWords};
    return readDataset(path, options, {}, control);
}

const Column *columnNamed(const Dataset &table, std::string_view name)
{
    const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                     [&name](const Column &one) { return one.name == name; });
    return column == table.columns.end() ? nullptr : &*column;
}

/// Matches the rows of one file with the samples of one data set.
class LabelMatch
{
public:
    LabelMatch(const std::string &path, const LabelTarget &target, const std::string &unlabelledMark)
        : m_path(path)
        , m_data(target.data)
        , m_sourceRows(target.sourceRows)
        , m_unlabelledMark(unlabelledMark)
    {
        m_result.names.resize(m_data.rows);
    }

    Result<ImportedLabels> read(const RunControl &control);

private:
    Status readWords(Dataset &table, std::size_t labels, std::optional<std::size_t> headerRows,
                     const RunControl &control);
    bool isClassOfData(const std::string &name) const;
    Status takeKeyed(const Dataset &table, const Column &labels);
    Status takeByNumber(const Column &numbers, const Column &labels);
    Status takeById(const Column &ids, const Column &labels, const RowsById &rows);
    Status takeRowByRow(const Column &labels);
    bool hasOwnColumns(const Dataset &table) const;
    Status requireSameCells(const Dataset &table) const;
    Status takePlain(const RunControl &control);
    Result<RowsById> rowsById() const;
    std::vector<std::size_t> samplesOfSourceRows() const;
    Status take(std::size_t sample, const std::string &label, const std::string &called);

    const std::string &m_path;
    const Dataset &m_data;
    std::size_t m_sourceRows;
    const std::string &m_unlabelledMark;
    ImportedLabels m_result;
};

Result<ImportedLabels> LabelMatch::read(const RunControl &control)
{
    auto table = readTable(m_path, std::nullopt, control.part(0.0, 0.4));
    if (!table && table.error().kind == ErrorKind::Stopped)
        return table.error();
    // a single line would pass for a header without rows: it is read again as what it may be
    // an export has the data's own columns, too: one of them may be called label, or be of an earlier export
    const auto exported = table ? findExported(*table).given : std::nullopt;
    const Column *labels = exported ? &table->columns[*exported] : nullptr;
    if (table && !labels)
        labels = columnNamed(*table, "label");
    if (table && !labels && columnNamed(*table, "row"))
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 has no column called label, with the classes."), m_path)};
    const bool isKeyed = labels && table->columns.size() > 1;
    const std::size_t place = isKeyed ? static_cast<std::size_t>(labels - table->columns.data()) : 0;
    if (table)
        std::copy_if(table->notes.begin(), table->notes.end(), std::back_inserter(m_result.notes),
                     tellsOfChoices);
    Status status = isKeyed ? readWords(table.value(), place, std::nullopt, control.part(0.4, 1.0))
                            : takePlain(control.part(0.4, 1.0));
    if (status.ok() && isKeyed)
        status = takeKeyed(*table, table->columns[place]);
    if (!status)
        return status.error();
    return std::move(m_result);
}

/// Words that stand for "no value" in the column of the labels: where one is a class of the data they are put
/// back, else a note tells of them. `headerRows`: as the table was read.
Status LabelMatch::readWords(Dataset &table, std::size_t labels, std::optional<std::size_t> headerRows,
                             const RunControl &control)
{
    Column &column = table.columns[labels];
    if (column.missingCount() == 0)
        return Success();
    std::vector<std::string> names;
    for (const Column &one : table.columns)
        names.push_back(one.name);
    auto kept = readTable(m_path, headerRows, control, columnText(names, labels));
    if (!kept)
        return kept.error();
    Column &words = kept.value().columns[labels];
    std::size_t lost = 0;
    std::string first;
    bool isClass = false;
    for (std::size_t row = 0; row < table.rows; ++row) {
        if (!column.isMissing(row) || words.isMissing(row))
            continue;
        first = lost++ == 0 ? words.text(row) : first;
        isClass = isClass || isClassOfData(words.text(row));
    }
    if (isClass)
        column = std::move(words);
    else if (lost > 0)
        m_result.notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "\"%1\" was taken for \"no label\" (rows: %2)."), first, lost));
    return Success();
}

bool LabelMatch::isClassOfData(const std::string &name) const
{
    const auto place = m_data.classColumn();
    if (!place)
        return false;
    const std::vector<std::string> &names = m_data.columns[*place].categories;
    return std::find(names.begin(), names.end(), name) != names.end();
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

Status LabelMatch::takeKeyed(const Dataset &table, const Column &labels)
{
    if (const Column *numbers = columnNamed(table, "row"))
        return takeByNumber(*numbers, labels);
    const Column *own = idColumn(m_data);
    if (const Column *ids = own ? columnNamed(table, own->name) : nullptr) {
        const auto rows = rowsById();
        if (!rows)
            return rows.error();
        return takeById(*ids, labels, *rows);
    }
    if (table.rows == m_sourceRows && hasOwnColumns(table)) {
        if (Status status = requireSameCells(table); !status)
            return status;
        return takeRowByRow(labels);
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
    bool hasFirst = false;  // row 0
    bool hasBehind = false; // the row behind the last, which is the last where they begin with 1
    for (std::size_t i = 0; i < count; ++i) {
        const std::string text = numbers.text(i);
        const auto row = wholeNumber(text);
        hasFirst = hasFirst || row == 0U;
        hasBehind = hasBehind || row == m_sourceRows;
        if (!row || *row >= m_sourceRows || samples[*row] == kNoRow) {
            m_result.unmatched.push_back(text);
        } else if (Status status = take(samples[*row], labels.text(i), text); !status) {
            return status;
        }
    }
    if (hasBehind && !hasFirst)
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
    std::size_t headerRows = 0;
    auto table = readTable(m_path, headerRows, control.part(0.0, 0.4));
    if (!table)
        return table.error();
    const std::size_t columns = table->columns.size();
    if (columns > 2)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 has %2 columns and none called label; a label file has one "
                                              "(the class) or two (id and class)."),
                    m_path, columns)};
    if (columns == 1) {
        if (table->rows == m_sourceRows + 1)
            table = readTable(m_path, ++headerRows, control.part(0.4, 0.6));
        if (table && table->rows != m_sourceRows)
            return Error{message(
                QT_TRANSLATE_NOOP("core", "%1 has %2 values for the %3 rows of the data; it needs one "
                                          "a row, NA where there is none."),
                m_path, table->rows, m_sourceRows)};
        Status status =
            table ? readWords(table.value(), 0, headerRows, control.part(0.6, 1.0)) : Status(table.error());
        return status.ok() ? takeRowByRow(table->columns[0]) : status;
    }
    const auto rows = rowsById();
    if (!rows)
        return rows.error();
    if (!rows->contains(table->columns[0].text(0)))
        table = readTable(m_path, ++headerRows, control.part(0.4, 0.6));
    if (!table)
        return table.error();
    if (Status status = readWords(table.value(), 1, headerRows, control.part(0.6, 1.0)); !status)
        return status;
    return takeById(table->columns[0], table->columns[1], *rows);
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

std::size_t ImportedLabels::count() const
{
    return static_cast<std::size_t>(
        std::count_if(names.begin(), names.end(), [](const std::string &name) { return !name.empty(); }));
}

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

Column columnOfClasses(const std::vector<std::string> &names)
{
    Column column;
    column.name = "label";
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    const auto number = [](const std::string &name) {
        double value = 0.0;
        return parseNumber(name, {'.'}, value) == NumberText::Finite ? value : kNone;
    };
    const bool areNumbers = std::all_of(names.begin(), names.end(), [&](const std::string &name) {
        return name.empty() || (!std::isnan(number(name)) && numberText(number(name)) == name); // not 1.0
    });
    if (areNumbers) {
        std::transform(names.begin(), names.end(), std::back_inserter(column.numbers), number);
        return column;
    }
    column.type = ColumnType::Category;
    std::unordered_map<std::string, int> codes;
    for (const std::string &name : names) {
        const auto [place, isNew] = codes.try_emplace(name, static_cast<int>(column.categories.size()));
        if (isNew && !name.empty())
            column.categories.push_back(name);
        column.codes.push_back(name.empty() ? -1 : place->second);
    }
    return column;
}

Result<ClassColumn> classesOfNames(const std::vector<std::string> &names)
{
    Dataset table;
    table.rows = names.size();
    table.columns.push_back(columnOfClasses(names));
    return readClassColumn(table, 0);
}

std::vector<LabelConflict> labelConflicts(const Labels &labels, const ImportedLabels &imported)
{
    std::vector<LabelConflict> conflicts;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        const int own = labelOf(labels[row]);
        if (own == kUnlabelled || imported.names[row].empty())
            continue;
        const std::string &name = labels.classes()[static_cast<std::size_t>(own)].name;
        if (name != imported.names[row])
            conflicts.push_back({row, name, imported.names[row]});
    }
    return conflicts;
}

} // namespace inkling
