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

    void namesAreMadePrintable()
    {
        QVERIFY(isUtf8("größe"));
        QVERIFY(!isUtf8("gr\xF6\xDF"
                        "e"));
        QCOMPARE(printableText("größe 😀"), "größe 😀"s);
        QCOMPARE(printableText("a\xF6\n\x7F\0\xE2\x82"s), "a\\xF6\\x0A\\x7F\\x00\\xE2\\x82"s);
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

    void decodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("told");
        const auto add = [](const char *name, const std::string &bytes, const char *encoding,
                            const char *text, const char *told) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(encoding)
                                << QByteArray(text) << QByteArray(told);
        };
        add("UTF-8", "größe", "", "größe", "UTF-8");
        add("UTF-8 by name", "größe", "utf8", "größe", "UTF-8");
        add("UTF-16 LE with a mark", "\xFF\xFEg\0\xF6\0"s, "", "gö", "UTF-16LE");
        add("UTF-16 BE with a mark", "\xFE\xFF\0g\0\xF6"s, "", "gö", "UTF-16BE");
        add("UTF-16 by name, with a mark", "\xFE\xFF\0g\0\xF6"s, "utf-16", "gö", "UTF-16BE");
        add("UTF-32 LE with a mark", "\xFF\xFE\0\0g\0\0\0"s, "", "g", "UTF-32LE");
        add("UTF-32 BE with a mark", "\0\0\xFE\xFF\0\0\0g"s, "", "g", "UTF-32BE");
        add("UTF-16 LE without a mark", "a\0,\0b\0\n\0"s, "", "a,b\n", "UTF-16LE");
        add("UTF-16 BE without a mark", "\0a\0,\0b\0\n"s, "", "a,b\n", "UTF-16BE");
        add("a pair of surrogates", "\xFF\xFE\x3D\xD8\0\xDE"s, "", "😀", "UTF-16LE");
        add("windows-1252", "\x93x\x94 \x80", "windows-1252", "“x” €", "windows-1252");
        add("Shift_JIS, with a backslash in a character", "\x95\x5C,1", "Shift_JIS", "表,1", "Shift_JIS");
    }
    void decodes()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, encoding);
        const std::string file = bytes.toStdString();
        const auto decoded = decodedText(file, encoding.toStdString(), "f.csv", RunControl());
        QVERIFY2(decoded.ok(), decoded.ok() ? "" : english(decoded.error().message).c_str());
        QFETCH(const QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(std::string(decoded->text(file))), text);
        QFETCH(const QByteArray, told);
        QCOMPARE(QByteArray::fromStdString(decoded->encoding), told);
    }

    void refusesToGuessOrLoseCharacters_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("an old encoding that is not named")
            << QByteArray("a\nZo\xEB") << QByteArray() << QByteArray("line 2, column 3: this is not UTF-8");
        QTest::newRow("a byte that the encoding has not")
            << QByteArray("a\nx\x81") << QByteArray("windows-1252") << QByteArray("line 2, column 2");
        QTest::newRow("half a character at the end")
            << QByteArray("\xFF\xFEg\0\xF6", 5) << QByteArray() << QByteArray("line 1, column 2");
        QTest::newRow("an encoding that there is not")
            << QByteArray("a") << QByteArray("Volapük") << QByteArray("no encoding \"Volapük\"");
        QTest::newRow("an encoding that would lose characters")
            << QByteArray("\x80") << QByteArray("ASCII//IGNORE") << QByteArray("line 1, column 1");
        QTest::newRow("NUL") << QByteArray("\xFF\xFEg\0\0\0", 6) << QByteArray() << QByteArray("NUL");
    }
    void refusesToGuessOrLoseCharacters()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, encoding);
        const auto decoded = decodedText(bytes.toStdString(), encoding.toStdString(), "f.csv", RunControl());
        QVERIFY(!decoded.ok());
        QFETCH(const QByteArray, says);
        const std::string text = english(decoded.error().message);
        QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
    }

    // Characters that blocks cut in two are joined again.
    void decodesWhatIsLongerThanABlock()
    {
        std::string text = "x";
        std::string file = "x";
        while (file.size() < (std::size_t(9) << 20U)) {
            file += "\x95\x5C";
            text += "表";
        }
        const auto decoded = decodedText(file, "Shift_JIS", "f.csv", RunControl());
        QVERIFY(decoded.ok());
        QVERIFY(decoded->text(file) == text);
    }
};

QTEST_APPLESS_MAIN(TextEncodingTest)
#include "tst_text_encoding.moc"
