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

Parameter equalOrLabelsParameter()
{
    return {.id = "class_priors",
            .label = QT_TRANSLATE_NOOP("core", "Class sizes"),
            .meaning =
                QT_TRANSLATE_NOOP("core", "How large the classes are expected to be where labels are far: "
                                          "all equal, or as among the given labels."),
            .kind = ParameterKind::Choice,
            .choices = {{"equal", QT_TRANSLATE_NOOP("core", "All equal")},
                        {"labels", QT_TRANSLATE_NOOP("core", "As among the labels")}}};
}

ClassPriors equalOrLabels(const ParameterValues &values)
{
    return values.integer("class_priors") == 0 ? ClassPriors::Equal : ClassPriors::Labels;
}

} // namespace inkling
