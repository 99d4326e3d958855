// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_writer.h"

#include "core/io/cell_text.h"
#include "core/io/npy_output.h"
#include "core/io/table_names.h"
#include "core/io/zip_writer.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace inkling {

namespace {

using Columns = std::vector<const Column *>;

/// The names of some columns, as a message lists them; empty where none is so.
template<typename Predicate>
std::string listedWhere(const Columns &columns, Predicate predicate)
{
    std::vector<std::string> names;
    for (const Column *column : columns) {
        if (predicate(*column))
            names.push_back(column->name);
    }
    return listedNames(names);
}

void noteLostDigits(const Columns &columns, std::vector<Message> &notes)
{
    if (const std::string names = listedWhere(columns, losesDigitsAsDouble); !names.empty())
        notes.push_back(
            message(QT_TRANSLATE_NOOP(
                        "core", "Numbers that a double cannot hold to the last digit were rounded: %1."),
                    names));
}

Result<WrittenTable> writeNpy(const ExportTable &table, const WriteOptions &, const RunControl &control)
{
    Columns numbers;
    std::vector<std::string> texts;
    for (const Column &column : table.data.columns) {
        if (column.type == ColumnType::Number)
            numbers.push_back(&column);
        else
            texts.push_back(column.name);
    }
    if (numbers.empty())
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 holds no numbers, and the NumPy format .npy holds "
                                                       "nothing else here; .npz holds texts, too."),
                             table.data.name),
                     ErrorKind::Output};
    WrittenTable written;
    const auto sink = [&written](std::string_view bytes) {
        written.bytes += bytes;
    };
    if (const Status status = writeNpyMatrix(numbers, sink, control); !status)
        return status.error();
    written.notes.push_back(
        message(QT_TRANSLATE_NOOP("core", "A NumPy array has no names; the order of its columns is: %1."),
                listedWhere(numbers, [](const Column &) { return true; })));
    if (!texts.empty())
        written.notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "A NumPy array of numbers holds no texts; left out: %1."),
                    listedNames(texts)));
    noteLostDigits(numbers, written.notes);
    return written;
}

/// Makes the archive of one table.
class NpzFile
{
public:
    explicit NpzFile(const Dataset &data)
        : m_data(data)
    {
    }

    Result<WrittenTable> write(const RunControl &control);

private:
    void sortColumns();
    Status addMatrix(const RunControl &control);
    Status addArray(const std::string &name, const Column &column, const RunControl &control);
    std::string arrayName(const std::string &wanted);
    void addNotes();

    const Dataset &m_data;
    Columns m_features; ///< numbers
    const Column *m_class = nullptr;
    Columns m_others;
    std::set<std::string> m_names = {"X", "y", "feature_names"};
    ZipWriter m_zip;
    WrittenTable m_written;
};

Result<WrittenTable> NpzFile::write(const RunControl &control)
{
    sortColumns();
    constexpr std::size_t kMostArrays = 65'000;
    if (m_others.size() > kMostArrays)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 has %2 columns that are no numeric features, and the "
                                              "NumPy format .npz holds at most %3 of them."),
                    m_data.name, m_others.size(), kMostArrays),
            ErrorKind::Output};
    constexpr double kMatrixShare = 0.5;
    if (const Status status = addMatrix(control.part(0.0, kMatrixShare)); !status)
        return status.error();
    const RunControl arrays = control.part(kMatrixShare, 1.0);
    Columns columns = m_others;
    if (m_class)
        columns.insert(columns.begin(), m_class);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto place = [&](std::size_t done) {
            return static_cast<double>(done) / static_cast<double>(columns.size());
        };
        const std::string name = columns[i] == m_class ? "y" : arrayName(columns[i]->name);
        if (const Status status = addArray(name, *columns[i], arrays.part(place(i), place(i + 1))); !status)
            return status.error();
    }
    addNotes();
    std::optional<std::string> bytes = m_zip.finish();
    if (!bytes)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 is too large for the NumPy format .npz, whose "
                                                       "files hold at most 4 GB."),
                             m_data.name),
                     ErrorKind::Output};
    m_written.bytes = *std::move(bytes);
    return std::move(m_written);
}

