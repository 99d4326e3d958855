// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/image_folder.h"

#include "core/data/labels.h"
#include "core/io/column_roles.h"
#include "core/io/dataset_readers.h"
#include "core/io/dense_size.h"
#include "core/io/image_folder.h"
#include "core/io/image_pixels.h"
#include "core/io/table_names.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace inkling {

namespace {

constexpr std::size_t kMostListed = 10; ///< of what was left out

/// The bytes of a file, which end when the work is to stop: a decoder gives up where they do.
class StoppableBytes : public QBuffer
{
public:
    StoppableBytes(QByteArray &bytes, const RunControl &control)
        : QBuffer(&bytes)
        , m_control(control)
    {
        open(QIODevice::ReadOnly);
    }

    bool isStopped() const { return m_isStopped; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        m_isStopped = m_isStopped || !m_control.advance(0.0);
        return m_isStopped ? -1 : QBuffer::readData(data, size);
    }

private:
    const RunControl &m_control;
    bool m_isStopped = false;
};

/// Whether a JPEG lacks its end, which its decoder makes up in grey.
bool isCutShort(const QByteArray &format, const QByteArray &bytes)
{
    return format == "jpeg" && bytes.lastIndexOf("\xFF\xD9") < bytes.lastIndexOf("\xFF\xDA");
}

struct DecodedImage
{
    QImage image;
    bool isAnimated = false;
};

/// Decodes an image of a known format. Error: stopped, or why not, with its name.
Result<DecodedImage> decoded(const std::string &bytes, const std::string &name, const RunControl &control)
{
    static const QList<QByteArray> formats = {"png", "jpeg", "jpg", "bmp", "gif", "tiff", "tif", "webp"};
    QByteArray own = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    StoppableBytes device(own, control);
    QImageReader reader(&device);
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    const QSize size = formats.contains(format) ? reader.size() : QSize();
    if (device.isStopped())
        return stopped();
    if (!size.isValid() || size.isEmpty())
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 was left out: it is no image that can be read here."), name)};
    if (std::int64_t(size.width()) * size.height() > kMostImagePixels)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 was left out: its %2 × %3 pixels are more than %4."), name,
                    size.width(), size.height(), kMostImagePixels)};
    DecodedImage result;
    result.isAnimated = reader.supportsAnimation() && reader.imageCount() > 1;
    result.image = reader.read();
    if (device.isStopped())
        return stopped();
    if (result.image.isNull() || isCutShort(format, own))
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 was left out: it is damaged."), name)};
    result.image.convertTo(QImage::Format_RGBA8888);
    if (result.image.isNull())
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 was left out: there is not enough memory for it."), name)};
    return result;
}

/// A column of texts that is filled row by row.
class TextColumn
{
public:
    explicit TextColumn(const char *name)
    {
        m_column.name = name;
        m_column.type = ColumnType::Category;
    }

    /// Empty: missing.
    void add(const std::string &text)
    {
        const auto [place, isNew] = m_places.try_emplace(text, static_cast<int>(m_column.categories.size()));
        if (isNew && !text.empty())
            m_column.categories.push_back(text);
        m_column.codes.push_back(text.empty() ? -1 : place->second);
    }
    Column take() { return std::move(m_column); }

private:
    Column m_column;
    std::map<std::string, int> m_places;
};

/// Makes one data set of a folder.
class ImageTable
{
public:
    ImageTable(const std::string &path, const ReadOptions &options, const RunControl &control)
        : m_path(path)
        , m_options(options)
        , m_control(control)
    {
    }

    Result<Dataset> read();

private:
    Status begin();
    Status addImages();
    Status addImage(const std::string &name, const std::string &bytes, const RunControl &control);
    void leaveOut(const Message &reason);
    Result<Dataset> finish();
    void noteImages();
    void noteClasses(const Column &classes);
    void noteLeftOut();
    template<typename... Arguments>
    void note(const char *text, Arguments &&...arguments)
    {
        m_data.notes.push_back(message(text, std::forward<Arguments>(arguments)...));
    }

    const std::string &m_path;
    const ReadOptions &m_options;
    const RunControl &m_control;
    ImageFolder m_folder;
    FolderFingerprint m_fingerprint;
    Dataset m_data;
    TextColumn m_files{"file"};
    TextColumn m_classes{"class"};
    std::vector<Column> m_pixels;
    std::vector<Message> m_leftOut; ///< the first of them
    std::size_t m_leftOutCount = 0;
    std::size_t m_notSquare = 0;
    std::size_t m_animated = 0;
};

