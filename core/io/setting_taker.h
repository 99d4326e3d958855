// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace inkling {

/// The place of a word in a list; none where it is not one of them.
template<std::size_t Count>
std::optional<std::size_t> placeOfWord(const std::array<const char *, Count> &words, std::string_view word)
{
    const auto place = std::find(words.begin(), words.end(), word);
    if (place == words.end())
        return std::nullopt;
    return static_cast<std::size_t>(place - words.begin());
}

/// Takes the settings one after the other; what cannot be is noticed.
class SettingTaker
{
public:
    explicit SettingTaker(std::map<std::string, std::string> settings)
        : m_settings(std::move(settings))
    {
    }

    /// Whether each was as it must be, and none is left.
    bool isDone() const { return m_isGood && m_settings.empty(); }
    bool has(const std::string &name) const { return m_settings.contains(name); }
    std::string text(const std::string &name)
    {
        const auto node = m_settings.extract(name);
        return node.empty() ? std::string() : node.mapped();
    }
    template<std::size_t Count>
    std::size_t choice(const char *name, const std::array<const char *, Count> &words)
    {
        const auto place = placeOfWord(words, text(name));
        m_isGood = m_isGood && place.has_value();
        return place.value_or(0);
    }
    template<typename Number>
    Number number(const char *name, Number most)
    {
        const std::string digits = text(name);
        Number value = 0;
        const char *const end = digits.data() + digits.size();
        const auto [stop, error] = std::from_chars(digits.data(), end, value);
        m_isGood = m_isGood && error == std::errc() && stop == end && value >= 0 && value <= most;
        return value;
    }

private:
    std::map<std::string, std::string> m_settings;
    bool m_isGood = true;
};

} // namespace inkling
