// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/suspects_panel.h"

#include "ui/models/class_names.h"
#include "ui/models/suspect_table_model.h"
#include "ui/panels/copyable_table.h"
#include "ui/panels/panel_text.h"
#include "ui/panels/sample_delegate.h"
#include "ui/session/session.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace inkling {

namespace {

constexpr int kSteps = 1000;

/// Keys that the table has for itself, whatever the window does by them elsewhere.
constexpr std::array kKeys = {Qt::Key_A, Qt::Key_X, Qt::Key_F, Qt::Key_Return, Qt::Key_Enter};

} // namespace

SuspectsPanel::SuspectsPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new SuspectTableModel(session, this))
    , m_find(new QPushButton(tr("Look for suspects"), this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_accept(new QPushButton(tr("Accept (A)"), this))
    , m_keep(new QPushButton(tr("Keep (X)"), this))
    , m_flag(new QPushButton(tr("Flag (F)"), this))
    , m_progress(new QProgressBar(this))
    , m_words(mutedSentence({}, this))
    , m_table(new CopyableTable(this))
{
    setObjectName(QStringLiteral("suspectsPanel"));
    build();
    connect(m_find, &QPushButton::clicked, &session.suspects(), &SessionSuspects::start);
    connect(m_stop, &QPushButton::clicked, &session.suspects(), &SessionSuspects::stop);
    connect(m_accept, &QPushButton::clicked, this, &SuspectsPanel::accept);
    connect(m_keep, &QPushButton::clicked, this, &SuspectsPanel::keep);
    connect(m_flag, &QPushButton::clicked, this, &SuspectsPanel::flag);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const SuspectLabel *suspect = current())
            m_session.selection().setCurrent(suspect->row);
        refreshButtons();
    });
    connect(&session.suspects(), &SessionSuspects::changed, this, &SuspectsPanel::refresh);
    connect(&session.suspects(), &SessionSuspects::runningChanged, this, &SuspectsPanel::refresh);
    connect(&session.suspects(), &SessionSuspects::progressChanged, this,
            [this](double fraction) { m_progress->setValue(static_cast<int>(fraction * kSteps)); });
    refresh();
}

void SuspectsPanel::build()
{
    m_find->setObjectName(QStringLiteral("findSuspects"));
    m_find->setToolTip(tr("Predicts each given label from all others, by the present method."));
    m_stop->setObjectName(QStringLiteral("stopSuspects"));
    m_accept->setObjectName(QStringLiteral("acceptSuspect"));
    m_accept->setToolTip(tr("Gives the sample the class that the other labels say."));
    m_keep->setObjectName(QStringLiteral("keepSuspect"));
    m_keep->setToolTip(tr("The label is right: it is no suspect until the labels are others."));
    m_flag->setObjectName(QStringLiteral("flagSuspect"));
    m_flag->setToolTip(tr("Marks the sample as unsure, or takes the mark away."));
    m_words->setObjectName(QStringLiteral("suspectWords"));
    m_progress->setRange(0, kSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_table->setObjectName(QStringLiteral("suspectTable"));
    m_table->setAccessibleName(tr("Suspects"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new SampleDelegate(m_session, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->installEventFilter(this);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_find);
    row->addWidget(m_stop);
    row->addWidget(m_words, 1);
    row->addWidget(m_accept);
    row->addWidget(m_keep);
    row->addWidget(m_flag);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 4);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_progress);
    layout->addWidget(m_table, 1);
    layout->addStretch(0); // where the table is hidden
}

void SuspectsPanel::refresh()
{
    const bool isRunning = m_session.suspects().isRunning();
    const bool hasOpen = !m_session.suspects().open().empty();
    m_find->setVisible(!isRunning);
    m_find->setEnabled(m_session.labels().count(LabelRole::Given) > 0);
    m_stop->setVisible(isRunning);
    m_progress->setVisible(isRunning);
    if (!isRunning)
        m_progress->setValue(0);
    m_words->setText(words());
    m_table->setVisible(hasOpen);
    for (QPushButton *button : {m_accept, m_keep, m_flag})
        button->setVisible(hasOpen);
    if (hasOpen && !m_table->currentIndex().isValid())
        m_table->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::ClearAndSelect |
                                                                             QItemSelectionModel::Rows);
    refreshButtons();
}

/// What was found, of how many, and what to do.
QString SuspectsPanel::words() const
{
    const SessionSuspects &suspects = m_session.suspects();
    const SuspectReport *report = suspects.report();
    const QLocale locale;
    const auto count = [&locale](std::size_t number) {
        return locale.toString(static_cast<qulonglong>(number));
    };
    if (!report)
        return suspects.isRunning() ? tr("Each given label is predicted from all others.")
               : m_session.labels().count(LabelRole::Given) > 0
                   ? tr("Wrong labels happen: look for those that the others contradict.")
                   : tr("Give some samples a label: then those that the others contradict can be found.");
    QStringList parts;
    if (report->suspects.empty())
        parts += tr("No label is contradicted by the others.");
    else
        parts += tr("%1 of %2 contradicted labels are open.")
                     .arg(count(suspects.open().size()), count(report->suspects.size()));
    if (report->leftOut < report->given)
        parts += tr("Of %1 labels %2 were tried, evenly over the classes.")
                     .arg(count(report->given), count(report->leftOut));
    if (report->unknown > 0)
        parts += tr("The others know nothing of %1.").arg(count(report->unknown));
    if (suspects.isStale())
        parts += tr("Labels or method have changed since: look again.");
    return parts.join(u' ');
}

void SuspectsPanel::refreshButtons()
{
    const SuspectLabel *suspect = current();
    for (QPushButton *button : {m_accept, m_keep, m_flag})
        button->setEnabled(suspect);
    if (suspect)
        m_accept->setAccessibleName(tr("Accept %1 for row %2")
                                        .arg(shownName(m_session.labels().classes(), suspect->suggested))
                                        .arg(suspect->row + 1));
}

const SuspectLabel *SuspectsPanel::current() const
{
    return m_model->suspect(m_table->currentIndex().row());
}

void SuspectsPanel::accept()
{
    const SuspectLabel *suspect = current();
    if (!suspect)
        return;
    const auto row = static_cast<std::size_t>(suspect->row); // the suspect itself goes with its label
    m_session.labelPoints({{row}}, suspect->suggested, tr("Suspect"));
}

void SuspectsPanel::keep()
{
    if (const SuspectLabel *suspect = current())
        m_session.suspects().keep(suspect->row);
}

void SuspectsPanel::flag()
{
    if (const SuspectLabel *suspect = current()) {
        const auto row = static_cast<std::size_t>(suspect->row);
        m_session.flag({{row}}, m_session.labels()[row].unsure ? Certainty::Sure : Certainty::Unsure);
    }
}

/// Whether the key is one of the walk's.
bool SuspectsPanel::walk(int key)
{
    switch (key) {
    case Qt::Key_A:
        accept();
        return true;
    case Qt::Key_X:
        keep();
        return true;
    case Qt::Key_F:
        flag();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const int next = std::min(m_table->currentIndex().row() + 1, m_model->rowCount() - 1);
        m_table->selectRow(next);
        return true;
    }
    default:
        return false;
    }
}

bool SuspectsPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isOurs = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier &&
                        std::find(kKeys.begin(), kKeys.end(), key->key()) != kKeys.end();
    if (!isOurs)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return walk(key->key());
}

} // namespace inkling
