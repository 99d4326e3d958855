// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/confidence_panel.h"

#include "ui/models/class_names.h"
#include "ui/models/sample_facts.h"
#include "ui/panels/class_mark.h"
#include "ui/panels/confidence_strip.h"
#include "ui/panels/panel_text.h"
#include "ui/session/session.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {

namespace {

constexpr int kMarkSize = 12;
constexpr int kMostAtOnce = 100'000;

QPixmap markPicture(const std::vector<ClassInfo> &classes, int place, const QWidget &widget)
{
    const qreal ratio = widget.devicePixelRatioF();
    QPixmap picture((QSizeF(kMarkSize, kMarkSize) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    drawClassMark(painter, QRectF(0, 0, kMarkSize, kMarkSize), classes, place, {themeOf(widget.palette())});
    return picture;
}

QString counted(std::size_t number)
{
    return QLocale().toString(static_cast<qulonglong>(number));
}

} // namespace

ConfidencePanel::ConfidencePanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_hint(mutedSentence(
          tr("Run a method (F5): then each class has its predicted samples here, the least sure "
             "ones on the left, to be labelled in batches."),
          this))
    , m_actions(actionRow())
    , m_grid(new QWidget)
    , m_lines(new QGridLayout(m_grid))
{
    setObjectName(QStringLiteral("confidencePanel"));
    m_hint->setObjectName(QStringLiteral("confidenceHint"));
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setHorizontalSpacing(8);
    m_lines->setVerticalSpacing(2);
    m_lines->setColumnStretch(2, 1);
    m_lines->addWidget(scale(), 0, 2);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_grid);
    column->addStretch(1);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_hint);
    layout->addWidget(m_actions);
    layout->addWidget(scroll, 1);
    connect(&session, &Session::dataChanged, this, &ConfidencePanel::refresh);
    connect(&session, &Session::labelsChanged, this, &ConfidencePanel::refresh);
    connect(&session, &Session::reportChanged, this, &ConfidencePanel::refresh);
    connect(&session.selection(), &Selection::shownChanged, this, &ConfidencePanel::refresh);
    connect(&session.selection(), &Selection::changed, this, &ConfidencePanel::refreshActions);
    refresh();
}

/// What the ends of the strips mean.
QWidget *ConfidencePanel::scale()
{
    auto *row = new QWidget;
    m_low = mutedLabel({}, row);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_low);
    layout->addStretch(1);
    layout->addWidget(mutedLabel(tr("confidence"), row));
    layout->addStretch(1);
    layout->addWidget(mutedLabel(QLocale().toString(1.0, 'f', 2), row));
    return row;
}

