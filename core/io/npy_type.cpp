// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_type.h"

#include "core/io/text_encoding.h"

#include <charconv>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace inkling {

namespace {

/// The number at the front of a text, which loses it; nothing where there is none.
std::optional<std::size_t> takeNumber(std::string_view &text)
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc())
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

std::optional<NumberType> numberType(char kind, std::size_t size)
{
    const std::vector<std::pair<char, NumberType>> types = {
        {'b', NumberType::Boolean}, {'i', NumberType::Int8},   {'i', NumberType::Int16},
        {'i', NumberType::Int32},   {'i', NumberType::Int64},  {'u', NumberType::UInt8},
        {'u', NumberType::UInt16},  {'u', NumberType::UInt32}, {'u', NumberType::UInt64},
        {'f', NumberType::Half},    {'f', NumberType::Single}, {'f', NumberType::Double}};
    for (const auto &[letter, type] : types) {
        if (letter == kind && sizeOf(type) == size)
            return type;
    }
    return std::nullopt;
}

/// What stands in the brackets of "M8[25s]".
bool setDateUnit(std::string_view text, NpyType &type)
{
    if (!text.starts_with('[') || !text.ends_with(']'))
        return false;
    text = text.substr(1, text.size() - 2);
    const std::size_t step = takeNumber(text).value_or(1);
    if (step == 0 || step > std::size_t(std::numeric_limits<int>::max()))
        return false;
    type.step = static_cast<std::int64_t>(step);
    const std::vector<std::pair<std::string_view, TimeUnit>> units = {
        {"Y", TimeUnit::Year},         {"M", TimeUnit::Month},        {"D", TimeUnit::Day},
        {"h", TimeUnit::Hour},         {"m", TimeUnit::Minute},       {"s", TimeUnit::Second},
        {"ms", TimeUnit::Millisecond}, {"us", TimeUnit::Microsecond}, {"ns", TimeUnit::Nanosecond}};
    if (text == "W") {
        type.step *= 7;
        return true;
    }
    for (const auto &[name, unit] : units) {
        if (text == name) {
            type.unit = unit;
            return true;
        }
    }
    return false;
}

/// The type of a code such as "<f8"; nothing where there is no such type, or none that a table has.
std::optional<NpyType> typeOf(std::string_view code)
{
    NpyType type;
    constexpr std::string_view kOrders = "<>|=";
    if (!code.empty() && kOrders.find(code[0]) != std::string_view::npos) {
        type.order = code[0] == '>' ? ByteOrder::Big : ByteOrder::Little;
        code.remove_prefix(1);
    }
    if (code.empty())
        return std::nullopt;
    const char kind = code[0];
    code.remove_prefix(1);
    const auto size = takeNumber(code);
    if (!size || *size == 0)
        return std::nullopt;
    type.size = *size;
    if (kind == 'M') {
        type.kind = NpyType::Kind::Date;
        return type.size == sizeof(std::int64_t) && setDateUnit(code, type) ? std::optional(type)
                                                                            : std::nullopt;
    }
    if (!code.empty())
        return std::nullopt;
    if (kind == 'U' || kind == 'S' || kind == 'a') {
        constexpr std::size_t kLongest = std::size_t(1) << 30U;
        type.kind = kind == 'U' ? NpyType::Kind::Unicode : NpyType::Kind::Bytes;
        if (type.size > kLongest)
            return std::nullopt;
        type.size *= kind == 'U' ? sizeof(char32_t) : 1;
        return type;
    }
    const auto number = numberType(kind, type.size);
    if (!number)
        return std::nullopt;
    type.number = *number;
    return type;
}

} // namespace

Result<NpyType> npyType(const NpyHeader &header, const std::string &where)
{
    if (const auto type = header.isStructured ? std::nullopt : typeOf(header.type))
        return *type;
    const std::string_view code = header.type;
    const auto isOf = [&](char kind) {
        return code.substr(0, 2).find(kind) != std::string_view::npos;
    };
    if (header.isStructured)
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 is a structured array, whose rows are records of several fields; "
                                      "save each field as an array of its own."),
            where)};
    if (isOf('O'))
        return Error{message(
            QT_TRANSLATE_NOOP("core",
                              "%1 holds Python objects (pickle), which are never loaded; save it as an "
                              "array of numbers or texts."),
            where)};
    if (isOf('c'))
        return Error{
            message(QT_TRANSLATE_NOOP(
                        "core", "%1 holds complex numbers; save their real and imaginary parts as columns."),
                    where)};
    return Error{message(
        QT_TRANSLATE_NOOP("core",
                          "%1 holds values of the type \"%2\"; what can be read are truth values, whole "
                          "numbers, numbers of 2 to 8 bytes, texts and dates."),
        where, printableText(code.substr(0, 40)))};
}

} // namespace inkling
