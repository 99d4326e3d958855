// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace inkling {

class ClassBar;
class CopyableTable;
class RowLinks;
class SampleValueModel;
class Session;

/// One sample closely: its class in words, its scores, where its label comes from, its true neighbours, all
/// of its values and, where it is one, its picture. Follows the session's inspection.
class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPanel(Session &session, QWidget *parent = nullptr);

private:
    void buildLayout();
    void refresh();
    void refreshScores();
    void refreshResult();
    void refreshPicture();
    void announce(long row);

    Session &m_session;
    SampleValueModel *m_model;
    QLabel *m_title;
    QLabel *m_hint;
    QWidget *m_sample; ///< all that needs a sample
    QLabel *m_state;
    QLabel *m_picture;
    QVBoxLayout *m_bars;
    std::vector<ClassBar *> m_classBars;
    QLabel *m_why;
    QLabel *m_sentence;
    RowLinks *m_seeds;
    QLabel *m_otherSeeds;
    RowLinks *m_neighbours;
    CopyableTable *m_values;
};

} // namespace inkling
