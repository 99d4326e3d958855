// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv_sample.h"

#include "core/io/csv_tokenizer.h"

namespace inkling {

std::vector<SampledRecord> sampleRecords(std::string_view head, char delimiter, std::size_t skippedLines)
{
    constexpr std::size_t kSampledRecords = 200;
    CsvTokenizer tokenizer(head, delimiter, skippedLines);
    std::vector<SampledRecord> records;
    bool isCut = false;
    while (!isCut && records.size() < kSampledRecords && tokenizer.next() == CsvStep::Record) {
        isCut = tokenizer.following() == tokenizer.end();
        const std::span<const TextCell> cells = tokenizer.cells();
        records.push_back({tokenizer.line(), {cells.begin(), cells.end()}});
    }
    if (isCut && records.size() > 2)
        records.pop_back();
    return records;
}

} // namespace inkling
