// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/family_name.h"

#include <QCoreApplication>

namespace inkling {

QString familyName(Family family)
{
    const char *name = QT_TRANSLATE_NOOP("family", "Supervised, to compare with");
    switch (family) {
    case Family::Graph:
        name = QT_TRANSLATE_NOOP("family", "Graph");
        break;
    case Family::SelfLabelled:
        name = QT_TRANSLATE_NOOP("family", "Self-labelled");
        break;
    case Family::MultiView:
        name = QT_TRANSLATE_NOOP("family", "Several views");
        break;
    case Family::Generative:
        name = QT_TRANSLATE_NOOP("family", "Generative");
        break;
    case Family::EntropyRegularised:
        name = QT_TRANSLATE_NOOP("family", "Entropy-regularised");
        break;
    case Family::Margin:
        name = QT_TRANSLATE_NOOP("family", "Margin");
        break;
    case Family::Clustering:
        name = QT_TRANSLATE_NOOP("family", "Clusters first");
        break;
    case Family::Baseline:
        break;
    }
    return QCoreApplication::translate("family", name);
}

} // namespace inkling
