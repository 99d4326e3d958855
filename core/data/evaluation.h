// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace inkling {

/// Where the held-out samples are while a method learns; their labels are hidden from it either way.
enum class Evaluation {
    Transductive, ///< among the points it learns from
    Inductive     ///< left out, and predicted afterwards
};

} // namespace inkling
