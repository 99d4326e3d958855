// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/class_priors.h"

namespace inkling {

Parameter classPriorsParameter(ClassPriors initial)
{
    return {.id = "class_priors",
            .label = QT_TRANSLATE_NOOP("core", "Class sizes"),
            .meaning = QT_TRANSLATE_NOOP(
                "core", "How large the classes are expected to be: unknown, as among the given labels, or "
                        "all equal."),
            .kind = ParameterKind::Choice,
            .initial = static_cast<double>(initial),
            .choices = {{"none", QT_TRANSLATE_NOOP("core", "Unknown")},
                        {"labels", QT_TRANSLATE_NOOP("core", "As among the labels")},
                        {"equal", QT_TRANSLATE_NOOP("core", "All equal")}}};
}

} // namespace inkling
