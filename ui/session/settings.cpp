// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/settings.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace inkling {

namespace {

/// QSettings reads past bytes that make no sense; a file with NULs or of absurd size is not one that it
/// wrote.
bool looksBroken(const QString &path)
{
    constexpr qint64 kLargestSettings = 4 << 20;
    QFile file(path);
    if (!file.exists())
        return false;
    return !QFileInfo(path).isFile() || file.size() > kLargestSettings || !file.open(QIODevice::ReadOnly) ||
           file.readAll().contains('\0');
}

} // namespace

std::unique_ptr<QSettings> openSettings(const QString &path)
{
    const QString file = !path.isEmpty()
                             ? path
                             : QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                                   QStringLiteral("/inkling/inkling.ini");
    const auto moveAside = [&file] {
        QFile::remove(file + QStringLiteral(".broken"));
        QFile::rename(file, file + QStringLiteral(".broken"));
    };
    if (looksBroken(file))
        moveAside();
    auto settings = std::make_unique<QSettings>(file, QSettings::IniFormat);
    if (settings->status() != QSettings::NoError) {
        settings.reset();
        moveAside();
        settings = std::make_unique<QSettings>(file, QSettings::IniFormat);
    }
    return settings;
}

} // namespace inkling
