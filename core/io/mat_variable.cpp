// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/mat_variable.h"

#include "core/base/code_point.h"
#include "core/io/dense_size.h"
#include "core/io/number_array.h"
#include "core/io/text_array.h"
#include "core/io/text_cell.h"
#include "core/io/text_encoding.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace inkling {

namespace {

using Class = MatVariable::Class;

bool isNumeric(Class kind)
{
    return kind >= Class::Double && kind <= Class::UInt64;
}

Error damaged(const std::string &where)
{
    return {message(QT_TRANSLATE_NOOP("core", "%1 is damaged: its parts do not fit its size."), where)};
}

/// Appends characters, of which some may be pairs of units of UTF-16. False where there are others.
bool appendCharacters(std::u32string_view characters, std::string &text)
{
    for (std::size_t i = 0; i < characters.size(); ++i) {
        char32_t character = characters[i];
        const bool isFirst = character >= 0xD800 && character <= 0xDBFF;
        if (isFirst && i + 1 < characters.size() && characters[i + 1] >= 0xDC00 &&
            characters[i + 1] <= 0xDFFF)
            character = 0x10000 + ((character - 0xD800) << 10U) + (characters[++i] - 0xDC00);
        if (character == 0 || (character >= 0xD800 && character <= 0xDFFF) || character > 0x10FFFF)
            return false;
        appendUtf8(text, character);
    }
    return true;
}

/// The rows of a matrix of characters, which stand column by column.
class MatCharacters
{
public:
    /// Nothing where the characters are not as many as the matrix has, or none.
    static std::optional<MatCharacters> of(const MatVariable &variable)
    {
        std::string_view parts = variable.parts;
        const auto element = takeElement(parts, variable.order);
        if (!element || element->data.size() != element->claimedBytes || variable.sizes.size() != 2)
            return std::nullopt;
        auto characters = textOf(*element, variable.order);
        const std::size_t rows = variable.sizes[0];
        if (!characters || characters->size() != rows * variable.sizes[1] || characters->empty())
            return std::nullopt;
        return MatCharacters(*std::move(characters), rows);
    }

    /// Without the blanks and zeros that fill it up. False where it is no text.
    bool appendRow(std::size_t row, std::string &text) const
    {
        constexpr std::u32string_view kFilling(U" \0", 2);
        std::u32string characters;
        for (std::size_t i = row; i < m_characters.size(); i += m_rows)
            characters += m_characters[i];
        characters.resize(characters.find_last_not_of(kFilling) + 1); // npos + 1 is none
        return appendCharacters(characters, text);
    }

private:
    MatCharacters(std::u32string characters, std::size_t rows)
        : m_characters(std::move(characters))
        , m_rows(rows)
    {
    }

    std::u32string m_characters;
    std::size_t m_rows;
};

Error noText(const std::string &where, std::size_t row)
{
    return {
        message(QT_TRANSLATE_NOOP("core", "%1, row %2: this is no text, and a column of texts needs one."),
                where, row + 1)};
}

/// The texts of cells. Error: another thing in one of them.
Result<std::vector<std::string>> textsOfCells(const MatVariable &variable, const std::string &where,
                                              const RunControl &control)
{
    constexpr std::size_t kCellsPerAdvance = 4096;
    const std::size_t count = variable.rows();
    std::vector<std::string> texts;
    std::string_view parts = variable.parts;
    while (texts.size() < count) {
        if (texts.size() % kCellsPerAdvance == 0 &&
            !control.advance(static_cast<double>(texts.size()) / static_cast<double>(count)))
            return stopped();
        const auto element = takeElement(parts, variable.order);
        if (!element || element->type != MatType::Matrix || element->data.size() != element->claimedBytes)
            return damaged(where);
        const auto cell = parseMatVariable(element->data, variable.order);
        const bool isEmpty = element->data.empty() || (cell && cell->sizes[0] * cell->sizes[1] == 0);
        texts.emplace_back();
        if (isEmpty)
            continue;
        const auto characters =
            cell && cell->kind == Class::Characters ? MatCharacters::of(*cell) : std::nullopt;
        if (!characters || cell->sizes[0] != 1 || !characters->appendRow(0, texts.back()))
            return noText(where, texts.size() - 1);
    }
    return texts;
}

/// Whether the first of the cells is a text, or there is nothing in it.
bool beginsWithText(const MatVariable &variable)
{
    std::string_view parts = variable.parts;
    const auto element = takeElement(parts, variable.order);
    if (!element || element->type != MatType::Matrix)
        return false;
    const auto cell = parseMatVariable(element->data, variable.order);
    return element->claimedBytes == 0 || (cell && (cell->kind == Class::Characters || cell->sizes[0] == 0));
}

Result<Dataset> numbers(const MatVariable &variable, std::vector<std::string> names, const std::string &where,
                        const ReadOptions &options, const RunControl &control)
{
    std::string_view parts = variable.parts;
    const auto element = takeElement(parts, variable.order);
    const auto type = element ? numberTypeOf(element->type) : std::nullopt;
    if (!type || element->data.size() != element->claimedBytes)
        return damaged(where);
    const std::size_t rows = variable.rows();
    if (element->data.size() / sizeOf(*type) / rows != variable.columns() ||
        element->data.size() != rows * variable.columns() * sizeOf(*type))
        return damaged(where);
    return numberTable(
        {element->data, *type, variable.order, columnByColumn(rows, variable.columns(), sizeOf(*type))},
        std::move(names), where, options, control);
}

/// A sparse matrix: for each column the rows that are not zero, and their values.
class MatSparse
{
public:
    /// Nothing where its parts contradict one another.
    static std::optional<MatSparse> of(const MatVariable &variable);

