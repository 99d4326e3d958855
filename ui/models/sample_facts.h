// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"

#include <QCoreApplication>
#include <QString>

#include <cstddef>
#include <vector>

namespace inkling {

class Session;
struct Column;
struct Outcome;

/// Where the class of a sample comes from; every sample is exactly one of these.
enum class SampleSource { Given, HeldOut, Predicted, Unreached, Unlabelled };

/// What is said of a sample: these, then the columns of the data set.
enum SampleColumn : int {
    RowColumn,
    GivenColumn,
    PredictedColumn, ///< what the last run says, of given samples too
    ConfidenceColumn,
    MarginColumn,
    SourceColumn,
    UnsureColumn,
    FirstDataColumn
};

/// What the session says of its samples, row by row and by SampleColumn: either numbers, or codes of texts. A
/// look at the session as it is: not to be kept beyond its next signal.
class SampleFacts
{
    Q_DECLARE_TR_FUNCTIONS(inkling::SampleFacts)

public:
    explicit SampleFacts(const Session &session);

    std::size_t size() const { return m_size; }
    int columnCount() const; ///< 0 without data
    QString name(int column) const;
    bool isNumber(int column) const;

    /// Of a column of numbers; NaN where missing: nothing was run, or no label can get there.
    double number(std::size_t row, int column) const;
    /// Of a column of texts: 0 ... codeCount() - 1, -1 where missing.
    int code(std::size_t row, int column) const;
    int codeCount(int column) const;
    QString codeText(int column, int code) const;
    /// Where each code stands when they are sorted: classes and sources in their order, texts by code point.
    std::vector<int> codeOrder(int column) const;
    /// As people read it; empty where missing.
    QString text(std::size_t row, int column) const;

    int given(std::size_t row) const { return m_labels[row].given; }
    int predicted(std::size_t row) const; ///< kUnlabelled: nothing was run, or unreached
    int shownClass(std::size_t row) const ///< the one given, else the one predicted
    {
        return given(row) == kUnlabelled ? predicted(row) : given(row);
    }
    SampleSource source(std::size_t row) const;
    bool isWrong(std::size_t row) const; ///< held out, and the last run says another class or none
    bool isUnsure(std::size_t row) const { return m_labels[row].unsure; }

    static QString sourceText(SampleSource source);

private:
    const Column &dataColumn(int column) const;
    bool isAsItStands(int column) const;

    const Session &m_session;
    const Labels &m_labels;
    const Outcome *m_outcome; ///< null: nothing was run
    std::size_t m_size;
};

} // namespace inkling
