// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/tf_idf.h"

#include <QTest>

#include <cmath>

using namespace inkling;

namespace {

Column texts(std::vector<std::string> values)
{
    Column column;
    column.name = "note";
    column.type = ColumnType::Category;
    for (std::size_t i = 0; i < values.size(); ++i)
        column.codes.push_back(values[i].empty() ? -1 : static_cast<int>(i));
    column.categories = std::move(values);
    return column;
}

std::vector<std::string> words(std::string_view text)
{
    return wordsOf(text);
}

} // namespace

class TfIdfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsTextsIntoWords()
    {
        using List = std::vector<std::string>;
        QCOMPARE(words("The QUICK, brown-fox! a 42"), (List{"the", "quick", "brown", "fox", "42"}));
        QCOMPARE(words(""), List{});
        QCOMPARE(words("x y z"), List{});
        QCOMPARE(words("snake_case"), (List{"snake", "case"}));
        // capital letters of other alphabets, and signs of theirs that are no letters
        QCOMPARE(words("\u00C4RGER \u00DCBER \u0141\u00F3d\u017A"),
                 (List{"\u00E4rger", "\u00FCber", "\u0142\u00F3d\u017A"}));
        QCOMPARE(words("\u0391\u0398\u0397\u039D\u0391\u2014\u041C\u041E\u0421\u041A\u0412\u0410"),
                 (List{"\u03B1\u03B8\u03B7\u03BD\u03B1", "\u043C\u043E\u0441\u043A\u0432\u0430"}));
        QCOMPARE(words("\u6771\u4EAC\u3002\u5927\u962A"), (List{"\u6771\u4EAC", "\u5927\u962A"}));
        QCOMPARE(words("good\U0001F600day"), (List{"good", "day"}));
    }

    // TfidfVectorizer(min_df=2) of scikit-learn 1.2.1, which has the words and the weights to all its digits.
    void weighsAsScikitLearnDoes()
    {
        const auto result = tfIdf(texts({"the cat sat on the mat", "the dog sat", "a cat and a dog",
                                         "nothing here", "the the dog"}),
                                  5, 100, {});
        QCOMPARE(result->words, (std::vector<std::string>{"cat", "dog", "sat", "the"}));
        const double expected[5][4] = {{0.45853231996950244, 0, 0.45853231996950244, 0.7612464929881594},
                                       {0, 0.5382825573464051, 0.6484626256872699, 0.5382825573464051},
                                       {0.7694470729725092, 0.6387105775654869, 0, 0},
                                       {0, 0, 0, 0},
                                       {0, 0.447213595499958, 0, 0.894427190999916}};
        for (int row = 0; row < 5; ++row) {
            for (int word = 0; word < 4; ++word)
                QVERIFY(std::abs(result->X(row, word) - expected[row][word]) < 1e-12);
        }
    }

    void takesTheMostFrequentWords()
    {
        const auto result = tfIdf(texts({"bb aa cc", "bb cc", "bb aa dd", "dd", "cc cc"}), 5, 2, {});
        QCOMPARE(result->words, (std::vector<std::string>{"bb", "cc"})); // bb 3, cc 4, aa and dd 2
        const auto tie = tfIdf(texts({"bb aa", "bb aa"}), 2, 1, {});
        QCOMPARE(tie->words, (std::vector<std::string>{"aa"}));
    }

    void aMissingTextIsARowOfZeros()
    {
        const auto result = tfIdf(texts({"red fox", "", "red bird"}), 3, 10, {});
        QCOMPARE(result->X.row(1).norm(), 0.0);
        QCOMPARE(result->X.row(2).norm(), 1.0);
    }

    void withoutWordsInCommonItIsRefused()
    {
        const auto result = tfIdf(texts({"red fox", "blue bird"}), 2, 10, {});
        QVERIFY(!result.ok());
        QVERIFY(english(result.error().message).find("\"note\"") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TfIdfTest)
#include "tst_tf_idf.moc"
