// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preparation_form.h"

#include "ui/session/preparation_text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

namespace inkling {

namespace {

constexpr QChar kBetweenOrdinals = u';';

QString joined(const std::vector<std::string> &ordinals)
{
    QStringList list;
    for (const std::string &ordinal : ordinals)
        list += QString::fromStdString(ordinal);
    return list.join(QStringLiteral("; "));
}

std::vector<std::string> ordinalsOf(const QString &text)
{
    std::vector<std::string> ordinals;
    const QStringList items = text.split(kBetweenOrdinals);
    for (const QString &item : items) {
        if (!item.trimmed().isEmpty())
            ordinals.push_back(item.trimmed().toStdString());
    }
    return ordinals;
}

template<typename Choice>
Choice chosen(const QComboBox *box)
{
    return static_cast<Choice>(box->currentData().toInt());
}

template<typename Choice>
void choose(QComboBox *box, Choice choice)
{
    box->setCurrentIndex(box->findData(static_cast<int>(choice)));
}

void say(QLabel *label, const QString &sentence)
{
    label->setText(sentence);
    label->setVisible(!sentence.isEmpty());
}

} // namespace

template<typename Choice>
QComboBox *PreparationForm::addChoice(QLabel *&finding, const QString &title, const char *name,
                                      const QString &meaning, std::initializer_list<Choice> choices)
{
    auto *box = new QComboBox(this);
    for (const Choice choice : choices)
        box->addItem(nameOf(choice), static_cast<int>(choice));
    finding = addStep(title, meaning, box, name);
    connect(box, &QComboBox::activated, this, &PreparationForm::tell);
    return box;
}

PreparationForm::PreparationForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_ordinals(new QLineEdit(this))
    , m_terms(new QSpinBox(this))
    , m_components(new QSpinBox(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    m_repeated = addChoice(
        m_repeatedFinding, tr("&Repeated rows"), "repeatedChoice",
        tr("Rows whose features and class are those of an earlier row, or whose features are those of "
           "any row while they have no class; near ones differ by no more than a thousandth of each "
           "column's range"),
        {RepeatedRows::Keep, RepeatedRows::LeaveOut, RepeatedRows::LeaveOutNear});
    m_missing =
        addChoice(m_missingFinding, tr("&Missing values"), "missingChoice",
                  tr("What stands for a number that is not there. A missing category becomes a row of "
                     "zeros, unless the nearest samples tell which it is"),
                  {Imputation::Median, Imputation::Mean, Imputation::MostFrequent, Imputation::Nearest,
                   Imputation::DropRows});
    m_outliers = addChoice(m_outliersFinding, tr("&Outliers"), "outliersChoice",
                           tr("Numbers further beyond the quartiles of their column than three times the "
                              "distance of these"),
                           {Outliers::Keep, Outliers::Clip, Outliers::LeaveOut});
    m_nearConstants = addChoice(m_nearConstantsFinding, tr("&Nearly constant columns"), "nearConstantsChoice",
                                tr("Columns in which one value is at least 99 % of all"),
                                {NearConstants::Keep, NearConstants::LeaveOut});
    m_ordinals->setPlaceholderText(tr("size=small<medium<large; grade"));
    m_ordinalsFinding = addStep(tr("Ordered &categories"),
                                tr("Columns of categories that become their place in an order instead of a "
                                   "column for each: with the order, the lowest first, or without one where "
                                   "that of their numbers or the alphabet is meant"),
                                m_ordinals, "ordinalsEdit");
    m_terms->setRange(1, kMostTerms);
    m_terms->setKeyboardTracking(false);
    m_termsFinding = addStep(tr("&Words of a text"),
                             tr("How many words tell a column of texts, the most frequent ones (TF-IDF)"),
                             m_terms, "termsSpin");
    m_scaling = addChoice(m_scalingFinding, tr("&Scaling"), "preparationScalingChoice",
                          tr("How the features are brought to one scale before samples are compared"),
                          {Scaling::Standard, Scaling::Robust, Scaling::MinMax, Scaling::None});
    m_components->setRange(0, kMostComponents);
    m_components->setSpecialValueText(tr("none"));
    m_components->setKeyboardTracking(false);
    m_componentsFinding =
        addStep(tr("&Principal components"),
                tr("How many principal components stand in for all features, of pictures for example"),
                m_components, "componentsSpin");
    connect(m_ordinals, &QLineEdit::editingFinished, this, &PreparationForm::tell);
    for (QSpinBox *spin : {m_terms, m_components})
        connect(spin, &QSpinBox::valueChanged, this, &PreparationForm::tell);
    show(PrepareOptions());
}

QLabel *PreparationForm::addStep(const QString &title, const QString &meaning, QWidget *control,
                                 const char *name)
{
    control->setObjectName(QString::fromLatin1(name));
    control->setToolTip(meaning);
    control->setAccessibleDescription(meaning);
    auto *label = new QLabel(title, this);
    label->setBuddy(control);
    label->setToolTip(meaning);
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(control, row, 1);
    auto *finding = new QLabel(this);
    finding->setObjectName(QString::fromLatin1(name) + QStringLiteral("Finding"));
    finding->setProperty("role", QStringLiteral("muted"));
    finding->setTextFormat(Qt::PlainText);
    finding->setWordWrap(true);
    m_grid->addWidget(finding, row + 1, 1);
    return finding;
}

void PreparationForm::show(const PrepareOptions &options)
{
    m_options = options;
    const QSignalBlocker blockers[] = {QSignalBlocker(m_terms), QSignalBlocker(m_components)};
    choose(m_repeated, options.repeated);
    choose(m_missing, options.imputation);
    choose(m_outliers, options.outliers);
    choose(m_nearConstants, options.nearConstants);
    m_ordinals->setText(joined(options.ordinals));
    m_terms->setValue(options.terms);
    choose(m_scaling, options.scaling);
    m_components->setValue(options.components);
}

void PreparationForm::giveBack(const PrepareOptions &options)
{
    const QString typed = m_ordinals->text();
    show(options);
    m_ordinals->setText(typed);
}

void PreparationForm::show(const StepFindings &findings)
{
    say(m_repeatedFinding, findings.repeated);
    say(m_missingFinding, findings.missing);
    say(m_outliersFinding, findings.outliers);
    say(m_nearConstantsFinding, findings.nearConstants);
    say(m_ordinalsFinding, findings.ordinals);
    say(m_termsFinding, findings.terms);
    say(m_scalingFinding, findings.scaling);
    say(m_componentsFinding, findings.components);
}

void PreparationForm::setHasTexts(bool has)
{
    m_terms->setEnabled(has);
}

void PreparationForm::tell()
{
    PrepareOptions wanted = m_options;
    wanted.repeated = chosen<RepeatedRows>(m_repeated);
    wanted.imputation = chosen<Imputation>(m_missing);
    wanted.outliers = chosen<Outliers>(m_outliers);
    wanted.nearConstants = chosen<NearConstants>(m_nearConstants);
    wanted.ordinals = ordinalsOf(m_ordinals->text());
    wanted.terms = m_terms->value();
    wanted.scaling = chosen<Scaling>(m_scaling);
    wanted.components = m_components->value();
    if (wanted == m_options)
        return;
    m_options = wanted;
    Q_EMIT changed(wanted);
}

} // namespace inkling
