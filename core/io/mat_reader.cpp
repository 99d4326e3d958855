// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/mat_reader.h"

#include "core/io/array_choice.h"
#include "core/io/file_pattern.h"
#include "core/io/inflater.h"
#include "core/io/mat_variable.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kHeaderBytes = 128;
constexpr std::size_t kVersionPlace = 124;
constexpr std::string_view kHdf5 = "\x89HDF\r\n\x1A\n";
constexpr std::string_view kTitle = "MATLAB ";

/// The byte order of a file of level 5, or nothing.
std::optional<ByteOrder> byteOrderOf(std::string_view bytes)
{
    constexpr std::uint16_t kLevel5 = 0x0100;
    constexpr std::uint16_t kOrderMark = 0x4D49; // "MI"
    if (bytes.size() < kHeaderBytes)
        return std::nullopt;
    for (const ByteOrder order : {ByteOrder::Little, ByteOrder::Big}) {
        const char *version = bytes.data() + kVersionPlace;
        if (numberAt<std::uint16_t>(version + 2, order) == kOrderMark &&
            numberAt<std::uint16_t>(version, order) == kLevel5)
            return order;
    }
    return std::nullopt;
}

/// Whether the bytes begin with the header of a variable of level 4: its type, four digits of which the first
/// says who wrote it, rows, columns, whether there is an imaginary part, the length of its name, and this.
/// Source: MAT-File Format, version 4.
bool isLevel4(std::string_view bytes)
{
    constexpr std::size_t kNamePlace = 20;
    constexpr std::uint32_t kBigEndian = 1000;
    constexpr std::uint32_t kLastType = 52; // digits: none, precision 0 to 5, kind 0 to 2
    constexpr std::uint32_t kLongestName = 64;
    if (bytes.size() <= kNamePlace)
        return false;
    for (const ByteOrder order : {ByteOrder::Little, ByteOrder::Big}) {
        const auto number = [&](std::size_t place) {
            return numberAt<std::uint32_t>(bytes.data() + 4 * place, order);
        };
        const std::uint32_t type = number(0) - (order == ByteOrder::Big ? kBigEndian : 0);
        const std::uint32_t nameBytes = number(4); // with a zero behind it
        if (type > kLastType || type % 10 > 2 || number(1) == 0 || number(2) == 0 || number(3) > 1 ||
            nameBytes < 2 || nameBytes > kLongestName)
            continue;
        const std::string_view name = bytes.substr(kNamePlace, nameBytes);
        const bool isWord = std::all_of(name.begin(), name.end() - 1,
                                        [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
        if (name.size() == nameBytes && name.back() == '\0' && isWord)
            return true;
    }
    return false;
}

bool isHdf5(std::string_view bytes)
{
    constexpr std::size_t kUserBlock = 512; // MATLAB's own text stands before
    return bytes.starts_with(kHdf5) || bytes.starts_with("MATLAB 7.3") ||
           (bytes.size() > kUserBlock && bytes.substr(kUserBlock).starts_with(kHdf5));
}

/// Reads the variables of one file.
class MatFile
{
public:
    MatFile(std::string_view bytes, ByteOrder order, const std::string &path, const ReadOptions &options)
        : m_bytes(bytes)
        , m_order(order)
        , m_path(path)
        , m_options(options)
    {
    }

    Result<Dataset> read(const RunControl &control);

private:
    Status summarize(const RunControl &control);
    void addVariable(const MatElement &element, std::string_view head);
    Result<Dataset> readVariable(std::size_t place, std::vector<std::string> names,
                                 const RunControl &control);
    Result<std::string_view> contents(const MatElement &element, std::string &room, const std::string &where,
                                      const RunControl &control) const;
    std::string where(std::size_t place) const { return m_path + " (" + m_summaries[place].name + ")"; }

    std::string_view m_bytes;
    ByteOrder m_order;
    const std::string &m_path;
    const ReadOptions &m_options;
    std::vector<MatElement> m_elements; ///< of each variable
    std::vector<ArraySummary> m_summaries;
    std::optional<Error> m_refusal; ///< of the first variable that is not readable
};

Result<Dataset> MatFile::read(const RunControl &control)
{
    if (const Status status = summarize(control.part(0.0, 0.2)); !status)
        return status.error();
    if (m_summaries.empty())
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 is a MATLAB file without variables."), m_path)};
    if (m_summaries.size() == 1 && m_refusal)
        return *m_refusal;
    const Result<ArrayChoice> choice = chooseArrays(m_summaries, m_options, m_path);
    if (!choice)
        return choice.error();
    const ArrayRead read = [this](std::size_t place, std::vector<std::string> names, const RunControl &part) {
        return readVariable(place, std::move(names), part);
    };
    return joinedArrays(m_summaries, *choice, read, control.part(0.2, 1.0));
}

/// From the headers of the variables alone.
Status MatFile::summarize(const RunControl &control)
{
    constexpr std::size_t kHeadBytes = std::size_t(1) << 12U;
    std::string_view left = m_bytes.substr(kHeaderBytes);
    while (!left.empty()) {
        const std::size_t place = m_bytes.size() - left.size();
        if (!control.advance(static_cast<double>(place) / static_cast<double>(m_bytes.size())))
            return stopped();
        const auto element = takeElement(left, m_order);
        if (!element)
            return Error{
                message(QT_TRANSLATE_NOOP(
                            "core", "%1 is damaged: what stands at byte %2 is no part of a MATLAB file."),
                        m_path, place + 1)};
        if (element->data.size() != element->claimedBytes)
            return Error{message(
                QT_TRANSLATE_NOOP("core", "%1 is cut off: the variable that begins at byte %2 does not end."),
                m_path, place + 1)};
        std::string unpacked;
        std::string_view head = element->data;
        if (element->type == MatType::Compressed) {
            inflateHead(element->data, DeflateWrapping::Zlib, kHeadBytes, unpacked);
            std::string_view inner = unpacked;
            const auto matrix = takeElement(inner, m_order);
            head = matrix && matrix->type == MatType::Matrix ? matrix->data : std::string_view();
        }
        addVariable(*element, head);
    }
    return Success();
}

/// `head`: the front of what a Matrix element holds.
void MatFile::addVariable(const MatElement &element, std::string_view head)
{
    const auto variable = parseMatVariable(head, m_order);
    if (variable && (variable->name.empty() || variable->name.starts_with("__")))
        return; // MATLAB's own
    ArraySummary summary;
    summary.name = variable ? variable->name : "?";
    m_elements.push_back(element);
    m_summaries.push_back(summary);
    const std::string name = where(m_summaries.size() - 1);
    const Status status =
        variable
            ? checkMatVariable(*variable, name)
            : Status(Error{message(QT_TRANSLATE_NOOP("core", "%1 is damaged: it has no header."), name)});
    m_summaries.back().isReadable = status.ok();
    if (status) {
        m_summaries.back().rows = variable->rows();
        m_summaries.back().columns = variable->columns();
    } else if (!m_refusal) {
        m_refusal = status.error();
    }
}

Result<Dataset> MatFile::readVariable(std::size_t place, std::vector<std::string> names,
                                      const RunControl &control)
{
    const std::string name = where(place);
    std::string room;
    const auto data = contents(m_elements[place], room, name, control.part(0.0, 0.5));
    if (!data)
        return data.error();
    const auto variable = parseMatVariable(*data, m_order);
    if (!variable)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 is damaged: it has no header."), name)};
    if (const Status status = checkMatVariable(*variable, name); !status)
        return status.error();
    Result<Dataset> table = matTable(*variable, std::move(names), name, m_options, control.part(0.5, 1.0));
    if (table && variable->isTurned())
        table.value().notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "%1 is a row of numbers and was read as a column."), name));
    return table;
}

