// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/arff_tokenizer.h"
#include "core/io/reading_pace.h"
#include "core/io/typed_column.h"

#include <string>
#include <vector>

namespace inkling {

/// A column as an ARFF file declares it.
struct ArffAttribute
{
    std::string name;
    TypedColumn::Type type = TypedColumn::Type::Number; ///< a date is Text
    std::vector<std::string> values;                    ///< of a nominal attribute, each once
};

/// Reads what stands before the data: @relation, the @attribute lines, @data with its line end. Dates kept as
/// text, values that a list holds twice and weights of attributes are told in the notes. Error, with its
/// line: what ARFF does not know, a relational attribute, no attribute, more than kMaximumColumns, no @data;
/// stopped.
Result<std::vector<ArffAttribute>> readArffHeader(ArffTokenizer &tokenizer, const std::string &path,
                                                  ReadingPace &pace, std::vector<Message> &notes);

/// What a Fault of the tokenizer is, with line and column.
Error arffFault(const ArffTokenizer &tokenizer, const std::string &path);

} // namespace inkling
