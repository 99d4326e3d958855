// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/text_array.h"

#include "core/io/cell_columns.h"
#include "core/io/csv_reader.h"

#include <algorithm>
#include <utility>

namespace inkling {

Result<Dataset> textTable(const TextArray &array, std::vector<std::string> names, const std::string &where,
                          const ReadOptions &options, const RunControl &control)
{
    constexpr std::size_t kBytesPerAdvance = std::size_t(1) << 20U;
    const std::size_t rowsPerAdvance =
        std::max<std::size_t>(1, kBytesPerAdvance / std::max<std::size_t>(1, array.rowBytes));
    const MissingTexts missing(options.missing.value_or(defaultMissingTexts()));
    std::vector<std::string> row(names.size());
    std::vector<TextCell> cells(names.size());
    ReadOptions heeded = options;
    if (names.size() == 1)
        heeded.categories = names;
    CellColumns columns(std::move(names), {NumberMarks(), missing}, array.rows);
    columns.heed(heeded);
    double begin = 0.0;
    do {
        const RunControl pass = control.part(begin, begin + 0.5);
        begin = 0.5;
        for (std::size_t i = 0; i < array.rows; ++i) {
            if (i % rowsPerAdvance == 0 &&
                !pass.advance(static_cast<double>(i) / static_cast<double>(array.rows)))
                return stopped();
            for (std::size_t j = 0; j < row.size(); ++j) {
                if (const Status status = array.read(i, j, row[j]); !status)
                    return status.error();
                cells[j].text = row[j];
            }
            columns.add(cells, i + 1);
        }
    } while (columns.needAgain());
    Dataset data;
    if (const Status status = columns.finish(where, options, data); !status)
        return status.error();
    noteTextsReadAsNumbers(std::vector<char>(data.columns.size(), 1), data);
    return data;
}

} // namespace inkling
