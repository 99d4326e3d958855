// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_array.h"

#include "core/base/code_point.h"
#include "core/io/text_array.h"
#include "core/io/text_cell.h"
#include "core/io/text_encoding.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace inkling {

namespace {

/// The product of the lengths from one on; nothing where it is beyond any memory.
std::optional<std::size_t> product(const std::vector<std::size_t> &lengths, std::size_t begin)
{
    std::size_t all = 1;
    for (std::size_t i = begin; i < lengths.size(); ++i) {
        if (lengths[i] != 0 && all > std::numeric_limits<std::size_t>::max() / lengths[i])
            return std::nullopt;
        all *= lengths[i];
    }
    return all;
}

/// Of an array that begins with its last index (C) or its first (Fortran) in steps of one value. The columns
/// are in the order of C in both.
ArrayLayout layoutOf(const std::vector<std::size_t> &shape, std::size_t columns, std::size_t valueSize,
                     bool isFortranOrder)
{
    if (!isFortranOrder)
        return rowByRow(shape.front(), columns, valueSize);
    ArrayLayout layout = {shape.front(), valueSize, {}};
    layout.columnPlaces.reserve(columns);
    for (std::size_t column = 0; column < columns; ++column) {
        std::size_t left = column;
        std::size_t step = valueSize * columns * shape.front();
        std::size_t place = 0;
        for (std::size_t axis = shape.size(); axis-- > 1;) {
            step /= shape[axis];
            place += step * (left % shape[axis]);
            left /= shape[axis];
        }
        layout.columnPlaces.push_back(place);
    }
    return layout;
}

Status checkShape(const std::vector<std::size_t> &shape, const std::string &where)
{
    if (shape.empty())
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 is a single value and no table: it has no dimensions."), where)};
    if (std::find(shape.begin(), shape.end(), std::size_t(0)) != shape.end())
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 holds no values: its shape is %2, and a table needs a row."), where,
            shapeText(shape))};
    const auto columns = product(shape, 1);
    if (!columns || *columns > kMaximumColumns)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 has the shape %2: more than %3 columns are too many."),
                    where, shapeText(shape), kMaximumColumns),
            ErrorKind::Limit};
    return Success();
}

/// The values of an array as texts.
class NpyTexts
{
public:
    NpyTexts(const NpyArray &array, const std::string &where)
        : m_array(array)
        , m_where(where)
    {
    }

    /// Sets the text of one value. Error: it is none, or a date far away.
    Status read(std::size_t row, std::size_t column, std::string &text) const;

private:
    bool readUnicode(std::string_view value, std::string &text) const;
    bool readDate(std::string_view value, std::string &text) const;

    const NpyArray &m_array;
    const std::string &m_where;
};

Status NpyTexts::read(std::size_t row, std::size_t column, std::string &text) const
{
    const ArrayLayout &layout = m_array.layout;
    const std::string_view value =
        m_array.values.substr(row * layout.rowStep + layout.columnPlaces[column], m_array.type.size);
    text.clear();
    if (m_array.type.kind == NpyType::Kind::Date) {
        if (readDate(value, text))
            return Success();
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1, row %2, column %3: the date is outside of the years 1 to 9999."),
            m_where, row + 1, column + 1)};
    }
    bool isText = true;
    if (m_array.type.kind == NpyType::Kind::Unicode)
        isText = readUnicode(value, text);
    else
        text = value.substr(0, value.find_last_not_of('\0') + 1);
    if (isText && isUtf8(text) && text.find('\0') == std::string::npos)
        return Success();
    return Error{
        message(QT_TRANSLATE_NOOP("core", "%1, row %2, column %3: this is no text (UTF-8 or Unicode)."),
                m_where, row + 1, column + 1)};
}

bool NpyTexts::readUnicode(std::string_view value, std::string &text) const
{
    std::size_t length = value.size() / sizeof(char32_t);
    const auto at = [&](std::size_t i) {
        return numberAt<std::uint32_t>(value.data() + i * sizeof(char32_t), m_array.type.order);
    };
    while (length > 0 && at(length - 1) == 0)
        --length;
    for (std::size_t i = 0; i < length; ++i) {
        const std::uint32_t character = at(i);
        if (character > 0x10FFFF)
            return false;
        appendUtf8(text, character);
    }
    return true;
}

bool NpyTexts::readDate(std::string_view value, std::string &text) const
{
    constexpr std::int64_t kNoTime = std::numeric_limits<std::int64_t>::min();
    const auto steps = numberAt<std::int64_t>(value.data(), m_array.type.order);
    std::int64_t units = 0;
    if (steps == kNoTime)
        return true; // missing
    if (__builtin_mul_overflow(steps, m_array.type.step, &units))
        return false;
    const auto time = isoSince1970(units, m_array.type.unit);
    text = time.value_or(std::string());
    return time.has_value();
}

} // namespace

Result<NpyArray> parseNpy(std::string_view bytes, const std::string &where)
{
    Result<NpyArray> head = parseNpyHead(bytes, where);
    if (!head)
        return head;
    NpyArray &array = head.value();
    const std::size_t there = bytes.size() - array.headerBytes;
    const auto count = product(array.shape, 0);
    if (!count || *count > there / array.type.size)
        return Error{message(
            QT_TRANSLATE_NOOP("core",
                              "%1 is cut off: its shape is %2 with %3 bytes a value, and %4 bytes are "
                              "there."),
            where, shapeText(array.shape), array.type.size, there)};
    array.values = bytes.substr(array.headerBytes, *count * array.type.size);
    array.trailingBytes = there - array.values.size();
    return head;
}

Result<NpyArray> parseNpyHead(std::string_view bytes, const std::string &where)
{
    Result<NpyHeader> header = parseNpyHeader(bytes, where);
    if (!header)
        return header.error();
    const Result<NpyType> type = npyType(*header, where);
    if (!type)
        return type.error();
    if (const Status status = checkShape(header->shape, where); !status)
        return status.error();
    NpyArray array;
    array.type = *type;
    array.shape = std::move(header.value().shape);
    array.headerBytes = header->size;
    array.layout = layoutOf(array.shape, *product(array.shape, 1), array.type.size, header->isFortranOrder);
    return array;
}

Result<Dataset> npyTable(const NpyArray &array, std::vector<std::string> names, const std::string &where,
                         const ReadOptions &options, const RunControl &control)
{
    Result<Dataset> table =
        array.type.kind == NpyType::Kind::Number
            ? numberTable({array.values, array.type.number, array.type.order, array.layout}, std::move(names),
                          where, options, control)
            : textTable(
                  {array.rows(), array.columns() * array.type.size,
                   [texts = NpyTexts(array, where)](std::size_t row, std::size_t column, std::string &text) {
                       return texts.read(row, column, text);
                   }},
                  std::move(names), where, options, control);
    if (!table)
        return table;
    std::vector<Message> &notes = table.value().notes;
    if (array.shape.size() > 2)
        notes.push_back(message(
            QT_TRANSLATE_NOOP("core", "%1 has the shape %2: each of its %3 rows was laid out in %4 columns."),
            where, shapeText(array.shape), array.rows(), array.columns()));
    if (array.trailingBytes > 0)
        notes.push_back(message(
            QT_TRANSLATE_NOOP("core", "%1: after the array stand other bytes (%2), which were not read."),
            where, array.trailingBytes));
    return table;
}

} // namespace inkling
