// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/number_array.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>

namespace inkling {

namespace {

constexpr double kExactWholeNumbers = 9007199254740992.0; // 2^53

/// A number that C++ knows too.
template<ByteOrder order, typename T>
struct PlainValue
{
    static double at(const char *place) { return static_cast<double>(numberAt<order, T>(place)); }
};

struct BooleanValue
{
    static double at(const char *place) { return *place != 0 ? 1.0 : 0.0; }
};

/// IEEE 754 binary16.
template<ByteOrder order>
struct HalfValue
{
    static double at(const char *place)
    {
        const unsigned bits = numberAt<order, std::uint16_t>(place);
        const int exponent = static_cast<int>(bits >> 10U & 0x1FU);
        const auto fraction = static_cast<double>(bits & 0x3FFU);
        double value = 0.0;
        if (exponent == 0x1F)
            value = fraction == 0.0 ? std::numeric_limits<double>::infinity()
                                    : std::numeric_limits<double>::quiet_NaN();
        else if (exponent == 0)
            value = std::ldexp(fraction, -24);
        else
            value = std::ldexp(1024.0 + fraction, exponent - 25);
        return (bits & 0x8000U) != 0 ? -value : value;
    }
};

template<ByteOrder order, typename Visitor>
auto visitValue(NumberType type, const Visitor &visit)
{
    switch (type) {
    case NumberType::Boolean:
        return visit(BooleanValue());
    case NumberType::Int8:
        return visit(PlainValue<order, std::int8_t>());
    case NumberType::Int16:
        return visit(PlainValue<order, std::int16_t>());
    case NumberType::Int32:
        return visit(PlainValue<order, std::int32_t>());
    case NumberType::Int64:
        return visit(PlainValue<order, std::int64_t>());
    case NumberType::UInt8:
        return visit(PlainValue<order, std::uint8_t>());
    case NumberType::UInt16:
        return visit(PlainValue<order, std::uint16_t>());
    case NumberType::UInt32:
        return visit(PlainValue<order, std::uint32_t>());
    case NumberType::UInt64:
        return visit(PlainValue<order, std::uint64_t>());
    case NumberType::Half:
        return visit(HalfValue<order>());
    case NumberType::Single:
        return visit(PlainValue<order, float>());
    case NumberType::Double:
        break;
    }
    return visit(PlainValue<order, double>());
}

/// Fills the columns of one array.
class ColumnFiller
{
public:
    ColumnFiller(const NumberArray &array, std::vector<std::string> names, std::vector<double> missing,
                 const RunControl &control)
        : m_array(array)
        , m_missing(std::move(missing))
        , m_control(control)
        , m_columns(names.size())
        , m_isLarge(names.size())
    {
        for (std::size_t i = 0; i < names.size(); ++i)
            m_columns[i].name = std::move(names[i]);
    }

    Status fill(const std::string &where);
    Status keepDigits(std::vector<Message> &notes);
    std::vector<Column> take() { return std::move(m_columns); }

private:
    bool makeRoom();
    template<typename Value>
    Status fillBlocks(const std::string &where);
    template<typename Value>
    double fillPart(std::size_t column, std::size_t begin, std::size_t end);
    Error infinity(std::size_t column, std::size_t begin, const std::string &where) const;
    const char *placeOf(std::size_t row, std::size_t column) const
    {
        return m_array.bytes.data() + row * m_array.layout.rowStep + m_array.layout.columnPlaces[column];
    }
    std::string wholeNumberAt(const char *place) const;

