// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/dense_size.h"

#include "core/io/text_cell.h"

namespace inkling {

Status checkDenseSize(std::size_t rows, std::size_t columns, const std::string &path)
{
    if (columns > kMaximumColumns)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 has %2 columns, and more than %3 are too many; keep those "
                                              "that matter."),
                    path, columns, kMaximumColumns),
            ErrorKind::Limit};
    if (columns > 0 && rows > kMostDenseCells / columns)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 would fill too much memory: its rows (%2) and columns (%3) "
                                              "make more than %4 cells; keep the columns that matter, or "
                                              "fewer rows."),
                    path, rows, columns, kMostDenseCells),
            ErrorKind::Limit};
    return Success();
}

} // namespace inkling
