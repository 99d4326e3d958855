// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/search_form.h"

#include "core/learn/learners.h"
#include "ui/models/value_text.h"
#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {

namespace {

constexpr int kFieldWidth = 84;

enum MethodChoice { Present, ClosedForm };

} // namespace

SearchForm::SearchForm(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_methods(new QComboBox(this))
    , m_lines(new QVBoxLayout)
{
    setObjectName(QStringLiteral("searchForm"));
    m_methods->setObjectName(QStringLiteral("searchMethods"));
    m_methods->setAccessibleName(tr("Methods to search"));
    m_methods->setToolTip(tr("The present method alone, or it and every method whose answer without a label "
                             "has a closed form; each with its own settings for what is not varied"));
    m_methods->addItems({QString(), tr("All with a closed form")});
    m_methods->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_methods->setMinimumContentsLength(10);
    m_lines->setSpacing(4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_methods);
    layout->addLayout(m_lines);

    connect(m_methods, &QComboBox::currentIndexChanged, this, &SearchForm::refresh);
    connect(&session, &Session::learnerChanged, this, &SearchForm::nameMethod);
    connect(&session, &Session::parametersChanged, this, &SearchForm::refresh);
    nameMethod();
    refresh();
}

void SearchForm::nameMethod()
{
    m_methods->setItemText(Present, translated(m_session.learner().name));
}

std::vector<const LearnerInfo *> SearchForm::methods() const
{
    std::vector<const LearnerInfo *> methods = {&m_session.learner()};
    for (const LearnerInfo &learner : learners()) {
        if (m_methods->currentIndex() == ClosedForm && learner.leaveOneOut && &learner != methods.front())
            methods.push_back(&learner);
    }
    return methods;
}

std::vector<const Parameter *> SearchForm::offered() const
{
    std::vector<const Parameter *> offered;
    for (const LearnerInfo *learner : methods()) {
        for (const Parameter &parameter : learner->parameters) {
            const bool isThere = std::any_of(offered.begin(), offered.end(), [&](const Parameter *other) {
                return std::string_view(other->id) == parameter.id;
            });
            if (!isThere && !parameter.trials.empty() &&
                isRelevant(learner->parameters, parameter, m_session.parametersOf(*learner)))
                offered.push_back(&parameter);
        }
    }
    return offered;
}

void SearchForm::refresh()
{
    const std::vector<const Parameter *> offered = this->offered();
    const bool areSame =
        std::equal(offered.begin(), offered.end(), m_rows.begin(), m_rows.end(),
                   [](const Parameter *one, const Row &row) { return one == row.parameter; });
    if (!areSame) {
        for (const Row &row : m_rows) {
            delete row.line; // and what is on it
        }
        m_rows.clear();
        for (const Parameter *parameter : offered)
            addRow(*parameter);
    }
    Q_EMIT edited();
}

void SearchForm::addRow(const Parameter &parameter)
{
    const QString id = QLatin1StringView(parameter.id);
    const QString name = translated(parameter.label);
    const auto [choice, isNew] = m_choices.try_emplace(parameter.id);
    if (isNew) {
        choice->second.isVaried = m_rows.empty();
        if (!parameter.hasAutomatic)
            choice->second.values = ValueText::trials(parameter);
    }
    Row row{&parameter, new QWidget(this), new QCheckBox(name), new QLineEdit(choice->second.values)};
    row.isVaried->setObjectName(QStringLiteral("vary_%1").arg(id));
    row.isVaried->setToolTip(translated(parameter.meaning));
    row.isVaried->setChecked(choice->second.isVaried);
    row.values->setObjectName(QStringLiteral("values_%1").arg(id));
    row.values->setAccessibleName(tr("%1: values to try").arg(name));
    row.values->setPlaceholderText(parameter.hasAutomatic
                                       ? tr("automatic \u00d7 %1").arg(ValueText::trials(parameter))
                                       : ValueText::trials(parameter));
    row.values->setToolTip(
        tr("Values to try, between them semicolons or blanks; empty: %1").arg(row.values->placeholderText()));
    row.values->setAccessibleDescription(row.values->toolTip());
    row.values->setMinimumWidth(kFieldWidth);
    row.values->setCursorPosition(0); // the first values are seen
    auto *layout = new QHBoxLayout(row.line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(row.isVaried);
    layout->addWidget(row.values, 1);
    m_lines->addWidget(row.line);
    row.values->setVisible(choice->second.isVaried);
    QWidget *before = m_rows.empty() ? static_cast<QWidget *>(m_methods) : m_rows.back().values;
    setTabOrder(before, row.isVaried);
    setTabOrder(row.isVaried, row.values);
    Choice &kept = choice->second; // of a map, whose entries stay where they are
    connect(row.isVaried, &QCheckBox::toggled, this, [this, &kept, values = row.values](bool isVaried) {
        kept.isVaried = isVaried;
        values->setVisible(isVaried);
        Q_EMIT edited();
    });
    connect(row.values, &QLineEdit::textChanged, this, [this, &kept](const QString &text) {
        kept.values = text;
        Q_EMIT edited();
    });
    m_rows.push_back(row);
}

Result<SearchRequest> SearchForm::request() const
{
    SearchRequest request;
    for (const LearnerInfo *learner : methods())
        request.methods.push_back({learner, m_session.parametersOf(*learner)});
    for (const Row &row : m_rows) {
        if (!row.isVaried->isChecked())
            continue;
        auto values = ValueText::read(*row.parameter, row.values->text());
        if (!values)
            return values.error();
        request.varied.push_back({row.parameter->id, std::move(values).value()});
    }
    return request;
}

} // namespace inkling
