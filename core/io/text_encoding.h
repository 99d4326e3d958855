// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"

#include <optional>
#include <string>
#include <string_view>

namespace inkling {

/// The bytes without a UTF-8 byte-order mark at their front.
std::string_view withoutByteOrderMark(std::string_view bytes);

bool isUtf8(std::string_view text);

/// A name from a file as it may be shown: its UTF-8 as it is, every other byte and control characters as
/// "\xNN".
std::string printableText(std::string_view bytes);

/// Checks that bytes are UTF-8 text. Error: NUL bytes (not a text at all), an invalid sequence with its line
/// and its column (characters, from 1); `path` is for the message. Cost: one pass, some GB/s for ASCII.
Status requireUtf8Text(std::string_view bytes, const std::string &path, const RunControl &control);

/// Whether the first bytes of a file are those of UTF-16 or UTF-32, whose texts hold zero bytes.
bool isWideText(std::string_view head);

/// A text in UTF-8, and how its file has it.
struct DecodedText
{
    std::optional<std::string> decoded; ///< where the file has another encoding than UTF-8
    std::string encoding = "UTF-8";

    /// The text: what was decoded, or the file's own bytes.
    std::string_view text(std::string_view bytes) const { return decoded ? *decoded : bytes; }
};

/// Turns a file into valid UTF-8. `encoding`: a name that iconv knows ("windows-1252", "Shift_JIS"), any
/// case; empty: UTF-16 and UTF-32 are told by their byte-order mark or by their zero bytes, all else must be
/// UTF-8, for which of the many old encodings of a byte a character a text has cannot be told for sure.
/// Error: no such encoding; an invalid sequence, with its line; NUL in the text; stopped. Memory: of the text
/// where it is decoded.
Result<DecodedText> decodedText(std::string_view bytes, const std::string &encoding, const std::string &path,
                                const RunControl &control);

} // namespace inkling
