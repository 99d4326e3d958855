// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/label_exchange.h"

#include "core/io/label_import.h"
#include "core/io/project_file.h"
#include "tests/support/export_steps.h"
#include "tests/support/project_steps.h"

using namespace inkling;

namespace {

const std::vector<ClassInfo> kClasses = {{"a", {}}, {"b", {}}};

LabelCell heldOut(int truth)
{
    return {kUnlabelled, truth, true};
}

/// "a", "b", ...: given; "-": nothing; "[a]": held out.
QString shown(const Labels &labels)
{
    QStringList texts;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        const int place = labelOf(labels[row]);
        const QString name =
            place == kUnlabelled
                ? QStringLiteral("-")
                : QString::fromStdString(labels.classes()[static_cast<std::size_t>(place)].name);
        texts += labels[row].heldOut ? u'[' + name + u']' : name;
    }
    return texts.join(u' ');
}

/// None, the same, another one, a new class, held out: the same and another one.
std::pair<Labels, Labels> ownAndTheirs()
{
    std::pair<Labels, Labels> both{Labels(6, kClasses), Labels(6, {{"c", {}}, {"b", {}}, {"a", {}}})};
    const int own[] = {kUnlabelled, 0, 0, 1};
    const int theirs[] = {1, 2, 1, 0, 1, 1};
    for (std::size_t row = 0; row < 4; ++row)
        both.first.set(row, {own[row]});
    both.first.set(4, heldOut(1));
    both.first.set(5, heldOut(0));
    for (std::size_t row = 0; row < 6; ++row)
        both.second.set(row, {theirs[row]});
    return both;
}

/// What a session says of a file; or why not.
QString read(const Session &session, const QString &path, const std::string &mark = {})
{
    OthersQuestion question = OthersQuestion::of(session, path);
    question.unlabelledMark = mark;
    const auto others = readOthersLabels(question, {});
    if (!others)
        return QString::fromStdString(english(others.error().message));
    QString text = QString::number(static_cast<int>(others->foundBy)) + u' ' + shown(others->labels);
    for (const std::string &unmatched : others->unmatched)
        text += QStringLiteral(" !") + QString::fromStdString(unmatched);
    return text;
}

/// Opens five rows, named or not.
void openRows(Session &session, const QTemporaryDir &folder, const QByteArray &bytes)
{
    DataRequest request{writeFile(folder, QStringLiteral("rows.csv"), bytes), {}, {}};
    request.options.id = bytes.startsWith("tag") ? "tag" : "";
    request.options.noClassColumn = true;
    QSignalSpy opened(&session, &Session::dataChanged);
    session.open(request);
    QVERIFY(opened.wait(kPatience));
}

const QByteArray kNamed = "tag,x\np,1\nq,2\nr,3\ns,4\nt,5\n";

} // namespace

