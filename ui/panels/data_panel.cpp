// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/data_panel.h"

#include "ui/panels/panel_text.h"
#include "ui/panels/wheel_guard.h"
#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace inkling {

namespace {

QString number(std::size_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

/// A wrapped text that has room for all of its lines: a form layout leaves it one where a scroll bar has
/// taken some of its width.
class FactLabel : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    bool event(QEvent *event) override
    {
        const bool isHandled = QLabel::event(event);
        if (event->type() == QEvent::Resize || event->type() == QEvent::Paint) // with another text
            setMinimumHeight(heightForWidth(width()));
        return isHandled;
    }
};

QLabel *addFact(QFormLayout *form, const QString &title, const QString &name, const QString &meaning)
{
    QWidget *parent = form->parentWidget();
    auto *value = new FactLabel(parent);
    value->setObjectName(name);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setWordWrap(true); // or the panel would be as wide as its longest text
    value->setToolTip(meaning);
    QLabel *label = mutedLabel(title, parent);
    label->setToolTip(meaning);
    form->addRow(label, value);
    return value;
}

/// A row of its own widths: the facts' column of titles would leave a control too little room.
void addControl(QFormLayout *form, QLabel *title, QWidget *control)
{
    auto *row = new QHBoxLayout;
    row->addWidget(title, 1);
    row->addWidget(control);
    form->addRow(row);
}

/// What the samples allow to be done with their labels.
struct KnownClasses
{
    bool any = false;        ///< a share of them can be held out
    bool unlabelled = false; ///< they can be given at random
};

KnownClasses knownClasses(const Labels &labels)
{
    KnownClasses known;
    for (std::size_t row = 0; row < labels.size() && !known.unlabelled; ++row) {
        const bool hasTruth = labels[row].truth != kUnlabelled;
        known.any = known.any || hasTruth || labels[row].given != kUnlabelled;
        known.unlabelled = hasTruth && labels.role(row) == LabelRole::Unlabelled;
    }
    return known;
}

} // namespace