    /// Fills a column. Error: an infinite number.
    Status fill(std::size_t column, std::vector<double> &numbers, const std::string &where,
                const std::vector<double> &missing) const;

private:
    std::vector<std::uint32_t> m_rows;   ///< of each value
    std::vector<std::uint32_t> m_begins; ///< for each column its first value, and one more
    std::string_view m_values;
    NumberType m_type = NumberType::Double;
    ByteOrder m_order = ByteOrder::Little;
};

std::optional<MatSparse> MatSparse::of(const MatVariable &variable)
{
    std::string_view parts = variable.parts;
    const auto rowPart = takeElement(parts, variable.order);
    const auto beginPart = takeElement(parts, variable.order);
    const auto valuePart = takeElement(parts, variable.order);
    if (!rowPart || !beginPart || !valuePart)
        return std::nullopt;
    const auto rows = wholeNumbers(*rowPart, variable.order);
    const auto begins = wholeNumbers(*beginPart, variable.order);
    const auto found = numberTypeOf(valuePart->type);
    if (!rows || !begins || !found)
        return std::nullopt;
    const NumberType type = found.value_or(NumberType::Double); // GCC 12 takes *found for unset
    if (begins->size() != variable.columns() + 1 || begins->front() != 0 ||
        !std::is_sorted(begins->begin(), begins->end()) || begins->back() > rows->size() ||
        begins->back() > valuePart->data.size() / sizeOf(type) ||
        std::any_of(rows->begin(), rows->begin() + begins->back(),
                    [&](std::uint32_t row) { return row >= variable.rows(); }))
        return std::nullopt;
    MatSparse sparse;
    sparse.m_rows = *rows;
    sparse.m_begins = *begins;
    sparse.m_values = valuePart->data;
    sparse.m_type = type;
    sparse.m_order = variable.order;
    return sparse;
}

Status MatSparse::fill(std::size_t column, std::vector<double> &numbers, const std::string &where,
                       const std::vector<double> &missing) const
{
    for (std::size_t i = m_begins[column]; i < m_begins[column + 1]; ++i) {
        double value = numberAt(m_values.data() + i * sizeOf(m_type), m_type, m_order);
        if (std::find(missing.begin(), missing.end(), value) != missing.end())
            value = std::numeric_limits<double>::quiet_NaN();
        if (std::isinf(value))
            return infiniteNumber(where, m_rows[i], column, value);
        numbers[m_rows[i]] = value;
    }
    return Success();
}

Result<Dataset> sparseNumbers(const MatVariable &variable, std::vector<std::string> names,
                              const std::string &where, const ReadOptions &options, const RunControl &control)
{
    constexpr std::size_t kNumbersPerAdvance = std::size_t(1) << 20U;
    if (const Status status = checkDenseSize(variable.rows(), variable.columns(), where); !status)
        return status.error();
    const auto sparse = MatSparse::of(variable);
    if (!sparse)
        return damaged(where);
    std::vector<double> missing = missingNumbers(options);
    const double zero = std::find(missing.begin(), missing.end(), 0.0) == missing.end()
                            ? 0.0
                            : std::numeric_limits<double>::quiet_NaN();
    Dataset data;
    data.rows = variable.rows();
    data.roles.assign(names.size(), ColumnRole::Feature);
    std::size_t untold = kNumbersPerAdvance;
    for (std::size_t i = 0; i < names.size(); ++i) {
        untold += data.rows;
        if (untold >= kNumbersPerAdvance) {
            untold = 0;
            if (!control.advance(static_cast<double>(i) / static_cast<double>(names.size())))
                return stopped();
        }
        Column column;
        column.name = std::move(names[i]);
        column.numbers.assign(data.rows, zero);
        if (const Status status = sparse->fill(i, column.numbers, where, missing); !status)
            return status.error();
        data.columns.push_back(std::move(column));
    }
    return data;
}

} // namespace

