// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/table_names.h"

#include <algorithm>
#include <charconv>

namespace inkling {

Result<std::size_t> findTable(const std::vector<std::string> &names, const std::string &text,
                              const std::string &path)
{
    const auto place = std::find(names.begin(), names.end(), text);
    if (place != names.end())
        return static_cast<std::size_t>(place - names.begin());
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && end == text.data() + text.size() && number >= 1 && number <= names.size())
        return number - 1;
    return Error{message(QT_TRANSLATE_NOOP("core", "There is no table \"%1\" in %2; there are: %3."), text,
                         path, listedNames(names))};
}

std::string listedNames(const std::vector<std::string> &names)
{
    constexpr std::size_t kMostNames = 12;
    constexpr std::size_t kMostBytes = 200;
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i == kMostNames || text.size() > kMostBytes)
            return text + ", …";
        text += (i > 0 ? ", " : "") + names[i];
    }
    return text;
}

} // namespace inkling
