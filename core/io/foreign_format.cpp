// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/foreign_format.h"

#include "core/base/lower_case.h"
#include "core/base/message.h"
#include "core/io/project_schema.h"
#include "core/io/text_encoding.h"

#include <algorithm>
#include <array>

namespace inkling {

namespace {

struct Foreign
{
    std::string_view begin;
    std::string_view sentence;
};

constexpr std::string_view kWebPage = QT_TRANSLATE_NOOP(
    "core", "%1 is a web page (HTML), not a table; save the table that it shows or links to.");
constexpr std::string_view kPicture = QT_TRANSLATE_NOOP(
    "core", "%1 is a picture, not a table; pictures are opened as a folder of them, in the window.");

constexpr std::string_view kParquetMark = "PAR1"; ///< at both ends; a table's first column may be called so

/// Beginnings of bytes, or of text in small letters without blanks before it.
constexpr std::array<Foreign, 8> kForeign = {
    {{"%PDF-", QT_TRANSLATE_NOOP("core", "%1 is a PDF document, not a table; save its table as CSV.")},
     {"\x89PNG\r\n", kPicture},
     {"\xFF\xD8\xFF", kPicture},
     {"GIF87a", kPicture},
     {"GIF89a", kPicture},
     {"<!doctype html", kWebPage},
     {"<html", kWebPage},
     {"<?xml", QT_TRANSLATE_NOOP("core", "%1 is an XML document, not a table; save it as CSV.")}}};

} // namespace

std::optional<Error> foreignFormat(std::string_view bytes, const std::string &path)
{
    constexpr std::size_t kLongest = 16;
    if (isProject(bytes))
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 is a project, not a table: open it in the window, and "
                                              "export what is needed."),
                    path)};
    if (bytes.starts_with(kParquetMark) && bytes.ends_with(kParquetMark))
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 is a Parquet file, which is not read here; save it as CSV."),
            path)};
    std::string_view text = withoutByteOrderMark(bytes);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    const std::string lower = lowerCase(std::string(text.substr(0, kLongest)));
    for (const auto &[begin, sentence] : kForeign) {
        if (bytes.starts_with(begin) || lower.starts_with(begin))
            return Error{message(sentence, path)};
    }
    return std::nullopt;
}

} // namespace inkling
