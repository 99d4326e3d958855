// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/io/text_encoding.h"

#include <QStringDecoder>
#include <QTest>

using namespace inkling;
using namespace std::string_literals;

namespace {

std::string complaint(const std::string &bytes)
{
    const Status status = requireUtf8Text(bytes, "f.csv", RunControl());
    return status.ok() ? std::string() : english(status.error().message);
}

} // namespace

class TextEncodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsText()
    {
        for (const std::string &text :
             {""s, "a,b\n1,2\n"s, "größe,李,😀\n"s, "\xEF\xBB\xBF"s + "a\n", "\xF4\x8F\xBF\xBF"s})
            QCOMPARE(complaint(text), std::string());
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        const auto add = [](const char *name, const std::string &bytes, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(says);
        };
        add("invalid byte", "a,b\n1,ok\n2,\xFF\xFA", "f.csv, line 3, column 3");
        add("characters, not bytes, are counted", "é,\xE9", "line 1, column 3");
        add("old line ends", "a\rb\r\nc\n\x80", "line 4, column 1");
        add("cut sequence", "a\n\xE2\x82", "line 2, column 1");
        add("overlong", "\xC0\xAF", "line 1, column 1");
        add("overlong of three", "\xE0\x80\xAF", "line 1, column 1");
        add("surrogate", "\xED\xA0\x80", "line 1, column 1");
        add("beyond Unicode", "\xF4\x90\x80\x80", "line 1, column 1");
        add("NUL", "a,b\n1,\0\n"s, "not a text table: line 2");
        add("UTF-16 LE", "\xFF\xFE"s + "a\0"s, "UTF-16");
        add("UTF-16 BE", "\xFE\xFF\0a"s, "UTF-16");
        add("UTF-32 BE", "\0\0\xFE\xFF\0\0\0a"s, "UTF-32");
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, says);
        const std::string text = complaint(bytes.toStdString());
        QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
    }

    void agreesWithQtOnRandomBytes()
    {
        Random random(1);
        // Bytes from the borders of the ranges, where mistakes hide.
        const std::vector<int> bytes = {0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF,
                                        0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5};
        for (int round = 0; round < 200'000; ++round) {
            QByteArray text(1 + random.below(5), 'x');
            for (char &c : text)
                c = static_cast<char>(bytes[random.below(static_cast<std::uint32_t>(bytes.size()))]);
            QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
            const QString decoded = decoder(text);
            QVERIFY2(decoder.hasError() == !complaint(text.toStdString()).empty(), text.toHex().constData());
        }
    }

    void findsAFaultBehindALongText()
    {
        std::string text;
        while (text.size() < (std::size_t(1) << 24U) + 5)
            text += "0123456789é\n"; // a sequence lies across the border of the first block
        QCOMPARE(complaint(text), std::string());
        text += "\xFF";
        QVERIFY(!complaint(text).empty());
    }
};

QTEST_APPLESS_MAIN(TextEncodingTest)
#include "tst_text_encoding.moc"