/// What the Matrix element of a variable holds.
Result<std::string_view> MatFile::contents(const MatElement &element, std::string &room,
                                           const std::string &where, const RunControl &control) const
{
    if (element.type != MatType::Compressed)
        return element.data;
    constexpr std::size_t kTagBytes = 8;
    const Error damaged = {
        message(QT_TRANSLATE_NOOP("core", "%1 is damaged: what is packed in it cannot be unpacked."), where)};
    std::string head;
    inflateHead(element.data, DeflateWrapping::Zlib, kTagBytes, head);
    std::string_view tag = head;
    const auto claimed = takeElement(tag, m_order);
    if (!claimed || claimed->type != MatType::Matrix)
        return damaged;
    const std::size_t size = kTagBytes + claimed->claimedBytes;
    if (isBomb(element.data.size(), size))
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 would unpack to more than %2 times its size, which no "
                                              "table needs; it is not read."),
                    where, kMostTableRatio),
            ErrorKind::Limit};
    room.reserve(size + Inflater::kBlockBytes);
    const InflateEnding ending = inflate(element.data, DeflateWrapping::Zlib, size, room, control);
    if (ending == InflateEnding::Stopped)
        return stopped();
    if (ending != InflateEnding::Whole || room.size() != size)
        return damaged;
    return std::string_view(room).substr(kTagBytes);
}

Result<Dataset> readMat(std::string_view bytes, const std::string &path, const ReadOptions &options,
                        const RunControl &control)
{
    if (const auto order = byteOrderOf(bytes))
        return MatFile(bytes, *order, path, options).read(control);
    if (isHdf5(bytes))
        return Error{message(
            QT_TRANSLATE_NOOP("core",
                              "%1 is an HDF5 file, as MATLAB writes since 7.3; save it with save(..., '-v7') "
                              "to read it here."),
            path)};
    if (bytes.starts_with(kTitle))
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 is a MATLAB file and cut off or damaged in its header."), path)};
    if (isLevel4(bytes))
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 is a MATLAB file of level 4; save it with save(..., '-v7') to read "
                                      "it here."),
            path)};
    return Error{message(
        QT_TRANSLATE_NOOP("core", "%1 is no MATLAB file of level 5; if it is of an old MATLAB, save it with "
                                  "save(..., '-v7') to read it here."),
        path)};
}

double probeMat(std::string_view head, std::string_view path)
{
    if (byteOrderOf(head) && head.starts_with(kTitle))
        return 1.0;
    if (isHdf5(head) || byteOrderOf(head) || isLevel4(head))
        return 0.5;
    return matchesPattern(path, matReader().patterns) ? kNamedProbe : 0.0;
}

} // namespace

const ReaderInfo &matReader()
{
    static const ReaderInfo info = {
        "mat", QT_TRANSLATE_NOOP("core", "MATLAB file"), {"*.mat"}, probeMat, readMat};
    return info;
}

} // namespace inkling
