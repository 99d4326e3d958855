// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/parameter_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace inkling;

namespace {

const Parameter kNeighbours{.id = "k",
                            .label = "Neighbours",
                            .meaning = "How many.",
                            .kind = ParameterKind::Integer,
                            .minimum = 1,
                            .maximum = 200,
                            .initial = 10,
                            .isLogarithmic = true};
const Parameter kTolerance{.id = "tolerance",
                           .label = "Tolerance",
                           .meaning = "How exact.",
                           .kind = ParameterKind::Real,
                           .minimum = 1e-12,
                           .maximum = 1000,
                           .initial = std::numeric_limits<double>::quiet_NaN(),
                           .hasAutomatic = true};
const Parameter kDepth{.id = "depth",
                       .label = "Depth",
                       .meaning = "At most.",
                       .kind = ParameterKind::Integer,
                       .minimum = 2,
                       .maximum = 100,
                       .initial = std::numeric_limits<double>::quiet_NaN(),
                       .hasAutomatic = true};
const Parameter kSolver{.id = "solver",
                        .label = "Solver",
                        .meaning = "Which one.",
                        .kind = ParameterKind::Choice,
                        .initial = 1,
                        .choices = {{"auto", "automatic"}, {"direct", "direct"}, {"cg", "gradients"}}};

} // namespace

class TestParameterField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sliderStopsCoverTheRange_data();
    void sliderStopsCoverTheRange();
    void everySliderStepChangesTheValue();
    void keepsATypedValueBetweenTheStops();
    void smallNumbersAreShownAndRead();
    void automaticIsNotANumber();
    void anAutomaticIntegerSaysSo();
    void theWheelScrollsWhatHasNoFocus();
    void choosesByKeyboard();
    void settingAValueIsNotAnEdit();
    void controlsSayWhatTheyAre();
};

void TestParameterField::sliderStopsCoverTheRange_data()
{
    QTest::addColumn<int>("minimum");
    QTest::addColumn<int>("maximum");
    QTest::addColumn<bool>("logarithmic");
    QTest::newRow("few") << 1 << 7 << false;
    QTest::newRow("many") << 0 << 100000 << false;
    QTest::newRow("by factors") << 1 << 200 << true;
    QTest::newRow("by factors from nothing") << 0 << 5000 << true;
    QTest::newRow("one value") << 3 << 3 << false;
    QTest::newRow("one value by factors") << 3 << 3 << true;
    QTest::newRow("the largest range")
        << -std::numeric_limits<int>::max() << std::numeric_limits<int>::max() << false;
}

void TestParameterField::sliderStopsCoverTheRange()
{
    QFETCH(int, minimum);
    QFETCH(int, maximum);
    QFETCH(bool, logarithmic);
    const std::vector<int> stops = sliderStops(minimum, maximum, logarithmic);
    QCOMPARE(stops.front(), minimum);
    QCOMPARE(stops.back(), maximum);
    QVERIFY(stops.size() <= 101);
    QVERIFY(std::adjacent_find(stops.begin(), stops.end(), std::greater_equal<>()) == stops.end());
    if (logarithmic && maximum > 10 * minimum + 10) // half of the way is far less than half of the range
        QVERIFY(stops[stops.size() / 2] < (minimum + maximum) / 4);
}

void TestParameterField::everySliderStepChangesTheValue()
{
    ParameterField field(kNeighbours);
    field.setValue(1);
    auto *slider = field.findChild<QSlider *>();
    QSignalSpy edited(&field, &ParameterField::edited);
    double before = field.value();
    for (int i = 0; i < slider->maximum(); ++i) {
        QTest::keyClick(slider, Qt::Key_Right);
        QVERIFY(field.value() > before);
        before = field.value();
    }
    QCOMPARE(before, 200.0);
    QCOMPARE(edited.count(), slider->maximum());
}

void TestParameterField::keepsATypedValueBetweenTheStops()
{
    ParameterField field(kNeighbours);
    auto *number = field.findChild<QSpinBox *>();
    QSignalSpy edited(&field, &ParameterField::edited);
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("173"));
    QCOMPARE(edited.count(), 0); // not while typing
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(field.value(), 173.0);
}

