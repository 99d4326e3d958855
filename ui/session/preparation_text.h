// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/prepare.h"
#include "ui/session/opened_work.h"

#include <QString>

namespace inkling {

// What the choices of the preparation are called.
QString nameOf(Scaling scaling);
QString nameOf(Imputation imputation);
QString nameOf(RepeatedRows repeated);
QString nameOf(Outliers outliers);
QString nameOf(NearConstants nearConstants);

/// What a change of the preparation is called, such as "Scaling: robust".
QString preparationText(const PrepareOptions &before, const PrepareOptions &after);
/// The same of the reading, too: "Views: sepals, petals".
QString treatmentText(const DataTreatment &before, const DataTreatment &after);

} // namespace inkling
