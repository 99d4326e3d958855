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

constexpr std::array<Foreign, 5> kBinary = {
    {{"%PDF-", QT_TRANSLATE_NOOP("core", "%1 is a PDF document, not a table; save its table as CSV.")},
     {"PAR1", QT_TRANSLATE_NOOP("core", "%1 is a Parquet file, which is not read here; save it as CSV.")},
     {"\x89PNG\r\n", kPicture},
     {"\xFF\xD8\xFF", kPicture},
     {"GIF8", kPicture}}};

constexpr std::array<Foreign, 3> kText = {
    {{"<!doctype html", kWebPage},
     {"<html", kWebPage},
     {"<?xml", QT_TRANSLATE_NOOP("core", "%1 is an XML document, not a table; save it as CSV.")}}};

/// Whether it is a database that says that it is one of ours.
bool isProject(std::string_view head)
{
    constexpr std::size_t kApplication = 68; // source: the file format of SQLite, 1.3
    if (!head.starts_with("SQLite format 3") || head.size() < kApplication + 4)
        return false;
    std::uint32_t application = 0;
    for (const char byte : head.substr(kApplication, 4))
        application = application << 8U | static_cast<unsigned char>(byte);
    return application == kProjectApplication;
}

} // namespace

std::optional<Error> foreignFormat(std::string_view head, const std::string &path)
{
    constexpr std::size_t kLongest = 16;
    if (isProject(head))
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 is a project, not a table: open it in the window, and "
                                              "export what is needed."),
                    path)};
    std::string_view text = withoutByteOrderMark(head);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    const std::string lower = lowerCase(std::string(text.substr(0, kLongest)));
    for (const Foreign &known : kBinary) {
        if (head.starts_with(known.begin))
            return Error{message(known.sentence, path)};
    }
    for (const Foreign &known : kText) {
        if (lower.starts_with(known.begin))
            return Error{message(known.sentence, path)};
    }
    return std::nullopt;
}

} // namespace inkling
