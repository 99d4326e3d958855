// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/arff_reader.h"

#include "core/io/arff_header.h"
#include "core/io/cell_columns.h"
#include "core/io/decoded_table.h"
#include "core/io/dense_size.h"
#include "core/io/file_pattern.h"
#include "core/io/number_text.h"
#include "core/io/text_place.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace inkling {

namespace {

/// How many rows in braces there are: braces that open at the beginning of a line.
std::size_t countSparseRows(std::string_view lines)
{
    const auto isSeparator = [](char c) {
        return c == ',' || (static_cast<unsigned char>(c) <= ' ' && c != '\n' && c != '\r');
    };
    std::size_t count = 0;
    for (std::size_t brace = lines.find('{'); brace != std::string_view::npos;
         brace = lines.find('{', brace + 1)) {
        std::size_t begin = brace;
        while (begin > 0 && isSeparator(lines[begin - 1]))
            --begin;
        count += begin == 0 || lines[begin - 1] == '\n' || lines[begin - 1] == '\r' ? 1 : 0;
    }
    return count;
}

/// Reads one ARFF file.
class ArffTable
{
public:
    ArffTable(std::string_view bytes, const std::string &path, const ReadOptions &options,
              const RunControl &control)
        : m_path(path)
        , m_options(options)
        , m_tokenizer(bytes)
        , m_pace(bytes.size(), control)
        , m_missing(options.missing.value_or(std::vector<std::string>()))
    {
    }

    Result<Dataset> read();

private:
    Status beginColumns(const std::vector<ArffAttribute> &attributes);
    Status readRows();
    Status readDenseRow(ArffToken token);
    Status readSparseRow();
    Status fillOmitted();
    Result<std::size_t> readPlace(std::size_t least);
    Status readWeight();
    Status addCell(std::size_t place, ArffToken token);
    Error wrongCount(std::size_t count) const;
    Error tooManyValues();
    Error badSparseRow(ArffToken token) const;
    Result<Dataset> finish();
    void addNotes();

    const std::string &m_path;
    const ReadOptions &m_options;
    ArffTokenizer m_tokenizer;
    ReadingPace m_pace;
    MissingTexts m_missing;
    std::vector<TypedColumn> m_columns;
    bool m_omittedList = false; ///< by some row in braces
    bool m_omittedText = false;
    std::size_t m_filled = 0;    ///< cells that were filled for omitted ones since the pace was asked
    bool m_lacksOmitted = false; ///< sparse rows have left out cells that their columns do not have yet
    std::optional<std::size_t> m_weightLine; ///< the first row with a weight
    std::size_t m_rows = 0;
    ArffToken m_following = ArffToken::LineEnd; ///< what readWeight() read after the row
    Dataset m_data;
};

Result<Dataset> ArffTable::read()
{
    const auto attributes = readArffHeader(m_tokenizer, m_path, m_pace, m_data.notes);
    if (!attributes)
        return attributes.error();
    if (const Status status = beginColumns(*attributes); !status)
        return status.error();
    if (const Status status = readRows(); !status)
        return status.error();
    if (m_rows == 0)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 declares columns but holds no row of data."), m_path)};
    return finish();
}

Status ArffTable::beginColumns(const std::vector<ArffAttribute> &attributes)
{
    const std::string_view lines = m_tokenizer.bytes().substr(m_tokenizer.position());
    const std::size_t sparseRows = countSparseRows(lines);
    if (Status status = checkDenseSize(sparseRows, attributes.size(), m_path); !status)
        return status;
    // A cell of a dense row is two bytes long at least, whatever the number of lines promises.
    const auto lineCount = static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n')) + 1;
    const std::size_t mostDense = lines.size() / (2 * attributes.size()) + 1;
    const std::size_t expectedRows =
        sparseRows + std::min(lineCount - std::min(lineCount, sparseRows), mostDense);

    std::vector<std::string> wanted;
    for (const ArffAttribute &attribute : attributes)
        wanted.push_back(attribute.name);
    const std::vector<std::string> names = columnNames(wanted, m_data.notes);
    std::vector<TypedColumn::Type> types;
    for (const ArffAttribute &attribute : attributes)
        types.push_back(attribute.type);
    types = withNames(std::move(types), names, m_options.categories);
    m_columns.reserve(attributes.size());
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        const ArffAttribute &attribute = attributes[i];
        m_columns.emplace_back(names[i], types[i], attribute.values, CellColumn::Format{{}, m_missing},
                               expectedRows);
    }
    return Success();
}

