// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_reader.h"
#include "core/io/text_encoding.h"

#include <string>
#include <string_view>

namespace inkling {

/// Reads a table from a file that is text: `read(text, control)` makes it of the text in UTF-8, and another
/// encoding of the file is told in the notes. Error: as decodedText(); nothing but blanks.
template<typename Read>
Result<Dataset> decodedTable(std::string_view bytes, const std::string &path, const ReadOptions &options,
                             const RunControl &control, Read read)
{
    const Result<DecodedText> decoded = decodedText(bytes, options.encoding, path, control.part(0.0, 0.1));
    if (!decoded)
        return decoded.error();
    const std::string_view text = decoded->text(bytes);
    if (withoutByteOrderMark(text).find_first_not_of(" \t\r\n") == std::string_view::npos)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 is empty."), path)};
    Result<Dataset> data = read(text, control.part(0.1, 1.0));
    if (data && decoded->encoding != "UTF-8")
        data.value().notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "The text is encoded in %1."), decoded->encoding));
    return data;
}

} // namespace inkling
