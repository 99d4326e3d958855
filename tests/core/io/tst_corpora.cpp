// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/dataset_readers.h"
#include "tests/support/shared_files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sys/resource.h>

#include <chrono>

using namespace inkling;

namespace {

QJsonObject manifest()
{
    const std::string bytes = test::fileBytes(test::sharedCorpus(QStringLiteral("generated/MANIFEST.json")));
    return QJsonDocument::fromJson(QByteArray::fromStdString(bytes)).object();
}

Result<Dataset> read(const QString &name, const QJsonObject &expected)
{
    ReadOptions options;
    options.encoding = expected[QStringLiteral("encoding")].toString().toStdString();
    const QString path = test::sharedCorpus(QStringLiteral("generated/") + name);
    return readDataset(path.toStdString(), options);
}

/// A cell as the manifest has it: numbers by their value, "" where missing.
QString shown(const Column &column, std::size_t row)
{
    return QString::fromStdString(column.text(row));
}

bool isSame(const QString &text, const QString &wanted)
{
    bool areNumbers = false;
    const double value = text.toDouble(&areNumbers);
    bool isNumber = false;
    const double expected = wanted.toDouble(&isNumber);
    return text == wanted || (areNumbers && isNumber && value == expected);
}

/// What differs from the table that the manifest has; empty: nothing. Its first row may be the header.
QString difference(const Dataset &data, const QJsonArray &rows)
{
    const std::size_t headers = data.source.dialect ? data.source.dialect->headerRows : 0;
    if (static_cast<std::size_t>(rows.size()) != data.rows + headers)
        return QStringLiteral("%1 rows").arg(data.rows);
    for (std::size_t i = 0; i < static_cast<std::size_t>(rows.size()); ++i) {
        const QJsonArray cells = rows[static_cast<int>(i)].toArray();
        if (static_cast<std::size_t>(cells.size()) != data.columns.size())
            return QStringLiteral("%1 columns").arg(data.columns.size());
        for (std::size_t place = 0; place < data.columns.size(); ++place) {
            const Column &column = data.columns[place];
            const QString wanted = cells[static_cast<int>(place)].toVariant().toString();
            if (i < headers) {
                const QString name = QString::fromStdString(column.name);
                if (!wanted.isEmpty() && name != wanted)
                    return QStringLiteral("column %1 is called %2").arg(place + 1).arg(name);
            } else if (!isSame(shown(column, i - headers), wanted)) {
                return QStringLiteral("row %1, column %2: %3")
                    .arg(i)
                    .arg(place + 1)
                    .arg(shown(column, i - headers));
            }
        }
    }
    return {};
}

/// A limit of this process's address space for as long as it lives, over what it has mapped already.
class MemoryLimit
{
public:
    explicit MemoryLimit(std::size_t bytes)
    {
        ::getrlimit(RLIMIT_AS, &m_before);
        rlimit limited = m_before;
        limited.rlim_cur = mapped() + bytes;
        ::setrlimit(RLIMIT_AS, &limited);
    }
    MemoryLimit(const MemoryLimit &) = delete;
    MemoryLimit &operator=(const MemoryLimit &) = delete;
    ~MemoryLimit() { ::setrlimit(RLIMIT_AS, &m_before); }

private:
    static std::size_t mapped()
    {
        QFile file(QStringLiteral("/proc/self/statm"));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        return file.readAll().split(' ').first().toULongLong() *
               static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    }

    rlimit m_before = {};
};

} // namespace

