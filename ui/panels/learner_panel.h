// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace inkling {

class ParameterField;
class Session;

/// The method's settings: a form made from its parameter table, of which only what matters now is shown.
class LearnerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LearnerPanel(Session &session, QWidget *parent = nullptr);

private:
    void buildForm();
    void addSeed(QFormLayout *form);
    void refresh();
    void refreshTime();
    void refreshSurgery();

    Session &m_session;
    QLabel *m_title;
    QPushButton *m_reset;
    QWidget *m_form = nullptr; ///< one for each method, made anew
    std::vector<ParameterField *> m_fields;
    QSpinBox *m_seed = nullptr;
    QWidget *m_surgeryRow; ///< while edges of the graph are changed by hand
    QLabel *m_surgery;
    QLabel *m_time;
};

} // namespace inkling
