// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/text_place.h"

#include "core/io/text_encoding.h"

namespace inkling {

TextPlace placeInText(std::string_view bytes, std::size_t position)
{
    TextPlace place;
    std::size_t lineBegin = bytes.size() - withoutByteOrderMark(bytes).size();
    for (std::size_t i = lineBegin; i < position; ++i) {
        if (bytes[i] == '\n' || (bytes[i] == '\r' && bytes.substr(i + 1, 1) != "\n")) {
            ++place.line;
            lineBegin = i + 1;
        }
    }
    for (std::size_t i = lineBegin; i < position; ++i)
        place.column += isContinuation(static_cast<unsigned char>(bytes[i])) ? 0 : 1;
    return place;
}

std::string excerpt(std::string_view text)
{
    constexpr std::size_t kMostBytes = 60;
    if (text.size() <= kMostBytes)
        return printableText(text);
    std::size_t end = kMostBytes;
    while (end > 0 && isContinuation(static_cast<unsigned char>(text[end])))
        --end;
    return printableText(text.substr(0, end)) + "...";
}

} // namespace inkling
