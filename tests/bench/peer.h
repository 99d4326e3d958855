// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <cstddef>

namespace inkling {

/// What peer.py prints, asked with these words; empty where Python or scikit-learn is missing.
QByteArray askPeer(const QStringList &words);

/// Numbers in a file for the peer, as they stand in memory, as long as this lives.
class BenchFile
{
public:
    template<typename Number>
    BenchFile(const Number *numbers, std::ptrdiff_t count)
    {
        write(reinterpret_cast<const char *>(numbers), count * static_cast<std::ptrdiff_t>(sizeof(Number)));
    }

    QString path() const { return m_folder.filePath(QStringLiteral("numbers")); }

private:
    void write(const char *bytes, std::ptrdiff_t count) const;

    QTemporaryDir m_folder;
};

} // namespace inkling
