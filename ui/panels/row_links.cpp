// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/row_links.h"

#include "ui/panels/panel_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <cassert>
#include <utility>

namespace inkling {

RowLinks::RowLinks(int mostLinks, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(8);
    m_layout->setVerticalSpacing(0);
    m_layout->setColumnStretch(0, 1);
    for (int line = 0; line < mostLinks; ++line)
        addLine();
    setLinks({});
}

void RowLinks::addLine()
{
    const int line = static_cast<int>(m_buttons.size());
    QPushButton *button = linkButton({}, this);
    button->setProperty("inList", true);
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a long name is cut, not the panel
    connect(button, &QPushButton::clicked, this,
            [this, line] { Q_EMIT rowChosen(m_links[static_cast<std::size_t>(line)].row); });
    m_buttons.push_back(button);
    m_values.push_back(mutedLabel({}, this));
    m_layout->addWidget(button, line, 0);
    m_layout->addWidget(m_values.back(), line, 1, Qt::AlignRight | Qt::AlignVCenter);
}

void RowLinks::setLinks(std::vector<RowLink> links)
{
    assert(links.size() <= m_buttons.size());
    m_links = std::move(links);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const bool isUsed = i < m_links.size();
        m_buttons[i]->setVisible(isUsed);
        m_values[i]->setVisible(isUsed);
        if (!isUsed)
            continue;
        m_buttons[i]->setText(QString(m_links[i].text).replace(u'&', QStringLiteral("&&")));
        m_buttons[i]->setAccessibleName(QStringLiteral("%1, %2").arg(m_links[i].text, m_links[i].value));
        m_buttons[i]->setToolTip(tr("Go to this sample"));
        m_values[i]->setText(m_links[i].value);
    }
    setVisible(!m_links.empty());
}

} // namespace inkling