bool MatVariable::isTurned() const
{
    return isNumeric(kind) && sizes.size() == 2 && sizes[0] == 1 && sizes[1] > 1;
}

std::size_t MatVariable::rows() const
{
    return isTurned() || (kind == Class::Cells && sizes[0] == 1) ? sizes[1] : sizes[0];
}

std::size_t MatVariable::columns() const
{
    return isTurned() || kind == Class::Cells || kind == Class::Characters ? 1 : sizes[1];
}

std::optional<MatVariable> parseMatVariable(std::string_view data, ByteOrder order)
{
    constexpr std::uint32_t kComplex = 0x800;
    constexpr std::uint32_t kKind = 0xFF;
    constexpr std::size_t kMostDimensions = 32;
    const auto flagPart = takeElement(data, order);
    const auto flags = flagPart ? wholeNumbers(*flagPart, order) : std::nullopt;
    const auto sizePart = takeElement(data, order);
    const auto sizes = sizePart ? wholeNumbers(*sizePart, order) : std::nullopt;
    const auto namePart = takeElement(data, order);
    if (!flags || flags->size() != 2 || !sizes || sizes->size() < 2 || sizes->size() > kMostDimensions ||
        !namePart || namePart->data.size() != namePart->claimedBytes)
        return std::nullopt;
    const std::uint32_t kind = (*flags)[0] & kKind;
    if (kind == 0 || kind > static_cast<std::uint32_t>(Class::Opaque))
        return std::nullopt;
    MatVariable variable;
    variable.name = printableText(namePart->data);
    variable.kind = static_cast<Class>(kind);
    variable.isComplex = ((*flags)[0] & kComplex) != 0;
    variable.sizes.assign(sizes->begin(), sizes->end());
    variable.order = order;
    variable.parts = data;
    return variable;
}

Status checkMatVariable(const MatVariable &variable, const std::string &where)
{
    const bool areNumbers = isNumeric(variable.kind) || variable.kind == Class::Sparse;
    if (!areNumbers && variable.kind != Class::Characters &&
        (variable.kind != Class::Cells || !beginsWithText(variable)))
        return Error{message(
            QT_TRANSLATE_NOOP("core",
                              "%1 is a structure, an object or cells that hold no texts; save its parts as "
                              "matrices of their own."),
            where)};
    if (variable.isComplex)
        return Error{
            message(QT_TRANSLATE_NOOP(
                        "core", "%1 holds complex numbers; save their real and imaginary parts as columns."),
                    where)};
    if (variable.sizes.size() > 2)
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 has %2 dimensions; reshape it to rows by columns to read it here."),
            where, variable.sizes.size())};
    if (variable.sizes[0] == 0 || variable.sizes[1] == 0)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 holds no values, and a table needs a row."), where)};
    const bool isMatrix = variable.sizes[0] > 1 && variable.sizes[1] > 1;
    if (variable.kind == Class::Cells && isMatrix)
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 is a matrix of cells; save it as one column of texts at a time."),
            where)};
    if (variable.columns() > kMaximumColumns)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 has %2 columns: more than %3 are too many."),
                             where, variable.columns(), kMaximumColumns),
                     ErrorKind::Limit};
    return Success();
}

Result<Dataset> matTable(const MatVariable &variable, std::vector<std::string> names,
                         const std::string &where, const ReadOptions &options, const RunControl &control)
{
    if (variable.kind == Class::Sparse)
        return sparseNumbers(variable, std::move(names), where, options, control);
    if (isNumeric(variable.kind))
        return numbers(variable, std::move(names), where, options, control);
    TextArray array;
    array.rows = variable.rows();
    array.rowBytes = variable.parts.size() / array.rows;
    std::vector<std::string> texts;
    std::optional<MatCharacters> characters;
    if (variable.kind == Class::Cells) {
        auto cells = textsOfCells(variable, where, control.part(0.0, 0.5));
        if (!cells)
            return cells.error();
        texts = std::move(cells).value();
        array.read = [&](std::size_t row, std::size_t, std::string &text) -> Status {
            text = texts[row];
            return Success();
        };
    } else {
        characters = MatCharacters::of(variable);
        if (!characters)
            return damaged(where);
        array.read = [&](std::size_t row, std::size_t, std::string &text) -> Status {
            text.clear();
            return characters->appendRow(row, text) ? Status(Success()) : Status(noText(where, row));
        };
    }
    return textTable(array, std::move(names), where, options, control.part(0.5, 1.0));
}

} // namespace inkling
