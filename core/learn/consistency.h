// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/joint_perceptron.h"

namespace inkling {

struct ConsistencyOptions
{
    double weight = 5.0; ///< of the mean squared distance of the probabilities, once it is full
    int growth = 30;     ///< epochs over which it grows, as rampedUp() says
    Disturbance disturbance = {.noise = 0.2, .dropout = 0.2}; ///< of every pass
    double kept = 0.99; ///< share of the teacher that stays in a step; unused by the Pi-model
};

/// The Pi-model (Laine and Aila 2017): two passes of a sample, each disturbed anew, are to agree.
JointLoss twoPassesAgree(const StandardSamples &samples, const ConsistencyOptions &options);

/// The mean teacher (Tarvainen and Valpola 2017): a disturbed pass is to agree with one by the network whose
/// parameters are the running mean of the trained one's, and which answers.
JointLoss agreesWithTeacher(const StandardSamples &samples, const ConsistencyOptions &options);

LearnerInfo piModelInfo();
LearnerInfo meanTeacherInfo();

} // namespace inkling
