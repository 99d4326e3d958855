// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/prepare.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace inkling {

/// What stands beside each step of the preparation.
struct StepFindings
{
    QString repeated, missing, outliers, nearConstants, ordinals, terms, scaling, components;
};

/// The steps of the preparation in their order, each with its choice and with what there is to say about it.
class PreparationForm : public QWidget
{
    Q_OBJECT

public:
    explicit PreparationForm(QWidget *parent = nullptr);

    void show(const PrepareOptions &options);
    void giveBack(const PrepareOptions &options); ///< what was wanted could not be: what was typed stays
    void show(const StepFindings &findings);
    void setHasTexts(bool has); ///< columns that are learned from by their words

Q_SIGNALS:
    /// The user wants this; nothing has changed yet.
    void changed(const inkling::PrepareOptions &options);

private:
    template<typename Choice>
    QComboBox *addChoice(QLabel *&finding, const QString &title, const char *name, const QString &meaning,
                         std::initializer_list<Choice> choices);
    QLabel *addStep(const QString &title, const QString &meaning, QWidget *control, const char *name);
    void tell(); ///< what the fields say

    QGridLayout *m_grid;
    PrepareOptions m_options; ///< as shown
    QLabel *m_repeatedFinding = nullptr;
    QLabel *m_missingFinding = nullptr;
    QLabel *m_outliersFinding = nullptr;
    QLabel *m_nearConstantsFinding = nullptr;
    QLabel *m_ordinalsFinding = nullptr;
    QLabel *m_termsFinding = nullptr;
    QLabel *m_scalingFinding = nullptr;
    QLabel *m_componentsFinding = nullptr;
    QComboBox *m_repeated;
    QComboBox *m_missing;
    QComboBox *m_outliers;
    QComboBox *m_nearConstants;
    QLineEdit *m_ordinals;
    QSpinBox *m_terms;
    QComboBox *m_scaling;
    QSpinBox *m_components;
};

} // namespace inkling
