// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/findings_panel.h"

#include "ui/panels/copyable_table.h"
#include "ui/panels/panel_text.h"
#include "ui/session/session.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

constexpr int kSteps = 1000;

} // namespace

FindingsPanel::FindingsPanel(Session &session, SessionFindings &findings, QAbstractItemModel *model,
                             const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_findings(findings)
    , m_model(model)
    , m_find(new QPushButton(words.find, this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_progress(new QProgressBar(this))
    , m_sentence(mutedSentence({}, this))
    , m_table(new CopyableTable(this))
    , m_line(new QHBoxLayout)
{
    model->setParent(this);
    build(words);
    connect(m_find, &QPushButton::clicked, &findings, &SessionFindings::start);
    connect(m_stop, &QPushButton::clicked, &findings, &SessionFindings::stop);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FindingsPanel::refreshCurrent);
    connect(&findings, &SessionFindings::changed, this, &FindingsPanel::refresh);
    connect(&findings, &SessionFindings::runningChanged, this, &FindingsPanel::refresh);
    connect(&findings, &SessionFindings::progressChanged, this,
            [this](double fraction) { m_progress->setValue(static_cast<int>(fraction * kSteps)); });
}

void FindingsPanel::build(const Words &words)
{
    m_find->setObjectName(words.stem + QStringLiteral("Find"));
    m_find->setToolTip(words.findTip);
    m_stop->setObjectName(words.stem + QStringLiteral("Stop"));
    m_sentence->setObjectName(words.stem + QStringLiteral("Sentence"));
    m_progress->setRange(0, kSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_table->setObjectName(words.stem + QStringLiteral("Table"));
    m_table->setAccessibleName(words.title);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->installEventFilter(this);

    m_line->setSpacing(8);
    m_line->addWidget(m_find);
    m_line->addWidget(m_stop);
    m_line->addWidget(m_sentence, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 4);
    layout->setSpacing(4);
    layout->addLayout(m_line);
    layout->addWidget(m_progress);
    layout->addWidget(m_table, 1);
    layout->addStretch(0); // where the table is hidden
}

int FindingsPanel::currentRow() const
{
    return m_table->currentIndex().row();
}

QPushButton *FindingsPanel::addDeed(Qt::Key key, const QString &text, const QString &tip,
                                    std::function<void()> deed)
{
    auto *button = new QPushButton(text, this);
    button->setToolTip(tip);
    connect(button, &QPushButton::clicked, this, deed);
    m_line->addWidget(button);
    m_deeds.push_back({key, button, std::move(deed)});
    return button;
}

void FindingsPanel::refresh()
{
    const bool isRunning = m_findings.isRunning();
    const bool hasOpen = m_model->rowCount() > 0;
    m_find->setVisible(!isRunning);
    m_find->setEnabled(m_session.labels().count(LabelRole::Given) > 0);
    m_stop->setVisible(isRunning);
    m_progress->setVisible(isRunning);
    if (!isRunning)
        m_progress->setValue(0);
    m_sentence->setText(sentence());
    m_table->setVisible(hasOpen);
    for (const Deed &deed : m_deeds)
        deed.button->setVisible(hasOpen);
    if (hasOpen && !m_table->currentIndex().isValid())
        m_table->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::ClearAndSelect |
                                                                             QItemSelectionModel::Rows);
    refreshCurrent();
}

void FindingsPanel::refreshCurrent()
{
    for (const Deed &deed : m_deeds)
        deed.button->setEnabled(m_table->currentIndex().isValid());
    showCurrent();
}

std::function<void()> FindingsPanel::deedOf(int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        return [this] {
            m_table->selectRow(std::min(currentRow() + 1, m_model->rowCount() - 1));
        };
    const auto found =
        std::find_if(m_deeds.begin(), m_deeds.end(), [key](const Deed &deed) { return deed.key == key; });
    return found == m_deeds.end() ? nullptr : found->run;
}

/// Its keys are the list's own, whatever the window does by them elsewhere.
bool FindingsPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const auto deed = isPlain ? deedOf(key->key()) : nullptr;
    if (!deed)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    else
        deed();
    return true;
}

} // namespace inkling
