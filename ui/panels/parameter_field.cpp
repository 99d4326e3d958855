// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/parameter_field.h"

#include "ui/panels/wheel_guard.h"
#include "ui/session/translate.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <limits>

namespace inkling {

namespace {

constexpr int kStops = 100;
constexpr int kFrameWidth = 42; ///< of a number's box beside its digits
constexpr int kNarrowest = 64;
constexpr int kWidest = 84;

/// Shows a real number in as few digits as it has, 0.000001 as 1e-06: a fixed number of decimals fits neither
/// a tolerance nor a gamma.
class RealSpinBox : public QDoubleSpinBox
{
public:
    explicit RealSpinBox(QWidget *parent)
        : QDoubleSpinBox(parent)
    {
        setDecimals(15); // what the box rounds to
    }

    QString textFromValue(double value) const override { return locale().toString(value, 'g', 6); }
    double valueFromText(const QString &text) const override
    {
        bool isNumber = false;
        const double value = locale().toDouble(bare(text), &isNumber);
        return isNumber ? value : QDoubleSpinBox::value();
    }
    QValidator::State validate(QString &text, int &) const override
    {
        bool isNumber = false;
        const double value = locale().toDouble(bare(text), &isNumber);
        return isNumber && value >= minimum() && value <= maximum() ? QValidator::Acceptable
                                                                    : QValidator::Intermediate;
    }

private:
    QString bare(const QString &text) const
    {
        return text.endsWith(suffix()) ? text.chopped(suffix().size()).trimmed() : text.trimmed();
    }
};

} // namespace

std::vector<int> sliderStops(int minimum, int maximum, bool isLogarithmic)
{
    const double range = static_cast<double>(maximum) - minimum;
    const int steps = isLogarithmic ? kStops : static_cast<int>(std::min<double>(kStops, range));
    // factors need a positive start: 0 ... 100 steps like 1 ... 101
    const double shift = minimum > 0 ? 0.0 : 1.0 - minimum;
    const double low = minimum + shift;
    const double high = maximum + shift;
    std::vector<int> stops{minimum};
    for (int i = 1; i <= steps; ++i) {
        const double share = static_cast<double>(i) / steps;
        const double value =
            isLogarithmic ? low * std::pow(high / low, share) - shift : minimum + share * range;
        const int stop = static_cast<int>(std::lround(value));
        if (stop > stops.back())
            stops.push_back(stop);
    }
    return stops;
}

ParameterField::ParameterField(const Parameter &parameter, QWidget *parent)
    : QWidget(parent)
    , m_parameter(parameter)
{
    setObjectName(QStringLiteral("field_%1").arg(QLatin1StringView(parameter.id)));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    switch (parameter.kind) {
    case ParameterKind::Integer:
        buildInteger(layout);
        break;
    case ParameterKind::Real:
        buildReal(layout);
        break;
    case ParameterKind::Choice:
        buildChoice(layout);
        break;
    }
    setValue(parameter.initial);
}

void ParameterField::describe(QWidget *control, const QString &suffix)
{
    control->setObjectName(QStringLiteral("%1_%2").arg(QLatin1StringView(m_parameter.id), suffix));
    control->setAccessibleName(translated(m_parameter.label));
    control->setAccessibleDescription(translated(m_parameter.meaning));
    control->setToolTip(translated(m_parameter.meaning));
    leaveWheelToPanel(control);
    if (!focusProxy())
        setFocusProxy(control);
}

void ParameterField::buildInteger(QHBoxLayout *layout)
{
    const int minimum = static_cast<int>(m_parameter.minimum);
    const int maximum = static_cast<int>(m_parameter.maximum);
    m_integer = new QSpinBox(this);
    m_integer->setRange(minimum, maximum);
    m_integer->setKeyboardTracking(false);
    const int digits = m_integer->fontMetrics().horizontalAdvance(QString::number(maximum));
    m_integer->setFixedWidth(std::clamp(digits + kFrameWidth, kNarrowest, kWidest));
    if (*m_parameter.unit != '\0')
        m_integer->setSuffix(u' ' + QString::fromUtf8(m_parameter.unit));
    if (!m_parameter.hasAutomatic)
        addSlider(layout);
    describe(m_integer, QStringLiteral("spin"));
    layout->addWidget(m_integer);
    connect(m_integer, &QSpinBox::valueChanged, this, [this](int value) {
        placeSlider(value);
        announce();
    });
    if (m_parameter.hasAutomatic) {
        layout->addStretch(1);
        addAutomatic(layout, m_integer);
    }
}

void ParameterField::addSlider(QHBoxLayout *layout)
{
    m_stops = sliderStops(m_integer->minimum(), m_integer->maximum(), m_parameter.isLogarithmic);
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setRange(0, static_cast<int>(m_stops.size()) - 1);
    m_slider->setMinimumWidth(30);
    describe(m_slider, QStringLiteral("slider"));
    layout->addWidget(m_slider, 1);
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int place) { m_integer->setValue(m_stops[static_cast<std::size_t>(place)]); });
}

