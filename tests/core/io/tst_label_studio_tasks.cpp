// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_studio_tasks.h"

#include "core/io/column_roles.h"
#include "core/io/json_reader.h"
#include "core/io/label_studio_writer.h"
#include "core/io/labelled_dataset.h"
#include "tests/support/export_tables.h"
#include "tests/support/labelled_rows.h"
#include "tests/support/table_text.h"

#include <QTest>

#include <string>

using namespace inkling;

namespace {

/// As Label Studio writes them, with one annotation.
std::string task(int id, const std::string &text, const std::string &annotations)
{
    return R"({"id":)" + std::to_string(id) + R"(,"annotations":[)" + annotations +
           R"(],"drafts":[],"predictions":[],"data":{"text":")" + text + R"(","length":)" +
           std::to_string(text.size()) + R"(},"meta":{},"created_at":"2026-11-01T10:00:00Z"})";
}

std::string result(const std::string &choices, const std::string &control)
{
    return R"({"value":{"choices":[)" + choices + R"(]},"id":"x","from_name":")" + control +
           R"(","to_name":"text","type":"choices"})";
}

std::string annotationOf(const std::string &results, const std::string &cancelled = "false")
{
    return R"({"id":7,"completed_by":1,"was_cancelled":)" + cancelled + R"(,"result":[)" + results +
           R"(],"lead_time":3.5})";
}

std::string annotation(const std::string &choices, const std::string &cancelled = "false")
{
    return annotationOf(result(choices, "mood"), cancelled);
}

Dataset opened(const std::string &bytes)
{
    Result<Dataset> data = jsonReader().read(bytes, "tasks.json", {}, {});
    if (!data || !assignRoles(data.value(), {}))
        return {};
    return std::move(data).value();
}

std::string classes(const Dataset &data)
{
    const auto place = data.classColumn();
    std::string texts;
    for (std::size_t row = 0; place && row < data.rows; ++row)
        texts += data.columns[*place].text(row) + "|";
    return texts;
}

std::string names(const Dataset &data, ColumnRole role)
{
    std::string texts;
    for (std::size_t place = 0; place < data.columns.size(); ++place)
        texts += data.roles[place] == role ? data.columns[place].name + "|" : "";
    return texts;
}

} // namespace

class LabelStudioTasksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPeopleChoseIsTheClass()
    {
        const Dataset data =
            opened("[" + task(1, "good", annotation("\"happy\"")) + "," + task(2, "so so", "") + "," +
                   task(3, "bad", annotation("\"s\\u00e4d\"")) + "]");
        QCOMPARE(classes(data), std::string("happy||säd|"));
        QCOMPARE(names(data, ColumnRole::Class), std::string("label_given|"));
        QVERIFY(names(data, ColumnRole::Feature).find("length|") != std::string::npos);
        QCOMPARE(names(data, ColumnRole::Ignored), std::string("task.id|")); // nothing else of the tasks
        QVERIFY(test::hasNote(data, "\"label_given\" is taken as the class"));
        QVERIFY(!test::hasNote(data, "kept as text"));
    }

    void cancelledAnnotationsAndEmptyChoicesDoNotCount()
    {
        const Dataset data =
            opened("[" + task(1, "a", annotation("\"x\"", "true") + "," + annotation("\"y\"")) + "," +
                   task(2, "b", annotation("\"x\"", "true")) + "," + task(3, "c", annotation("\"\"")) + "]");
        QCOMPARE(classes(data), std::string("y|||"));
        QVERIFY(!test::hasNote(data, "different choices"));
    }

    void differentChoicesAreToldOf()
    {
        const Dataset data = opened("[" + task(1, "a", annotation("\"x\"") + "," + annotation("\"y\"")) +
                                    "," + task(2, "b", annotation("\"y\",\"x\"")) + "," +
                                    task(3, "c", annotation("\"x\"") + "," + annotation("\"x\"")) + "]");
        QCOMPARE(classes(data), std::string("x|y|x|"));
        QVERIFY(test::hasNote(data, "(tasks: 2)"));
    }

    // Whatever the order in which they stand, classes of two questions are not mixed.
    void ofSeveralControlsOneCounts()
    {
        const std::string mood = result("\"glad\"", "mood");
        const std::string quality = result("\"poor\"", "quality");
        const Dataset data = opened("[" + task(1, "a", annotationOf(quality + "," + mood)) + "," +
                                    task(2, "b", annotationOf(mood + "," + quality)) + "," +
                                    task(3, "c", annotationOf(mood)) + "]");
        QCOMPARE(classes(data), std::string("glad|glad|glad|"));
        QVERIFY(test::hasNote(data, "the choices of \"mood\""));
        QVERIFY(!test::hasNote(data, "different choices"));
    }

    void otherAnnotationsAreNoClass()
    {
        const std::string span =
            R"({"result":[{"value":{"start":0,"end":2,"labels":["x"]},"type":"labels"}]})";
        for (const std::string &other : {std::string(), span, std::string("1"), std::string("[[]]")}) {
            const Dataset data = opened("[" + task(1, "a", other) + "," + task(2, "b", "") + "]");
            QCOMPARE(data.rows, std::size_t(2));
            QCOMPARE(names(data, ColumnRole::Ignored).find("label"), std::string::npos);
            QCOMPARE(test::hasNote(data, "no choices were left out (tasks: 1)"), other == span);
        }
    }

    // What a model has said is no label, in tasks that nobody has annotated, too.
    void predictionsAreNotLearnedFrom()
    {
        const std::string predicted =
            R"("predictions":[{"model_version":"m","result":[)" + result("\"up\"", "mood") + "]}]";
        const Dataset data =
            opened(R"([{"data":{"x":1.5},)" + predicted + R"(},{"data":{"x":2.5},)" + predicted + "}]");
        QCOMPARE(names(data, ColumnRole::Feature), std::string("x|"));
        QCOMPARE(names(data, ColumnRole::Ignored), std::string("label_predicted|"));
        QCOMPARE(data.columns[1].text(0), std::string("up"));
        // data with a text called annotations are just data
        QVERIFY(!test::hasNote(opened(R"([{"data":{"x":1},"annotations":"none","y":"p"}])"), "left out"));
        QCOMPARE(opened(R"([{"data":{"x":1},"annotations":"none","y":"p"}])").columns.size(), std::size_t(3));
    }

    // What is written for Label Studio is the same data set when it comes back, again and again: nothing else
    // is learned from.
    void anExportComesBack()
    {
        const ExportTable three = test::exportTable({test::numberColumn("x", {1.5, 2.0, 3.0}),
                                                     test::textColumn("words", {"first", "second", "first"}),
                                                     test::textColumn("class", {"a", test::kNoText, "b"})},
                                                    "FFC");
        Labels labels(3, {{"a", {}}, {"b", {}}});
        labels.set(0, {0, 0, false});
        labels.set(2, {1, 1, false});
        const Outcome outcome = test::someOutcome(3);
        Dataset data = three.data;
        for (int generation = 0; generation < 3; ++generation) {
            data = opened(
                test::bytesOf(labelStudioWriter().write(labelledDataset(data, labels, &outcome), {}, {})));
            QCOMPARE(names(data, ColumnRole::Feature), std::string("x|words|"));
            QCOMPARE(classes(data), std::string("a||b|"));
            QCOMPARE(data.columns[0].numbers, three.data.columns[0].numbers);
            QCOMPARE(data.columns[1].codes, three.data.columns[1].codes);
        }
    }
};

QTEST_APPLESS_MAIN(LabelStudioTasksTest)
#include "tst_label_studio_tasks.moc"
