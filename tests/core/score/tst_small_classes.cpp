// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/small_classes.h"

#include <QTest>

using namespace inkling;

namespace {

std::vector<ClassInfo> classes(int count)
{
    std::vector<ClassInfo> list;
    for (int i = 0; i < count; ++i)
        list.push_back({std::string(1, static_cast<char>('a' + i)), std::nullopt});
    return list;
}

} // namespace

class TestSmallClasses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhichClassesHaveFewerAndHowMany()
    {
        const auto note = noteOfSmallClasses(classes(4), {5, 2, 6, 0}, 5);
        QVERIFY(note.has_value());
        QCOMPARE(QString::fromStdString(english(*note)),
                 QStringLiteral(
                     "Classes with fewer than 5 labels to give have given all that they had: b 2, d 0."));
    }

    void saysNothingWhereAllHaveEnough()
    {
        QVERIFY(!noteOfSmallClasses(classes(2), {5, 6}, 5));
        QVERIFY(!noteOfSmallClasses(classes(2), {0, 0}, 0));
    }

    void listsTheFirstOfMany()
    {
        const auto twelve = noteOfSmallClasses(classes(12), std::vector<std::size_t>(12, 1), 2);
        QVERIFY(QString::fromStdString(english(*twelve)).endsWith(QStringLiteral("k 1, l 1.")));
        const auto more = noteOfSmallClasses(classes(13), std::vector<std::size_t>(13, 1), 2);
        QVERIFY(QString::fromStdString(english(*more)).endsWith(QStringLiteral("k 1, l 1, ….")));
    }
};

QTEST_APPLESS_MAIN(TestSmallClasses)
#include "tst_small_classes.moc"