void TestParameterField::smallNumbersAreShownAndRead()
{
    ParameterField field(kTolerance);
    field.setValue(1e-6);
    auto *number = field.findChild<QDoubleSpinBox *>();
    QVERIFY(number->text().size() <= 6);
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("2.5e-9"));
    QTest::keyClick(number, Qt::Key_Return);
    QVERIFY(std::abs(field.value() - 2.5e-9) < 1e-14);
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("5000")); // more than allowed
    QTest::keyClick(number, Qt::Key_Return);
    QVERIFY(field.value() <= 1000.0);
}

void TestParameterField::automaticIsNotANumber()
{
    ParameterField field(kTolerance);
    auto *automatic = field.findChild<QCheckBox *>();
    auto *number = field.findChild<QDoubleSpinBox *>();
    QVERIFY(std::isnan(field.value()));
    QVERIFY(!number->isEnabled());
    QSignalSpy edited(&field, &ParameterField::edited);
    QTest::keyClick(automatic, Qt::Key_Space);
    QVERIFY(number->isEnabled());
    QCOMPARE(edited.count(), 1);
    QVERIFY(field.value() >= kTolerance.minimum && field.value() <= kTolerance.maximum);
    QTest::keyClick(automatic, Qt::Key_Space);
    QVERIFY(std::isnan(edited.last()[0].toDouble()));
}

void TestParameterField::anAutomaticIntegerSaysSo()
{
    ParameterField field(kDepth);
    auto *automatic = field.findChild<QCheckBox *>();
    auto *number = field.findChild<QSpinBox *>();
    QVERIFY(automatic && automatic->isChecked() && !number->isEnabled());
    QVERIFY(std::isnan(field.value()));
    QTest::keyClick(automatic, Qt::Key_Space);
    QCOMPARE(field.value(), 2.0);
    field.setValue(7.0);
    QCOMPARE(field.value(), 7.0);
    field.setValue(kDepth.initial);
    QVERIFY(std::isnan(field.value()) && automatic->isChecked());
}

// A form that is scrolled past the pointer changes nothing.
void TestParameterField::theWheelScrollsWhatHasNoFocus()
{
    QWidget panel;
    ParameterField *field = nullptr;
    auto *layout = new QVBoxLayout(&panel);
    layout->addWidget(new QLineEdit); // has the focus at first
    for (const Parameter *parameter : {&kNeighbours, &kSolver, &kTolerance}) {
        field = new ParameterField(*parameter);
        field->setValue(parameter == &kSolver ? 1.0 : 10.0);
        layout->addWidget(field);
    }
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    const auto turn = [](QWidget *control) {
        QWheelEvent event(QPointF(5, 5), control->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(control, &event);
        return event.isAccepted();
    };
    int controls = 0;
    for (ParameterField *each : panel.findChildren<ParameterField *>()) {
        for (QWidget *control : each->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (qobject_cast<QCheckBox *>(control))
                continue;
            const double before = each->value();
            QVERIFY(!turn(control));
            QCOMPARE(each->value(), before);
            control->setFocus();
            turn(control);
            QVERIFY(each->value() != before);
            ++controls;
        }
    }
    QCOMPARE(controls, 4);
}

void TestParameterField::choosesByKeyboard()
{
    ParameterField field(kSolver);
    QCOMPARE(field.value(), 1.0);
    QSignalSpy edited(&field, &ParameterField::edited);
    QTest::keyClick(field.findChild<QComboBox *>(), Qt::Key_Down);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(field.value(), 2.0);
}

void TestParameterField::settingAValueIsNotAnEdit()
{
    for (const Parameter *parameter : {&kNeighbours, &kTolerance, &kSolver}) {
        ParameterField field(*parameter);
        QSignalSpy edited(&field, &ParameterField::edited);
        field.setValue(2.0);
        QCOMPARE(field.value(), 2.0);
        QCOMPARE(edited.count(), 0);
    }
}

void TestParameterField::controlsSayWhatTheyAre()
{
    for (const Parameter *parameter : {&kNeighbours, &kTolerance, &kSolver}) {
        const ParameterField field(*parameter);
        QVERIFY(field.focusProxy());
        QCOMPARE(field.focusProxy()->accessibleName(), QString::fromUtf8(parameter->label));
        QCOMPARE(field.focusProxy()->accessibleDescription(), QString::fromUtf8(parameter->meaning));
        QVERIFY(field.focusProxy()->toolTip().endsWith(QString::fromUtf8(parameter->meaning)));
    }
}

QTEST_MAIN(TestParameterField)
#include "tst_parameter_field.moc"
