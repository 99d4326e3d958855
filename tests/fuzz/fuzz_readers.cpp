// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's target for every reader: inkling-fuzz --reader=ID [libFuzzer's options and folders]. Whatever
// the bytes are, a reader gives a table whose invariants hold or one sentence. `inkling-fuzz --list` prints
// the readers.
#include "core/io/dataset_readers.h"
#include "core/io/table_reading.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace inkling;

namespace {

const ReaderInfo *reader = nullptr;

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

void checkColumn(const Column &column, std::size_t rows)
{
    const bool isNumber = column.type == ColumnType::Number;
    require(column.numbers.size() == (isNumber ? rows : 0), "numbers of every row");
    require(column.codes.size() == (isNumber ? 0 : rows), "codes of every row");
    require(column.texts.empty() || column.texts.size() == rows, "texts of every row");
    require(
        std::none_of(column.numbers.begin(), column.numbers.end(), [](double x) { return std::isinf(x); }),
        "no infinite number");
    const int count = static_cast<int>(column.categories.size());
    require(std::all_of(column.codes.begin(), column.codes.end(),
                        [&](int code) { return code >= -1 && code < count; }),
            "codes of categories that there are");
}

void check(const Dataset &data)
{
    require(data.rows > 0 && !data.columns.empty(), "a table that is not empty");
    require(data.roles.size() == data.columns.size(), "roles of every column");
    require(std::count(data.roles.begin(), data.roles.end(), ColumnRole::Class) <= 1, "one class at most");
    require(data.sourceRows.empty() || data.sourceRows.size() == data.rows, "a source row of every row");
    for (const Column &column : data.columns)
        checkColumn(column, data.rows);
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *count, char ***words)
{
    constexpr std::string_view kOption = "--reader=";
    for (int i = 1; i < *count; ++i) {
        const std::string_view word = (*words)[i];
        for (const ReaderInfo &info : datasetReaders()) {
            if (word == "--list")
                std::puts(info.id);
            if (word.starts_with(kOption) && word.substr(kOption.size()) == info.id)
                reader = &info;
        }
        if (word == "--list")
            std::exit(0);
    }
    if (!reader) {
        std::fputs("inkling-fuzz: --reader=ID is missing; --list prints them\n", stderr);
        std::exit(2);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string bytes(reinterpret_cast<const char *>(data), size);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(4);
    const RunControl control([&](double fraction) {
        require(fraction >= 0.0 && fraction <= 1.0, "progress between 0 and 1");
        return std::chrono::steady_clock::now() < end;
    });
    const double confidence = reader->probe(bytes, "data");
    require(confidence >= 0.0 && confidence <= 1.0, "a confidence between 0 and 1");
    ReadOptions options;
    if (size % 2 == 1)
        options.id = "1"; // whose numbers are names, to be read again as they are written
    const Result<Dataset> read = readTable(*reader, bytes, "data", options, control);
    if (read)
        check(*read);
    else
        require(!read.error().message.text.empty(), "a sentence");
    return 0;
}
