// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QString>

#include <string>

namespace inkling::test {

/// The project's root, as the test driver names it.
inline QDir projectFolder()
{
    return QDir(qEnvironmentVariable("INKLING_SOURCE", QStringLiteral(".")));
}

/// A data set that stands beside the project (../shared/data, or where INKLING_DATA points); it may be
/// absent.
inline QString sharedData(const QString &name)
{
    const QString folder =
        qEnvironmentVariable("INKLING_DATA", projectFolder().filePath(QStringLiteral("../shared/data")));
    return QDir::cleanPath(folder + QLatin1Char('/') + name);
}

/// A file or folder for trying readers that stands beside the project (../shared/corpora); it may be absent.
inline QString sharedCorpus(const QString &name)
{
    return QDir::cleanPath(projectFolder().filePath(QStringLiteral("../shared/corpora/") + name));
}

inline std::string fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

inline bool writeFile(const QString &path, const std::string &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) &&
           file.write(bytes.data(), static_cast<qint64>(bytes.size())) >= 0;
}

} // namespace inkling::test
