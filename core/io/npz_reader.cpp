// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npz_reader.h"

#include "core/io/array_choice.h"
#include "core/io/file_pattern.h"
#include "core/io/npy_array.h"
#include "core/io/zip_archive.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace inkling {

namespace {

constexpr std::string_view kSuffix = ".npy";

/// Reads the arrays of one archive.
class NpzFile
{
public:
    NpzFile(ZipArchive archive, const std::string &path, const ReadOptions &options)
        : m_archive(std::move(archive))
        , m_path(path)
        , m_options(options)
    {
    }

    Result<Dataset> read(const RunControl &control);

private:
    Status summarize(const RunControl &control);
    bool isSparseMatrix() const;
    Result<Dataset> readArray(std::size_t array, std::vector<std::string> names, const RunControl &control);
    std::string where(std::size_t array) const { return m_path + " (" + m_arrays[array].name + ")"; }

    ZipArchive m_archive;
    const std::string &m_path;
    const ReadOptions &m_options;
    std::vector<const ZipMember *> m_members; ///< of each array
    std::vector<ArraySummary> m_arrays;
    std::optional<Error> m_refusal; ///< of the first array that is not readable
};

Result<Dataset> NpzFile::read(const RunControl &control)
{
    if (const Status status = summarize(control.part(0.0, 0.1)); !status)
        return status.error();
    if (m_arrays.empty())
        return Error{message(
            QT_TRANSLATE_NOOP("core",
                              "%1 is a ZIP archive without NumPy arrays (.npy); if a table is packed in it, "
                              "unpack it first."),
            m_path)};
    if (m_options.table.empty() && isSparseMatrix())
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 holds a sparse matrix of SciPy, of which only the values could be "
                                      "read; save the whole with numpy.savez(file, X=matrix.toarray())."),
            m_path)};
    if (m_arrays.size() == 1 && m_refusal)
        return *m_refusal;
    const Result<ArrayChoice> choice = chooseArrays(m_arrays, m_options, m_path);
    if (!choice)
        return choice.error();
    const ArrayRead read = [this](std::size_t array, std::vector<std::string> names, const RunControl &part) {
        return readArray(array, std::move(names), part);
    };
    return joinedArrays(m_arrays, *choice, read, control.part(0.1, 1.0));
}

/// From the arrays' headers alone.
Status NpzFile::summarize(const RunControl &control)
{
    constexpr std::size_t kHeaderBytes = std::size_t(1) << 16U;
    const std::vector<ZipMember> &members = m_archive.members();
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (!control.advance(static_cast<double>(i) / static_cast<double>(members.size())))
            return stopped();
        if (!members[i].name.ends_with(kSuffix))
            continue;
        ArraySummary array;
        array.name = members[i].name.substr(0, members[i].name.size() - kSuffix.size());
        m_members.push_back(&members[i]);
        m_arrays.push_back(array);
        const auto head = m_archive.head(members[i], kHeaderBytes);
        const Result<NpyArray> shape = head ? parseNpyHead(*head, where(m_arrays.size() - 1)) : head.error();
        m_arrays.back().isReadable = shape.ok();
        if (shape) {
            m_arrays.back().rows = shape->rows();
            m_arrays.back().columns = shape->columns();
        } else if (!m_refusal) {
            m_refusal = shape.error();
        }
    }
    return Success();
}

/// Whether scipy.sparse.save_npz() wrote the file: these arrays and no others.
bool NpzFile::isSparseMatrix() const
{
    const std::set<std::string> formats[] = {{"data", "format", "indices", "indptr", "shape"},
                                             {"col", "data", "format", "row", "shape"},
                                             {"data", "format", "offsets", "shape"}};
    std::set<std::string> names;
    for (const ArraySummary &array : m_arrays)
        names.insert(array.name);
    return std::find(std::begin(formats), std::end(formats), names) != std::end(formats);
}

Result<Dataset> NpzFile::readArray(std::size_t array, std::vector<std::string> names,
                                   const RunControl &control)
{
    std::string room;
    const auto bytes = m_archive.contents(*m_members[array], room, control.part(0.0, 0.4));
    if (!bytes)
        return bytes.error();
    const Result<NpyArray> values = parseNpy(*bytes, where(array));
    if (!values)
        return values.error();
    return npyTable(*values, std::move(names), where(array), m_options, control.part(0.4, 1.0));
}

Result<Dataset> readNpz(std::string_view bytes, const std::string &path, const ReadOptions &options,
                        const RunControl &control)
{
    Result<ZipArchive> archive = ZipArchive::open(bytes, path, control.part(0.0, 0.01));
    if (!archive)
        return archive.error();
    return NpzFile(std::move(archive).value(), path, options).read(control.part(0.01, 1.0));
}

double probeNpz(std::string_view head, std::string_view path)
{
    constexpr double kUnknownArchive = 0.1;
    const bool isNamedSo = matchesPattern(path, npzReader().patterns);
    if (!isZip(head))
        return isNamedSo ? kNamedProbe : 0.0;
    return firstZipName(head).ends_with(kSuffix) ? 1.0 : isNamedSo ? 0.9 : kUnknownArchive;
}

} // namespace

const ReaderInfo &npzReader()
{
    static const ReaderInfo info = {
        "npz", QT_TRANSLATE_NOOP("core", "NumPy archive of arrays"), {"*.npz"}, probeNpz, readNpz};
    return info;
}

} // namespace inkling
