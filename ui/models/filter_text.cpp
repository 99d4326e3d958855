// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a filter that people write.
#include "ui/models/sample_filter.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <numeric>

namespace inkling {

namespace {

bool isQuoted(const QString &text)
{
    return text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"');
}

/// The text without its quotes; a doubled one within stands for itself.
QString unquoted(const QString &text)
{
    if (!isQuoted(text))
        return text;
    return text.mid(1, text.size() - 2).replace(QStringLiteral("\"\""), QStringLiteral("\""));
}

/// How many letters have to be changed, put in or taken out.
int editDistance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], static_cast<int>(i) + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto here = static_cast<std::size_t>(j) + 1;
            const int changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[here];
            row[here] = std::min({changed, row[here] + 1, row[here - 1] + 1});
        }
    }
    return row.back();
}

/// Cuts at "and", "&" and ";", but not within quotes.
QStringList clausesOf(const QString &text)
{
    static const QRegularExpression part(QStringLiteral("\"(?:[^\"]|\"\")*\"|;|&+|\\band\\b|[\\w\\d]+|."),
                                         QRegularExpression::UseUnicodePropertiesOption |
                                             QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::DotMatchesEverythingOption);
    const QString translatedAnd = FilterText::tr("and", "between two conditions of a filter");
    QStringList clauses{QString()};
    for (auto match = part.globalMatch(text); match.hasNext();) {
        const QString piece = match.next().captured();
        const bool cuts = piece == QStringLiteral(";") || piece.startsWith(u'&') ||
                          piece.compare(QStringLiteral("and"), Qt::CaseInsensitive) == 0 ||
                          piece.compare(translatedAnd, Qt::CaseInsensitive) == 0;
        if (cuts)
            clauses += QString();
        else
            clauses.back() += piece;
    }
    for (QString &clause : clauses)
        clause = clause.trimmed();
    clauses.removeAll(QString());
    return clauses;
}

bool readNumber(const QString &text, double &number)
{
    bool isNumber = false;
    number = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber) {
        QLocale locale;
        locale.setNumberOptions(QLocale::RejectGroupSeparator);
        number = locale.toDouble(text, &isNumber);
    }
    return isNumber;
}

Comparison comparisonOf(const QString &written)
{
    const std::array<std::pair<QString, Comparison>, 12> all = {{
        {QStringLiteral("<"), Comparison::Less},
        {QStringLiteral("<="), Comparison::LessEqual},
        {QStringLiteral("\u2264"), Comparison::LessEqual},
        {QStringLiteral("="), Comparison::Equal},
        {QStringLiteral("=="), Comparison::Equal},
        {QStringLiteral("!="), Comparison::NotEqual},
        {QStringLiteral("<>"), Comparison::NotEqual},
        {QStringLiteral("\u2260"), Comparison::NotEqual},
        {QStringLiteral(">="), Comparison::GreaterEqual},
        {QStringLiteral("\u2265"), Comparison::GreaterEqual},
        {QStringLiteral(">"), Comparison::Greater},
        {QStringLiteral("contains"), Comparison::Contains},
    }};
    for (const auto &[text, comparison] : all) {
        if (written.compare(text, Qt::CaseInsensitive) == 0)
            return comparison;
    }
    return written.contains(QStringLiteral("not"), Qt::CaseInsensitive) ? Comparison::Present
                                                                        : Comparison::Missing;
}

} // namespace

FilterText FilterText::read(const QString &text, const SampleFacts &facts)
{
    FilterText filter;
    if (text.count(u'"') % 2 != 0) {
        filter.problem = tr("A quotation mark is open: close it.");
        return filter;
    }
    for (const QString &clause : clausesOf(text)) {
        filter.readClause(clause, facts);
        if (!filter.problem.isEmpty())
            break;
    }
    return filter;
}

void FilterText::readClause(const QString &clause, const SampleFacts &facts)
{
    static const QRegularExpression form(
        QStringLiteral("^(\"(?:[^\"]|\"\")*\"|.*?)\\s*"
                       "(<=|>=|==|!=|<>|=|<|>|\u2264|\u2265|\u2260|\\bcontains\\b|"
                       "\\bis\\s+not\\s+missing$|\\bis\\s+missing$|\\bmissing$)\\s*(.*)$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    const auto is = [&clause](const char *english, const QString &own) {
        return clause.compare(QLatin1StringView(english), Qt::CaseInsensitive) == 0 ||
               clause.compare(own, Qt::CaseInsensitive) == 0;
    };
    if (is("unsure", tr("unsure"))) {
        onlyUnsure = true;
        return;
    }
    if (is("wrong", tr("wrong"))) {
        onlyWrong = true;
        return;
    }
    const QRegularExpressionMatch match = form.match(clause);
    if (!match.hasMatch()) {
        problem = tr("\u201c%1\u201d compares nothing: write for example %2 < 0.6.")
                      .arg(clause, facts.name(ConfidenceColumn));
        return;
    }
    SampleCondition condition;
    condition.column = findColumn(match.captured(1), facts);
    condition.comparison = comparisonOf(match.captured(2));
    if (problem.isEmpty())
        compare(condition, match.captured(3), facts);
}

int FilterText::findColumn(const QString &written, const SampleFacts &facts)
{
    const QString name = unquoted(written);
    if (name.isEmpty()) {
        problem = tr("A condition starts with the name of a column.");
        return RowColumn;
    }
    const int first = isQuoted(written) ? static_cast<int>(FirstDataColumn) : static_cast<int>(RowColumn);
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        for (int column = first; column < facts.columnCount(); ++column) {
            if (facts.name(column).compare(name, sensitivity) == 0)
                return column;
        }
    }
    QString nearest;
    int least = std::clamp(static_cast<int>(name.size()) / 2, 1, 3) + 1; // more is another word
    for (int column = first; column < facts.columnCount(); ++column) {
        const QString candidate = facts.name(column);
        const int distance = editDistance(candidate.toLower(), name.toLower());
        if (distance < least) {
            least = distance;
            nearest = candidate;
        }
    }
    problem = nearest.isEmpty() ? tr("No column is called %1.").arg(name)
                                : tr("No column is called %1; did you mean %2?").arg(name, nearest);
    return RowColumn;
}

void FilterText::compare(SampleCondition condition, const QString &value, const SampleFacts &facts)
{
    const Comparison comparison = condition.comparison;
    const QString name = facts.name(condition.column);
    if (comparison == Comparison::Missing || comparison == Comparison::Present) {
        conditions.push_back(condition);
        return;
    }
    if (value.isEmpty()) {
        problem = tr("What is %1 to be compared with?").arg(name);
        return;
    }
    condition.text = unquoted(value);
    const bool isForTexts = comparison == Comparison::Equal || comparison == Comparison::NotEqual ||
                            comparison == Comparison::Contains;
    if (facts.isNumber(condition.column)) {
        condition.asText = comparison == Comparison::Contains || (isForTexts && isQuoted(value));
        if (!condition.asText && !readNumber(value, condition.number)) {
            problem = tr("%1 holds numbers, and \u201c%2\u201d is none.").arg(name, value);
            return;
        }
    } else if (!isForTexts) {
        problem = tr("%1 holds texts: compare it by =, != or contains.").arg(name);
        return;
    }
    conditions.push_back(condition);
}

} // namespace inkling
