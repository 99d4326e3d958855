// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace inkling {

class SampleTable;
class Session;
struct SampleFilter;

/// All samples in a table, with a filter over it: what the maps show, for the keyboard and for screen
/// readers.
class SamplesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SamplesPanel(Session &session, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void fillClasses();
    void startAnew();
    void applyFilter();
    void refreshAfterSelection();
    void refreshCount();
    void refreshMaps();
    void follow();
    bool filters() const;

    Session &m_session;
    QLineEdit *m_text;
    QComboBox *m_class;
    QComboBox *m_source;
    QLabel *m_count;
    QCheckBox *m_inMaps;
    QLabel *m_problem;
    SampleTable *m_table;
    QTimer m_typing; ///< runs while a condition is being written
};

} // namespace inkling
