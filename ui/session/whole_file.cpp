// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/whole_file.h"

#include "core/io/write_file.h"

namespace inkling {

bool writeWholeFile(const QString &path, const QByteArray &bytes)
{
    return writeFileAtomically(path.toStdString(),
                               {bytes.constData(), static_cast<std::size_t>(bytes.size())})
        .ok();
}

} // namespace inkling
