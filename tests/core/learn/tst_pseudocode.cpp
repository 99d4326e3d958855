// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/pseudocode.h"

#include <QTest>

using namespace inkling;

namespace {

const ParameterTable kTable = {
    {.id = "rule",
     .label = "Rule",
     .meaning = "A rule.",
     .kind = ParameterKind::Choice,
     .choices = {{"best", "Best"}, {"threshold", "Threshold"}}},
};

const Pseudocode kLines = {
    {.text = "start", .moment = Moment::Start},
    {.text = "repeat"},
    {.text = "best", .depth = 1, .moment = Moment::Step, .onlyWhen = {{"rule", {"best"}}}},
    {.text = "threshold", .depth = 1, .moment = Moment::Step, .onlyWhen = {{"rule", {"threshold"}}}},
    {.text = "end", .moment = Moment::End},
};

Pseudocode linesWith(const char *rule)
{
    ParameterValues values = ParameterValues::defaults(kTable);
    if (!values.set(kTable, "rule", rule).ok())
        qFatal("no such rule");
    return linesFor(kLines, kTable, values);
}

} // namespace

class TestPseudocode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheLinesOfWhatIsChosen();
    void marksTheLineOfEachFrame();
    void marksNothingWhereNoLineSaysIt();
};

void TestPseudocode::showsTheLinesOfWhatIsChosen()
{
    const Pseudocode lines = linesWith("threshold");
    QCOMPARE(lines.size(), std::size_t(4));
    QCOMPARE(lines[2].text, "threshold");
    QCOMPARE(linesWith("best")[2].text, "best");
}

void TestPseudocode::marksTheLineOfEachFrame()
{
    const Pseudocode lines = linesWith("best");
    QCOMPARE(lineOfFrame(lines, 0, 4), std::size_t(0));
    QCOMPARE(lineOfFrame(lines, 1, 4), std::size_t(2));
    QCOMPARE(lineOfFrame(lines, 2, 4), std::size_t(2));
    QCOMPARE(lineOfFrame(lines, 3, 4), std::size_t(3));
    QCOMPARE(lineOfFrame(lines, 0, 1), std::size_t(3)); // an answer without a way to it
}

void TestPseudocode::marksNothingWhereNoLineSaysIt()
{
    const Pseudocode lines = {{.text = "end", .moment = Moment::End}};
    QVERIFY(!lineOfFrame(lines, 0, 2));
    QVERIFY(lineOfFrame(lines, 1, 2));
}

QTEST_APPLESS_MAIN(TestPseudocode)
#include "tst_pseudocode.moc"