    const NumberArray &m_array;
    std::vector<double> m_missing;
    const RunControl &m_control;
    std::vector<Column> m_columns;
    std::vector<bool> m_isLarge; ///< for each column: whether it holds numbers from 2^53 on
};

Status ColumnFiller::fill(const std::string &where)
{
    if (!makeRoom())
        return stopped();
    const auto visit = [&]<typename Value>(Value) {
        return fillBlocks<Value>(where);
    };
    return m_array.order == ByteOrder::Little ? visitValue<ByteOrder::Little>(m_array.type, visit)
                                              : visitValue<ByteOrder::Big>(m_array.type, visit);
}

/// False when stopped.
bool ColumnFiller::makeRoom()
{
    constexpr std::size_t kNumbersPerAdvance = std::size_t(1) << 22U;
    std::size_t untold = 0;
    for (Column &column : m_columns) {
        column.numbers.resize(m_array.layout.rows);
        untold += m_array.layout.rows;
        if (untold >= kNumbersPerAdvance) {
            untold = 0;
            if (!m_control.advance(0.0))
                return false;
        }
    }
    return true;
}

/// Block by block of rows that fit into a cache: going through whole columns would fetch each row as often as
/// there are columns.
template<typename Value>
Status ColumnFiller::fillBlocks(const std::string &where)
{
    constexpr std::size_t kBlockNumbers = std::size_t(1) << 16U;
    constexpr std::size_t kLeastRows = 8; // a cache line of a column
    const std::size_t rows = m_array.layout.rows;
    const std::size_t rowsPerBlock = std::max(kLeastRows, kBlockNumbers / m_columns.size());
    for (std::size_t begin = 0; begin < rows; begin += rowsPerBlock) {
        if (!m_control.advance(static_cast<double>(begin) / static_cast<double>(rows)))
            return stopped();
        const std::size_t end = std::min(rows, begin + rowsPerBlock);
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const double largest = fillPart<Value>(i, begin, end);
            if (std::isinf(largest))
                return infinity(i, begin, where);
            if (largest >= kExactWholeNumbers)
                m_isLarge[i] = true;
        }
    }
    return Success();
}

/// Returns the largest magnitude.
template<typename Value>
double ColumnFiller::fillPart(std::size_t column, std::size_t begin, std::size_t end)
{
    double *numbers = m_columns[column].numbers.data();
    const char *place = placeOf(begin, column);
    double largest = 0.0;
    for (std::size_t row = begin; row < end; ++row, place += m_array.layout.rowStep) {
        double value = Value::at(place);
        for (const double missing : m_missing)
            value = value == missing ? std::numeric_limits<double>::quiet_NaN() : value;
        numbers[row] = value;
        largest = std::max(largest, std::abs(value)); // leaves NaN out
    }
    return largest;
}

/// Of the first infinite number of a column from a row on. Precondition: there is one.
Error ColumnFiller::infinity(std::size_t column, std::size_t begin, const std::string &where) const
{
    const std::vector<double> &numbers = m_columns[column].numbers;
    const auto place = std::find_if(numbers.begin() + static_cast<std::ptrdiff_t>(begin), numbers.end(),
                                    [](double value) { return std::isinf(value); });
    return infiniteNumber(where, static_cast<std::size_t>(place - numbers.begin()), column, *place);
}

std::string ColumnFiller::wholeNumberAt(const char *place) const
{
    return m_array.type == NumberType::Int64 ? std::to_string(numberAt<std::int64_t>(place, m_array.order))
                                             : std::to_string(numberAt<std::uint64_t>(place, m_array.order));
}

/// As texts, where there are whole numbers that double rounds.
Status ColumnFiller::keepDigits(std::vector<Message> &notes)
{
    constexpr std::size_t kMostTexts = std::size_t(1) << 22U;
    constexpr std::size_t kRowsPerAdvance = std::size_t(1) << 16U;
    const auto first = std::find(m_isLarge.begin(), m_isLarge.end(), true);
    if ((m_array.type != NumberType::Int64 && m_array.type != NumberType::UInt64) || first == m_isLarge.end())
        return Success();
    const auto count = static_cast<std::size_t>(std::count(first, m_isLarge.end(), true));
    const std::size_t rows = m_array.layout.rows;
    const bool areKept = count <= kMostTexts / rows;
    notes.push_back(message(
        areKept
            ? QT_TRANSLATE_NOOP("core", "Columns with whole numbers from 2^53 on: %1, first \"%2\". They are "
                                        "shown with all their digits, and rounded to be computed with.")
            : QT_TRANSLATE_NOOP("core", "Columns with whole numbers from 2^53 on: %1, first \"%2\". They "
                                        "were rounded to 53 bits."),
        count, m_columns[static_cast<std::size_t>(first - m_isLarge.begin())].name));
    for (std::size_t i = 0; areKept && i < m_columns.size(); ++i) {
        if (!m_isLarge[i])
            continue;
        std::vector<std::string> &texts = m_columns[i].texts;
        texts.reserve(rows);
        for (std::size_t row = 0; row < rows; ++row) {
            if (row % kRowsPerAdvance == 0 && !m_control.advance(1.0))
                return stopped();
            texts.push_back(wholeNumberAt(placeOf(row, i)));
        }
    }
    return Success();
}

} // namespace

double numberAt(const char *place, NumberType type, ByteOrder order)
{
    const auto visit = [&]<typename Value>(Value) {
        return Value::at(place);
    };
    return order == ByteOrder::Little ? visitValue<ByteOrder::Little>(type, visit)
                                      : visitValue<ByteOrder::Big>(type, visit);
}

std::vector<double> missingNumbers(const ReadOptions &options)
{
    std::vector<double> numbers;
    for (const std::string &text : options.missing.value_or(std::vector<std::string>())) {
        double value = 0.0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error == std::errc() && end == text.data() + text.size() && !std::isnan(value))
            numbers.push_back(value);
    }
    return numbers;
}

Error infiniteNumber(const std::string &where, std::size_t row, std::size_t column, double value)
{
    return {message(QT_TRANSLATE_NOOP(
                        "core", "%1, row %2, column %3: %4 is not a finite number; a missing value is NaN."),
                    where, row + 1, column + 1, value)};
}

std::size_t sizeOf(NumberType type)
{
    switch (type) {
    case NumberType::Boolean:
    case NumberType::Int8:
    case NumberType::UInt8:
        return 1;
    case NumberType::Int16:
    case NumberType::UInt16:
    case NumberType::Half:
        return 2;
    case NumberType::Int32:
    case NumberType::UInt32:
    case NumberType::Single:
        return 4;
    case NumberType::Int64:
    case NumberType::UInt64:
    case NumberType::Double:
        break;
    }
    return 8;
}

ArrayLayout rowByRow(std::size_t rows, std::size_t columns, std::size_t valueSize)
{
    ArrayLayout layout = {rows, columns * valueSize, {}};
    for (std::size_t i = 0; i < columns; ++i)
        layout.columnPlaces.push_back(i * valueSize);
    return layout;
}

ArrayLayout columnByColumn(std::size_t rows, std::size_t columns, std::size_t valueSize)
{
    ArrayLayout layout = {rows, valueSize, {}};
    for (std::size_t i = 0; i < columns; ++i)
        layout.columnPlaces.push_back(i * rows * valueSize);
    return layout;
}

Result<Dataset> numberTable(const NumberArray &array, std::vector<std::string> names,
                            const std::string &where, const ReadOptions &options, const RunControl &control)
{
    Dataset data;
    data.rows = array.layout.rows;
    data.roles.assign(names.size(), ColumnRole::Feature);
    ColumnFiller filler(array, std::move(names), missingNumbers(options), control);
    if (const Status status = filler.fill(where); !status)
        return status.error();
    if (const Status status = filler.keepDigits(data.notes); !status)
        return status.error();
    data.columns = filler.take();
    return data;
}

} // namespace inkling