DataPanel::DataPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    setObjectName(QStringLiteral("dataPanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(sectionTitle(tr("Data"), this));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(8);
    form->setVerticalSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addLayout(form);
    buildFacts(form);
    buildHoldOut(form);
    buildRandomLabels(form);

    m_columns = linkButton(tr("Columns\u2026"), this);
    m_columns->setObjectName(QStringLiteral("columnsButton"));
    m_columns->setToolTip(tr("Choose which columns are learned from and which one holds the class"));
    m_preparation = linkButton(tr("Preparation\u2026"), this);
    m_preparation->setObjectName(QStringLiteral("preparationButton"));
    m_preparation->setToolTip(tr("What is in the data that may trouble a method, and what is done about it"));
    m_notesLink = linkButton({}, this);
    m_notesLink->setObjectName(QStringLiteral("notesButton"));
    m_notesLink->setCheckable(true);
    auto *links = new QHBoxLayout;
    links->addWidget(m_columns);
    links->addStretch();
    links->addWidget(m_notesLink);
    layout->addLayout(links);
    layout->addWidget(m_preparation, 0, Qt::AlignLeft);
    m_notes = mutedSentence({}, this);
    m_notes->setObjectName(QStringLiteral("notesLabel"));
    m_notes->setVisible(false);
    layout->addWidget(m_notes);
    layout->addStretch();

    connectControls();
    refreshData();
    refreshLabels();
}

void DataPanel::buildFacts(QFormLayout *form)
{
    m_size = addFact(form, tr("Rows \u00d7 features"), QStringLiteral("sizeLabel"),
                     tr("Samples, and the numbers by which each of them is compared with the others"));
    m_missing = addFact(form, tr("Missing values"), QStringLiteral("missingLabel"),
                        tr("Cells without a value in the columns that are learned from"));
    m_origin = addFact(form, tr("Classes from"), QStringLiteral("originLabel"), {});
    m_views = addFact(form, tr("Views"), QStringLiteral("viewsLabel"), {});
}

void DataPanel::buildHoldOut(QFormLayout *form)
{
    m_heldOut = addFact(form, tr("Held out, locked"), QStringLiteral("heldOutLabel"),
                        tr("Samples whose known class is hidden from the method: they only score it"));
    m_holdOutLink = linkButton(tr("Hold out\u2026"), this);
    m_holdOutLink->setObjectName(QStringLiteral("holdOutLink"));
    m_holdOutLink->setCheckable(true);
    m_holdOutLink->setToolTip(tr("Keep a share of the samples with a known class for scoring"));

    m_holdOutRow = new QWidget(this);
    m_share = new QSpinBox(m_holdOutRow);
    leaveWheelToPanel(m_share);
    m_share->setObjectName(QStringLiteral("holdOutShare"));
    m_share->setAccessibleName(tr("Share to hold out"));
    m_share->setToolTip(tr("Share of the samples with a known class, drawn at random from each class"));
    m_share->setRange(1, 90);
    m_share->setValue(static_cast<int>(100.0 * kHeldOutShare));
    m_share->setSuffix(tr(" %"));
    m_holdOut = new QPushButton(tr("Hold out"), m_holdOutRow);
    m_holdOut->setObjectName(QStringLiteral("holdOutButton"));
    auto *row = new QHBoxLayout(m_holdOutRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_share);
    row->addWidget(m_holdOut, 1);
    m_holdOutRow->setVisible(false);
    form->addRow(m_holdOutLink);
    form->addRow(m_holdOutRow);
}

void DataPanel::buildRandomLabels(QFormLayout *form)
{
    m_scaling = new QComboBox(this);
    leaveWheelToPanel(m_scaling);
    m_scaling->setObjectName(QStringLiteral("scalingChoice"));
    m_scaling->setToolTip(tr("How the features are brought to one scale before samples are compared"));
    m_scaling->addItem(tr("standard"), static_cast<int>(Scaling::Standard));
    m_scaling->addItem(tr("min\u2013max"), static_cast<int>(Scaling::MinMax));
    m_scaling->addItem(tr("robust"), static_cast<int>(Scaling::Robust));
    m_scaling->addItem(tr("none"), static_cast<int>(Scaling::None));
    const QString meanings[] = {tr("Minus the mean, over the standard deviation"),
                                tr("To the range from 0 to 1"),
                                tr("Minus the median, over the distance of the quartiles"),
                                tr("As the values are: the unit of each feature decides its weight")};
    for (int i = 0; i < m_scaling->count(); ++i)
        m_scaling->setItemData(i, meanings[i], Qt::ToolTipRole);
    QLabel *scalingLabel = mutedLabel(tr("Scaling"), this);
    scalingLabel->setBuddy(m_scaling);
    addControl(form, scalingLabel, m_scaling);

    m_perClass = new QSpinBox(this);
    leaveWheelToPanel(m_perClass);
    m_perClass->setObjectName(QStringLiteral("perClassSpin"));
    m_perClass->setToolTip(tr("How many samples of each class are given their known class"));
    m_perClass->setRange(1, 999);
    m_perClass->setValue(3);
    QLabel *perClassLabel = mutedLabel(tr("Labels per class"), this);
    perClassLabel->setBuddy(m_perClass);
    addControl(form, perClassLabel, m_perClass);

    m_random = new QPushButton(this);
    m_random->setObjectName(QStringLiteral("randomLabelsButton"));
    form->addRow(m_random);

    m_everyFifth = new QCheckBox(tr("Every fifth label scores"), this);
    m_everyFifth->setObjectName(QStringLiteral("everyFifthCheck"));
    m_everyFifth->setToolTip(tr(
        "Keep every fifth label that you paint for scoring: it is held out and the method does not see it"));
    form->addRow(m_everyFifth);
}

void DataPanel::connectControls()
{
    connect(m_holdOutLink, &QPushButton::toggled, m_holdOutRow, &QWidget::setVisible);
    connect(m_holdOut, &QPushButton::clicked, this, [this] {
        m_session.holdOut(m_share->value() / 100.0);
        m_holdOutLink->setChecked(false);
    });
    connect(m_scaling, &QComboBox::currentIndexChanged, this, [this] {
        PrepareOptions options = m_session.preparation();
        options.scaling = static_cast<Scaling>(m_scaling->currentData().toInt());
        m_session.setPreparation(options);
    });
    connect(m_perClass, &QSpinBox::valueChanged, this, &DataPanel::refreshLabels);
    connect(m_random, &QPushButton::clicked, this,
            [this] { m_session.giveAtRandom(static_cast<std::size_t>(m_perClass->value())); });
    connect(m_everyFifth, &QCheckBox::toggled, &m_session, &Session::setKeepEveryFifth);
    connect(m_columns, &QPushButton::clicked, this, &DataPanel::columnsWanted);
    connect(m_preparation, &QPushButton::clicked, this, &DataPanel::preparationWanted);
    connect(m_notesLink, &QPushButton::toggled, this, &DataPanel::showNotes);

    connect(&m_session, &Session::dataChanged, this, &DataPanel::refreshData);
    connect(&m_session, &Session::featuresChanged, this, &DataPanel::refreshData);
    connect(&m_session, &Session::problemFound, this,
            &DataPanel::refreshData); // a scaling that could not be had
    connect(&m_session, &Session::labelsChanged, this, &DataPanel::refreshLabels);
    connect(&m_session, &Session::keepEveryFifthChanged, this, &DataPanel::refreshLabels);
}

void DataPanel::refreshData()
{
    const bool hasData = m_session.hasData();
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_scaling, m_columns, m_preparation, m_everyFifth})
        widget->setEnabled(hasData);
    const QSignalBlocker blocker(m_scaling);
    m_scaling->setCurrentIndex(m_scaling->findData(static_cast<int>(m_session.preparation().scaling)));
    refreshNotes();
    if (!hasData) {
        for (QLabel *label : {m_size, m_missing, m_origin, m_views})
            label->setText(QStringLiteral("\u2013"));
        return;
    }
    refreshViews();
    const Dataset &dataset = m_session.data();
    m_size->setText(
        QStringLiteral("%1 \u00d7 %2")
            .arg(number(dataset.rows), number(static_cast<std::size_t>(m_session.features().X.cols()))));
    std::size_t missing = 0;
    for (const std::size_t column : dataset.featureColumns())
        missing += dataset.columns[column].missingCount();
    m_missing->setText(number(missing));
    switch (m_session.origin()) {
    case LabelOrigin::CompleteColumn:
        m_origin->setText(tr("a full column"));
        m_origin->setToolTip(
            tr("Every sample's class is known. Nothing is given at first, a fifth is held out for scoring; "
               "paint, or label some at random, and watch the labels spread."));
        break;
    case LabelOrigin::ColumnWithGaps:
        m_origin->setText(tr("a column with gaps"));
        m_origin->setToolTip(
            tr("The filled cells are given, the empty ones are to be predicted. Nothing is held out until "
               "you say so."));
        break;
    case LabelOrigin::NoColumn:
        m_origin->setText(tr("you"));
        m_origin->setToolTip(tr("No column holds a class: make classes, and paint a few samples of each."));
        break;
    }
}

