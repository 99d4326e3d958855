// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/data/evaluation.h"
#include "core/data/label_history.h"
#include "core/data/parameters.h"
#include "core/data/prepare.h"
#include "core/graph/surgery.h"
#include "core/io/dataset_reader.h"
#include "core/score/split.h"

#include <QString>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace inkling {

struct LearnerInfo;

/// Where to read a data set: "builtin:moons?n=300" or a file's path, and what the user says of it.
struct DataRequest
{
    QString location;
    ReadOptions options;
    QString format; ///< a reader's id; empty: detect
};

/// How what a file says becomes points: what the undo stack changes beside the labels.
struct DataTreatment
{
    ReadOptions reading;
    PrepareOptions preparation;
};

/// With what a method is to learn, beside the data and their labels.
struct LearningSettings
{
    const LearnerInfo *learner = nullptr;
    std::map<std::string, ParameterValues> parameters; ///< of every method, by its id
    std::uint64_t seed = 0;
    Evaluation evaluation = Evaluation::Transductive;
    PrepareOptions preparation;
};

/// Data that were read, and the work on them.
struct OpenedWork
{
    DataRequest request; ///< to read the data again
    std::shared_ptr<const Dataset> data;
    InitialLabels labels;
    LabelHistory history; ///< leads to the labels
    SharedSurgery surgery;
    std::optional<LearningSettings> settings; ///< none: those that are chosen stay
};

} // namespace inkling
