// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_output.h"

#include "core/base/code_point.h"
#include "core/io/byte_order.h"
#include "core/io/cell_text.h"
#include "core/io/npy_header.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace inkling {

namespace {

constexpr std::size_t kBlockBytes = std::size_t(1) << 20U;
constexpr std::uint64_t kMostTextBytes = std::uint64_t(4) << 30U;

/// Gathers values into blocks for a sink, and asks the control for each.
class BlockWriter
{
public:
    BlockWriter(const ByteSink &sink, std::size_t rows, const RunControl &control)
        : m_sink(sink)
        , m_rows(rows)
        , m_control(control)
    {
    }

    std::string &block() { return m_block; }
    /// After a row. False means: stop.
    bool endRow(std::size_t row)
    {
        if (m_block.size() < kBlockBytes)
            return true;
        flush();
        return m_control.advance(static_cast<double>(row) / static_cast<double>(m_rows));
    }
    void flush()
    {
        m_sink(m_block);
        m_block.clear();
    }

private:
    const ByteSink &m_sink;
    std::size_t m_rows;
    const RunControl &m_control;
    std::string m_block;
};

std::size_t rowsOf(const Column &column)
{
    return column.type == ColumnType::Number ? column.numbers.size() : column.codes.size();
}

Status writeNumbers(const Column &column, NpyValues values, const ByteSink &sink, const RunControl &control)
{
    const std::size_t rows = rowsOf(column);
    sink(npyHeader(values == NpyValues::Integers ? "<i8" : "<f8", {rows}));
    BlockWriter writer(sink, rows, control);
    for (std::size_t row = 0; row < rows; ++row) {
        if (values == NpyValues::Doubles)
            appendLittleEndian(writer.block(), column.numbers[row]);
        else
            appendLittleEndian(writer.block(), column.texts.empty()
                                                   ? static_cast<std::int64_t>(column.numbers[row])
                                                   : *integerOf(column.texts[row]));
        if (!writer.endRow(row))
            return stopped();
    }
    writer.flush();
    return Success();
}

/// The characters of each of the texts that a column's rows have.
std::vector<std::u32string> charactersOf(const Column &column)
{
    std::vector<std::u32string> all;
    for (const std::string &text : column.type == ColumnType::Category ? column.categories : column.texts) {
        std::u32string &characters = all.emplace_back();
        for (std::string_view left = text; !left.empty();)
            characters += takeUtf8(left);
    }
    return all;
}

Status writeTexts(const Column &column, const ByteSink &sink, const RunControl &control)
{
    const std::size_t rows = rowsOf(column);
    const std::vector<std::u32string> texts = charactersOf(column);
    std::size_t longest = 1; // NumPy knows no shorter ones
    for (const std::u32string &text : texts)
        longest = std::max(longest, text.size());
    if (longest > kMostTextBytes / sizeof(char32_t) / std::max<std::size_t>(1, rows))
        return Error{message(QT_TRANSLATE_NOOP(
                                 "core", "Column \"%1\" cannot be a NumPy array: its longest text has %2 "
                                         "characters, and with as much room for each it would be larger than "
                                         "4 GB."),
                             column.name, longest),
                     ErrorKind::Output};
    sink(npyHeader("<U" + std::to_string(longest), {rows}));
    BlockWriter writer(sink, rows, control);
    const std::u32string none;
    for (std::size_t row = 0; row < rows; ++row) {
        const bool isMissing = column.isMissing(row);
        const std::size_t place = isMissing                             ? 0
                                  : column.type == ColumnType::Category ? std::size_t(column.codes[row])
                                                                        : row;
        const std::u32string &text = isMissing ? none : texts[place];
        for (const char32_t character : text)
            appendLittleEndian(writer.block(), character);
        writer.block().append((longest - text.size()) * sizeof(char32_t), '\0');
        if (!writer.endRow(row))
            return stopped();
    }
    writer.flush();
    return Success();
}

} // namespace

std::string npyHeader(std::string_view type, const std::vector<std::size_t> &shape)
{
    constexpr std::size_t kAlignment = 64;
    constexpr std::string_view kMagic("\x93NUMPY\1\0", 8);
    std::string header =
        "{'descr': '" + std::string(type) + "', 'fortran_order': False, 'shape': " + shapeText(shape) + ", }";
    const std::size_t before = kMagic.size() + sizeof(std::uint16_t);
    header.append((kAlignment - (before + header.size() + 1) % kAlignment) % kAlignment, ' ');
    header += '\n';
    std::string bytes(kMagic);
    appendLittleEndian(bytes, static_cast<std::uint16_t>(header.size()));
    return bytes + header;
}

Status writeNpyMatrix(const std::vector<const Column *> &columns, const ByteSink &sink,
                      const RunControl &control)
{
    const std::size_t rows = columns.front()->numbers.size();
    sink(npyHeader("<f8", {rows, columns.size()}));
    BlockWriter writer(sink, rows, control);
    for (std::size_t row = 0; row < rows; ++row) {
        for (const Column *column : columns)
            appendLittleEndian(writer.block(), column->numbers[row]);
        if (!writer.endRow(row))
            return stopped();
    }
    writer.flush();
    return Success();
}

NpyValues npyValues(const Column &column)
{
    if (column.type == ColumnType::Category)
        return NpyValues::Texts;
    if (column.texts.empty())
        return holdsWholeNumbers(column) && column.missingCount() == 0 ? NpyValues::Integers
                                                                       : NpyValues::Doubles;
    return std::all_of(column.texts.begin(), column.texts.end(),
                       [](const std::string &text) { return integerOf(text).has_value(); })
               ? NpyValues::Integers
               : NpyValues::Texts;
}

Status writeNpyColumn(const Column &column, const ByteSink &sink, const RunControl &control)
{
    const NpyValues values = npyValues(column);
    return values == NpyValues::Texts ? writeTexts(column, sink, control)
                                      : writeNumbers(column, values, sink, control);
}

} // namespace inkling
