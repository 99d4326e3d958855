// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/idx_reader.h"

#include "core/io/byte_order.h"
#include "core/io/dataset_readers.h"
#include "core/io/file_pattern.h"
#include "core/io/gzip.h"
#include "core/io/number_array.h"
#include "core/io/text_cell.h"

#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <system_error>

namespace inkling {

namespace {

constexpr std::size_t kMagicBytes = 4;
constexpr std::size_t kMostAxes = 8;

struct IdxHeader
{
    NumberType type = NumberType::UInt8;
    std::vector<std::size_t> sizes; ///< along the axes, at least one
    std::size_t bytes = 0;          ///< of the header

    std::size_t rows() const { return sizes.front(); }
    std::size_t columns() const
    {
        std::size_t count = 1;
        for (std::size_t axis = 1; axis < sizes.size(); ++axis)
            count *= sizes[axis];
        return count;
    }
};

std::optional<NumberType> typeOf(char code)
{
    switch (code) {
    case 0x08:
        return NumberType::UInt8;
    case 0x09:
        return NumberType::Int8;
    case 0x0B:
        return NumberType::Int16;
    case 0x0C:
        return NumberType::Int32;
    case 0x0D:
        return NumberType::Single;
    case 0x0E:
        return NumberType::Double;
    default:
        return std::nullopt;
    }
}

bool isIdx(std::string_view head)
{
    return head.size() > kMagicBytes && head[0] == '\0' && head[1] == '\0' && typeOf(head[2]) &&
           head[3] >= 1 && static_cast<unsigned char>(head[3]) <= kMostAxes;
}

/// Reads the header and checks it against the size of the file, before anything is allocated for it.
Result<IdxHeader> parseHeader(std::string_view bytes, const std::string &path)
{
    if (!isIdx(bytes))
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 is not an IDX file: it does not begin with two zero "
                                              "bytes, a type and a number of axes."),
                    path)};
    IdxHeader header;
    header.type = *typeOf(bytes[2]);
    const std::size_t axes = static_cast<unsigned char>(bytes[3]);
    header.bytes = kMagicBytes + 4 * axes;
    if (bytes.size() < header.bytes)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 is cut off within its header."), path)};
    std::size_t wanted = sizeOf(header.type);
    for (std::size_t axis = 0; axis < axes; ++axis) {
        const std::size_t size =
            numberAt<ByteOrder::Big, std::uint32_t>(bytes.data() + kMagicBytes + 4 * axis);
        header.sizes.push_back(size);
        if (size == 0)
            return Error{
                message(QT_TRANSLATE_NOOP("core", "%1 holds no numbers: its axis %2 has the length 0."), path,
                        axis + 1)};
        if (wanted > std::numeric_limits<std::size_t>::max() / size)
            return Error{
                message(QT_TRANSLATE_NOOP("core", "%1 claims more numbers than any file can hold."), path)};
        wanted *= size;
    }
    if (bytes.size() - header.bytes < wanted)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 is cut off: its header promises %2 bytes of numbers, "
                                              "and there are %3."),
                    path, wanted, bytes.size() - header.bytes)};
    return header;
}

/// "pixel_2_3" for the element of row 2, column 3 of an image; "value" for the only one.
std::vector<std::string> namesOf(const IdxHeader &header)
{
    std::vector<std::string> names;
    const std::size_t width = header.sizes.back();
    for (std::size_t i = 0; i < header.columns(); ++i) {
        if (header.sizes.size() == 1)
            names.emplace_back("value");
        else if (header.sizes.size() == 3)
            names.push_back("pixel_" + std::to_string(i / width + 1) + "_" + std::to_string(i % width + 1));
        else
            names.push_back("column_" + std::to_string(i + 1));
    }
    return names;
}

Result<Dataset> readArray(std::string_view bytes, const std::string &path, const ReadOptions &options,
                          const RunControl &control)
{
    const Result<IdxHeader> header = parseHeader(bytes, path);
    if (!header)
        return header.error();
    if (header->columns() > kMaximumColumns)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1: more than %2 columns are too many; there are %3."), path,
                    kMaximumColumns, header->columns())};
    const NumberArray array = {bytes.substr(header->bytes), header->type, ByteOrder::Big,
                               rowByRow(header->rows(), header->columns(), sizeOf(header->type))};
    return numberTable(array, namesOf(*header), path, options, control);
}

/// Where the labels of a file of images would be, by its name; none where it is not called as one.
std::optional<std::filesystem::path> labelFileOf(const std::string &path)
{
    std::filesystem::path labels(path);
    std::string name = labels.filename().string();
    for (const auto &[images, ofLabels] : {std::pair{"images", "labels"}, std::pair{"idx3", "idx1"}}) {
        const std::size_t place = name.find(images);
        if (place == std::string::npos)
            return std::nullopt;
        name.replace(place, std::string_view(images).size(), ofLabels);
    }
    labels.replace_filename(name);
    return labels;
}

/// Adds the classes that stand in a file beside the images. What is wrong with that file is told, and the
/// images are read without.
Status addLabels(Dataset &data, const std::string &path, const ReadOptions &options,
                 const RunControl &control)
{
    const auto place = labelFileOf(path);
    std::error_code error;
    if (!place || !std::filesystem::is_regular_file(*place, error))
        return Success();
    constexpr std::size_t kMostBytes = std::size_t(1) << 30U;
    const std::string name = place->string();
    Result<std::string> bytes = readFile(name, kMostBytes, control);
    if (bytes && isGzip(*bytes))
        bytes = gunzipped(*bytes, name, kMostBytes, control);
    Result<Dataset> labels =
        bytes ? readArray(*bytes, name, options, control) : Result<Dataset>(bytes.error());
    if (!labels) {
        if (labels.error().kind == ErrorKind::Stopped)
            return labels.error();
        data.notes.push_back(labels.error().message);
        return Success();
    }
    if (labels->rows != data.rows || labels->columns.size() != 1) {
        data.notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "The classes in %1 were not taken: there are %2 of "
                                              "them, and %3 images."),
                    name, labels->rows, data.rows));
        return Success();
    }
    Column &classes = labels.value().columns.front();
    classes.name = "label";
    data.columns.push_back(std::move(classes));
    data.roles.push_back(ColumnRole::Class);
    data.notes.push_back(message(QT_TRANSLATE_NOOP("core", "The classes stand in %1."), name));
    return Success();
}

Result<Dataset> readIdx(std::string_view bytes, const std::string &path, const ReadOptions &options,
                        const RunControl &control)
{
    Result<Dataset> data = readArray(bytes, path, options, control.part(0.0, 0.9));
    if (!data)
        return data;
    if (const Status status = addLabels(data.value(), path, options, control.part(0.9, 1.0)); !status)
        return status.error();
    return data;
}

double probeIdx(std::string_view head, std::string_view path)
{
    const bool isNamedSo = matchesPattern(path, idxReader().patterns);
    if (!isIdx(head))
        return isNamedSo ? kNamedProbe : 0.0;
    return isNamedSo ? 1.0 : 0.9;
}

} // namespace

const ReaderInfo &idxReader()
{
    static const ReaderInfo info = {"idx",
                                    QT_TRANSLATE_NOOP("core", "IDX array (MNIST)"),
                                    {"*-ubyte", "*.idx", "*.idx1", "*.idx3"},
                                    probeIdx,
                                    readIdx};
    return info;
}

} // namespace inkling
