// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/parameters.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QHBoxLayout;
class QSlider;
class QSpinBox;

namespace inkling {

/// The control of one parameter, made from its table entry: an integer has a slider and a number, a real a
/// number, and either, where it may, a number and "auto"; a choice has a list.
class ParameterField : public QWidget
{
    Q_OBJECT

public:
    /// parameter: borrowed from its table, which lives as long as the program.
    explicit ParameterField(const Parameter &parameter, QWidget *parent = nullptr);

    const Parameter &parameter() const { return m_parameter; }
    double value() const;        ///< as ParameterValues keeps it
    void setValue(double value); ///< without edited()

Q_SIGNALS:
    void edited(double value); ///< by the user

private:
    void buildInteger(QHBoxLayout *layout);
    void buildReal(QHBoxLayout *layout);
    void buildChoice(QHBoxLayout *layout);
    void describe(QWidget *control, const QString &suffix);
    void announce();
    void placeSlider(int value);
    void addSlider(QHBoxLayout *layout);
    void addAutomatic(QHBoxLayout *layout, QWidget *number);

    const Parameter &m_parameter;
    std::vector<int> m_stops; ///< the slider's values, ascending
    QSlider *m_slider = nullptr;
    QSpinBox *m_integer = nullptr;
    QDoubleSpinBox *m_real = nullptr;
    QCheckBox *m_automatic = nullptr;
    QComboBox *m_choice = nullptr;
};

/// The values that a slider steps through, ascending, both ends among them: all from minimum to maximum where
/// they are few, else about a hundred, in even steps or, if logarithmic, by even factors. Precondition:
/// minimum <= maximum.
std::vector<int> sliderStops(int minimum, int maximum, bool isLogarithmic);

} // namespace inkling
