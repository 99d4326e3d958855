// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>

#include <zlib.h>

#include <cstdint>

namespace inkling::test {

/// Writes a file into a folder, and the folders on the way.
inline void writeInto(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) ||
        file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// Writes an image of one colour, in the format of its ending.
inline void writeImage(const QTemporaryDir &folder, const QString &name, const QColor &colour,
                       const QSize &size = {4, 4})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    const QString path = folder.filePath(name);
    if (!QDir().mkpath(QFileInfo(path).path()) || !image.save(path))
        qFatal("cannot write %s", qPrintable(path));
}

/// A chunk of a PNG file, with its checksum.
inline QByteArray pngChunk(const QByteArray &type, const QByteArray &contents)
{
    const auto number = [](std::uint32_t value) {
        QByteArray bytes;
        for (unsigned shift = 32; shift > 0; shift -= 8)
            bytes += static_cast<char>(value >> (shift - 8) & 0xFFU);
        return bytes;
    };
    const QByteArray checked = type + contents;
    const uLong sum =
        ::crc32(0, reinterpret_cast<const Bytef *>(checked.constData()), static_cast<uInt>(checked.size()));
    return number(static_cast<std::uint32_t>(contents.size())) + checked +
           number(static_cast<std::uint32_t>(sum));
}

/// A PNG file of grey pixels that claims a size and has hardly any data.
inline QByteArray claimingPng(std::uint32_t width, std::uint32_t height)
{
    QByteArray header;
    for (const std::uint32_t value : {width, height}) {
        for (unsigned shift = 32; shift > 0; shift -= 8)
            header += static_cast<char>(value >> (shift - 8) & 0xFFU);
    }
    header += QByteArray("\x08\x00\x00\x00\x00", 5);
    return QByteArray("\x89PNG\r\n\x1A\n") + pngChunk("IHDR", header) +
           pngChunk("IDAT", QByteArray::fromHex("789c63000000010001")) + pngChunk("IEND", {});
}

/// Two pictures of one pixel, a red and a blue one.
inline QByteArray animatedGif()
{
    const QByteArray frame = QByteArray::fromHex("2c000000000100010000");
    return "GIF89a" + QByteArray::fromHex("01000100800000ff00000000ff") + frame +
           QByteArray::fromHex("0202440100") + frame + QByteArray::fromHex("02024c01003b");
}

} // namespace inkling::test
