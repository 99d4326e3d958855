// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/view_form.h"

#include "ui/dialogs/dependence_bar.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

namespace inkling {

namespace {

constexpr int kMostParts = 12;

/// A column's or a view's name may look like markup.
QLabel *plainLabel(const QString &role, const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", role);
    return label;
}

QHBoxLayout *lineOf(QWidget *widget)
{
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    return line;
}

QString meaningOf(const Dependence &dependence)
{
    constexpr double kNextToNothing = 0.1;
    constexpr double kLittle = 0.3;
    constexpr double kMuch = 0.6;
    if (dependence.value < kNextToNothing)
        return ViewForm::tr(
            "The views tell next to nothing of one another: methods of several views gain most, if each view "
            "alone can tell the classes.");
    if (!dependence.withinClasses) // views that are of use may look dependent so
        return ViewForm::tr("Part of it may be that all of them tell the classes: after a run, or with more "
                            "labels, it is measured within these.");
    if (dependence.value < kLittle)
        return ViewForm::tr(
            "The views tell little of one another: methods of several views may gain, if each view alone can "
            "tell the classes.");
    if (dependence.value < kMuch)
        return ViewForm::tr("The views tell much of one another: methods of several views gain little.");
    return ViewForm::tr("The views tell nearly the same: methods of several views gain next to nothing.");
}

} // namespace

QLabel *sectionLabel(const QString &text)
{
    QLabel *label = plainLabel(QStringLiteral("section"), text);
    QFont capitals = label->font();
    capitals.setCapitalization(QFont::AllUppercase);
    label->setFont(capitals);
    return label;
}

QString cleanViewName(const QString &text)
{
    return QString(text).remove(u'=').simplified();
}

QStringList namesOfViews(const ColumnViews &views)
{
    QStringList names;
    for (const std::string &view : views) {
        const QString name = QString::fromStdString(view);
        if (!name.isEmpty() && !names.contains(name))
            names += name;
    }
    return names;
}

QComboBox *viewNameChoice(const QStringList &names, QWidget *parent)
{
    static const QRegularExpression withoutSign(QStringLiteral("[^=]*"));
    auto *choice = new QComboBox(parent);
    choice->setEditable(true);
    choice->setInsertPolicy(QComboBox::NoInsert);
    choice->setCompleter(nullptr); // it would make "1" the "10" that there is
    choice->setValidator(new QRegularExpressionValidator(withoutSign, choice));
    choice->addItems(names);
    choice->setCurrentIndex(-1);
    return choice;
}

ViewForm::ViewForm(QWidget *parent)
    : QWidget(parent)
{
    QLabel *title = sectionLabel(tr("Views"));
    title->setToolTip(
        tr("Groups of columns that tell of the samples from one side each, as pixels and contours, "
           "or words and links: methods of several views, such as co-training, learn from each "
           "alone and let them teach one another."));
    m_state = plainLabel(QStringLiteral("muted"));
    m_state->setObjectName(QStringLiteral("viewState"));
    m_state->setWordWrap(true);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->setRowMinimumHeight(0, 30); // a problem stands in a box
    grid->addWidget(title, 0, 0);
    grid->addWidget(m_state, 0, 1);
    QWidget *selected = buildSelected();
    grid->addWidget(m_selected, 1, 0);
    grid->addWidget(selected, 1, 1);
    grid->addWidget(plainLabel({}, tr("All features")), 2, 0);
    grid->addWidget(buildAll(), 2, 1);
    auto *dependence = plainLabel({}, tr("Dependence"));
    grid->addWidget(dependence, 3, 0, Qt::AlignTop);
    grid->addWidget(buildMeter(), 3, 1);
    const QString meaning = tr(
        "0: the views tell nothing of one another, 1: each tells all of the other (RV coefficient, the mean "
        "over pairs of views). It is measured within the classes that were given or predicted; while few "
        "samples have one, over all samples, where views that both tell the classes depend on one another "
        "for that alone.");
    for (QWidget *widget : std::initializer_list<QWidget *>{dependence, m_bar, m_figure, m_meaning})
        widget->setToolTip(meaning);
    setSelectedCount(0);
}

QWidget *ViewForm::buildSelected()
{
    auto *row = new QWidget;
    auto *line = lineOf(row);
    m_name = viewNameChoice({}, row);
    m_name->setObjectName(QStringLiteral("viewName"));
    m_name->setAccessibleName(tr("View of the selected columns"));
    m_name->setMinimumWidth(160);
    m_name->lineEdit()->setPlaceholderText(tr("no view"));
    m_name->installEventFilter(this);
    m_selected = new QLabel;
    m_selected->setBuddy(m_name);
    m_set = new QPushButton(tr("Set &view"));
    m_set->setObjectName(QStringLiteral("setView"));
    m_set->setToolTip(tr("Assigns the selected columns to this view; without a name, to none"));
    m_set->setAutoDefault(false);
    connect(m_set, &QPushButton::clicked, this, &ViewForm::choose);
    line->addWidget(m_name);
    line->addWidget(m_set);
    line->addStretch(1);
    return row;
}

QWidget *ViewForm::buildAll()
{
    m_rules = new QWidget;
    auto *line = lineOf(m_rules);
    addRule(ViewRule::ByPrefix, tr("By na&me"), QStringLiteral("viewsByName"),
            tr("Columns whose names begin alike are a view"));
    addRule(ViewRule::Random, tr("At &random"), QStringLiteral("viewsAtRandom"),
            tr("Deals the columns out into so many views; other ones with each press"));
    m_independent =
        addRule(ViewRule::Independent, tr("In&dependent"), QStringLiteral("independentViews"), {});
    m_parts = new QSpinBox;
    m_parts->setObjectName(QStringLiteral("viewParts"));
    m_parts->setAccessibleName(tr("How many views are dealt out"));
    m_parts->setToolTip(tr("How many views are made at random or independent"));
    m_parts->setRange(2, kMostParts);
    m_parts->setSuffix(tr(" views"));
    line->addWidget(m_parts);
    line->addStretch(1);
    m_clear = new QPushButton(tr("&Clear"));
    m_clear->setObjectName(QStringLiteral("clearViews"));
    m_clear->setToolTip(
        tr("Takes every assignment away: where columns' names begin alike, they make the views"));
    m_clear->setAutoDefault(false);
    connect(m_clear, &QPushButton::clicked, this, &ViewForm::clearingWanted);
    line->addWidget(m_clear);
    return m_rules;
}

QWidget *ViewForm::buildMeter()
{
    auto *meter = new QWidget;
    auto *lines = new QVBoxLayout(meter);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    m_bar = new DependenceBar;
    m_figure = plainLabel({}, tr("measuring\u2026"));
    m_figure->setObjectName(QStringLiteral("viewDependence"));
    m_figure->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_meaning = plainLabel(QStringLiteral("muted"));
    m_meaning->setObjectName(QStringLiteral("dependenceMeaning"));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_bar);
    line->addWidget(m_figure, 1);
    lines->addLayout(line);
    lines->addWidget(m_meaning);
    return meter;
}

