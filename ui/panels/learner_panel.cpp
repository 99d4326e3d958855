// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/learner_panel.h"

#include "ui/panels/panel_text.h"
#include "ui/panels/parameter_field.h"
#include "ui/panels/wheel_guard.h"
#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <QApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace inkling {

namespace {

constexpr int kHighestSeed = std::numeric_limits<int>::max();

QString milliseconds(double value)
{
    return QLocale().toString(value, 'f', value < 10.0 ? 1 : 0);
}

/// NaN, which stands for "auto", would differ from itself: texts do not.
bool hasDefaults(const ParameterTable &table, const ParameterValues &values)
{
    return std::all_of(table.begin(), table.end(), [&](const Parameter &parameter) {
        return parameterText(parameter, values.number(parameter.id)) ==
               parameterText(parameter, parameter.initial);
    });
}

} // namespace

LearnerPanel::LearnerPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(sectionTitle({}, this))
    , m_reset(linkButton(tr("Reset"), this))
    , m_surgeryRow(new QWidget(this))
    , m_surgery(mutedLabel({}, m_surgeryRow))
    , m_time(mutedLabel({}, this))
{
    setObjectName(QStringLiteral("learnerPanel"));
    m_title->setObjectName(QStringLiteral("learnerTitle"));
    m_reset->setObjectName(QStringLiteral("resetParametersButton"));
    m_reset->setToolTip(tr("Back to the method's own settings"));
    m_time->setObjectName(QStringLiteral("learningTime"));

    m_surgery->setObjectName(QStringLiteral("surgeryWords"));
    m_surgery->setWordWrap(true);
    auto *restore = linkButton(tr("As built"), m_surgeryRow);
    restore->setObjectName(QStringLiteral("resetSurgeryButton"));
    restore->setToolTip(tr("Takes back all that was cut and joined; Ctrl+Z brings it again"));
    auto *surgery = new QHBoxLayout(m_surgeryRow);
    surgery->setContentsMargins(0, 0, 0, 0);
    surgery->addWidget(m_surgery, 1);
    surgery->addWidget(restore);

    auto *header = new QHBoxLayout;
    header->addWidget(m_title, 1);
    header->addWidget(m_reset);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(header);
    layout->addWidget(m_surgeryRow);
    layout->addWidget(m_time);
    layout->addStretch();

    connect(m_reset, &QPushButton::clicked, &session, &Session::resetParameters);
    connect(restore, &QPushButton::clicked, &session.surgery(), &SessionSurgery::reset);
    connect(&session.surgery(), &SessionSurgery::changed, this, &LearnerPanel::refreshSurgery);
    connect(&session, &Session::dataChanged, this, &LearnerPanel::refreshSurgery);
    connect(&session, &Session::parametersChanged, this, &LearnerPanel::refreshSurgery);
    connect(&session, &Session::learnerChanged, this, &LearnerPanel::buildForm);
    connect(&session, &Session::parametersChanged, this, &LearnerPanel::refresh);
    connect(&session, &Session::reportChanged, this, &LearnerPanel::refreshTime);
    buildForm();
    refreshTime();
    refreshSurgery();
}

void LearnerPanel::buildForm()
{
    const LearnerInfo &learner = m_session.learner();
    m_title->setText(translated(learner.name));
    m_title->setToolTip(translated(learner.summary) + u'\n' + QString::fromUtf8(learner.source));

    m_fields.clear();
    QWidget *focused = QApplication::focusWidget();
    if (m_form && m_form->isAncestorOf(focused))
        focused->clearFocus(); // what was typed is handed over while all fields are there
    delete m_form;
    m_form = new QWidget(this);
    auto *form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(10);
    form->setVerticalSpacing(6);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const LearnerInfo *method = &learner;
    for (const Parameter &parameter : learner.parameters) {
        auto *field = new ParameterField(parameter, m_form);
        auto *label = new QLabel(translated(parameter.label), m_form);
        label->setToolTip(translated(parameter.meaning));
        label->setBuddy(field);
        form->addRow(label, field);
        m_fields.push_back(field);
        connect(field, &ParameterField::edited, this,
                [this, method, id = std::string(parameter.id)](double value) {
                    m_session.setParameter(*method, id, value);
                });
    }
    addSeed(form);
    static_cast<QVBoxLayout *>(layout())->insertWidget(2, m_form); // under what is changed by hand
    refresh();
}

void LearnerPanel::addSeed(QFormLayout *form)
{
    m_seed = new QSpinBox(m_form);
    m_seed->setObjectName(QStringLiteral("seedSpin"));
    m_seed->setRange(0, kHighestSeed);
    leaveWheelToPanel(m_seed);
    m_seed->setKeyboardTracking(false);
    m_seed->setToolTip(
        tr("Where all random draws start: the same seed gives the same labels and the same answer"));
    m_seed->setAccessibleDescription(m_seed->toolTip());
    auto *label = new QLabel(tr("Seed"), m_form);
    label->setToolTip(m_seed->toolTip());
    label->setBuddy(m_seed);
    form->addRow(label, m_seed);
    connect(m_seed, &QSpinBox::valueChanged, this,
            [this](int seed) { m_session.setSeed(static_cast<std::uint64_t>(seed)); });
}

void LearnerPanel::refresh()
{
    const ParameterTable &table = m_session.learner().parameters;
    const ParameterValues &values = m_session.parameters();
    auto *form = static_cast<QFormLayout *>(m_form->layout());
    for (ParameterField *field : m_fields) {
        field->setValue(values.number(field->parameter().id));
        form->setRowVisible(field, isRelevant(table, field->parameter(), values));
    }
    const QSignalBlocker blocker(m_seed);
    m_seed->setValue(static_cast<int>(std::min<std::uint64_t>(m_session.seed(), kHighestSeed)));
    m_reset->setVisible(!hasDefaults(table, values));
}

void LearnerPanel::refreshSurgery()
{
    const QString words = m_session.surgery().words();
    m_surgeryRow->setVisible(!words.isEmpty());
    m_surgery->setText(heedsSurgery(m_session.parameters()) ? words
                                                            : tr("%1: not heeded by this method").arg(words));
    m_surgery->setToolTip(tr("Edges of the graph that were cut with the tool C and joined with J; an edge "
                             "joined by hand weighs as much as the strongest of its two samples"));
}

void LearnerPanel::refreshTime()
{
    const Report *report = m_session.report();
    m_time->setVisible(report != nullptr);
    if (!report)
        return;
    const Outcome &outcome = report->outcome;
    const QString learning = milliseconds(outcome.graphMilliseconds + outcome.solveMilliseconds);
    m_time->setText(tr("Learned in %1 ms").arg(learning));
    m_time->setToolTip(tr("Graph: %1 ms, learning: %2 ms, with baselines and scores: %3 ms")
                           .arg(milliseconds(outcome.graphMilliseconds),
                                milliseconds(outcome.solveMilliseconds), milliseconds(report->milliseconds)));
}

} // namespace inkling