Status ArffTable::readRows()
{
    while (true) {
        const ArffToken token = m_tokenizer.next();
        if (!m_pace.advance(m_tokenizer.position()))
            return stopped();
        if (token == ArffToken::LineEnd) {
            if (m_tokenizer.atEnd())
                return Success();
            continue;
        }
        if (Status status = token == ArffToken::OpenBrace ? readSparseRow() : readDenseRow(token); !status)
            return status;
        ++m_rows;
        if (!m_pace.advance(m_tokenizer.position(), std::exchange(m_filled, 0)))
            return stopped();
    }
}

Status ArffTable::readDenseRow(ArffToken token)
{
    if (std::exchange(m_lacksOmitted, false)) {
        if (Status status = fillOmitted(); !status)
            return status;
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (i > 0)
            token = m_tokenizer.next();
        if (token == ArffToken::LineEnd || token == ArffToken::OpenBrace)
            return wrongCount(i);
        if (m_tokenizer.commas() > (i > 0 ? 1 : 0))
            return Error{
                message(QT_TRANSLATE_NOOP("core", "%1, line %2: value %3 is empty; a missing value is "
                                                  "written as ?."),
                        m_path, m_tokenizer.line(), i + 1)};
        if (Status status = addCell(i, token); !status)
            return status;
    }
    if (Status status = readWeight(); !status)
        return status;
    if (m_following != ArffToken::LineEnd || m_tokenizer.commas() > 0)
        return tooManyValues();
    return Success();
}

/// Gives all columns the cells that sparse rows have left out.
Status ArffTable::fillOmitted()
{
    for (TypedColumn &column : m_columns) {
        if (!m_pace.advance(m_tokenizer.position(), column.omitUntil(m_rows)))
            return stopped();
    }
    return Success();
}

Status ArffTable::addCell(std::size_t place, ArffToken token)
{
    TypedColumn &column = m_columns[place];
    const std::string_view text = m_tokenizer.text();
    if (token == ArffToken::Word && text == "?") {
        column.addMissing();
        return Success();
    }
    if (token == ArffToken::Fault)
        return arffFault(m_tokenizer, m_path);
    if (token == ArffToken::CloseBrace)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1, line %2: a value that holds a brace must stand in "
                                              "quotes."),
                    m_path, m_tokenizer.line())};
    const TypedColumn::Fit fit = column.add(text, m_tokenizer.line());
    if (fit != TypedColumn::Fit::Yes)
        return column.misfit(fit, text, m_tokenizer.line(), m_path);
    return Success();
}

Error ArffTable::wrongCount(std::size_t count) const
{
    return {
        message(QT_TRANSLATE_NOOP("core", "%1, line %2: values found here: %3, expected: %4; a value that "
                                          "holds blanks or commas must stand in quotes."),
                m_path, m_tokenizer.line(), count, m_columns.size())};
}

/// Counts the rest of the line, where a row has all values already.
Error ArffTable::tooManyValues()
{
    std::size_t count = m_columns.size();
    for (ArffToken token = m_following; token != ArffToken::LineEnd; token = m_tokenizer.next()) {
        if (token == ArffToken::Fault)
            return arffFault(m_tokenizer, m_path);
        ++count;
    }
    return wrongCount(count + m_tokenizer.commas());
}

/// Reads the weight that may follow a row in braces, and what stands there then.
Status ArffTable::readWeight()
{
    m_following = m_tokenizer.next();
    if (m_following != ArffToken::OpenBrace)
        return Success();
    double weight = 0.0;
    const bool isNumber = m_tokenizer.next() == ArffToken::Word &&
                          parseNumber(m_tokenizer.text(), {}, weight) == NumberText::Finite;
    if (!isNumber || m_tokenizer.next() != ArffToken::CloseBrace)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1, line %2: in braces after a row its weight must "
                                                       "stand, a number, and nothing else."),
                             m_path, m_tokenizer.line())};
    m_weightLine = m_weightLine.value_or(m_tokenizer.line());
    m_following = m_tokenizer.next();
    return Success();
}

