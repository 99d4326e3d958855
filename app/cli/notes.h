// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <string>
#include <vector>

namespace inkling {

/// Adds messages to the notes of a report, in English.
inline void addNotes(std::vector<std::string> &notes, const std::vector<Message> &messages)
{
    for (const Message &message : messages)
        notes.push_back(english(message));
}

} // namespace inkling
