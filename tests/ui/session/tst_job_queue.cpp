// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/job_queue.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

using namespace inkling;

class TestJobQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesOneAfterTheOtherInOrder()
    {
        JobQueue queue;
        QSignalSpy finished(&queue, &JobQueue::finished);
        std::atomic<int> working = 0;
        QList<int> done;
        for (int i = 0; i < 5; ++i) {
            queue.add([&, i] {
                const bool isAlone = working++ == 0;
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
                --working;
                return [&done, i, isAlone] {
                    done += isAlone ? i : -1;
                };
            });
        }
        QVERIFY(queue.isRunning());
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!queue.isRunning());
        QCOMPARE(done, (QList<int>{0, 1, 2, 3, 4}));
    }

    void whatFollowsIsDoneInItsOwnThread()
    {
        JobQueue queue;
        std::thread::id working, following;
        queue.add([&] {
            working = std::this_thread::get_id();
            return [&following] {
                following = std::this_thread::get_id();
            };
        });
        QTRY_VERIFY(!queue.isRunning());
        QVERIFY(following == std::this_thread::get_id());
        QVERIFY(working != following);
    }

    void goesOnAfterAFailure()
    {
        JobQueue queue;
        QSignalSpy failed(&queue, &JobQueue::failed);
        bool isDone = false;
        queue.add([]() -> JobQueue::Then { throw std::bad_alloc(); });
        queue.add([&isDone] {
            return [&isDone] {
                isDone = true;
            };
        });
        QTRY_VERIFY(isDone);
        QCOMPARE(failed.size(), 1);
    }

    void workMayBeAddedByWhatFollows()
    {
        JobQueue queue;
        QSignalSpy finished(&queue, &JobQueue::finished);
        int done = 0;
        queue.add([&] {
            return [&] {
                ++done;
                queue.add([&done] {
                    return [&done] {
                        ++done;
                    };
                });
            };
        });
        QTRY_COMPARE(done, 2);
        QTRY_COMPARE(finished.size(), 1);
    }

    void canBeDestroyedWhileRunning()
    {
        std::atomic<bool> isDone = false;
        {
            JobQueue queue;
            for (int i = 0; i < 2; ++i) {
                queue.add([&isDone] {
                    std::this_thread::sleep_for(std::chrono::milliseconds(20));
                    isDone = true;
                    return [] {
                        qFatal("Nobody waits for this any more.");
                    };
                });
            }
            while (!isDone)
                std::this_thread::yield();
        }
    }
};

QTEST_MAIN(TestJobQueue)
#include "tst_job_queue.moc"
