// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learner.h"

#include <QWidget>

#include <optional>
#include <vector>

class QFrame;
class QLabel;

namespace inkling {

class Session;

/// The method's pseudo-code beside the maps, with the line that the timeline's frame shows marked, and what
/// that step has labelled.
class AlgorithmPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AlgorithmPanel(Session &session, QWidget *parent = nullptr);

private:
    struct Row
    {
        QLabel *mark;
        QLabel *text;
    };

    void build();
    void refreshMark();
    bool isOfTheReport() const;
    QString stepWords() const;

    Session &m_session;
    QLabel *m_title;
    QLabel *m_step;
    QLabel *m_source;
    QFrame *m_list = nullptr; ///< made anew for other lines
    Pseudocode m_lines;
    std::vector<Row> m_rows;
    std::optional<std::size_t> m_marked;
};

} // namespace inkling