/// Others' labels: what they say of the open samples, and what becomes of the own ones by them.
class TestLabelExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // As where the data have changed since they were labelled.
    void labelsMayDifferFromTheClassColumn()
    {
        Dataset data;
        data.rows = 5;
        data.columns = {{"kind", ColumnType::Category, {}, {0, 1, -1, 1, 0}, {"a", "b"}, {}}};
        data.roles = {ColumnRole::Class};
        Labels labels(5, kClasses);
        for (std::size_t row = 0; row < 4; ++row)
            labels.set(row, {0});
        QCOMPARE(labelsUnlikeColumn(data, labels), std::size_t(2));
        data.roles = {ColumnRole::Ignored};
        QCOMPARE(labelsUnlikeColumn(data, labels), std::size_t(0));
    }

    void labelFilesFindTheirSamples_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("by row numbers")
            << QByteArray("row,label\n3,x\n0,y\n9,x\n") << QStringLiteral("0 y - - x - !9");
        QTest::newRow("by ids") << QByteArray("tag,label\ns,x\nzz,x\np,y\n")
                                << QStringLiteral("1 y - - x - !zz");
        QTest::newRow("by order") << QByteArray("x\n-1\ny\n-1\nx\n") << QStringLiteral("2 x - y - x");
        QTest::newRow("an export") << QByteArray(
                                          "tag,x,label_given,label_predicted\np,1,y,y\nq,2,,y\nr,3,x,x\n")
                                   << QStringLiteral("1 y - x - -");
    }
    void labelFilesFindTheirSamples()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, expected);
        const QTemporaryDir folder;
        Session session;
        openRows(session, folder, kNamed);
        QCOMPARE(read(session, writeFile(folder, QStringLiteral("labels.csv"), bytes), "-1"), expected);
    }

    void aMarkThatNoLabelIsIsTold()
    {
        const QTemporaryDir folder;
        Session session;
        openRows(session, folder, kNamed);
        OthersQuestion question = OthersQuestion::of(
            session, writeFile(folder, QStringLiteral("labels.csv"), "tag,label\np,y\nq,z\n"));
        for (const char *mark : {"", "z"}) {
            question.unlabelledMark = mark;
            QVERIFY(readOthersLabels(question, {})->notes.empty());
        }
        question.unlabelledMark = "zz";
        QCOMPARE(readOthersLabels(question, {})->notes, std::vector<Message>{unknownMark("zz")});
    }

    void whatIsExportedIsReadAgain_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("csv") << QStringLiteral("out.csv");
        QTest::newRow("xlsx") << QStringLiteral("out.xlsx");
        QTest::newRow("json lines") << QStringLiteral("out.jsonl");
    }
    void whatIsExportedIsReadAgain()
    {
        QFETCH(const QString, name);
        const QTemporaryDir folder;
        Session session;
        openMoonsAndRun(session);
        exportAndWait(session, folder.filePath(name));
        Session other;
        openAndWait(other, kMoons);
        const auto others = readOthersLabels(OthersQuestion::of(other, folder.filePath(name)), {});
        QVERIFY2(others.ok(), others ? "" : english(others.error().message).c_str());
        QVERIFY(others->labels.given() == session.labels().given());
    }

    void whatIsWrongIsOneSentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("too few") << QByteArray("x\ny\n")
                                 << QStringLiteral("has 2 values for the 5 rows of the data");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("labels.csv is empty.");
        QByteArray many = "tag,label\n";
        for (const char *tag : {"p", "q", "r", "s", "t"})
            many += QByteArray(tag) + ",class of " + tag + '\n';
        QTest::newRow("two labels for one") << many + "p,other\n"
                                            << QStringLiteral("labels the id \"p\" twice");
    }
    void whatIsWrongIsOneSentence()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, says);
        const QTemporaryDir folder;
        Session session;
        openRows(session, folder, kNamed);
        const QString sentence = read(session, writeFile(folder, QStringLiteral("labels.csv"), bytes));
        QVERIFY2(sentence.contains(says), qPrintable(sentence));
    }

    void aProjectOnTheSameDataIsMatchedByPlace()
    {
        const QTemporaryDir folder;
        Work theirs;
        openNamedRows(theirs.session, folder);
        saveAndWait(theirs.project, folder.filePath(QStringLiteral("b.inkling")));
        Session session;
        const QString data = folder.filePath(QStringLiteral("named.csv"));
        DataRequest request{data, {}, {}};
        request.options.id = "tag";
        QSignalSpy opened(&session, &Session::dataChanged);
        session.open(request);
        QVERIFY(opened.wait(kPatience));
        const auto others =
            readOthersLabels(OthersQuestion::of(session, folder.filePath(QStringLiteral("b.INKLING"))), {});
        QVERIFY(!others); // Linux knows the two names apart; but it is a project by its name
        const auto same =
            readOthersLabels(OthersQuestion::of(session, folder.filePath(QStringLiteral("b.inkling"))), {});
        QVERIFY(same.ok());
        QVERIFY(same->isProject);
        QVERIFY(same->foundBy == FoundBy::Place);
        QVERIFY(same->labels == theirs.session.labels());
        QVERIFY(same->history == theirs.session.history());
    }

    // The other's file has one row more in front and lacks the last ones.
    void aProjectOnChangedDataIsMatchedByIds()
    {
        const QTemporaryDir folder;
        Work theirs;
        openNamedRows(theirs.session, folder);
        saveAndWait(theirs.project, folder.filePath(QStringLiteral("b.inkling")));
        QByteArray rows = namedRows(0, 30);
        rows.insert(rows.indexOf('\n') + 1, "new,9,9\n");
        Session session;
        openRows(session, folder, rows);
        const auto others =
            readOthersLabels(OthersQuestion::of(session, folder.filePath(QStringLiteral("b.inkling"))), {});
        QVERIFY(others.ok());
        QVERIFY(others->foundBy == FoundBy::Ids);
        QCOMPARE(others->unmatched, (std::vector<std::string>{"s32", "s36"}));
        for (std::size_t row = 0; row < 31; ++row) {
            const bool isGiven = row > 0 && (row - 1) % 4 == 0;
            QCOMPARE(others->labels[row].given, !isGiven ? kUnlabelled : row - 1 < 20 ? 0 : 1);
        }
    }

    void aProjectOnOtherDataIsRefused_data()
    {
        QTest::addColumn<QString>("location");
        QTest::newRow("another built-in table") << QStringLiteral("builtin:iris");
        QTest::newRow("the same generator, other noise")
            << QStringLiteral("builtin:moons?n=200&noise=0.3&seed=1");
    }
    void aProjectOnOtherDataIsRefused()
    {
        QFETCH(const QString, location);
        const QTemporaryDir folder;
        Work theirs;
        openAndWait(theirs.session, kMoons);
        theirs.session.giveAtRandom(3);
        const QString path = folder.filePath(QStringLiteral("b.inkling"));
        saveAndWait(theirs.project, path);
        Session session;
        openAndWait(session, location);
        QCOMPARE(read(session, path),
                 path + QStringLiteral(" is a project on other data: none of the samples that it labels is "
                                       "among the open ones."));
        Session same;
        openAndWait(same, kMoons);
        QVERIFY(readOthersLabels(OthersQuestion::of(same, path), {}).ok());
    }

    void readingStops()
    {
        const QTemporaryDir folder;
        Session session;
        openRows(session, folder, kNamed);
        const QString path = writeFile(folder, QStringLiteral("labels.csv"), "tag,label\np,x\n");
        const auto others =
            readOthersLabels(OthersQuestion::of(session, path), RunControl([](double) { return false; }));
        QVERIFY(!others);
        QCOMPARE(others.error().kind, ErrorKind::Stopped);
    }

    void importsByChoice_data()
    {
        QTest::addColumn<int>("choice");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QList<int>>("counts"); // labelled, relabelled, unlabelled, held out kept
        QTest::addColumn<int>("newClasses");
        const auto add = [](const char *name, ConflictChoice choice, const char *after,
                            const QList<int> &counts, int newClasses) {
            QTest::newRow(name) << static_cast<int>(choice) << QString::fromLatin1(after) << counts
                                << newClasses;
        };
        add("keep mine", ConflictChoice::KeepMine, "b a a b [b] [a]", {1, 0, 0, 1}, 0);
        add("take theirs", ConflictChoice::TakeTheirs, "b a b c [b] [a]", {1, 2, 0, 1}, 1);
        add("leave unlabelled", ConflictChoice::LeaveUnlabelled, "b a - - [b] [a]", {1, 0, 2, 1}, 0);
    }
    void importsByChoice()
    {
        QFETCH(const int, choice);
        QFETCH(const QString, after);
        QFETCH(const QList<int>, counts);
        QFETCH(const int, newClasses);
        const auto [own, theirs] = ownAndTheirs();
        const auto plan = importPlan(own, theirs, static_cast<ConflictChoice>(choice));
        QVERIFY(plan.ok());
        QCOMPARE(shown(plan->after), after);
        QCOMPARE((QList<int>{int(plan->labelled), int(plan->relabelled), int(plan->unlabelled),
                             int(plan->heldOutKept)}),
                 counts);
        QCOMPARE(plan->newClasses.size(), std::size_t(newClasses)); // a class that nobody gets is not made
        QCOMPARE(plan->after.classCount(), std::size_t(2 + newClasses));
        QCOMPARE(plan->heldOut, std::size_t(0));
    }

    void conflictsAreAllThatIsSaidOtherwise()
    {
        const auto [own, theirs] = ownAndTheirs();
        const LabelDifferences conflicts = importConflicts(own, theirs);
        std::vector<std::size_t> rows;
        for (const LabelDifference &conflict : conflicts.rows)
            rows.push_back(conflict.row);
        QCOMPARE(rows, (std::vector<std::size_t>{2, 3, 5}));
        QCOMPARE(conflicts.classes.back().name, std::string("c"));
    }

    void lockedClassesKeepTheirLabels()
    {
        auto [own, theirs] = ownAndTheirs();
        own.setClasses({{"a", {}, true}, {"b", {}, false}});
        const auto plan = importPlan(own, theirs, ConflictChoice::TakeTheirs);
        QVERIFY(plan.ok());
        QCOMPARE(shown(plan->after), QStringLiteral("b a a c [b] [a]"));
        QCOMPARE(plan->lockedKept, std::size_t(1));
        QCOMPARE(plan->relabelled, std::size_t(1));
    }

    void flagsGoWhereALabelComes()
    {
        Labels own(2, kClasses);
        own.set(0, {kUnlabelled, kUnlabelled, false, true});
        own.set(1, {0, kUnlabelled, false, true});
        Labels theirs(2, kClasses);
        theirs.set(0, {1});
        theirs.set(1, {1});
        const auto kept = importPlan(own, theirs, ConflictChoice::KeepMine);
        QVERIFY(!kept->after[0].unsure && kept->after[1].unsure);
        QVERIFY(!importPlan(own, theirs, ConflictChoice::TakeTheirs)->after[1].unsure);
    }

    void tooManyClassesAreRefused()
    {
        std::vector<ClassInfo> classes;
        for (std::size_t i = 0; i < kMaximumClasses; ++i)
            classes.push_back({"class " + std::to_string(i), {}});
        const Labels own(2, classes);
        Labels theirs(2, {{"one more", {}}});
        QVERIFY(importPlan(own, theirs, ConflictChoice::TakeTheirs).ok()); // of which nobody is
        theirs.set(0, {0});
        const auto plan = importPlan(own, theirs, ConflictChoice::TakeTheirs);
        QVERIFY(!plan);
        QVERIFY(QString::fromStdString(english(plan.error().message)).contains(QStringLiteral("65 classes")));
    }

    void mergesByRuleAndKeepsWhatIsHeldOut_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QString>("after");
        const auto add = [](const char *name, MergeRule rule, const char *after) {
            QTest::newRow(name) << static_cast<int>(rule) << QString::fromLatin1(after);
        };
        add("first", MergeRule::FirstWins, "b a a b [b] [a]");
        add("second", MergeRule::SecondWins, "b a b c [b] [a]");
        add("without conflicts", MergeRule::WithoutConflicts, "b a - - [b] [a]");
        add("only agreed", MergeRule::OnlyAgreed, "- a - - [b] [a]");
    }
    void mergesByRuleAndKeepsWhatIsHeldOut()
    {
        QFETCH(const int, rule);
        QFETCH(const QString, after);
        const auto [own, theirs] = ownAndTheirs();
        const auto plan = mergePlan(own, theirs, static_cast<MergeRule>(rule));
        QVERIFY(plan.ok());
        QCOMPARE(shown(plan->after), after);
    }

    void whatTheyHoldOutIsHeldOutAfterMerging()
    {
        Labels own(2, kClasses);
        own.set(0, {1});
        Labels theirs(2, kClasses);
        theirs.set(0, heldOut(1));
        theirs.set(1, heldOut(0));
        const auto plan = mergePlan(own, theirs, MergeRule::FirstWins);
        QCOMPARE(shown(plan->after), QStringLiteral("[b] [a]"));
        QCOMPARE(plan->heldOut, std::size_t(2));
        QCOMPARE(plan->labelled, std::size_t(1));
    }

    // A label file knows nothing of held-out samples; a project does.
    void differencesAreWhatIsSaid()
    {
        Labels own(4, kClasses);
        own.set(0, {0});
        own.set(1, heldOut(0));
        own.set(2, {kUnlabelled, 1}); // known, and hidden: nobody says it
        OthersLabels others;
        others.labels = Labels(4, kClasses);
        others.labels.set(3, {1});
        const auto rowsOf = [&] {
            std::vector<std::size_t> rows;
            for (const LabelDifference &difference : saidDifferently(own, others).rows)
                rows.push_back(difference.row);
            return rows;
        };
        QCOMPARE(rowsOf(), (std::vector<std::size_t>{0, 3}));
        others.isProject = true;
        QCOMPARE(rowsOf(), (std::vector<std::size_t>{0, 1, 3}));
        others.labels.set(1, {1});
        others.isProject = false;
        QCOMPARE(rowsOf(), (std::vector<std::size_t>{0, 1, 3}));
    }

    void historiesPartWhereTheyDiffer()
    {
        const LabelHistory common = {{1000, "click", {}, {}}, {2000, "lasso", {}, {}}};
        LabelHistory own = common;
        own.push_back({3000, "click", {}, {}});
        LabelHistory theirs = common;
        theirs.push_back({3001, "click", {}, {}});
        theirs.push_back({4000, "undo", {}, {}});
        const HistoryParting parting = partingOf(own, theirs);
        QCOMPARE(parting.common, std::size_t(2));
        QCOMPARE(parting.time, std::int64_t(2000));
        QCOMPARE(parting.own, std::size_t(1));
        QCOMPARE(parting.theirs, std::size_t(2));
        QCOMPARE(partingOf({}, theirs).common, std::size_t(0));
    }

    // The preparation leaves samples out: their labels wait for them, those of others too.
    void samplesThatAreLeftOutTakePart()
    {
        const QTemporaryDir folder;
        Session session;
        openRows(session, folder, "tag,x\np,1\nq,1\nr,3\ns,4\nt,5\n");
        session.addClass(QStringLiteral("a"));
        session.labelPoints(std::vector<std::size_t>{1, 2}, 0, {});
        QSignalSpy prepared(&session, &Session::featuresChanged);
        session.setPreparation({.repeated = RepeatedRows::LeaveOut});
        QVERIFY(prepared.wait(kPatience));
        QCOMPARE(session.leftOutCount(), std::size_t(1)); // q repeats p
        const auto others =
            readOthersLabels(OthersQuestion::of(session, writeFile(folder, QStringLiteral("l.csv"),
                                                                   "tag,label\nq,b\nr,b\nt,b\n")),
                             {});
        QVERIFY(others.ok());
        QCOMPARE(shown(others->labels), QStringLiteral("- b b - b"));
        const auto plan = importPlan(session.wholeLabels(), others->labels, ConflictChoice::TakeTheirs);
        QVERIFY(plan.ok());
        importLabels(session, *plan, QStringLiteral("l.csv"));
        QCOMPARE(shown(session.wholeLabels()), QStringLiteral("- b b - b"));
        QCOMPARE(session.labels().size(), std::size_t(4));
        QCOMPARE(session.labels().count(LabelRole::Given), std::size_t(2));
        session.undoStack().undo();
        QCOMPARE(shown(session.wholeLabels()), QStringLiteral("- a a - -"));
        QCOMPARE(session.labels().count(LabelRole::Given), std::size_t(1));
    }

    void importingIsOneStep_data()
    {
        QTest::addColumn<bool>("isMerge");
        QTest::addColumn<QString>("tool");
        QTest::newRow("import") << false << QStringLiteral("import");
        QTest::newRow("merge") << true << QStringLiteral("merge");
    }
    void importingIsOneStep()
    {
        QFETCH(const bool, isMerge);
        QFETCH(const QString, tool);
        Session session;
        openAndWait(session, kMoons);
        session.giveAtRandom(3);
        const Labels before = session.labels();
        const std::size_t steps = session.history().size();
        Labels theirs(before.size(), {{"third", {}}});
        for (std::size_t row = 0; row < theirs.size(); ++row)
            theirs.set(row, {0});
        const auto plan = isMerge ? mergePlan(before, theirs, MergeRule::SecondWins)
                                  : importPlan(before, theirs, ConflictChoice::TakeTheirs);
        QVERIFY(plan.ok());
        QStringList remarks;
        connect(&session, &Session::remarkMade, this, [&](const QString &text) { remarks += text; });
        (isMerge ? mergeLabels : importLabels)(session, *plan, QStringLiteral("b.csv"));
        QCOMPARE(session.history().size(), steps + 1);
        QCOMPARE(QString::fromStdString(session.history().back().tool), tool);
        QCOMPARE(session.labels().givenCounts().back(), std::size_t(160)); // a fifth of 200 is held out
        QVERIFY(remarks.constLast().contains(QStringLiteral("b.csv")));
        QVERIFY2(remarks.constLast().contains(QStringLiteral("40")), qPrintable(remarks.constLast()));
        session.undoStack().undo();
        QVERIFY(session.labels() == before);
    }
};

QTEST_GUILESS_MAIN(TestLabelExchange)
#include "tst_label_exchange.moc"