Result<Dataset> ImageTable::read()
{
    for (const auto step : {&ImageTable::begin, &ImageTable::addImages}) {
        if (const Status status = (this->*step)(); !status)
            return status.error();
    }
    return finish();
}

Status ImageTable::begin()
{
    auto folder = listImageFolder(m_path, m_control.part(0.0, 0.02));
    if (!folder)
        return folder.error();
    m_folder = std::move(folder).value();
    if (m_folder.images.empty())
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 holds no images (PNG, JPEG, BMP, GIF, TIFF, WebP), "
                                              "and neither do the folders in it."),
                    m_path)};
    const ImageOptions &images = m_options.images;
    if (images.side == 0 || images.side > ImageOptions::kMostSide)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "Images can be brought to 1 to %1 pixels a side, not %2."),
                    ImageOptions::kMostSide, images.side)};
    const std::size_t numbers = images.side * images.side * (images.colours == ImageColours::Colour ? 3 : 1);
    if (Status status = checkDenseSize(m_folder.images.size(), numbers, m_path); !status)
        return status;
    for (std::string &name : pixelNames(images)) {
        m_pixels.emplace_back();
        m_pixels.back().name = std::move(name);
        m_pixels.back().numbers.reserve(m_folder.images.size());
    }
    return Success();
}

Status ImageTable::addImages()
{
    const RunControl control = m_control.part(0.02, 0.98);
    const auto count = static_cast<double>(m_folder.images.size());
    for (std::size_t i = 0; i < m_folder.images.size(); ++i) {
        const double done = static_cast<double>(i) / count;
        if (!control.advance(done))
            return stopped();
        const RunControl here = control.part(done, done);
        const std::string &name = m_folder.images[i];
        const Result<std::string> bytes = readImageFile(m_path, name, here);
        if (!bytes && bytes.error().kind == ErrorKind::Stopped)
            return bytes.error();
        m_fingerprint.add(name, bytes ? std::optional<std::string_view>(*bytes) : std::nullopt);
        Status added = bytes ? addImage(name, *bytes, here) : Status(bytes.error());
        if (added)
            continue;
        if (added.error().kind == ErrorKind::Stopped)
            return added;
        leaveOut(added.error().message);
    }
    return Success();
}

Status ImageTable::addImage(const std::string &name, const std::string &bytes, const RunControl &control)
{
    const auto image = decoded(bytes, name, control);
    if (!image)
        return image.error();
    const QImage &picture = image->image;
    const ImageView view = {picture.constBits(), static_cast<std::size_t>(picture.width()),
                            static_cast<std::size_t>(picture.height()),
                            static_cast<std::size_t>(picture.bytesPerLine())};
    const auto values = pixelValues(view, m_options.images, control);
    if (!values)
        return stopped();
    for (std::size_t i = 0; i < values->size(); ++i)
        m_pixels[i].numbers.push_back((*values)[i]);
    const std::size_t slash = name.find('/');
    m_files.add(name);
    m_classes.add(slash == std::string::npos ? std::string() : name.substr(0, slash));
    m_notSquare += view.width != view.height ? 1 : 0;
    m_animated += image->isAnimated ? 1 : 0;
    ++m_data.rows;
    return Success();
}

void ImageTable::leaveOut(const Message &reason)
{
    if (m_leftOutCount++ < kMostListed)
        m_leftOut.push_back(reason);
}

void ImageTable::noteImages()
{
    const ImageOptions &images = m_options.images;
    note(images.colours == ImageColours::Colour
             ? QT_TRANSLATE_NOOP("core", "Images read: %1, each as the colours of %2 × %2 pixels.")
             : QT_TRANSLATE_NOOP("core", "Images read: %1, each as %2 × %2 grey pixels."),
         m_data.rows, images.side);
    if (m_notSquare > 0)
        note(images.fit == ImageFit::Crop
                 ? QT_TRANSLATE_NOOP("core", "Images that are not square and were cut to the square in their "
                                             "middle: %1.")
                 : QT_TRANSLATE_NOOP("core",
                                     "Images that are not square and were padded with the mean colour "
                                     "of their edges: %1."),
             m_notSquare);
    if (m_animated > 0)
        note(QT_TRANSLATE_NOOP("core", "Animations of which the first picture was read: %1."), m_animated);
}

