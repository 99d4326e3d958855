// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_reader.h"

#include <string>

namespace inkling {

bool heeds(const ReaderInfo &reader, ReadChoice choice);

/// The options without what says nothing to the reader.
ReadOptions heededOptions(ReadOptions options, const ReaderInfo &reader);

/// The options as they are for the reader, by ReadOptions::unheeded. Error: one of them says nothing to it,
/// with the file and what it is that cannot be chosen.
Result<ReadOptions> optionsFor(const ReaderInfo &reader, const std::string &path, const ReadOptions &options);

/// The same of data that are built in, and in no format at all.
Status checkBuiltinOptions(const std::string &location, const ReadOptions &options,
                           const std::string &format);

} // namespace inkling