void NpzFile::sortColumns()
{
    for (std::size_t i = 0; i < m_data.columns.size(); ++i) {
        const Column &column = m_data.columns[i];
        if (m_data.roles[i] == ColumnRole::Class)
            m_class = &column;
        else if (m_data.roles[i] == ColumnRole::Feature && column.type == ColumnType::Number)
            m_features.push_back(&column);
        else
            m_others.push_back(&column);
    }
}

/// The numbers do not shrink much: they are stored as they are, which is faster to write and to read.
Status NpzFile::addMatrix(const RunControl &control)
{
    if (m_features.empty())
        return Success();
    m_zip.begin("X.npy", ZipPacking::Stored);
    const auto sink = [this](std::string_view bytes) {
        m_zip.add(bytes);
    };
    if (Status status = writeNpyMatrix(m_features, sink, control); !status)
        return status;
    Column names;
    names.type = ColumnType::Category;
    for (const Column *column : m_features) {
        names.codes.push_back(static_cast<int>(names.categories.size()));
        names.categories.push_back(column->name);
    }
    return addArray("feature_names", names, control.part(1.0, 1.0));
}

/// A Unicode array is mostly zeros.
Status NpzFile::addArray(const std::string &name, const Column &column, const RunControl &control)
{
    m_zip.begin(name + ".npy",
                npyValues(column) == NpyValues::Texts ? ZipPacking::Deflated : ZipPacking::Stored);
    return writeNpyColumn(
        column, [this](std::string_view bytes) { m_zip.add(bytes); }, control);
}

/// A name that is no path, and not taken.
std::string NpzFile::arrayName(const std::string &wanted)
{
    constexpr std::size_t kMostBytes = 200; // of a file's name, where somebody unpacks the archive
    std::string base = wanted.substr(0, std::min(wanted.size(), kMostBytes));
    while (base.size() < wanted.size() && !base.empty() && (wanted[base.size()] & 0xC0) == 0x80)
        base.pop_back(); // not in the middle of a character
    std::replace_if(
        base.begin(), base.end(),
        [](char c) { return c == '/' || c == '\\' || static_cast<unsigned char>(c) < ' '; }, '_');
    std::string name = base;
    for (int copy = 2; !m_names.insert(name).second; ++copy)
        name = base + "_" + std::to_string(copy);
    if (name != wanted)
        m_written.notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "Column \"%1\" is the array \"%2\"."), wanted, name));
    return name;
}

void NpzFile::addNotes()
{
    std::vector<Message> &notes = m_written.notes;
    if (m_class)
        notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "Column \"%1\" is the array \"%2\"."), m_class->name, "y"));
    noteLostDigits(m_features, notes);
    Columns all = m_others;
    if (m_class)
        all.push_back(m_class);
    const std::string incomplete = listedWhere(all, [](const Column &column) {
        return npyValues(column) == NpyValues::Texts && column.missingCount() > 0;
    });
    if (!incomplete.empty())
        notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "Missing texts are empty in NumPy arrays: %1."), incomplete));
}

Result<WrittenTable> writeNpz(const ExportTable &table, const WriteOptions &, const RunControl &control)
{
    return NpzFile(table.data).write(control);
}

} // namespace

const WriterInfo &npyWriter()
{
    static const WriterInfo info = {"npy", QT_TRANSLATE_NOOP("core", "NumPy array"), {"*.npy"}, writeNpy};
    return info;
}

const WriterInfo &npzWriter()
{
    static const WriterInfo info = {
        "npz", QT_TRANSLATE_NOOP("core", "NumPy archive of arrays"), {"*.npz"}, writeNpz};
    return info;
}

} // namespace inkling