QPushButton *ViewForm::addRule(ViewRule rule, const QString &text, const QString &name,
                               const QString &meaning)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setToolTip(meaning);
    button->setAutoDefault(false);
    // each press draws anew, and the same presses draw the same
    connect(button, &QPushButton::clicked, this, [this, rule, seed = std::uint64_t{0}]() mutable {
        Q_EMIT proposalWanted({rule, m_parts->value(), seed++});
    });
    m_rules->layout()->addWidget(button);
    return button;
}

void ViewForm::choose()
{
    if (m_set->isEnabled())
        Q_EMIT nameChosen(cleanViewName(m_name->currentText()));
}

/// Enter in the name sets it; unheard, it would press the dialog's own button.
bool ViewForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ViewForm::setNames(const QStringList &names)
{
    const QSignalBlocker blocker(m_name);
    const QString typed = m_name->currentText();
    m_name->clear();
    m_name->addItems(names);
    m_name->setCurrentIndex(-1);
    m_name->setEditText(typed);
}

void ViewForm::setSelectedCount(int count)
{
    m_selected->setText(tr("&Selected: %1").arg(QLocale().toString(count)));
    m_set->setEnabled(count > 0);
    m_set->setStatusTip(count > 0 ? QString() : tr("Select columns first"));
}

void ViewForm::setFeatureCount(std::size_t count)
{
    constexpr auto kMost = static_cast<std::size_t>(kMostExchangeColumns);
    m_independent->setEnabled(count <= kMost);
    m_independent->setToolTip(
        count <= kMost
            ? tr("Deals the columns out, and exchanges them until the views correlate as little as they can; "
                 "from another start with each press")
            : tr("Of more than %1 columns this would take too long")
                  .arg(QLocale().toString(kMostExchangeColumns)));
}

void ViewForm::setClearable(bool isClearable)
{
    m_clear->setEnabled(isClearable);
}

void ViewForm::tell(const QString &sentence, Tone tone)
{
    m_state->setText(sentence);
    m_state->setProperty("role", tone == Tone::Problem ? QStringLiteral("notice") : QStringLiteral("muted"));
    m_state->style()->unpolish(m_state);
    m_state->style()->polish(m_state);
}

void ViewForm::showDependence(const std::optional<Dependence> &dependence)
{
    if (!dependence) {
        m_bar->setValue({});
        m_figure->setText(QStringLiteral("\u2013"));
        m_meaning->setText(tr("Two views at least are needed to depend on one another."));
        return;
    }
    m_bar->setValue(dependence->value);
    const QString figure = QLocale().toString(dependence->value, 'f', 2);
    m_figure->setText(dependence->withinClasses ? tr("%1 within the classes").arg(figure)
                                                : tr("%1 over all samples, classes left aside").arg(figure));
    m_meaning->setText(meaningOf(*dependence));
    m_bar->setAccessibleDescription(m_figure->text() + QStringLiteral(". ") + m_meaning->text());
}

void ViewForm::setBusy(bool isBusy)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_bar, m_figure, m_meaning})
        widget->setEnabled(!isBusy);
}

} // namespace inkling