void ParameterField::addAutomatic(QHBoxLayout *layout, QWidget *number)
{
    m_automatic = new QCheckBox(tr("auto"), this);
    describe(m_automatic, QStringLiteral("auto"));
    m_automatic->setAccessibleName(tr("%1: choose automatically").arg(translated(m_parameter.label)));
    m_automatic->setToolTip(tr("Let the method choose from the data"));
    layout->addWidget(m_automatic);
    connect(m_automatic, &QCheckBox::toggled, this, [this, number](bool automatic) {
        number->setEnabled(!automatic);
        announce();
    });
}

void ParameterField::buildReal(QHBoxLayout *layout)
{
    m_real = new RealSpinBox(this);
    m_real->setRange(m_parameter.minimum, m_parameter.maximum);
    m_real->setKeyboardTracking(false);
    m_real->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    // the box would ask for the room of its longest number
    m_real->setMinimumWidth(kNarrowest);
    m_real->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    if (*m_parameter.unit != '\0')
        m_real->setSuffix(u' ' + QString::fromUtf8(m_parameter.unit));
    describe(m_real, QStringLiteral("spin"));
    layout->addWidget(m_real, 1);
    connect(m_real, &QDoubleSpinBox::valueChanged, this, &ParameterField::announce);
    if (!m_parameter.hasAutomatic)
        return;
    addAutomatic(layout, m_real);
    // where the user starts when "auto" goes; setValue() replaces it by any other value
    m_real->setValue(std::clamp(1.0, m_parameter.minimum, m_parameter.maximum));
}

void ParameterField::buildChoice(QHBoxLayout *layout)
{
    m_choice = new QComboBox(this);
    for (const ParameterChoice &choice : m_parameter.choices)
        m_choice->addItem(translated(choice.label), QLatin1StringView(choice.id));
    m_choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_choice->setMinimumContentsLength(6);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    describe(m_choice, QStringLiteral("choice"));
    // the list is as wide as its texts, and a text that the box has no room for can be read in its tool tip
    m_choice->view()->setMinimumWidth(m_choice->view()->sizeHintForColumn(0) + kFrameWidth);
    connect(m_choice, &QComboBox::currentTextChanged, this, [this](const QString &text) {
        m_choice->setToolTip(text + u'\n' + translated(m_parameter.meaning));
    });
    layout->addWidget(m_choice, 1);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ParameterField::announce);
}

double ParameterField::value() const
{
    if (m_automatic && m_automatic->isChecked())
        return std::numeric_limits<double>::quiet_NaN();
    if (m_choice)
        return m_choice->currentIndex();
    return m_integer ? m_integer->value() : m_real->value();
}

void ParameterField::setValue(double value)
{
    const QSignalBlocker blocker(this);
    if (m_automatic)
        m_automatic->setChecked(std::isnan(value));
    if (std::isnan(value))
        return;
    if (m_integer) {
        m_integer->setValue(static_cast<int>(value));
        placeSlider(m_integer->value());
    } else if (m_choice) {
        m_choice->setCurrentIndex(static_cast<int>(value));
    } else {
        m_real->setValue(value);
    }
}

void ParameterField::placeSlider(int value)
{
    if (!m_slider)
        return;
    // the stop next to the value: typed numbers may lie between two
    const QSignalBlocker blocker(m_slider);
    const auto stop = std::lower_bound(m_stops.begin(), m_stops.end(), value);
    m_slider->setValue(static_cast<int>(stop - m_stops.begin()));
}

void ParameterField::announce()
{
    Q_EMIT edited(value());
}

} // namespace inkling
