// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_reader.h"

#include "core/io/cell_columns.h"
#include "core/io/file_pattern.h"
#include "core/io/npy_array.h"

namespace inkling {

namespace {

Result<Dataset> readNpy(std::string_view bytes, const std::string &path, const ReadOptions &options,
                        const RunControl &control)
{
    const Result<NpyArray> array = parseNpy(bytes, path);
    if (!array)
        return array.error();
    std::vector<Message> notes;
    return npyTable(*array, columnNames(std::vector<std::string>(array->columns()), notes), path, options,
                    control);
}

double probeNpy(std::string_view head, std::string_view path)
{
    if (isNpy(head))
        return 1.0;
    return matchesPattern(path, npyReader().patterns) ? kNamedProbe : 0.0;
}

} // namespace

const ReaderInfo &npyReader()
{
    static const ReaderInfo info = {
        "npy", QT_TRANSLATE_NOOP("core", "NumPy array"), {"*.npy"}, probeNpy, readNpy};
    return info;
}

} // namespace inkling
