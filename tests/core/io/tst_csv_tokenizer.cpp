// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv_tokenizer.h"

#include "core/base/random.h"

#include <QTest>

#include <algorithm>

using namespace inkling;

namespace {

using Records = std::vector<std::vector<std::string>>;

Records records(std::string_view text, char delimiter)
{
    CsvTokenizer tokenizer(text, delimiter);
    Records found;
    for (CsvStep step = tokenizer.next(); step == CsvStep::Record; step = tokenizer.next()) {
        found.emplace_back();
        for (const TextCell &cell : tokenizer.cells())
            found.back().emplace_back(cell.text);
    }
    return found;
}

/// Cuts where one of these characters stands; every part counts, empty ones too.
std::vector<std::string> cut(const std::string &text, const std::string &characters)
{
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (characters.find(c) != std::string::npos)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

std::string trimmed(const std::string &text, const std::string &blanks)
{
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// The same of text without quotes, letter by letter.
Records plainRecords(const std::string &text, char delimiter)
{
    const std::string blanks = delimiter == '\t' ? " " : " \t";
    Records found;
    for (const std::string &line : cut(text, "\r\n")) {
        if (trimmed(line, blanks).empty())
            continue;
        found.emplace_back();
        const bool isByBlanks = delimiter == ' ';
        for (const std::string &part : cut(isByBlanks ? trimmed(line, blanks) : line,
                                           isByBlanks ? blanks : std::string(1, delimiter))) {
            if (!isByBlanks)
                found.back().push_back(trimmed(part, blanks));
            else if (!part.empty())
                found.back().push_back(part);
        }
    }
    return found;
}

} // namespace

class CsvTokenizerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // It looks for ends in words of eight bytes: characters next to those that end a cell (control characters
    // below the line ends, the delimiter's neighbours, bytes above 127) must not end one, wherever they
    // stand.
    void cutsAsLetterByLetter_data()
    {
        QTest::addColumn<char>("delimiter");
        for (const char delimiter : {',', ';', '\t', '|', ' ', '\x01'})
            QTest::newRow(std::to_string(static_cast<int>(delimiter)).c_str()) << delimiter;
    }
    void cutsAsLetterByLetter()
    {
        QFETCH(char, delimiter);
        const std::string neighbours = {static_cast<char>(delimiter - 1), static_cast<char>(delimiter + 1)};
        const std::string letters =
            std::string("0123456789.-ab\x02\x08\x0b\x0c\x0e\x7f\xc3\xa9 ") + '\0' + '\x80' + neighbours;
        Random random(5);
        for (int round = 0; round < 20'000; ++round) {
            std::string text;
            for (std::size_t i = random.below(60); i > 0; --i) {
                const auto what = random.below(20);
                text += what == 0   ? '\n'
                        : what == 1 ? '\r'
                        : what < 5  ? delimiter
                                    : letters[random.below(static_cast<unsigned>(letters.size()))];
            }
            QVERIFY2(records(text, delimiter) == plainRecords(text, delimiter), text.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(CsvTokenizerTest)
#include "tst_csv_tokenizer.moc"
