// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/image_folder.h"

#include "core/io/dataset_readers.h"
#include "core/io/file_pattern.h"
#include "core/io/text_encoding.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

namespace inkling {

namespace {

namespace files = std::filesystem;

constexpr std::size_t kMostImageBytes = std::size_t(256) << 20U;

const std::vector<const char *> kImagePatterns = {"*.png", "*.jpg", "*.jpeg", "*.bmp",
                                                  "*.gif", "*.tif", "*.tiff", "*.webp"};

/// Looks into one folder and those in it.
class FolderSearch
{
public:
    FolderSearch(const std::string &path, const RunControl &control)
        : m_path(path)
        , m_control(control)
    {
    }

    Result<ImageFolder> run();

private:
    Status look(const files::path &folder, const std::string &name);
    Status addEntry(const files::directory_entry &entry, const std::string &name);
    bool isNew(const files::path &folder);

    const std::string &m_path;
    const RunControl &m_control;
    std::set<files::path> m_seen; ///< folders, by their true paths
    std::vector<std::string> m_folders;
    std::size_t m_entries = 0;
    ImageFolder m_found;
};

/// Whether a folder has not been looked into, nor holds the first one.
bool FolderSearch::isNew(const files::path &folder)
{
    std::error_code error;
    const files::path truePath = files::canonical(folder, error);
    if (error)
        return false;
    const files::path first = m_seen.empty() ? truePath : files::canonical(m_path, error);
    const auto [end, rest] = std::mismatch(truePath.begin(), truePath.end(), first.begin(), first.end());
    const bool holdsFirst = !m_seen.empty() && end == truePath.end();
    return !holdsFirst && m_seen.insert(truePath).second;
}

Status FolderSearch::addEntry(const files::directory_entry &entry, const std::string &name)
{
    constexpr std::size_t kEntriesPerAdvance = 256;
    if (++m_entries % kEntriesPerAdvance == 0 && !m_control.advance(0.0))
        return stopped();
    const std::string own = entry.path().filename().string();
    if (own.starts_with('.'))
        return Success();
    const std::string path = name + own;
    std::error_code error;
    if (!isUtf8(own)) {
        m_found.closed.push_back(printableText(path));
    } else if (entry.is_directory(error)) {
        if (name.empty())
            m_folders.push_back(own);
        else
            ++m_found.deeperFolders;
    } else if (matchesPattern(own, kImagePatterns)) {
        m_found.images.push_back(path);
    } else if (m_found.others++ == 0) {
        m_found.firstOther = path;
    }
    if (m_found.images.size() > kMostFolderImages || m_entries > 2 * kMostFolderImages)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 holds more than %2 images or other files: open a "
                                                       "part of them."),
                             m_path, kMostFolderImages),
                     ErrorKind::Limit};
    return Success();
}

/// `name`: of the folder, with '/'; empty: the first.
Status FolderSearch::look(const files::path &folder, const std::string &name)
{
    std::error_code error;
    files::directory_iterator entries(folder, error);
    for (; !error && entries != files::directory_iterator(); entries.increment(error)) {
        if (Status status = addEntry(*entries, name); !status)
            return status;
    }
    if (error && name.empty())
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 cannot be opened: %2."), m_path, error.message())};
    if (error)
        m_found.closed.push_back(name);
    return Success();
}

Result<ImageFolder> FolderSearch::run()
{
    if (!isFolder(m_path))
        return Error{message(QT_TRANSLATE_NOOP("core", "There is no folder %1."), m_path)};
    isNew(m_path);
    if (const Status status = look(m_path, {}); !status)
        return status.error();
    std::sort(m_folders.begin(),
              m_folders.end()); // of two links to one folder it is always the same that counts
    for (const std::string &folder : m_folders) {
        const files::path path = files::path(m_path) / folder;
        if (!isNew(path))
            continue;
        if (const Status status = look(path, folder + "/"); !status)
            return status.error();
    }
    std::sort(m_found.images.begin(), m_found.images.end());
    std::sort(m_found.closed.begin(), m_found.closed.end());
    return std::move(m_found);
}

} // namespace

bool isFolder(const std::string &path)
{
    std::error_code error;
    return files::is_directory(path, error);
}

Result<ImageFolder> listImageFolder(const std::string &path, const RunControl &control)
{
    return FolderSearch(path, control).run();
}

Result<std::string> readImageFile(const std::string &folder, const std::string &image,
                                  const RunControl &control)
{
    return readFile((files::path(folder) / image).string(), kMostImageBytes, control);
}

void FolderFingerprint::add(std::string_view image, const std::optional<std::string_view> &bytes)
{
    // each text behind its length, so that no two folders give the same bytes
    const auto addText = [this](std::string_view text) {
        std::array<char, 8> length = {};
        for (std::size_t i = 0; i < length.size(); ++i)
            length[i] = static_cast<char>(text.size() >> (8 * i) & 0xFFU);
        m_fingerprint.add({length.data(), length.size()});
        m_fingerprint.add(text);
    };
    addText(image);
    m_fingerprint.add(bytes ? std::string_view("+") : std::string_view("-"));
    if (bytes) {
        addText(*bytes);
        m_size += bytes->size();
    }
}

Result<FolderFingerprint> folderFingerprint(const std::string &path, const RunControl &control)
{
    const auto folder = listImageFolder(path, control.part(0.0, 0.1));
    if (!folder)
        return folder.error();
    FolderFingerprint fingerprint;
    for (std::size_t i = 0; i < folder->images.size(); ++i) {
        const double done = 0.1 + 0.9 * static_cast<double>(i) / static_cast<double>(folder->images.size());
        const auto bytes = readImageFile(path, folder->images[i], control.part(done, done));
        if (!bytes && bytes.error().kind == ErrorKind::Stopped)
            return bytes.error();
        fingerprint.add(folder->images[i], bytes ? std::optional<std::string_view>(*bytes) : std::nullopt);
        if (!control.advance(done))
            return stopped();
    }
    return fingerprint;
}

} // namespace inkling
