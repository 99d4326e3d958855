// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/dataset_readers.h"
#include "core/io/label_export.h"

#include <charconv>

namespace inkling {

namespace {

constexpr std::string_view kSeparators = " \t\r\n,";

} // namespace

Result<std::vector<std::size_t>> readSeedRows(const std::string &path, std::size_t rows)
{
    const Result<std::string> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    const std::string_view text = *bytes;
    std::vector<bool> isSeed(rows);
    std::vector<std::size_t> seeds;
    std::size_t line = 1;
    std::size_t lineBegin = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '\n') {
            ++line;
            lineBegin = i + 1;
        }
        if (kSeparators.find(text[i]) != std::string_view::npos) {
            ++i;
            continue;
        }
        const std::string_view word = text.substr(i, text.find_first_of(kSeparators, i) - i);
        const std::size_t column = i - lineBegin + 1;
        std::size_t row = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), row);
        if (end != word.data() + word.size() || error == std::errc::invalid_argument)
            return Error{
                message(QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: \"%4\" is not a row number."),
                        path, line, column, word.substr(0, 40))};
        if (error == std::errc::result_out_of_range || row >= rows)
            return Error{message(
                QT_TRANSLATE_NOOP("core",
                                  "%1, line %2, column %3: there is no row %4; rows are numbered from 0, "
                                  "and there are %5."),
                path, line, column, word, rows)};
        if (isSeed[row])
            return Error{message(
                QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: row %4 stands here a second time."), path,
                line, column, word)};
        isSeed[row] = true;
        seeds.push_back(row);
        i += word.size();
    }
    if (seeds.empty())
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 holds no row number."), path)};
    return seeds;
}

} // namespace inkling
