// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/job.h"

#include "core/base/parallel.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

using namespace inkling;

namespace {

/// Goes on until it is asked to stop, then answers as told.
Result<int> untilStopped(const RunControl &control, bool hasPartialAnswer)
{
    while (control.advance(0.5))
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    if (hasPartialAnswer)
        return 7;
    return Error{message("Stopped."), ErrorKind::Stopped};
}

} // namespace

class TestJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversTheValueInItsOwnThread();
    void reportsAnError();
    void turnsExceptionsIntoOneSentence_data();
    void turnsExceptionsIntoOneSentence();
    void deliversThePartialAnswerOfAStoppedTask();
    void saysStoppedWhenThereIsNoAnswer();
    void stopsWithin200Milliseconds();
    void newestTaskWins();
    void stopIsOfTheTaskThatWaits();
    void cancelDropsTheAnswer();
    void canBeDestroyedWhileRunning();
    void canRunAgainFromItsDelivery();
    void pollsProgress();
};

void TestJob::deliversTheValueInItsOwnThread()
{
    Job job(nullptr);
    int value = 0;
    std::thread::id taskThread;
    job.start<int>(
        [&taskThread](const RunControl &) -> Result<int> {
            taskThread = std::this_thread::get_id();
            return 42;
        },
        [&value](int v) {
            QVERIFY(QThread::currentThread() == QCoreApplication::instance()->thread());
            value = v;
        });
    QVERIFY(job.isRunning());
    QTRY_COMPARE(value, 42);
    QVERIFY(!job.isRunning());
    QVERIFY(taskThread != std::this_thread::get_id());
}

void TestJob::reportsAnError()
{
    Job job(nullptr);
    QString problem;
    connect(&job, &Job::failed, this,
            [&](const Message &message) { problem = QString::fromStdString(english(message)); });
    job.start<int>([](const RunControl &) -> Result<int> { return Error{message("No %1.", "luck")}; },
                   [](int) { QFAIL("there is no value"); });
    QTRY_COMPARE(problem, QStringLiteral("No luck."));
}

void TestJob::turnsExceptionsIntoOneSentence_data()
{
    QTest::addColumn<bool>("outOfMemory");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("bad_alloc") << true << QStringLiteral("There is not enough memory for this.");
    QTest::newRow("other") << false << QStringLiteral("Internal error: broken");
}

void TestJob::turnsExceptionsIntoOneSentence()
{
    QFETCH(bool, outOfMemory);
    QFETCH(QString, sentence);
    Job job(nullptr);
    QString problem;
    connect(&job, &Job::failed, this,
            [&](const Message &message) { problem = QString::fromStdString(english(message)); });
    job.start<int>(
        [outOfMemory](const RunControl &) -> Result<int> {
            if (outOfMemory)
                throw std::bad_alloc();
            throw std::runtime_error("broken");
        },
        [](int) { QFAIL("there is no value"); });
    QTRY_COMPARE(problem, sentence);
}

void TestJob::deliversThePartialAnswerOfAStoppedTask()
{
    Job job(nullptr);
    int value = 0;
    job.start<int>([](const RunControl &control) { return untilStopped(control, true); },
                   [&value](int v) { value = v; });
    job.stop();
    QTRY_COMPARE(value, 7);
}

void TestJob::saysStoppedWhenThereIsNoAnswer()
{
    Job job(nullptr);
    QSignalSpy stopped(&job, &Job::stopped);
    QSignalSpy failed(&job, &Job::failed);
    job.start<int>([](const RunControl &control) { return untilStopped(control, false); }, [](int) {});
    job.stop();
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(failed.size(), 0);
}

void TestJob::stopsWithin200Milliseconds()
{
    Job job(nullptr);
    job.start<int>([](const RunControl &control) { return untilStopped(control, false); }, [](int) {});
    QElapsedTimer timer;
    timer.start();
    job.stop();
    QTRY_VERIFY(!job.isRunning());
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
}

void TestJob::newestTaskWins()
{
    Job job(nullptr);
    std::vector<int> delivered;
    QSignalSpy running(&job, &Job::runningChanged);
    job.start<int>([](const RunControl &control) { return untilStopped(control, true); },
                   [&](int) { delivered.push_back(1); });
    job.start<int>([](const RunControl &) -> Result<int> { return 2; },
                   [&](int v) { delivered.push_back(v); });
    job.start<int>([](const RunControl &) -> Result<int> { return 3; },
                   [&](int v) { delivered.push_back(v); });
    QTRY_VERIFY(!job.isRunning());
    QCOMPARE(delivered, std::vector<int>{3});
    QCOMPARE(running.size(), 2); // on once and off once
}

/// Reason: who stops a run has stopped the one that the last stroke asked for, and not the one before it.
void TestJob::stopIsOfTheTaskThatWaits()
{
    Job job(nullptr);
    QSignalSpy stopped(&job, &Job::stopped);
    std::atomic<bool> isBegun = false;
    job.start<int>([](const RunControl &control) { return untilStopped(control, true); },
                   [](int) { QFAIL("another took its place"); });
    job.start<int>(
        [&isBegun](const RunControl &) -> Result<int> {
            isBegun = true;
            return 2;
        },
        [](int) { QFAIL("stopped"); });
    job.stop();
    QTRY_VERIFY(!job.isRunning());
    QVERIFY(!isBegun);
    QCOMPARE(stopped.size(), 1);
    int value = 0; // and nothing is left of it
    job.start<int>([](const RunControl &) -> Result<int> { return 3; }, [&value](int v) { value = v; });
    QTRY_COMPARE(value, 3);
    QCOMPARE(stopped.size(), 1);
}

void TestJob::cancelDropsTheAnswer()
{
    Job job(nullptr);
    QSignalSpy stopped(&job, &Job::stopped);
    job.start<int>([](const RunControl &control) { return untilStopped(control, true); },
                   [](int) { QFAIL("cancelled"); });
    job.cancel();
    QTRY_VERIFY(!job.isRunning());
    QCOMPARE(stopped.size(), 0);
}

void TestJob::canBeDestroyedWhileRunning()
{
    std::atomic<bool> ended = false;
    {
        Job job(nullptr);
        job.start<int>(
            [&ended](const RunControl &control) {
                auto result = untilStopped(control, true);
                ended = true;
                return result;
            },
            [](int) { QFAIL("its owner is gone"); });
    }
    QVERIFY(ended); // joined, not abandoned
    QCoreApplication::processEvents();
}

void TestJob::canRunAgainFromItsDelivery()
{
    Job job(nullptr);
    int value = 0;
    job.start<int>([](const RunControl &) -> Result<int> { return 1; },
                   [&](int) {
                       job.start<int>([](const RunControl &) -> Result<int> { return 2; },
                                      [&](int v) { value = v; });
                   });
    QTRY_COMPARE(value, 2);
}

void TestJob::pollsProgress()
{
    ThreadPool pool(2);
    Job job(&pool);
    QSignalSpy progress(&job, &Job::progressChanged);
    job.start<int>([](const RunControl &control) { return untilStopped(control, false); }, [](int) {});
    QTRY_VERIFY(!progress.isEmpty() && progress.constLast().constFirst().toDouble() == 0.5);
    job.stop();
    QTRY_VERIFY(!job.isRunning());
}

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
