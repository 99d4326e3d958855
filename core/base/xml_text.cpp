// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/xml_text.h"

namespace inkling {

std::string_view xmlEntity(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return {};
    }
}

std::string xmlText(std::string_view text)
{
    std::string escaped;
    for (const char c : text) {
        if (const std::string_view entity = xmlEntity(c); !entity.empty())
            escaped += entity;
        else
            escaped += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return escaped;
}

} // namespace inkling
