// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample_lines.h"

#include "tests/support/session_steps.h"
#include "ui/models/sample_facts.h"

#include <numeric>
#include <vector>

using namespace inkling;

namespace {

const QString kManyMoons = QStringLiteral("builtin:moons?n=300000&noise=0.1&seed=1");

std::vector<std::size_t> allSamples(const Session &session)
{
    std::vector<std::size_t> samples(session.labels().size());
    std::iota(samples.begin(), samples.end(), 0);
    return samples;
}

} // namespace

class TestSampleLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewLinesAreThereAtOnce();
    void manyComeInSlices();
    void whatChangesMeanwhileIsWrittenAnew();
    void otherDataEndIt();
};

void TestSampleLines::fewLinesAreThereAtOnce()
{
    Session session;
    openMoonsAndRun(session);
    SampleLines lines(session);
    QString text;
    connect(&lines, &SampleLines::finished, this, [&](const QString &all, int samples) {
        text = all;
        QCOMPARE(samples, 2);
    });
    lines.write({7, 3});
    QVERIFY(!lines.isWriting());
    const SampleFacts facts(session);
    QStringList head;
    QStringList seventh;
    QStringList third;
    for (int column = 0; column < facts.columnCount(); ++column) {
        head += facts.name(column);
        seventh += facts.text(7, column);
        third += facts.text(3, column);
    }
    QString expected;
    for (const QStringList &cells : {head, seventh, third})
        expected += cells.join(u'\t') + u'\n';
    QCOMPARE(text, expected);
}

// A window that waits for a hundred thousand lines has stalled.
void TestSampleLines::manyComeInSlices()
{
    Session session;
    openAndWait(session, kManyMoons);
    SampleLines lines(session);
    QString text;
    connect(&lines, &SampleLines::finished, this, [&](const QString &all) { text = all; });
    lines.write(allSamples(session));
    QVERIFY(lines.isWriting());
    QTRY_VERIFY_WITH_TIMEOUT(!lines.isWriting(), kPatience);
    const QStringList written = text.split(u'\n');
    QCOMPARE(written.size(), 300'002); // with the head and an empty end
    for (int row = 1; row <= 300'000; ++row)
        QVERIFY(written[row].startsWith(QString::number(row) + u'\t'));
}

// Half of the lines from before a label and half from after it would be a state that never was.
void TestSampleLines::whatChangesMeanwhileIsWrittenAnew()
{
    Session session;
    openAndWait(session, kManyMoons);
    SampleLines lines(session);
    QString text;
    connect(&lines, &SampleLines::finished, this, [&](const QString &all) { text = all; });
    lines.write(allSamples(session));
    QVERIFY(lines.isWriting());
    std::size_t open = 0;
    while (session.labels()[open].heldOut)
        ++open;
    session.labelPoints({{open}}, 1, {"test", QStringLiteral("Test")});
    QTRY_VERIFY_WITH_TIMEOUT(!lines.isWriting(), kPatience);
    const SampleFacts facts(session);
    QCOMPARE(text.split(u'\n')[static_cast<qsizetype>(open) + 1].split(u'\t')[GivenColumn],
             facts.text(open, GivenColumn));
}

void TestSampleLines::otherDataEndIt()
{
    Session session;
    openAndWait(session, kManyMoons);
    SampleLines lines(session);
    const QSignalSpy finished(&lines, &SampleLines::finished);
    lines.write(allSamples(session));
    openAndWait(session, kMoons);
    QCOMPARE(finished.count(), 0);
    QVERIFY(!lines.isWriting());
}

QTEST_GUILESS_MAIN(TestSampleLines)
#include "tst_sample_lines.moc"
