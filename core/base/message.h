// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// Marks an English text in core for translation. lupdate knows the name; Qt's own macro is the same, to the
/// letter.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(scope, x) x
#endif

namespace inkling {

/// A sentence for people: an English template with the places %1 to %9, and what fills them. Core needs no Qt
/// for it, and the window shows it in the user's language (context "core" of the translation files).
struct Message
{
    std::string text;                   ///< English template
    std::vector<std::string> arguments; ///< fill %1, %2, ... in this order

    bool operator==(const Message &) const = default;
};

/// A number as people read it: the shortest text that reads back as the same value.
std::string numberText(double value);

/// The English sentence with its arguments filled in.
std::string english(const Message &message);

namespace detail {

template<typename T>
std::string argumentText(const T &argument)
{
    if constexpr (std::is_floating_point_v<T>)
        return numberText(argument);
    else if constexpr (std::is_integral_v<T>)
        return std::to_string(argument);
    else
        return std::string(std::string_view(argument));
}

} // namespace detail

/// message(QT_TRANSLATE_NOOP("core", "%1 has no rows."), path): a Message with its arguments turned into
/// text.
template<typename... Arguments>
Message message(std::string_view text, const Arguments &...arguments)
{
    return {std::string(text), {detail::argumentText(arguments)...}};
}

} // namespace inkling
