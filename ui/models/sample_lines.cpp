// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample_lines.h"

#include "ui/models/sample_facts.h"
#include "ui/session/session.h"

#include <QElapsedTimer>

#include <utility>

namespace inkling {

namespace {

constexpr qint64 kSliceMilliseconds = 20;

void endCell(QString &text, int column, int columns)
{
    text += column + 1 < columns ? u'\t' : u'\n';
}

} // namespace

SampleLines::SampleLines(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&m_turn, &QTimer::timeout, this, &SampleLines::writeSlice);
    const auto beginAnew = [this] {
        if (isWriting())
            begin();
    };
    connect(&session, &Session::labelsChanged, this, beginAnew);
    connect(&session, &Session::reportChanged, this, beginAnew);
    connect(&session, &Session::dataChanged, &m_turn, &QTimer::stop);
}

void SampleLines::write(std::vector<std::size_t> samples)
{
    m_samples = std::move(samples);
    begin();
    m_turn.start();
    writeSlice();
}

void SampleLines::begin()
{
    const SampleFacts facts(m_session);
    m_next = 0;
    m_text.clear();
    for (int column = 0; column < facts.columnCount(); ++column) {
        m_text += facts.name(column);
        endCell(m_text, column, facts.columnCount());
    }
}

void SampleLines::writeSlice()
{
    const SampleFacts facts(m_session);
    const int columns = facts.columnCount();
    QElapsedTimer time;
    time.start();
    for (; m_next < m_samples.size() && time.elapsed() < kSliceMilliseconds; ++m_next) {
        for (int column = 0; column < columns; ++column) {
            m_text += facts.text(m_samples[m_next], column);
            endCell(m_text, column, columns);
        }
    }
    if (m_next < m_samples.size())
        return;
    m_turn.stop();
    Q_EMIT finished(std::exchange(m_text, {}), static_cast<int>(m_samples.size()));
}

} // namespace inkling
