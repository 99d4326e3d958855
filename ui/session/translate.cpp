// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/translate.h"

#include <QCoreApplication>

namespace inkling {

QString translated(const char *text)
{
    return QCoreApplication::translate("core", text);
}

QString translated(const Message &message)
{
    const QString text = translated(message.text.c_str());
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        // QString::arg would replace a "%1" that an argument brings with it
        const int place = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() - 1 : -1;
        if (place >= 0 && place < static_cast<int>(message.arguments.size())) {
            filled += QString::fromStdString(message.arguments[static_cast<std::size_t>(place)]);
            ++i;
        } else {
            filled += text[i];
        }
    }
    return filled;
}

} // namespace inkling
