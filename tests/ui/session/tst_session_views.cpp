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
        QCOMPARE(session.undoStack().count(), steps + 1);
        QCOMPARE(session.undoStack().undoText(), QStringLiteral("Views: sepals, petals"));
        QVERIFY(session.report() && session.isStale()); // of other views
        QCOMPARE(remarks.count(), 1);
        session.undoStack().undo();
        QVERIFY(features.wait(kPatience));
        QVERIFY(session.features().views.empty());
        QCOMPARE(session.labels().given(), given);
        session.undoStack().undo();
        QVERIFY(session.labels().given() != given);
    }

    void readingAgainKeepsTheLabelsAndCanBeUndone()
    {
        Session session;
        openAndWait(session, QStringLiteral("builtin:iris"));
        session.giveAtRandom(3);
        const Labels labels = session.labels();
        QSignalSpy features(&session, &Session::featuresChanged);
        ReadOptions options = session.request().options;
        options.ignore = {"1"};
        session.readAgain(options);
        QVERIFY(features.wait(kPatience));
        QCOMPARE(session.features().X.cols(), 3);
        QVERIFY(session.data().roles[0] == ColumnRole::Ignored);
        QVERIFY(session.labels() == labels);
        QVERIFY(session.history().size() == 1); // of labels
        session.undoStack().undo();
        QVERIFY(features.wait(kPatience));
        QCOMPARE(session.features().X.cols(), 4);
        QVERIFY(session.labels() == labels);
        session.undoStack().redo();
        QVERIFY(features.wait(kPatience));
        QCOMPARE(session.features().X.cols(), 3);
    }

    // Otherwise labels would go to other samples, or speak of other classes.
    void otherRowsOrClassesAreNotAdopted()
    {
        const QTemporaryDir folder;
        const QString path =
            writeFile(folder, QStringLiteral("table.csv"), "a,b,c\n1,2,x\n2,3,y\n3,1,x\n4,2,y\n");
        Session session;
        openAndWait(session, path);
        session.giveAtRandom(1);
        const Labels labels = session.labels();
        QSignalSpy others(&session, &Session::otherSamplesRead);
        QSignalSpy opened(&session, &Session::dataChanged);
        ReadOptions classless;
        classless.noClassColumn = true;
        ReadOptions headless;
        headless.headerRows = 0;
        for (const ReadOptions &options : {classless, headless}) {
            session.readAgain(options);
            QVERIFY(others.wait(kPatience));
            QVERIFY(others.takeFirst()[0].value<DataRequest>().options == options);
        }
        QVERIFY(writeFile(folder, QStringLiteral("table.csv"), "a,b,c\n1,2,x\n2,3,y\n3,1,x\n4,3,y\n") ==
                path); // the file is another one
        ReadOptions ignoring;
        ignoring.ignore = {"a"};
        session.readAgain(ignoring);
        QVERIFY(others.wait(kPatience));
        QCOMPARE(opened.count(), 0);
        QVERIFY(session.labels() == labels);
        QCOMPARE(session.undoStack().count(), 1);
    }

    void aFileThatHasChangedIsNoWayBack()
    {
        const QTemporaryDir folder;
        const QString name = QStringLiteral("table.csv");
        Session session;
        openAndWait(session, writeFile(folder, name, "a,b,c\n1,2,x\n2,3,y\n3,1,x\n4,2,y\n"));
        QSignalSpy features(&session, &Session::featuresChanged);
        QSignalSpy others(&session, &Session::otherSamplesRead);
        QSignalSpy problems(&session, &Session::problemFound);
        ReadOptions options;
        options.ignore = {"a"};
        session.readAgain(options);
        QVERIFY(features.wait(kPatience));
        writeFile(folder, name, "a,b,c\n7,8,x\n2,3,y\n3,1,x\n4,2,y\n");
        session.undoStack().undo();
        QVERIFY(problems.wait(kPatience));
        QVERIFY(others.isEmpty()); // which would ask to open the file anew
        QVERIFY(session.request().options == options);
        PrepareOptions robust = session.preparation();
        robust.scaling = Scaling::Robust;
        session.setPreparation(robust); // goes on from what there is
        QVERIFY(features.wait(kPatience));
        QVERIFY(session.request().options == options);
    }

    // The steps on the way are not waited for, and those that go on are what was asked for last.
    void aJumpThroughStepsEndsWhereTheStackStands()
    {
        Session session;
        openAndWait(session, QStringLiteral("builtin:iris"));
        const PrepareOptions before = session.preparation();
        QSignalSpy features(&session, &Session::featuresChanged);
        session.setViews(kPetalsAndSepals);
        QVERIFY(features.wait(kPatience));
        PrepareOptions after = before;
        after.scaling = Scaling::MinMax;
        session.setPreparation(after);
        QVERIFY(features.wait(kPatience));
        session.undoStack().setIndex(0);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isOpening(), kPatience);
        QVERIFY(session.preparation() == before);
        QVERIFY(session.features().views.empty());
        session.undoStack().setIndex(2);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isOpening(), kPatience);
        QVERIFY(session.preparation() == after);
        QCOMPARE(session.features().views.size(), std::size_t(2));
    }

    void whatIsAskedForMeanwhileIsDoneToo()
    {
        Session session;
        openAndWait(session, QStringLiteral("builtin:iris"));
        PrepareOptions after = session.preparation();
        after.scaling = Scaling::MinMax;
        session.setViews(kPetalsAndSepals);
        session.setPreparation(after); // the views are not there yet
        QTRY_VERIFY_WITH_TIMEOUT(!session.isOpening(), kPatience);
        QVERIFY(session.preparation() == after);
        QCOMPARE(session.features().views.size(), std::size_t(2));
        QCOMPARE(session.undoStack().count(), 1); // both at once
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