void ImageTable::noteClasses(const Column &classes)
{
    if (classes.categories.empty()) {
        note(QT_TRANSLATE_NOOP("core",
                               "There are no images in folders of this one: no folder names a class."));
        return;
    }
    note(QT_TRANSLATE_NOOP("core", "The folders name the classes: %1."), listedNames(classes.categories));
    const std::size_t outside = classes.missingCount();
    if (outside > 0)
        note(QT_TRANSLATE_NOOP("core", "Images outside of those folders, which have no class: %1."), outside);
    if (classes.categories.size() > kMaximumClasses)
        note(QT_TRANSLATE_NOOP("core", "These are more than %1 classes: they are not taken as such."),
             kMaximumClasses);
}

void ImageTable::noteLeftOut()
{
    m_data.notes.insert(m_data.notes.end(), m_leftOut.begin(), m_leftOut.end());
    if (m_leftOutCount > m_leftOut.size())
        note(QT_TRANSLATE_NOOP("core", "Further images that could not be read and were left out: %1."),
             m_leftOutCount - m_leftOut.size());
    if (!m_folder.closed.empty())
        note(QT_TRANSLATE_NOOP("core", "Folders and files that could not be opened: %1."),
             listedNames(m_folder.closed));
    if (m_folder.others > 0)
        note(QT_TRANSLATE_NOOP("core", "Files that are no images by their names: %1, for example %2."),
             m_folder.others, m_folder.firstOther);
    if (m_folder.deeperFolders > 0)
        note(QT_TRANSLATE_NOOP("core", "Folders further down that were not looked into: %1."),
             m_folder.deeperFolders);
}

Result<Dataset> ImageTable::finish()
{
    if (m_data.rows == 0)
        return Error{m_leftOutCount == 1
                         ? m_leftOut.front()
                         : message(QT_TRANSLATE_NOOP("core", "None of the %2 images in %1 can be read."),
                                   m_path, m_leftOutCount)};
    std::error_code error;
    const std::filesystem::path path = std::filesystem::absolute(m_path, error).lexically_normal();
    m_data.source.path = (path.has_filename() ? path : path.parent_path()).string();
    m_data.source.size = m_fingerprint.size();
    m_data.source.fingerprint = m_fingerprint.value();
    m_data.name = std::filesystem::path(m_data.source.path).filename().string();
    Column classes = m_classes.take();
    noteImages();
    noteClasses(classes);
    noteLeftOut();
    ReadOptions options = m_options;
    m_data.columns.push_back(m_files.take());
    m_data.roles.push_back(options.id.empty() ? ColumnRole::Id : ColumnRole::Ignored);
    const bool areClasses = !classes.categories.empty() && classes.categories.size() <= kMaximumClasses;
    if (!classes.categories.empty()) {
        m_data.columns.push_back(std::move(classes));
        m_data.roles.push_back(areClasses ? ColumnRole::Class : ColumnRole::Ignored);
    }
    // a pixel that happens to have few values is no class
    options.noClassColumn = options.noClassColumn || (!areClasses && options.classColumn.empty());
    m_data.columns.insert(m_data.columns.end(), std::make_move_iterator(m_pixels.begin()),
                          std::make_move_iterator(m_pixels.end()));
    m_data.roles.resize(m_data.columns.size(), ColumnRole::Feature);
    if (const Status status = assignRoles(m_data, options); !status)
        return status.error();
    return std::move(m_data);
}

} // namespace

Result<Dataset> readImageFolder(const std::string &path, const ReadOptions &options,
                                const RunControl &control)
{
    constexpr int kMostMegabytes = 512; // of kMostImagePixels with 8 bytes each
    if (QImageReader::allocationLimit() != kMostMegabytes)
        QImageReader::setAllocationLimit(kMostMegabytes);
    return ImageTable(path, options, control).read();
}

Result<Dataset> readAnyDataset(const std::string &location, const ReadOptions &options,
                               const std::string &format, const RunControl &control)
{
    return format == kImageFolderFormat || isFolder(location)
               ? readImageFolder(location, options, control)
               : readDataset(location, options, format, control);
}

} // namespace inkling
