// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/base/random.h"
#include "core/learn/learners.h"
#include "ui/panels/maps_panel.h"
#include "ui/session/session.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace inkling {

namespace {

constexpr int kLabelsPerClass = 10;

void waitFor(const std::function<bool()> &isDone)
{
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// A session as a user has it who clicks on points: some labels given and a fifth of the samples held out.
struct Clicking
{
    Clicking(const char *method, const char *data)
    {
        QObject::connect(&session, &Session::problemFound, [](const QString &sentence) {
            std::fprintf(stderr, "%s\n", qPrintable(sentence));
            std::exit(1);
        });
        session.open({QString::fromLatin1(data), {}, {}});
        waitFor([this] { return session.hasData() && !session.isOpening(); });
        session.setLearner(*findLearner(method));
        session.giveAtRandom(kLabelsPerClass);
    }

    /// Gives the next sample its class, whatever it is.
    void click()
    {
        std::size_t row = 0;
        do {
            row = random.below(static_cast<std::uint32_t>(session.labels().size()));
        } while (session.labels().role(row) != LabelRole::Unlabelled);
        session.labelPoints(std::array{row}, session.labels()[row].truth, {"click", QStringLiteral("Click")});
    }

    void waitForIdle()
    {
        waitFor([this] { return !session.isLearning(); });
    }

    void waitForAnswer()
    {
        waitFor([this] { return session.report() && !session.isStale(); });
    }

    Session session;
    Random random{7};
};

/// From a click to the new label map in live mode, and to a whole run's.
Measurement clickMeasurement(Clicking &user, int clicks, const std::function<void()> &see)
{
    const auto settle = [&user] {
        user.waitForIdle();
        QCoreApplication::processEvents();
    };
    Measurement measurement;
    measurement.peer = "a whole run";
    measurement.peerMilliseconds = medianMilliseconds(1, settle, [&] {
        user.click();
        user.session.run();
        user.waitForAnswer();
        see();
    });
    user.session.setLive(true);
    measurement.milliseconds = medianMilliseconds(clicks, settle, [&] {
        user.click();
        user.waitForAnswer();
        see();
    });
    return measurement;
}

Measurement answerMeasurement(const char *method, const char *data, int clicks)
{
    Clicking user(method, data);
    return clickMeasurement(user, clicks, [] {});
}

/// The same until both maps are drawn anew.
Measurement pixelMeasurement(const char *method, const char *data, int clicks)
{
    Clicking user(method, data);
    Labeller labeller(user.session);
    MapsPanel maps(user.session, labeller);
    maps.resize(800, 500);
    maps.show();
    return clickMeasurement(user, clicks, [] { QCoreApplication::processEvents(); });
}

} // namespace

std::vector<Benchmark> sessionBenchmarks()
{
    const struct
    {
        const char *name;
        const char *location;
        int clicks;
    } data[] = {
        {"moons/10000", "builtin:moons?n=10000&noise=0.1&seed=1", 15},
        {"blobs/10000x10", "builtin:blobs?n=10000&classes=10&dimensions=2&sd=1&radius=5&seed=1", 15},
        {"moons/100000", "builtin:moons?n=100000&noise=0.1&seed=1", 9},
        {"blobs/100000x10", "builtin:blobs?n=100000&classes=10&dimensions=2&sd=1&radius=5&seed=1", 9},
        {"moons/1000000", "builtin:moons?n=1000000&noise=0.1&seed=1", 3},
    };
    std::vector<Benchmark> benchmarks;
    for (const char *method : {"label_spreading", "harmonic"}) {
        for (const auto &row : data) {
            const std::string end = std::string(method) + '/' + row.name;
            benchmarks.push_back({"session/click_to_map/" + end, [=] {
                                      return answerMeasurement(method, row.location, row.clicks);
                                  }});
            benchmarks.push_back({"session/click_to_pixels/" + end, [=] {
                                      return pixelMeasurement(method, row.location, row.clicks);
                                  }});
        }
    }
    return benchmarks;
}

} // namespace inkling
