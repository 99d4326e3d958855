// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/picture_file.h"

#include "ui/session/whole_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QFont>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace inkling {

namespace {

constexpr int kDotsPerInch = 96; ///< of a logical pixel

QByteArray pngBytes(int width, const PaintList &picture)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    pictureImage(width, picture).save(&buffer, "PNG");
    return buffer.data();
}

QByteArray svgBytes(const QString &title, const PaintList &picture)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kDotsPerInch); // not the 72 that it has at first
    generator.setSize(kPictureSize);
    generator.setViewBox(QRect(QPoint(), kPictureSize));
    generator.setTitle(title);
    QPainter painter(&generator);
    picture.paint(painter);
    painter.end();
    return buffer.data();
}

QByteArray pdfBytes(const QString &title, const PaintList &picture)
{
    constexpr double kPointsPerDot = 72.0 / kDotsPerInch;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(QGuiApplication::applicationDisplayName());
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QSizeF(kPictureSize) * kPointsPerDot, QPageSize::Point));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    picture.paint(painter);
    painter.end();
    return buffer.data();
}

} // namespace

QImage pictureImage(int width, const PaintList &picture)
{
    const double ratio = static_cast<double>(width) / kPictureSize.width();
    QImage image(width, static_cast<int>(ratio * kPictureSize.height()), // rows that it fills
                 QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(ratio, ratio); // a device pixel ratio below 1 would not count
    picture.paint(painter);
    painter.end();
    // not before: letters would grow with it
    const int dotsPerMetre = static_cast<int>(std::lround(ratio * kDotsPerInch / 0.0254));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

bool writePicture(const QString &path, const QString &title, const PaintList &picture, int width)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (ending == QStringLiteral("png"))
        bytes = pngBytes(width, picture);
    else if (ending == QStringLiteral("svg"))
        bytes = svgBytes(title, picture);
    else if (ending == QStringLiteral("pdf"))
        bytes = pdfBytes(title, picture);
    return !bytes.isEmpty() && writeWholeFile(path, bytes);
}

} // namespace inkling
