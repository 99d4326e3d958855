// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/samples_panel.h"

#include "ui/models/class_names.h"
#include "ui/models/sample_selection_model.h"
#include "ui/models/sample_table_model.h"
#include "ui/panels/class_mark.h"
#include "ui/panels/panel_text.h"
#include "ui/panels/sample_table.h"
#include "ui/session/session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace inkling {

namespace {

constexpr int kTypingMilliseconds = 400; ///< half a word is no mistake yet
constexpr int kNarrowWidth = 70;         ///< of a field in a narrow window
constexpr int kAnyClass = -2;            ///< beside kUnlabelled

/// What the list of sources offers beyond SampleSource.
enum SourceChoice : int { AnySource = -1, WrongChoice = 100, SelectedChoice, UnsureChoice };

QString counted(std::size_t number)
{
    return QLocale().toString(static_cast<qulonglong>(number));
}

} // namespace

SamplesPanel::SamplesPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_text(new QLineEdit(this))
    , m_class(new QComboBox(this))
    , m_source(new QComboBox(this))
    , m_count(mutedLabel({}, this))
    , m_inMaps(new QCheckBox(tr("Filter the maps"), this))
    , m_problem(mutedSentence({}, this))
    , m_table(new SampleTable(session, this))
{
    setObjectName(QStringLiteral("samplesPanel"));
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMilliseconds);
    build();
    connect(m_text, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &SamplesPanel::applyFilter);
    connect(&m_typing, &QTimer::timeout, this, &SamplesPanel::applyFilter);
    connect(m_class, &QComboBox::activated, this, &SamplesPanel::applyFilter);
    connect(m_source, &QComboBox::activated, this, &SamplesPanel::applyFilter);
    connect(m_inMaps, &QCheckBox::toggled, this, [this] {
        follow();
        refreshMaps();
    });
    connect(&m_table->samples(), &SampleTableModel::samplesChanged, this, [this] {
        refreshCount();
        refreshMaps();
    });
    connect(&session, &Session::dataChanged, this, &SamplesPanel::startAnew);
    connect(&session, &Session::labelsChanged, this, &SamplesPanel::fillClasses);
    connect(&session.selection(), &Selection::changed, this, &SamplesPanel::refreshAfterSelection);
    fillClasses();
    refreshCount();
    follow();
}

void SamplesPanel::build()
{
    m_text->setObjectName(QStringLiteral("sampleFilter"));
    m_text->setAccessibleName(tr("Filter"));
    m_text->setPlaceholderText(tr("Filter, for example: confidence < 0.6"));
    m_text->setToolTip(
        tr("Conditions on any column:\nconfidence < 0.6\nname = \"x\"\nname contains x\nname is "
           "missing\nunsure\nwrong (held out, and predicted otherwise)\nSeveral are joined by "
           "“and”. A name in quotes is one of the data set's columns."));
    m_text->setMinimumWidth(kNarrowWidth);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_class->setObjectName(QStringLiteral("classFilter"));
    m_class->setAccessibleName(tr("Class, given or predicted"));
    m_class->setToolTip(m_class->accessibleName());
    m_source->setObjectName(QStringLiteral("sourceFilter"));
    m_source->setAccessibleName(tr("Source"));
    m_source->setToolTip(tr("Where the class of a sample comes from"));
    m_source->addItem(tr("All samples"), AnySource);
    for (const SampleSource source : {SampleSource::Given, SampleSource::HeldOut, SampleSource::Predicted,
                                      SampleSource::Unreached, SampleSource::Unlabelled}) {
        QString text = SampleFacts::sourceText(source);
        text[0] = text[0].toUpper();
        m_source->addItem(text, static_cast<int>(source));
    }
    m_source->addItem(tr("Held out, wrong"), WrongChoice);
    m_source->addItem(tr("Selected"), SelectedChoice);
    m_source->addItem(tr("Unsure"), UnsureChoice);
    for (QComboBox *choice : {m_class, m_source}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        choice->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        choice->setMinimumWidth(kNarrowWidth);
    }
    m_count->setMinimumWidth(kNarrowWidth);
    m_count->setObjectName(QStringLiteral("sampleCount"));
    m_inMaps->setObjectName(QStringLiteral("onlyInMaps"));
    m_inMaps->setToolTip(
        tr("Show only these samples in the maps: all others are hidden there, and tools pass them over."));
    m_problem->setObjectName(QStringLiteral("filterProblem"));
    m_problem->setProperty("role", QStringLiteral("notice"));
    m_problem->hide();
    m_table->setObjectName(QStringLiteral("sampleTable"));
    m_table->setAccessibleName(tr("Samples"));

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_class);
    row->addWidget(m_source);
    row->addWidget(m_count);
    row->addWidget(m_inMaps);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 4);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    layout->addWidget(m_table, 1);
}

