// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npz_reader.h"

#include "tests/support/damaged_copies.h"
#include "tests/support/npy_bytes.h"
#include "tests/support/read_promises.h"
#include "tests/support/shared_files.h"
#include "tests/support/table_text.h"
#include "tests/support/zip_bytes.h"

#include <QTest>

using namespace inkling;
using namespace std::string_literals;
using test::doubles;
using test::hasNote;
using test::npyBytes;
using test::tableText;
using test::ZipPacking;
using test::zipped;
using test::ZippedFile;

namespace {

constexpr const char *kPath = "folder/größe.npz";

Result<Dataset> read(const std::string &bytes, const ReadOptions &options = {},
                     const RunControl &control = {})
{
    return npzReader().read(bytes, kPath, options, control);
}

ZippedFile points()
{
    return {"X.npy", npyBytes("<f8", "(3, 2)", doubles({1, 2, 3, 4, 5, 6}))};
}

ZippedFile classes(const std::string &name = "y.npy")
{
    return {name, npyBytes("|u1", "(3,)", "\1\0\1"s)};
}

std::string shown(const std::vector<ZippedFile> &files, const ReadOptions &options = {})
{
    return tableText(read(zipped(files), options));
}

/// What the class column is called, or "none".
std::string className(const Result<Dataset> &data)
{
    return data && data->classColumn() ? data->columns[*data->classColumn()].name : "none";
}

} // namespace

class NpzReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isKnownByItsContent()
    {
        QCOMPARE(npzReader().probe(zipped({points()}), "x.zip"), 1.0);
        QCOMPARE(npzReader().probe("a,b\n", "X.NPZ"), kNamedProbe);
        QCOMPARE(npzReader().probe("a,b\n", "x.csv"), 0.0);
        QVERIFY(npzReader().probe(zipped({{"a.txt", "text"}}), "x.zip") < 0.5);
    }

    void joinsTableAndClass()
    {
        const auto data = read(zipped({classes(), points()}));
        QCOMPARE(tableText(data), "column_1|column_2|y|\n1|2|1|\n3|4|0|\n5|6|1|\n"s);
        QCOMPARE(className(data), "y"s);
        QCOMPARE(data->featureColumns(), (std::vector<std::size_t>{0, 1}));
        QVERIFY(hasNote(*data, "The table was read from X, its class from y."));
    }

    void namesOfFeaturesNameTheColumns()
    {
        const ZippedFile two = {"feature_names.npy", npyBytes("|S1", "(2,)", "fg")};
        const auto data = read(zipped({points(), classes(), two}));
        QCOMPARE(tableText(data), "f|g|y|\n1|2|1|\n3|4|0|\n5|6|1|\n"s);
        QCOMPARE(className(data), "y"s);
        QVERIFY(hasNote(*data, "The columns' names were read from feature_names."));
        QVERIFY(!hasNote(*data, "was not read"));
        // as many as rows, they are no column
        const ZippedFile three = {"feature_names.npy", npyBytes("|S1", "(3,)", "fgh")};
        QCOMPARE(shown({points(), three}), "column_1|column_2|\n1|2|\n3|4|\n5|6|\n"s);
        QVERIFY(hasNote(*read(zipped({points(), three})), "holds feature_names, which was not read"));
    }

    void refusesSparseMatrices()
    {
        const std::string number = npyBytes("<f8", "(1,)", doubles({1}));
        const auto archive = [&](const std::vector<std::string> &names) {
            std::vector<ZippedFile> files;
            for (const std::string &name : names)
                files.push_back({name + ".npy", number});
            return files;
        };
        const std::vector<std::string> rows = {"indices", "indptr", "format", "shape", "data"};
        const std::string says =
            "sparse matrix of SciPy, of which only the values could be read; save the whole";
        const std::vector<std::vector<std::string>> all = {
            rows, {"row", "col", "format", "shape", "data"}, {"offsets", "format", "shape", "data"}};
        for (const auto &names : all)
            QVERIFY(shown(archive(names)).find(says) != std::string::npos);
        ReadOptions options;
        options.table = "data";
        QCOMPARE(shown(archive(rows), options), "data|\n1|\n"s);
        QVERIFY(shown(archive({"row", "col", "data"})).find(says) == std::string::npos);
    }

    void idsNameTheRows()
    {
        const auto data = read(zipped({points(), {"ids.npy", npyBytes("|S1", "(3,)", "abc")}}));
        QCOMPARE(tableText(data), "column_1|column_2|ids|\n1|2|a|\n3|4|b|\n5|6|c|\n"s);
        QCOMPARE(data->roles[2], ColumnRole::Id);
    }

    void columnsOfEqualLengthMakeOneTable()
    {
        const auto data = read(zipped({{"lat.npy", npyBytes("<f8", "(2,)", doubles({1.5, 2}))},
                                       {"kind.npy", npyBytes("|S1", "(2, 1)", "ab")}}));
        QCOMPARE(tableText(data), "lat|kind|\n1.5|a|\n2|b|\n"s);
    }

    void othersAreTold()
    {
        const auto data =
            read(zipped({points(), {"Z.npy", npyBytes("<f8", "(1,)", doubles({7}))}, {"readme", ""}}));
        QVERIFY(hasNote(*data, "The table was read from X."));
        QVERIFY(hasNote(*data, "The file also holds Z, which was not read."));
        ReadOptions options;
        options.table = "Z";
        QCOMPARE(shown({points(), {"Z.npy", npyBytes("<f8", "(1,)", doubles({7}))}}, options), "Z|\n7|\n"s);
    }

    // What is to be predicted may be a number: neither a class nor a feature.
    void aTargetOfFractionsIsIgnored()
    {
        const auto data =
            read(zipped({points(), {"target.npy", npyBytes("<f8", "(3,)", doubles({1.5, 2, 3}))}}));
        QCOMPARE(className(data), "none"s);
        QCOMPARE(data->roles[2], ColumnRole::Ignored);
        QVERIFY(hasNote(*data, "Column \"target\" is ignored: by its name it is the class"));
    }

    void objectsBesideAreLeftOut()
    {
        const ZippedFile objects = {"meta.npy", npyBytes("|O", "(3,)", "pickle")};
        QCOMPARE(shown({objects, points()}), "column_1|column_2|\n1|2|\n3|4|\n5|6|\n"s);
        QVERIFY(shown({objects}).find("(meta) holds Python objects (pickle)") != std::string::npos);
        ReadOptions options;
        options.table = "meta";
        QVERIFY(shown({objects, points()}, options).find("(meta) holds Python objects") != std::string::npos);
    }

    // Names with ".." or "/" in front are labels like any other.
    void namesAreNoPaths()
    {
        QCOMPARE(shown({{"../../x.npy", npyBytes("<f8", "(1,)", doubles({7}))}}), "../../x|\n7|\n"s);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        const auto add = [](const char *name, const std::string &bytes, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(says);
        };
        add("nothing", "", "directory at the end is missing");
        add("text", "a,b\n1,2\n", "directory at the end is missing");
        add("empty archive", zipped({}), "ZIP archive without NumPy arrays");
        add("other files", zipped({{"a.csv", "x\n1\n"}}), "ZIP archive without NumPy arrays");
        add("no array", zipped({{"X.npy", "text"}}), "(X) is not a NumPy array");
        add("cut array", zipped({{"X.npy", npyBytes("<f8", "(3, 2)", doubles({1}))}}), "(X) is cut off");
        add("no rows", zipped({{"X.npy", npyBytes("<f8", "(0, 2)", "")}}), "(X) holds no values");
        add("infinite", zipped({points(), {"y.npy", npyBytes("<f2", "(3,)", "\0\0\0\0\0\xFC"s)}}),
            "(y), row 3, column 1: -inf");
        add("1 TiB", zipped({{"X.npy", npyBytes("<f8", "(137438953472,)", "")}}), "(X) is cut off");
        add("a name of bytes", zipped({{"\xFF.npy", "text"}}), "(\\xFF) is not a NumPy array");
    }
    void refuses()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, says);
        const auto data = read(bytes.toStdString());
        QVERIFY(!data.ok());
        const std::string text = english(data.error().message);
        QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
        QCOMPARE(test::brokenSentence(data.error().message, kPath), std::string());
    }

    void damageMakesATableOrASentence()
    {
        const std::string whole = zipped({points(), classes()});
        test::forEachDamagedCopy(whole, 400, [](const std::string &damaged) {
            QCOMPARE(test::brokenPromise(read(damaged), kPath), std::string());
        });
        test::forEachDamagedCopy(points().contents, 400, [](const std::string &damaged) { // sums are right
            QCOMPARE(test::brokenPromise(read(zipped({{"X.npy", damaged}, classes()})), kPath),
                     std::string());
        });
    }

    void stopsWhenAsked()
    {
        const std::string array = npyBytes("<f8", "(20000, 20)", std::string(3'200'000, '\1'));
        const std::string bytes =
            zipped({{"X.npy", array}, {"y.npy", npyBytes("|i1", "(20000,)", std::string(20'000, '\1'))}});
        double last = 0.0;
        int all = 0;
        QVERIFY(read(bytes, {}, RunControl([&](double fraction) {
                         const bool isForward = fraction >= last && fraction <= 1.0;
                         last = fraction;
                         return ++all > 0 && isForward;
                     }))
                    .ok());
        for (int most = 0; most < all; ++most) {
            int asked = 0;
            const auto data = read(bytes, {}, RunControl([&](double) { return ++asked <= most; }));
            QVERIFY(!data && data.error().kind == ErrorKind::Stopped);
        }
    }

    /// The answers are NumPy's (REFERENCE.json beside the files), but for what unpacks to a thousand times
    /// its size, and for two members of one name, of which it takes the last.
    void readsTheCorpus_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<QByteArray>("classColumn");
        QTest::newRow("stored") << QStringLiteral("plain.npz") << 3 << 3 << QByteArray("y");
        QTest::newRow("deflated") << QStringLiteral("compressed.npz") << 3 << 3 << QByteArray("y");
        QTest::newRow("64 MiB of zeros") << QStringLiteral("bomb_64MiB.npz") << 0 << 0 << QByteArray("none");
        QTest::newRow("paths") << QStringLiteral("traversal.npz") << 2 << 3 << QByteArray("none");
        QTest::newRow("two of a name") << QStringLiteral("dup_member.npz") << 0 << 0 << QByteArray("none");
    }
    void readsTheCorpus()
    {
        QFETCH(const QString, file);
        QFETCH(const int, rows);
        QFETCH(const int, columns);
        QFETCH(const QByteArray, classColumn);
        const QString path = test::sharedCorpus(QStringLiteral("generated/npy/") + file);
        if (!QFile::exists(path))
            QSKIP("The corpus is not beside the project.");
        const auto data = read(test::fileBytes(path));
        QCOMPARE(test::brokenPromise(data, kPath), std::string());
        QCOMPARE(className(data), classColumn.toStdString());
        QCOMPARE(data ? static_cast<int>(data->rows) : 0, rows);
        QCOMPARE(data ? static_cast<int>(data->columns.size()) : 0, columns);
    }
};

QTEST_APPLESS_MAIN(NpzReaderTest)
#include "tst_npz_reader.moc"
