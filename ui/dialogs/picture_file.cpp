// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/picture_file.h"

#include "ui/session/whole_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QFont>
#include <QGuiApplication>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace inkling {

namespace {

constexpr QSize kSize(1280, 700); ///< logical pixels
constexpr int kPixelRatio = 2;    ///< of the PNG

QByteArray pngBytes(const std::function<void(QPainter &, const QRectF &)> &paint)
{
    QImage image(kSize * kPixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kPixelRatio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paint(painter, QRectF(QPointF(), kSize));
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray svgBytes(const QString &title, const std::function<void(QPainter &, const QRectF &)> &paint)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(kSize);
    generator.setViewBox(QRect(QPoint(), kSize));
    generator.setTitle(title);
    QPainter painter(&generator);
    paint(painter, QRectF(QPointF(), kSize));
    painter.end();
    return buffer.data();
}

QByteArray pdfBytes(const QString &title, const std::function<void(QPainter &, const QRectF &)> &paint)
{
    constexpr int kDotsPerInch = 96;
    constexpr double kPointsPerDot = 72.0 / kDotsPerInch;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(QGuiApplication::applicationDisplayName());
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QSizeF(kSize) * kPointsPerDot, QPageSize::Point));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    paint(painter, QRectF(QPointF(), kSize));
    painter.end();
    return buffer.data();
}

} // namespace

bool writePicture(const QString &path, const QString &title,
                  const std::function<void(QPainter &, const QRectF &)> &paint)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (ending == QStringLiteral("png"))
        bytes = pngBytes(paint);
    else if (ending == QStringLiteral("svg"))
        bytes = svgBytes(title, paint);
    else if (ending == QStringLiteral("pdf"))
        bytes = pdfBytes(title, paint);
    return !bytes.isEmpty() && writeWholeFile(path, bytes);
}

} // namespace inkling
