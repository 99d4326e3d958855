// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/label_history.h"

#include <optional>
#include <string>
#include <string_view>

namespace inkling {

// Labels and their steps as bytes: the form of the project file and of the journal. It stays as it is for
// ever; a new form gets new functions. What is read is untrusted: none where the bytes are not of this form,
// to their end, and no more memory than some times the bytes.

/// What a step changed: cells and classes, without its time and tool.
std::string changeBytes(const LabelEvent &event);
/// Adds to the event what changeBytes() had of one. False: the bytes are no change, and the event is
/// worthless.
bool readChange(std::string_view bytes, LabelEvent &event);

/// A whole step.
std::string eventBytes(const LabelEvent &event);
std::optional<LabelEvent> readEvent(std::string_view bytes);

/// Labels with their classes; one to three bytes a sample.
std::string labelBytes(const Labels &labels);
std::optional<Labels> readLabels(std::string_view bytes);

} // namespace inkling