/// The notes come last: where the panel scrolls they are scrolled to.
void DataPanel::showNotes(bool shown)
{
    m_notes->setVisible(shown);
    QWidget *ancestor = parentWidget();
    while (ancestor && !qobject_cast<QScrollArea *>(ancestor))
        ancestor = ancestor->parentWidget();
    auto *scroll = qobject_cast<QScrollArea *>(ancestor);
    if (shown && scroll) // once they have their place
        QMetaObject::invokeMethod(
            scroll, [this, scroll] { scroll->ensureWidgetVisible(m_notes); }, Qt::QueuedConnection);
}

void DataPanel::refreshViews()
{
    const FeatureTable &features = m_session.features();
    const auto count = static_cast<int>(features.views.size());
    const bool isAssigned = !m_session.data().views.empty();
    m_views->setText(count == 0   ? tr("none")
                     : isAssigned ? tr("%n assigned", nullptr, count)
                                  : tr("%n by name", nullptr, count));
    QStringList lines{tr("Groups of columns that tell of the samples from one side each, for the methods of "
                         "several views. Columns\u2026 changes them.")};
    for (std::size_t v = 0; v < features.views.size(); ++v)
        lines += tr("%1: %n feature(s)", nullptr, static_cast<int>(features.views[v].size()))
                     .arg(QString::fromStdString(features.viewNames[v]));
    m_views->setToolTip(lines.join(u'\n'));
}

void DataPanel::refreshLabels()
{
    const Labels &labels = m_session.labels();
    const KnownClasses known = knownClasses(labels);
    m_heldOut->setText(number(labels.count(LabelRole::HeldOut)));
    m_holdOutLink->setEnabled(known.any);
    m_holdOut->setEnabled(known.any);
    m_random->setEnabled(known.unlabelled);
    m_random->setText(tr("Label %1 per class at random").arg(m_perClass->value()));
    m_random->setToolTip(
        known.unlabelled ? tr("Gives that many more samples of each class their known class")
                         : tr("No unlabelled sample's class is known: labels at random need a class column"));
    const QSignalBlocker blocker(m_everyFifth);
    m_everyFifth->setChecked(m_session.keepsEveryFifth());
}

void DataPanel::refreshNotes()
{
    QStringList sentences;
    if (m_session.hasData()) {
        for (const Message &note : m_session.data().notes)
            sentences += translated(note);
        for (const Message &note : m_session.features().notes)
            sentences += translated(note);
    }
    m_notesLink->setVisible(!sentences.isEmpty());
    m_notesLink->setText(tr("%n note(s)", nullptr, static_cast<int>(sentences.size())));
    m_notesLink->setToolTip(sentences.join(u'\n'));
    m_notes->setText(sentences.join(u'\n'));
    if (sentences.isEmpty())
        m_notesLink->setChecked(false);
}

} // namespace inkling
