// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/table_reading.h"

#include "core/data/row_keys.h"
#include "core/io/column_roles.h"
#include "core/io/column_values.h"
#include "core/io/number_text.h"

#include <vector>

namespace inkling {

namespace {

constexpr std::string_view kPointZero =
    QT_TRANSLATE_NOOP("core", "Column \"%1\" holds names: those such as \"1.0\" are read as \"1\".");

bool isName(ColumnRole role)
{
    return role == ColumnRole::Class || role == ColumnRole::Id || role == ColumnRole::Text;
}

/// The columns whose numbers are names or texts, or may be ids, and are written otherwise than numbers are.
std::vector<std::string> namesWrittenOtherwise(const Dataset &data)
{
    std::vector<std::string> names;
    for (std::size_t place = 0; place < data.columns.size(); ++place) {
        const Column &column = data.columns[place];
        const bool mayBeId = data.roles[place] == ColumnRole::Feature && isNameOfIds(column.name);
        if (column.spelling == NumberSpelling::Other && (isName(data.roles[place]) || mayBeId))
            names.push_back(column.name);
    }
    return names;
}

/// Tells of a column that is kept as it is written what would have become of it.
void noteKeptSpelling(const Column &column, NumberMarks marks, std::vector<Message> &notes)
{
    for (const std::string &category : column.categories) {
        double value = 0.0;
        if (parseNumber(category, marks, value) != NumberText::Finite || numberText(value) == category)
            continue;
        notes.push_back(
            message(QT_TRANSLATE_NOOP(
                        "core", "Column \"%1\" is kept as it is written: as a number \"%2\" would be %3."),
                    column.name, category, value));
        return;
    }
}

} // namespace

Result<Dataset> withRoles(Result<Dataset> data, const ReadOptions &options)
{
    if (!data)
        return data;
    if (const Status status = assignRoles(data.value(), options); !status)
        return status.error();
    return data;
}

Result<Dataset> readTable(const ReaderInfo &reader, std::string_view bytes, const std::string &path,
                          const ReadOptions &options, const RunControl &control)
{
    Result<Dataset> data = withRoles(reader.read(bytes, path, options, control.part(0.0, 0.9)), options);
    if (!data)
        return data;
    std::vector<std::string> names = namesWrittenOtherwise(*data);
    for (bool isRead = names.empty(); !isRead;) {
        ReadOptions kept = options;
        kept.categories.insert(kept.categories.end(), names.begin(), names.end());
        data = withRoles(reader.read(bytes, path, kept, control.part(0.9, 1.0)), kept);
        if (!data)
            return data;
        isRead = std::erase_if(names, [&data](const std::string &name) { // it may be no id
                     return data->roles[placeOfColumn(*data, name)] == ColumnRole::Feature;
                 }) == 0;
    }
    std::vector<Message> &notes = data.value().notes;
    const auto dialect = data->source.dialect.value_or(TextDialect());
    for (const std::string &name : names)
        noteKeptSpelling(data->columns[placeOfColumn(*data, name)], {dialect.decimal, dialect.thousands},
                         notes);
    for (std::size_t place = 0; place < data->columns.size(); ++place) {
        if (isName(data->roles[place]) && data->columns[place].spelling == NumberSpelling::PointZero)
            notes.push_back(message(kPointZero, data->columns[place].name));
    }
    return data;
}

bool tellsOfNames(const Message &note)
{
    return note.text == kPointZero;
}

} // namespace inkling
