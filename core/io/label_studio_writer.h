// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_writer.h"

namespace inkling {

/// Tasks of Label Studio (its JSON import format): `data` is the row's own cells, named by the columns;
/// labels that people gave are annotations; predictions are predictions, with the confidence as their score.
/// The choices are those of a control called "label" for an object called "sample" (from_name, to_name), as
/// in the labelling configuration that the notes tell. Of a table that is not labelled the class column is
/// what people gave.
const WriterInfo &labelStudioWriter();

} // namespace inkling