void SamplesPanel::fillClasses()
{
    const std::vector<ClassInfo> &classes = m_session.labels().classes();
    const QVariant chosen = m_class->count() > 0 ? m_class->currentData() : QVariant(kAnyClass);
    QStringList names{tr("All classes")};
    for (int place = 0; place < static_cast<int>(classes.size()); ++place)
        names += shownName(classes, place);
    names += tr("No class");
    QStringList shown;
    for (int i = 0; i < m_class->count(); ++i)
        shown += m_class->itemText(i);
    if (shown == names)
        return;
    m_class->clear();
    m_class->addItem(names.front(), kAnyClass);
    for (int place = 0; place < static_cast<int>(classes.size()); ++place)
        m_class->addItem(names[place + 1], place);
    m_class->addItem(names.back(), kUnlabelled);
    const int kept = m_class->findData(chosen);
    m_class->setCurrentIndex(std::max(0, kept));
    if (kept < 0) // its class was removed
        applyFilter();
}

void SamplesPanel::startAnew()
{
    m_typing.stop();
    m_text->clear();
    m_class->setCurrentIndex(0);
    m_source->setCurrentIndex(0);
    m_inMaps->setChecked(false);
    m_problem->hide();
    fillClasses();
    refreshCount();
}

bool SamplesPanel::filters() const
{
    return m_table->samples().samples().size() < m_session.labels().size();
}

void SamplesPanel::applyFilter()
{
    m_typing.stop();
    const FilterText text = FilterText::read(m_text->text(), SampleFacts(m_session));
    m_problem->setText(text.problem);
    m_problem->setVisible(!text.problem.isEmpty());
    if (!text.problem.isEmpty())
        return;
    SampleFilter filter;
    filter.conditions = text.conditions;
    filter.onlyUnsure = text.onlyUnsure;
    filter.onlyWrong = text.onlyWrong;
    if (const int place = m_class->currentData().toInt(); place != kAnyClass)
        filter.classPlace = place;
    switch (const int choice = m_source->currentData().toInt()) {
    case AnySource:
        break;
    case WrongChoice:
        filter.onlyWrong = true;
        break;
    case SelectedChoice:
        filter.onlyRows = m_session.selection().rows();
        break;
    case UnsureChoice:
        filter.onlyUnsure = true;
        break;
    default:
        filter.source = static_cast<SampleSource>(choice);
    }
    m_table->samples().setFilter(std::move(filter));
}

/// The table's own clicks do not take away what stands beside them, and neither does hiding in the maps.
void SamplesPanel::refreshAfterSelection()
{
    const bool filtersBySelection = m_source->currentData().toInt() == SelectedChoice;
    if (filtersBySelection && !m_table->picked().isSelecting() && !m_inMaps->isChecked())
        applyFilter();
    refreshCount();
}

void SamplesPanel::refreshCount()
{
    if (!m_session.hasData()) {
        m_count->clear();
        return;
    }
    const std::size_t shown = m_table->samples().samples().size();
    QString text = tr("%1 of %2").arg(counted(shown), counted(m_session.labels().size()));
    if (const std::size_t selected = m_session.selection().count(); selected > 0)
        text += QStringLiteral(" \u00b7 ") + tr("%1 selected").arg(counted(selected));
    m_count->setText(text);
}

void SamplesPanel::refreshMaps()
{
    if (m_inMaps->isChecked() && filters())
        m_session.selection().showOnly(m_table->samples().samples());
    else
        m_session.selection().showAll();
}

/// What nobody sees need not be sorted after every click.
void SamplesPanel::follow()
{
    m_table->samples().setFollowing(isVisible() || m_inMaps->isChecked()
                                        ? SampleTableModel::Following::Now
                                        : SampleTableModel::Following::WhenAsked);
}

void SamplesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void SamplesPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    follow();
}

} // namespace inkling
