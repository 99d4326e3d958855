// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MapsPanel that chooses which map is shown.
#include "ui/panels/maps_panel.h"
#include "ui/session/session.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include <utility>

namespace inkling {

QWidget *MapsPanel::axisRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_mapChoice->addItems({tr("Columns"), tr("Principal components")});
    const std::pair<QString, QComboBox *> choices[] = {
        {tr("Map"), m_mapChoice}, {tr("Across"), m_xChoice}, {tr("Up"), m_yChoice}};
    for (const auto &[text, choice] : choices) {
        auto *label = new QLabel(text);
        label->setProperty("role", QStringLiteral("muted"));
        label->setBuddy(choice);
        choice->setAccessibleName(text);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(8);
        layout->addWidget(label);
        layout->addWidget(choice, 1);
        connect(choice, &QComboBox::activated, this, &MapsPanel::applyAxisChoice);
    }
    m_mapChoice->setObjectName(QStringLiteral("mapChoice"));
    m_xChoice->setObjectName(QStringLiteral("xChoice"));
    m_yChoice->setObjectName(QStringLiteral("yChoice"));
    return row;
}

void MapsPanel::refreshAxisChoices()
{
    for (QComboBox *choice : {m_xChoice, m_yChoice}) {
        choice->clear();
        for (const Column &column : m_session.data().columns)
            choice->addItem(QString::fromStdString(column.name));
    }
    showAxes();
}

void MapsPanel::showAxes()
{
    const AxisChoice &axes = m_session.axes();
    for (QComboBox *choice : {m_xChoice, m_yChoice})
        choice->setEnabled(!axes.components);
    m_mapChoice->setCurrentIndex(axes.components ? 1 : 0);
    m_xChoice->setCurrentIndex(static_cast<int>(axes.xColumn));
    m_yChoice->setCurrentIndex(static_cast<int>(axes.yColumn));
}

void MapsPanel::applyAxisChoice()
{
    if (!m_session.hasData())
        return;
    const bool components = m_mapChoice->currentIndex() == 1;
    m_xChoice->setEnabled(!components);
    m_yChoice->setEnabled(!components);
    m_session.setAxes({components, static_cast<std::size_t>(m_xChoice->currentIndex()),
                       static_cast<std::size_t>(m_yChoice->currentIndex())});
}

} // namespace inkling