/// Every file that stands for a trap gives the table or the refusal that its list expects.
class CorporaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (manifest().isEmpty())
            QSKIP("there is no ../shared/corpora beside the project");
    }

    void readsOrRefuses_data()
    {
        QTest::addColumn<QJsonObject>("expected");
        const QJsonObject list = manifest();
        for (auto place = list.begin(); place != list.end(); ++place)
            QTest::newRow(qPrintable(place.key())) << place.value().toObject();
    }

    void readsOrRefuses()
    {
        QFETCH(const QJsonObject, expected);
        const QString name = QString::fromUtf8(QTest::currentDataTag());
        [[maybe_unused]] constexpr std::size_t kMostMemory = std::size_t(256) << 20U;
        const auto began = std::chrono::steady_clock::now();
        const Result<Dataset> data = [&] {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // they map terabytes for themselves
            const MemoryLimit limit(kMostMemory);
#endif
            return read(name, expected);
        }();
        const auto took = std::chrono::steady_clock::now() - began;
        QVERIFY(took < std::chrono::seconds(5));
        const std::string says = data ? "accepted" : english(data.error().message);
        const QString outcome = expected[QStringLiteral("expect")].toString();
        if (outcome == QStringLiteral("refuse"))
            QVERIFY2(!data, "accepted");
        else if (outcome == QStringLiteral("accept") && !isRefusedByUs(name))
            QVERIFY2(data.ok(), says.c_str());
        if (!data) {
            QVERIFY2(says.find(name.section(u'/', -1).toStdString()) != std::string::npos, says.c_str());
            QVERIFY2(says.back() == '.', says.c_str());
            return;
        }
        compare(*data, expected);
    }

private:
    void compare(const Dataset &data, const QJsonObject &expected) const
    {
        const QJsonValue rows = expected[QStringLiteral("rows")];
        if (rows.isArray())
            QCOMPARE(difference(data, rows.toArray()), QString());
        else if (rows.isDouble())
            QCOMPARE(static_cast<int>(data.rows), rows.toInt());
        const QJsonArray numbers = expected[QStringLiteral("numbers")].toArray();
        for (int row = 0; row < numbers.size(); ++row) {
            const QJsonArray values = numbers[row].toArray();
            for (int place = 0; place < values.size(); ++place) {
                QCOMPARE(data.columns[place].type, ColumnType::Number);
                QCOMPARE(data.columns[place].numbers[row], values[place].toDouble());
            }
        }
        const QJsonArray shape = expected[QStringLiteral("shape")].toArray();
        if (shape.size() == 2) {
            QCOMPARE(static_cast<int>(data.rows), shape[0].toInt());
            QCOMPARE(static_cast<int>(data.columns.size()), shape[1].toInt());
            const QJsonArray values = expected[QStringLiteral("values")].toArray();
            for (int i = 0; i < values.size(); ++i) {
                const QString wanted = values[i].toVariant().toString();
                const Column &column = data.columns[static_cast<std::size_t>(i) % data.columns.size()];
                const QString text = shown(column, static_cast<std::size_t>(i) / data.columns.size());
                QVERIFY2(isSame(text, asWeShow(wanted)),
                         qPrintable(text + QStringLiteral(", not ") + wanted));
            }
        }
        if (expected.contains(QStringLiteral("missing"))) {
            QCOMPARE(data.columns[0].type, ColumnType::Number);
            QCOMPARE(static_cast<int>(data.columns[0].missingCount()),
                     expected[QStringLiteral("missing")].toInt());
        }
        if (expected.contains(QStringLiteral("cols")))
            QCOMPARE(static_cast<int>(data.columns.size()), expected[QStringLiteral("cols")].toInt());
    }

    /// What Python prints of a truth value or of bytes.
    static QString asWeShow(const QString &value)
    {
        if (value == QStringLiteral("True") || value == QStringLiteral("False"))
            return value == QStringLiteral("True") ? QStringLiteral("1") : QStringLiteral("0");
        return value.startsWith(QStringLiteral("b'")) ? value.mid(2).chopped(1) : value;
    }

    /// Files that NumPy accepts and that are no table for learning.
    static bool isRefusedByUs(const QString &name)
    {
        static const QStringList names = {
            QStringLiteral("npy/dtype_c16_le.npy"), // complex numbers
            QStringLiteral("npy/empty_0x3.npy"),    // no rows
            QStringLiteral("npy/scalar0d.npy"),     // not even a row
        };
        return names.contains(name);
    }
};

QTEST_APPLESS_MAIN(CorporaTest)
#include "tst_corpora.moc"
