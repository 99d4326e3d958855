// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QXmlStreamReader>

namespace inkling::test {

/// An HTML page that is XML as well, taken apart by a parser that knows nothing of who wrote it.
struct ParsedPage
{
    explicit ParsedPage(const QByteArray &page)
    {
        QXmlStreamReader reader(page);
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement())
                start(reader);
            else if (reader.isEndElement())
                m_ids.removeLast();
            else if (reader.isCharacters())
                add(reader.text().toString());
        }
        fault = reader.hasError()
                    ? QStringLiteral("line %1: %2").arg(reader.lineNumber()).arg(reader.errorString())
                    : QString();
    }

    QString fault;                        ///< why it is not well-formed; empty: it is
    QString texts;                        ///< all of them
    QStringList elements;                 ///< names, in their order
    QStringList loads;                    ///< what would be fetched from elsewhere, or run
    QHash<QString, QString> textOf;       ///< of the elements with an id, all within them included
    QHash<QString, QList<double>> values; ///< of the numbers within these elements

private:
    void start(const QXmlStreamReader &reader)
    {
        static const QStringList active = {
            QStringLiteral("script"), QStringLiteral("iframe"), QStringLiteral("object"),
            QStringLiteral("embed"),  QStringLiteral("link"),   QStringLiteral("base"),
            QStringLiteral("form"),   QStringLiteral("image"),  QStringLiteral("foreignObject")};
        static const QStringList references = {QStringLiteral("src"),    QStringLiteral("href"),
                                               QStringLiteral("data"),   QStringLiteral("srcset"),
                                               QStringLiteral("action"), QStringLiteral("poster")};
        const QString name = reader.name().toString();
        elements += name;
        if (active.contains(name))
            loads += name;
        QString id;
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            const QString value = attribute.value().toString();
            if (references.contains(attribute.name().toString()) && !value.startsWith(u'#'))
                loads += attribute.name().toString() + u'=' + value;
            if (attribute.name().startsWith(u"on") || value.contains(QStringLiteral("url(")))
                loads += attribute.name().toString() + u'=' + value;
            if (attribute.name() == u"id")
                id = value;
            if (name == u"data" && attribute.name() == u"value")
                addValue(value.toDouble());
        }
        m_ids += id;
    }

    void add(const QString &text)
    {
        texts += text;
        for (const QString &id : std::as_const(m_ids)) {
            if (!id.isEmpty())
                textOf[id] += text;
        }
    }

    void addValue(double value)
    {
        for (const QString &id : std::as_const(m_ids)) {
            if (!id.isEmpty())
                values[id] += value;
        }
    }

    QStringList m_ids; ///< of the elements that are open, empty where there is none
};

} // namespace inkling::test
