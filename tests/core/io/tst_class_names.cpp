// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/class_names.h"

#include <QTest>

using namespace inkling;

class ClassNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersClassesByTheirValue()
    {
        const auto numbers = classesOfNames({"10", "9", "", "10"});
        QVERIFY(numbers.ok());
        QCOMPARE(numbers->classes[0].name, std::string("9"));
        QCOMPARE(numbers->values, (std::vector<int>{1, 0, kUnlabelled, 1}));
        const auto texts = classesOfNames({"10", "9", "b"});
        QCOMPARE(texts->classes[0].name, std::string("10"));
    }
};

QTEST_APPLESS_MAIN(ClassNamesTest)
#include "tst_class_names.moc"
