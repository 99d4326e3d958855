// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <cstddef>
#include <vector>

namespace inkling {

class Session;

/// Writes what SampleFacts say of samples as tab-separated lines under a head, a slice at a time, so that a
/// million lines do not keep the window waiting. What changes meanwhile is written anew; other data end it.
class SampleLines : public QObject
{
    Q_OBJECT

public:
    explicit SampleLines(Session &session, QObject *parent = nullptr);

    /// Ends what is being written. samples: rows of the data set, in the order of the lines. Few lines are
    /// finished before this returns.
    void write(std::vector<std::size_t> samples);
    bool isWriting() const { return m_turn.isActive(); }

Q_SIGNALS:
    void finished(const QString &text, int samples);

private:
    void begin();
    void writeSlice();

    Session &m_session;
    std::vector<std::size_t> m_samples;
    std::size_t m_next = 0; ///< place in m_samples
    QString m_text;
    QTimer m_turn;
};

} // namespace inkling
