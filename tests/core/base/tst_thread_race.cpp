// SPDX-License-Identifier: GPL-3.0-or-later
// What ThreadSanitizer must refuse, whatever is suppressed: run with it, this is expected to fail.
#include <QTest>

#include <thread>

class TestThreadRace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsInTwoThreads();
};

/// Reason: Qt calls every test and every slot, so that what is suppressed by a caller in Qt hides all that
/// the main thread does.
void TestThreadRace::countsInTwoThreads()
{
    int count = 0;
    std::thread other([&count] { ++count; });
    ++count;
    other.join();
    QVERIFY(count > 0);
}

QTEST_GUILESS_MAIN(TestThreadRace)
#include "tst_thread_race.moc"
