// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/value_text.h"

#include "ui/session/translate.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

/// The number as the C locale writes it; the word itself where it is none.
QString plainNumber(const QString &word)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::RejectGroupSeparator);
    bool isNumber = false;
    const double value = locale.toDouble(word, &isNumber);
    return isNumber ? QString::number(value, 'g', QLocale::FloatingPointShortest) : word;
}

QString separator()
{
    return QStringLiteral("; ");
}

} // namespace

QString ValueText::of(const Parameter &parameter, double value, int digits)
{
    if (std::isnan(value))
        return tr("auto");
    if (parameter.kind == ParameterKind::Choice)
        return translated(parameter.choices[static_cast<std::size_t>(value)].label);
    return QLocale().toString(value, 'g', digits);
}

QString ValueText::trials(const Parameter &parameter)
{
    QStringList texts;
    for (const double value : parameter.trials)
        texts += of(parameter, value);
    return texts.join(separator());
}

Result<std::vector<std::string>> ValueText::read(const Parameter &parameter, const QString &list)
{
    // where the comma is the decimal point, one before a blank still ends a word
    static const QRegularExpression withDecimalComma(QStringLiteral("(?:[;\\s]|,(?=\\s|$))+"));
    static const QRegularExpression withDecimalPoint(QStringLiteral("[;,\\s]+"));
    const bool hasDecimalComma = QLocale().decimalPoint() == QStringLiteral(",");
    const QRegularExpression &between = hasDecimalComma ? withDecimalComma : withDecimalPoint;
    std::vector<std::string> values;
    for (const QString &word : list.split(between, Qt::SkipEmptyParts)) {
        const bool isAutomatic = parameter.hasAutomatic && word == tr("auto");
        const std::string text = isAutomatic ? "auto" : plainNumber(word).toStdString();
        ParameterValues tried;
        if (const Status status = tried.set({parameter}, parameter.id, text); !status)
            return status.error();
        if (std::find(values.begin(), values.end(), text) == values.end())
            values.push_back(text);
    }
    return values;
}

} // namespace inkling
