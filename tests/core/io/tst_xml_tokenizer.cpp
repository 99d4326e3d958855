// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/xml_tokenizer.h"

#include "tests/support/damaged_copies.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace inkling;
using namespace std::string_literals;

namespace {

/// Every step: "<a x=1>" for an Open and its attribute x, "</a>", or the text; "fault BYTE" where it ends so.
std::string steps(const std::string &text)
{
    XmlTokenizer tokenizer(text);
    std::string all;
    while (true) {
        switch (tokenizer.next()) {
        case XmlStep::Open: {
            all.append("<").append(tokenizer.name());
            if (const auto value = tokenizer.attribute("x"))
                all.append(" x=").append(*value);
            all.append(">");
            break;
        }
        case XmlStep::Close:
            all.append("</").append(tokenizer.name()).append(">");
            break;
        case XmlStep::Text:
            if (!tokenizer.appendText(all))
                return all + "fault in text";
            break;
        case XmlStep::End:
            return all;
        case XmlStep::Fault:
            return all + "fault " + std::to_string(tokenizer.place() + 1);
        }
    }
}

/// The same by Qt's reader.
std::string stepsOfQt(const std::string &text)
{
    QXmlStreamReader reader(QByteArray::fromStdString(text));
    reader.setNamespaceProcessing(false);
    std::string all;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            all.append("<").append(reader.name().toString().toStdString());
            if (reader.attributes().hasAttribute(QLatin1String("x")))
                all.append(" x=").append(
                    reader.attributes().value(QLatin1String("x")).toString().toStdString());
            all.append(">");
            break;
        case QXmlStreamReader::EndElement:
            all.append("</").append(reader.name().toString().toStdString()).append(">");
            break;
        case QXmlStreamReader::Characters:
            all += reader.text().toString().toStdString();
            break;
        default:
            break;
        }
    }
    return reader.hasError() ? "fault" : all;
}

} // namespace

class XmlTokenizerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsTagsAndTexts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto add = [](const char *name, const std::string &text, const std::string &expected) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray::fromStdString(expected);
        };
        add("one element", "<a/>", "<a></a>");
        add("declaration, comments and blanks",
            "\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- <b> --><a><!-- - --></a >\n<?b?> ", "<a></a>");
        add("attributes", "<a y = '2' x=\"1\" ><b x='\"'/></a>", "<a x=1><b x=\"></b></a>");
        add("namespaces", "<n:a xmlns:n=\"u\" n:x=\"1\"><n:b/></n:a>", "<a x=1><b></b></a>");
        add("entities", "<a x='&lt;&#10;'>&amp;&lt;&gt;&quot;&apos;&#228;&#x1F600;</a>",
            "<a x=<\n>&<>\"'ä😀</a>");
        add("line ends", "<a>1\r\n2\r3&#13;4</a>", "<a>1\n2\n3\r4</a>");
        add("literal text", "<a>1<![CDATA[<b>&amp;]]]]>2</a>", "<a>1<b>&amp;]]2</a>");
        add("blanks in the root", "<a> <b/> </a>", "<a> <b></b> </a>");
    }
    void cutsTagsAndTexts()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(steps(text.toStdString())), expected);
    }

    void findsFaults_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("fault");
        const auto add = [](const char *name, const std::string &text, const char *fault) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(fault);
        };
        add("nothing", "", "fault 1");
        add("text alone", "a,b\n1,2\n", "fault 1");
        add("text behind", "<a/>x", "fault 5");
        add("two roots", "<a/><b/>", "fault 5");
        add("not closed", "<a><b></b>", "fault 11");
        add("closed by another", "<a><b></a>", "fault 7");
        add("closed without being open", "<a/></a>", "fault 5");
        add("tag that does not end", "<a><b x='1'", "fault 4");
        add("value that does not end", "<a x='1>", "fault 1");
        add("attribute without value", "<a x></a>", "fault 1");
        add("value without quotes", "<a x=1></a>", "fault 1");
        add("no name", "<a>< ></a>", "fault 4");
        add("comment that does not end", "<a><!-- </a>", "fault 4");
        add("literal text that does not end", "<a><![CDATA[ </a>", "fault 4");
        add("document type", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "fault 1");
        add("entity of its own", "<a>&b;</a>", "fault in text");
        add("entity that does not end", "<a>&amp</a>", "fault in text");
        add("no character", "<a>&#0;</a>", "fault in text");
        add("half a character", "<a>&#xD800;</a>", "fault in text");
        add("beyond Unicode", "<a>&#x110000;</a>", "fault in text");
        add("a number too large", "<a>&#99999999999;</a>", "fault in text");
        std::string deep;
        for (std::size_t i = 0; i <= XmlTokenizer::kMaximumDepth; ++i)
            deep += "<a>";
        add("deep", deep, "fault 193");
    }
    void findsFaults()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, fault);
        const std::string all = steps(text.toStdString());
        QVERIFY2(all.ends_with(fault.toStdString()), all.c_str());
    }

    // What both read they read alike; Qt knows more rules and refuses more.
    void readsDamagedTextAsQtDoesOrNot()
    {
        const std::string text =
            "<?xml version=\"1.0\"?><n:a y='2' x=\"1\"><b x='&#65;&lt;'>&amp;t&#x42;</b><!-- c --> "
            "<![CDATA[<d>]]><e/></n:a>";
        QCOMPARE(steps(text), stepsOfQt(text));
        int alike = 0;
        test::forEachDamagedCopy(text, 3000, [&](const std::string &damaged) {
            const std::string ofQt = stepsOfQt(damaged);
            if (ofQt == "fault" || damaged.find("<!DOCTYPE") != std::string::npos)
                return;
            QCOMPARE(steps(damaged), ofQt);
            ++alike;
        });
        QVERIFY2(alike > 50, qPrintable(QString::number(alike)));
    }
};

QTEST_APPLESS_MAIN(XmlTokenizerTest)
#include "tst_xml_tokenizer.moc"
