// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/session_steps.h"
#include "ui/session/column_request.h"
#include "ui/session/view_meter.h"

#include <optional>

using namespace inkling;

namespace {

const std::vector<ViewColumns> kPetalsAndSepals = {{"sepals", "1-2"}, {"petals", "3-4"}};

} // namespace

/// Views that the user assigns: to the open data, in what is read again, and their dependence.
class TestSessionViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void assigningViewsKeepsTheLabels()
    {
        Session session;
        openAndWait(session, QStringLiteral("builtin:iris"));
        session.giveAtRandom(3);
        runAndWait(session);
        const int steps = session.undoStack().count();
        const std::vector<int> given = session.labels().given();
        QSignalSpy features(&session, &Session::featuresChanged);
        QSignalSpy remarks(&session, &Session::remarkMade);
        session.setViews(kPetalsAndSepals);
        QVERIFY(features.wait(kPatience));
        QCOMPARE(session.features().views, (Views{{0, 1}, {2, 3}}));
        QCOMPARE(session.data().views,
                 (std::vector<std::string>{"sepals", "sepals", "petals", "petals", ""}));
        QCOMPARE(session.request().options.views, kPetalsAndSepals);
        QCOMPARE(session.labels().given(), given);
        QCOMPARE(session.undoStack().count(), steps);
        QVERIFY(session.report() && session.isStale()); // of other views
        QCOMPARE(remarks.count(), 1);
        session.undoStack().undo();
        QVERIFY(session.labels().given() != given);
    }

    void clearingGoesBackToTheNames()
    {
        Session session;
        openAndWait(session, QStringLiteral("builtin:iris"));
        QSignalSpy features(&session, &Session::featuresChanged);
        session.setViews(kPetalsAndSepals);
        QVERIFY(features.wait(kPatience));
        session.setViews({});
        QVERIFY(features.wait(kPatience));
        QVERIFY(session.features().views.empty());
        QVERIFY(session.data().views.empty());
    }

    void viewsThatCannotBeLeaveThoseThereAre()
    {
        Session session;
        openAndWait(session, QStringLiteral("builtin:iris"));
        QSignalSpy features(&session, &Session::featuresChanged);
        session.setViews(kPetalsAndSepals);
        QVERIFY(features.wait(kPatience));
        QSignalSpy problems(&session, &Session::problemFound);
        session.setViews({{"a", "1-2"}, {"b", "2-3"}});
        QVERIFY(problems.wait(kPatience));
        QCOMPARE(session.data().views[0], std::string("sepals"));
        QCOMPARE(session.request().options.views, kPetalsAndSepals);
    }

    // pandas calls nameless columns 0, 1, 2, ...: the number of one is the name of another.
    void rolesAndViewsAreReadBackAsTheyWereChosen()
    {
        const QTemporaryDir folder;
        const QString path = writeFile(folder, QStringLiteral("numbered.csv"),
                                       "0,1,2,3,4\n1,2,3,x,9\n2,3,5,y,8\n3,4,4,x,7\n4,5,6,y,6\n");
        Session session;
        openAndWait(session, path);
        DataRequest request = session.request();
        const std::vector<ColumnRole> roles = {ColumnRole::Feature, ColumnRole::Ignored, ColumnRole::Feature,
                                               ColumnRole::Class, ColumnRole::Id};
        request.options = withColumns(request.options, session.data(), roles, {"a", "b", "b", "", ""});
        QSignalSpy opened(&session, &Session::dataChanged);
        session.open(request);
        QVERIFY(opened.wait(kPatience));
        QCOMPARE(session.data().roles, roles);
        QCOMPARE(session.data().views, (std::vector<std::string>{"a", "", "b", "", ""})); // ignored: in none
    }

    void measuresTheDependenceOfViews()
    {
        Session session;
        openAndWait(session, QStringLiteral("builtin:iris"));
        ViewMeter meter(session);
        std::optional<Dependence> measured;
        bool isAnswered = false;
        connect(&meter, &ViewMeter::measured, this, [&](const std::optional<Dependence> &dependence) {
            measured = dependence;
            isAnswered = true;
        });
        meter.measure({"a", "a", "b", "b", ""});
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered, kPatience);
        QVERIFY(measured && !measured->withinClasses); // nobody gave a label
        const double overAll = measured->value;
        session.giveAtRandom(20);
        isAnswered = false;
        meter.measure({"a", "a", "b", "b", ""});
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered, kPatience);
        QVERIFY(measured && measured->withinClasses);
        QVERIFY(measured->value < overAll); // most that sepals and petals share is the species
        isAnswered = false;
        meter.measure({"a", "a", "a", "", ""});
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered, kPatience);
        QVERIFY(!measured); // one view depends on nothing
    }
};

QTEST_GUILESS_MAIN(TestSessionViews)
#include "tst_session_views.moc"
