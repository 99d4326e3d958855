// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/array_choice.h"

#include "core/io/table_names.h"

#include <QTest>

using namespace inkling;

namespace {

ArraySummary array(const char *name, std::size_t rows, std::size_t columns)
{
    return {name, rows, columns, true};
}

/// "X|y|ids": the table's arrays, the class's and the ids'.
std::string chosen(const std::vector<ArraySummary> &arrays, const ReadOptions &options = {})
{
    const auto choice = chooseArrays(arrays, options, "f.npz");
    if (!choice)
        return english(choice.error().message);
    std::string text;
    for (const std::size_t place : choice->table)
        text += (text.empty() ? "" : ",") + arrays[place].name;
    text += "|" + (choice->classes ? arrays[*choice->classes].name : std::string());
    return text + "|" + (choice->ids ? arrays[*choice->ids].name : std::string());
}

ReadOptions tableNamed(const char *name)
{
    ReadOptions options;
    options.table = name;
    return options;
}

} // namespace

class ArrayChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTableAndClass_data()
    {
        QTest::addColumn<QVector<ArraySummary>>("arrays");
        QTest::addColumn<QByteArray>("choice");
        const auto add = [](const char *choice, const QVector<ArraySummary> &arrays) {
            QTest::newRow(choice) << arrays << QByteArray(choice);
        };
        add("X|y|", {array("y", 5, 1), array("X", 5, 2)});
        add("data|target|", {array("data", 5, 2), array("target", 5, 1), array("target_names", 3, 1)});
        add("X|y|", {array("X", 2, 2), array("y", 2, 1), array("feature_names", 2, 1)});
        add("data|target|", {array("target_names", 3, 1), array("data", 3, 2), array("target", 3, 1)});
        add("lat,lon||", {array("lat", 3, 1), array("lon", 3, 1), array("class_names", 3, 1)});
        add("X|y|sample_names", {array("X", 3, 2), array("y", 3, 1), array("sample_names", 3, 1)});
        add("features|labels|filenames",
            {array("features", 5, 2), array("labels", 5, 1), array("filenames", 5, 1)});
        add("x_train|y_train|",
            {array("x_test", 5, 2), array("y_test", 5, 1), array("x_train", 5, 2), array("y_train", 5, 1)});
        add("train_images|train_labels|", {array("test_images", 9, 2), array("test_labels", 9, 1),
                                           array("train_images", 9, 2), array("train_labels", 9, 1)});
        add("Xtrain|Ytrain|",
            {array("Ytest", 5, 1), array("Xtest", 5, 2), array("Ytrain", 5, 1), array("Xtrain", 5, 2)});
        add("trainX|trainY|", {array("trainY", 5, 1), array("trainX", 5, 2)});
        add("fea|gnd|", {array("fea", 5, 2), array("gnd", 5, 1)});
        add("embeddings_2d|label|", {array("embeddings_2d", 5, 2), array("label", 5, 1)});
        add("arr_0|arr_1|", {array("arr_0", 5, 2), array("arr_1", 5, 1)});
        add("arr_0||", {array("arr_0", 5, 2), array("arr_1", 4, 1)});
        add("X||", {array("X", 5, 2), array("y", 4, 1)});
        add("X||", {array("X", 5, 2), array("y", 5, 3)});
        add("X||", {array("X", 5, 2), array("W", 5, 5)});
        add("W||", {array("V", 5, 2), array("W", 5, 5)});
        add("lat,lon,kind||", {array("lat", 5, 1), array("lon", 5, 1), array("kind", 5, 1)});
        add("b||", {array("a", 4, 1), array("b", 5, 1)});
        add("labels||", {array("labels", 5, 1)});
    }
    void findsTableAndClass()
    {
        QFETCH(const QVector<ArraySummary>, arrays);
        QFETCH(const QByteArray, choice);
        QCOMPARE(chosen({arrays.begin(), arrays.end()}), choice.toStdString());
    }

    void believesTheUser()
    {
        const std::vector<ArraySummary> arrays = {array("x_train", 9, 2), array("y_train", 9, 1),
                                                  array("x_test", 5, 2), array("y_test", 5, 1)};
        QCOMPARE(chosen(arrays, tableNamed("x_test")), std::string("x_test|y_test|"));
        QCOMPARE(chosen(arrays, tableNamed("3")), std::string("x_test|y_test|"));
        QCOMPARE(
            chosen(arrays, tableNamed("x")),
            std::string("There is no table \"x\" in f.npz; there are: x_train, y_train, x_test, y_test."));
        QCOMPARE(chosen(arrays, tableNamed("0")).substr(0, 21), std::string("There is no table \"0\""));
        QCOMPARE(chosen(arrays, tableNamed("5")).substr(0, 21), std::string("There is no table \"5\""));
        ReadOptions options;
        options.noClassColumn = true;
        QCOMPARE(chosen(arrays, options), std::string("x_train||"));
    }

    void leavesOutWhatIsNotReadable()
    {
        ArraySummary objects = array("X", 9, 2);
        objects.isReadable = false;
        QCOMPARE(chosen({objects, array("Z", 2, 2)}), std::string("Z||"));
        QCOMPARE(chosen({objects, objects}),
                 std::string("f.npz holds nothing that a table can be made of; it holds: X, X."));
    }

    void longListsAreCut()
    {
        QCOMPARE(listedNames({"a", "b"}), std::string("a, b"));
        QVERIFY(listedNames(std::vector<std::string>(1000, "name")).ends_with("name, …"));
        QVERIFY(listedNames(std::vector<std::string>(10, std::string(100, 'x'))).size() < 400);
    }
};

QTEST_APPLESS_MAIN(ArrayChoiceTest)
#include "tst_array_choice.moc"
