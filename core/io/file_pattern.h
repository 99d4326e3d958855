// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace inkling {

/// Whether a file's name ends as one of the patterns ("*.csv") does, in small letters or capitals.
inline bool matchesPattern(std::string_view path, const std::vector<const char *> &patterns)
{
    return std::any_of(patterns.begin(), patterns.end(), [&](std::string_view pattern) {
        const std::string_view ending = pattern.substr(1);
        if (path.size() < ending.size())
            return false;
        const std::string_view last = path.substr(path.size() - ending.size());
        return std::equal(last.begin(), last.end(), ending.begin(), [](char a, char b) {
            return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
        });
    });
}

} // namespace inkling
