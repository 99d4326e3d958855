// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/io/fingerprint.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// What DataRequest and the project call the format of a folder of images. It is no reader of the list: core
/// decodes no images; the window does.
inline constexpr const char *kImageFolderFormat = "images";

/// The most images that a folder may hold, and half of the most entries that are looked at.
inline constexpr std::size_t kMostFolderImages = 200'000;

/// What is in a folder and the folders in it.
struct ImageFolder
{
    std::vector<std::string> images; ///< by their paths from the folder, with '/', in the order of the bytes
    std::size_t others = 0;          ///< files that are no images by their names
    std::string firstOther;
    std::size_t deeperFolders = 0;   ///< in the folders in it: they are not looked into
    std::vector<std::string> closed; ///< folders that cannot be looked into, and names that are not UTF-8
};

bool isFolder(const std::string &path);

/// Looks for images (PNG, JPEG, BMP, GIF, TIFF and WebP by their names) in a folder and the folders in it.
/// Hidden ones do not count, nor do folders that are links to one that was looked into already, or to one
/// that holds this one. Error: no folder, it cannot be looked into, too many files, stopped.
Result<ImageFolder> listImageFolder(const std::string &path, const RunControl &control = {});

/// The bytes of one of the images. Error: as readFile(), at most 256 MiB.
Result<std::string> readImageFile(const std::string &folder, const std::string &image,
                                  const RunControl &control = {});

/// By what a folder of images is known again: the paths and bytes of all of them.
class FolderFingerprint
{
public:
    /// The next one in the order of the folder; no bytes: it cannot be read.
    void add(std::string_view image, const std::optional<std::string_view> &bytes);
    std::uint64_t value() const { return m_fingerprint.value(); }
    std::uint64_t size() const { return m_size; } ///< bytes of all images

private:
    Fingerprint m_fingerprint;
    std::uint64_t m_size = 0;
};

/// The same of a folder as it is now. Error: as listImageFolder(). Cost: reads all images.
Result<FolderFingerprint> folderFingerprint(const std::string &path, const RunControl &control = {});

} // namespace inkling
