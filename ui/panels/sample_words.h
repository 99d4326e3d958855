// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <cstddef>

namespace inkling {

class Session;

/// What is said of one sample's class, in words.
class SampleWords
{
    Q_DECLARE_TR_FUNCTIONS(inkling::SampleWords)

public:
    /// "Given: Class A", "Predicted: Class B, 74.0 %", ...: a line for each thing that is known.
    static QString state(const Session &session, std::size_t row);
    /// "given as Class A", "predicted Class B", "held out", "unlabelled": for a list, in one word or two.
    static QString shortState(const Session &session, std::size_t row);
    /// The whole sample to be read out: row, state and every value.
    static QString record(const Session &session, std::size_t row);
};

} // namespace inkling
