// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/orange_reader.h"

#include "core/data/labels.h"
#include "core/io/cell_columns.h"
#include "core/io/column_values.h"
#include "core/io/columns.h"
#include "core/io/csv_tokenizer.h"
#include "core/io/decoded_table.h"
#include "core/io/file_pattern.h"
#include "core/io/orange_header.h"
#include "core/io/reading_pace.h"
#include "core/io/typed_column.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kHeadBytes = std::size_t(1) << 20U;

bool isOneOf(const std::vector<std::string> &texts, const std::string &text)
{
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

TypedColumn::Type typedAs(OrangeType type)
{
    if (type == OrangeType::Number)
        return TypedColumn::Type::Number;
    return type == OrangeType::Listed ? TypedColumn::Type::Listed : TypedColumn::Type::Text;
}

/// Reads one Orange table.
class OrangeTable
{
public:
    OrangeTable(std::string_view bytes, const std::string &path, const ReadOptions &options,
                OrangeLayout layout)
        : m_bytes(bytes)
        , m_path(path)
        , m_options(options)
        , m_layout(layout)
        , m_missing(options.missing.value_or(std::vector<std::string>{"", "?", ".", "~", "NA", "nan", "NaN"}))
    {
    }

    Result<Dataset> read(const RunControl &control);

private:
    void beginColumns();
    const MissingTexts &missingOf(const OrangeColumn &column, bool keepsWords);
    std::vector<std::string> namesOf(const std::vector<std::string> &columns) const;
    Status addRecords(const RunControl &control);
    Status addRecord(const CsvTokenizer &record);
    Status finish();
    void assignUses();
    bool isDetected(std::size_t place) const { return m_header[place].type == OrangeType::Detect; }

    std::string_view m_bytes;
    const std::string &m_path;
    const ReadOptions &m_options;
    OrangeLayout m_layout;
    MissingTexts m_missing;
    std::deque<MissingTexts> m_missingOf; ///< columns that list some of these
    std::vector<OrangeColumn> m_header;
    std::vector<std::string> m_names;
    std::vector<TypedColumn> m_typed; ///< for each column; those whose type is to be detected stay empty
    std::optional<CellColumns> m_detected;
    std::vector<TextCell> m_detectedCells; ///< of the present record
    bool m_isAgain = false;
    Dataset m_data;
};

Result<Dataset> OrangeTable::read(const RunControl &control)
{
    Result<std::vector<OrangeColumn>> header = readOrangeHeader(m_bytes, m_layout, m_path);
    if (!header)
        return header.error();
    m_header = std::move(header).value();
    beginColumns();
    if (Status status = addRecords(control.part(0.0, 0.7)); !status)
        return status.error();
    if (m_data.rows == 0)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 declares columns but holds no row of data."), m_path)};
    m_isAgain = m_detected->needAgain();
    if (m_isAgain) {
        if (Status status = addRecords(control.part(0.7, 1.0)); !status)
            return status.error();
    }
    if (Status status = finish(); !status)
        return status.error();
    assignUses();
    return std::move(m_data);
}

void OrangeTable::beginColumns()
{
    std::vector<std::string> wanted;
    for (const OrangeColumn &column : m_header)
        wanted.push_back(column.name);
    m_names = columnNames(wanted, m_data.notes);
    const NumberMarks marks{m_options.decimal.value_or('.'), m_options.thousands.value_or('\0')};
    const CellColumn::Format format{marks, m_missing};
    std::vector<TypedColumn::Type> types;
    for (const OrangeColumn &column : m_header)
        types.push_back(typedAs(column.type));
    types = withNames(std::move(types), m_names, m_options.categories);
    std::vector<std::string> detected;
    const std::vector<std::string> kept = namesOf(m_options.keptWords);
    m_typed.reserve(m_header.size());
    for (std::size_t i = 0; i < m_header.size(); ++i) {
        if (isDetected(i))
            detected.push_back(m_names[i]);
        m_typed.emplace_back(m_names[i], types[i], m_header[i].values,
                             CellColumn::Format{marks, missingOf(m_header[i], isOneOf(kept, m_names[i]))}, 0);
    }
    m_detected.emplace(detected, format, 0);
    ReadOptions options;
    options.keptWords = kept;
    options.categories = namesOf(m_options.categories);
    m_detected->heed(options);
}

/// What means "no value" in a column: what it lists are values, unless the user says otherwise. Where words
/// are to be kept it is Orange's own sign alone.
const MissingTexts &OrangeTable::missingOf(const OrangeColumn &column, bool keepsWords)
{
    if (m_options.missing && !keepsWords)
        return m_missing;
    std::vector<std::string> texts = keepsWords ? std::vector<std::string>{"", "?"} : m_missing.texts();
    std::erase_if(texts, [&](const std::string &text) { return isOneOf(column.values, text); });
    return texts == m_missing.texts() ? m_missing : m_missingOf.emplace_back(std::move(texts));
}

Status OrangeTable::addRecords(const RunControl &control)
{
    ReadingPace pace(m_bytes.size(), control);
    CsvTokenizer tokenizer(m_bytes, m_layout.delimiter);
    std::size_t record = 0;
    for (CsvStep step = tokenizer.next(); step != CsvStep::End; step = tokenizer.next()) {
        if (step != CsvStep::Record)
            return csvFault(step, tokenizer, m_path);
        if (record++ < m_layout.records)
            continue;
        if (tokenizer.cells().size() != m_header.size())
            return Error{message(
                QT_TRANSLATE_NOOP("core", "%1, line %2: cells found here: %3, expected as on line %5: %4."),
                m_path, tokenizer.line(), tokenizer.cells().size(), m_header.size(), 1)};
        if (Status status = addRecord(tokenizer); !status)
            return status;
        if (!pace.advance(tokenizer.following(), m_header.size()))
            return stopped();
    }
    return Success();
}

Status OrangeTable::addRecord(const CsvTokenizer &record)
{
    m_detectedCells.clear();
    for (std::size_t i = 0; i < m_header.size(); ++i) {
        const TextCell &cell = record.cells()[i];
        if (isDetected(i)) {
            m_detectedCells.push_back(cell);
            continue;
        }
        if (m_isAgain)
            continue;
        const std::string copy = cell.hasDoubledQuotes ? unquoted(cell) : std::string();
        const std::string_view text = cell.hasDoubledQuotes ? std::string_view(copy) : cell.text;
        const TypedColumn::Fit fit = m_typed[i].add(text, record.line());
        if (fit != TypedColumn::Fit::Yes)
            return m_typed[i].misfit(fit, text, record.line(), m_path);
    }
    m_detected->add(m_detectedCells, record.line());
    m_data.rows += m_isAgain ? 0 : 1;
    return Success();
}

/// The columns of a list (COLS) by their names, for the detected columns alone have other places.
std::vector<std::string> OrangeTable::namesOf(const std::vector<std::string> &columns) const
{
    std::vector<std::string> names;
    for (const std::size_t place : placesOf(m_names, columns))
        names.push_back(m_names[place]);
    return names;
}

/// Puts the columns of both kinds into the order of the file.
Status OrangeTable::finish()
{
    ReadOptions options;
    options.features = namesOf(m_options.features);
    Dataset detected;
    if (Status status = m_detected->finish(m_path, options, detected); !status)
        return status;
    m_data.notes.insert(m_data.notes.end(), detected.notes.begin(), detected.notes.end());
    auto next = detected.columns.begin();
    for (std::size_t i = 0; i < m_header.size(); ++i) {
        if (isDetected(i))
            m_data.columns.push_back(std::move(*next++));
        else
            m_data.columns.push_back(m_typed[i].finish(m_data.notes));
    }
    return Success();
}

void OrangeTable::assignUses()
{
    const auto note = [this](std::string_view text, const auto &...arguments) {
        m_data.notes.push_back(message(text, arguments...));
    };
    m_data.roles.assign(m_header.size(), ColumnRole::Feature);
    bool hasId = false;
    for (std::size_t i = 0; i < m_header.size(); ++i) {
        const OrangeColumn &declared = m_header[i];
        const Column &column = m_data.columns[i];
        ColumnRole &role = m_data.roles[i];
        if (declared.type == OrangeType::Time)
            note(QT_TRANSLATE_NOOP("core", "Column \"%1\" holds times, which are kept as text."),
                 column.name);
        if (declared.use == OrangeUse::Class) {
            const bool isClass =
                !m_data.classColumn() && distinctValues(column, kMaximumClasses) <= kMaximumClasses;
            role = isClass ? ColumnRole::Class : ColumnRole::Ignored;
            if (!isClass)
                note(QT_TRANSLATE_NOOP("core",
                                       "Column \"%1\" is not taken as the class: there is another one "
                                       "before it, or it holds more than %2 different values."),
                     column.name, kMaximumClasses);
        } else if (declared.use != OrangeUse::Feature || declared.type == OrangeType::String) {
            const bool describes = declared.use != OrangeUse::Weight && declared.use != OrangeUse::Ignored;
            const bool isId =
                describes && !hasId && m_options.id.empty() && column.categories.size() == m_data.rows;
            role = isId ? ColumnRole::Id : ColumnRole::Ignored;
            hasId = hasId || isId;
        }
        if (declared.use == OrangeUse::Weight)
            note(QT_TRANSLATE_NOOP("core",
                                   "The weights of the rows in column \"%1\" were left out of account."),
                 column.name);
    }
}

OrangeName nameOf(std::string_view path)
{
    return matchesPattern(path, orangeReader().patterns) ? OrangeName::Tab : OrangeName::Other;
}

Result<Dataset> readOrange(std::string_view bytes, const std::string &path, const ReadOptions &options,
                           const RunControl &control)
{
    return decodedTable(bytes, path, options, control,
                        [&](std::string_view text, const RunControl &reading) -> Result<Dataset> {
                            // Who reads it as Orange's means it to be one, whatever it is called.
                            const auto layout =
                                findOrangeHeader(text.substr(0, kHeadBytes), options, OrangeName::Tab);
                            const OrangeLayout plain{options.delimiter.value_or('\t'), 1};
                            return OrangeTable(text, path, options, layout.value_or(plain)).read(reading);
                        });
}

double probeOrange(std::string_view head, std::string_view path)
{
    const OrangeName name = nameOf(path);
    const bool isFound = findOrangeHeader(head, {}, name).has_value();
    if (name == OrangeName::Tab)
        return isFound ? 0.9 : kNamedProbe;
    return isFound ? 0.7 : 0.0;
}

} // namespace

const ReaderInfo &orangeReader()
{
    static const ReaderInfo info = {
        "orange", QT_TRANSLATE_NOOP("core", "Orange table"), {"*.tab"}, probeOrange, readOrange};
    return info;
}

} // namespace inkling