QWidget *ConfidencePanel::actionRow()
{
    auto *row = new QWidget(this);
    m_most = new QSpinBox;
    m_most->setObjectName(QStringLiteral("leastSureCount"));
    m_most->setRange(1, kMostAtOnce);
    m_most->setValue(10);
    m_most->setAccessibleName(tr("How many of the least sure samples"));
    m_class = new QComboBox;
    m_class->setObjectName(QStringLiteral("confidenceClass"));
    m_class->setAccessibleName(tr("Class"));
    m_select = new QPushButton(tr("Select"));
    m_select->setObjectName(QStringLiteral("selectLeastSure"));
    m_select->setAccessibleName(tr("Select the least sure samples of the class"));
    m_label = new QPushButton;
    m_label->setObjectName(QStringLiteral("labelSelected"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    QLabel *before = mutedLabel(tr("Drag over a strip, or take the"), row);
    QLabel *between = mutedLabel(tr("least sure of"), row);
    for (QLabel *text : {before, between})
        text->setMinimumWidth(1); // a narrow window cuts them, not the fields
    m_class->setMinimumWidth(70);
    layout->addWidget(before);
    layout->addWidget(m_most);
    layout->addWidget(between);
    layout->addWidget(m_class);
    layout->addWidget(m_select);
    layout->addStretch(1);
    layout->addWidget(m_label);
    connect(m_select, &QPushButton::clicked, this, &ConfidencePanel::selectLeastSure);
    connect(m_label, &QPushButton::clicked, this, &ConfidencePanel::label);
    connect(m_class, &QComboBox::currentIndexChanged, this, &ConfidencePanel::refreshActions);
    return row;
}

void ConfidencePanel::addStrip()
{
    const int place = static_cast<int>(m_strips.size());
    const int row = place + 1; // under the scale
    const Line line{.mark = new QLabel,
                    .name = new QLabel,
                    .strip = new ConfidenceStrip,
                    .count = mutedLabel({}, m_grid)};
    line.name->setTextFormat(Qt::PlainText);
    line.strip->setObjectName(QStringLiteral("confidenceStrip%1").arg(place));
    line.count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_lines->addWidget(line.mark, row, 0);
    m_lines->addWidget(line.name, row, 1);
    m_lines->addWidget(line.strip, row, 2);
    m_lines->addWidget(line.count, row, 3);
    connect(line.strip, &ConfidenceStrip::picked, this,
            [this, place](double from, double to, Qt::KeyboardModifiers modifiers) {
                pick(place, from, to, modifiers);
            });
    connect(line.strip, &ConfidenceStrip::hovered, this,
            [this](long sample) { m_session.selection().setHovered(sample); });
    m_strips.push_back(line);
}

/// Only while it is seen: a million samples take a few milliseconds.
void ConfidencePanel::refresh()
{
    if (!isVisible())
        return;
    const SampleFacts facts(m_session);
    const std::vector<ClassInfo> &classes = m_session.labels().classes();
    auto lists = m_session.report() ? ConfidenceList::ofClasses(facts, m_session.selection())
                                    : std::vector<ConfidenceList>();
    m_hint->setVisible(lists.empty());
    m_actions->setVisible(!lists.empty());
    m_grid->setVisible(!lists.empty());
    m_low->setText(QLocale().toString(confidenceAt(0.0, classes.size()), 'f', 2));
    while (m_strips.size() < lists.size())
        addStrip();
    while (m_class->count() > static_cast<int>(lists.size()))
        m_class->removeItem(m_class->count() - 1);
    for (std::size_t i = 0; i < m_strips.size(); ++i) {
        const Line &line = m_strips[i];
        const bool isUsed = i < lists.size();
        for (QWidget *part : {static_cast<QWidget *>(line.mark), static_cast<QWidget *>(line.name),
                              static_cast<QWidget *>(line.strip), static_cast<QWidget *>(line.count)})
            part->setVisible(isUsed);
        if (!isUsed)
            continue;
        const int place = static_cast<int>(i);
        const QString name = shownName(classes, place);
        const QPixmap mark = markPicture(classes, place, *this);
        if (place == m_class->count())
            m_class->addItem(name);
        m_class->setItemText(place, name);
        m_class->setItemIcon(place, mark);
        line.mark->setPixmap(mark);
        line.name->setText(name);
        line.count->setText(counted(lists[i].total));
        line.strip->setContent({name, shownColour(classes, place, themeOf(palette())), classes.size(),
                                std::move(lists[i]), m_session.sharedData()});
    }
    refreshActions();
}

void ConfidencePanel::refreshActions()
{
    const std::size_t selected = m_session.selection().count();
    m_label->setEnabled(selected > 0 && m_class->currentIndex() >= 0);
    m_label->setText(tr("Label %1 as %2").arg(counted(selected), m_class->currentText()));
    if (m_isPicking)
        return;
    for (const Line &line : m_strips)
        line.strip->clearPick();
}

void ConfidencePanel::pick(int place, double from, double to, Qt::KeyboardModifiers modifiers)
{
    const QScopedValueRollback isPicking(m_isPicking, true);
    for (int other = 0; other < static_cast<int>(m_strips.size()); ++other) {
        if (other != place)
            m_strips[static_cast<std::size_t>(other)].strip->clearPick();
    }
    m_class->setCurrentIndex(place);
    select(from < to ? ConfidenceList::between(SampleFacts(m_session), m_session.selection(), place, from, to)
                     : std::vector<std::size_t>(),
           modifiers);
}

void ConfidencePanel::selectLeastSure()
{
    const int place = m_class->currentIndex();
    if (place >= 0)
        select(ConfidenceList::leastSure(SampleFacts(m_session), m_session.selection(), place,
                                         static_cast<std::size_t>(m_most->value())),
               Qt::NoModifier);
}

void ConfidencePanel::select(const std::vector<std::size_t> &rows, Qt::KeyboardModifiers modifiers)
{
    const bool removes = modifiers & (Qt::AltModifier | Qt::ControlModifier);
    m_session.selection().change(rows, modifiers.testFlag(Qt::ShiftModifier) && removes
                                           ? SelectionChange::Intersect
                                       : modifiers.testFlag(Qt::ShiftModifier) ? SelectionChange::Add
                                       : removes                               ? SelectionChange::Remove
                                                                               : SelectionChange::Replace);
}

void ConfidencePanel::label()
{
    m_session.labelPoints(m_session.selection().rows(), m_class->currentIndex(),
                          {"confidence", tr("Confidence")});
}

void ConfidencePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ConfidencePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh(); // marks and inks are of the theme
}

} // namespace inkling