Status ArffTable::readSparseRow()
{
    m_lacksOmitted = true; // a column has its omitted cells only when it needs them: most rows pass most by
    std::size_t next = 0;
    ArffToken token = m_tokenizer.next();
    while (token == ArffToken::Word) {
        const Result<std::size_t> place = readPlace(next);
        if (!place)
            return place.error();
        token = m_tokenizer.next();
        if (token != ArffToken::Word && token != ArffToken::Quoted)
            return badSparseRow(token);
        m_filled += m_columns[*place].omitUntil(m_rows);
        if (Status status = addCell(*place, token); !status)
            return status;
        next = *place + 1;
        token = m_tokenizer.next();
    }
    if (token != ArffToken::CloseBrace)
        return badSparseRow(token);
    if (Status status = readWeight(); !status)
        return status;
    if (m_following != ArffToken::LineEnd || m_tokenizer.commas() > 0)
        return badSparseRow(m_following);
    return Success();
}

/// The place of a column in a sparse row, `least` or more.
Result<std::size_t> ArffTable::readPlace(std::size_t least)
{
    const std::string_view text = m_tokenizer.text();
    const std::optional<std::size_t> place = wholeNumber(text);
    if (!place || *place >= m_columns.size())
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1, line %2: \"%3\" is no column; in a row in braces they "
                                              "go from 0 to %4."),
                    m_path, m_tokenizer.line(), excerpt(text), m_columns.size() - 1)};
    if (*place < least)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1, line %2: column %3 stands after column %4; in a row "
                                              "in braces they must ascend, and each stands once."),
                    m_path, m_tokenizer.line(), *place, least - 1)};
    return *place;
}

Error ArffTable::badSparseRow(ArffToken token) const
{
    if (token == ArffToken::Fault)
        return arffFault(m_tokenizer, m_path);
    return {
        message(QT_TRANSLATE_NOOP("core", "%1, line %2: a row in braces must hold pairs of a column's place "
                                          "and its value, like {0 1.5, 3 red}."),
                m_path, m_tokenizer.line())};
}

Result<Dataset> ArffTable::finish()
{
    if (Status status = fillOmitted(); !status)
        return status.error();
    for (TypedColumn &column : m_columns) {
        if (column.hasOmissions()) {
            m_omittedList = m_omittedList || column.type() == TypedColumn::Type::Listed;
            m_omittedText = m_omittedText || column.type() == TypedColumn::Type::Text;
        }
        m_data.columns.push_back(column.finish(m_data.notes));
    }
    m_data.rows = m_rows;
    m_data.roles.assign(m_data.columns.size(), ColumnRole::Feature);
    addNotes();
    return std::move(m_data);
}

void ArffTable::addNotes()
{
    const auto note = [this](std::string_view text, const auto &...arguments) {
        m_data.notes.push_back(message(text, arguments...));
    };
    if (m_omittedList)
        note(QT_TRANSLATE_NOOP("core",
                               "Where a row in braces leaves out a column with a list of values, it has "
                               "the first of them: that is what ARFF means by it."));
    if (m_omittedText)
        note(QT_TRANSLATE_NOOP("core",
                               "Where a row in braces leaves out a column of texts, the text is missing."));
    if (m_weightLine)
        note(
            QT_TRANSLATE_NOOP("core", "The weights of the rows (first on line %1) were left out of account."),
            *m_weightLine);
    if (const auto line = m_tokenizer.wordCutByComment())
        note(QT_TRANSLATE_NOOP("core",
                               "On line %1 a % inside of a value begins a comment, as WEKA reads it; a "
                               "value that holds one must stand in quotes."),
             *line);
}

Result<Dataset> readArff(std::string_view bytes, const std::string &path, const ReadOptions &options,
                         const RunControl &control)
{
    return decodedTable(bytes, path, options, control, [&](std::string_view text, const RunControl &reading) {
        return ArffTable(text, path, options, reading).read();
    });
}

double probeArff(std::string_view head, std::string_view path)
{
    const bool isNamedSo = matchesPattern(path, arffReader().patterns);
    if (isWideText(head))
        return isNamedSo ? 0.7 : 0.0;
    ArffTokenizer tokenizer(head);
    ArffToken token = ArffToken::LineEnd;
    while (token == ArffToken::LineEnd && !tokenizer.atEnd())
        token = tokenizer.next();
    if (token == ArffToken::Word && tokenizer.text().starts_with('@'))
        return isNamedSo ? 0.9 : 0.8;
    const bool hasOnlyComments = token == ArffToken::LineEnd;
    return !isNamedSo ? 0.0 : hasOnlyComments ? 0.7 : kNamedProbe;
}

} // namespace

const ReaderInfo &arffReader()
{
    static const ReaderInfo info = {
        "arff", QT_TRANSLATE_NOOP("core", "ARFF (WEKA)"), {"*.arff"}, probeArff, readArff};
    return info;
}

} // namespace inkling
