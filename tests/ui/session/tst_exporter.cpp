// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/exporter.h"

#include "core/io/dataset_writers.h"
#include "tests/support/export_steps.h"
#include "tests/support/parsed_page.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace inkling;
using test::ParsedPage;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArrayList linesOf(const QString &path)
{
    return contents(path).trimmed().split('\n');
}

} // namespace

class TestExporter : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Exporter> m_exporter;
    std::unique_ptr<QSignalSpy> m_exported;

    QString path(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }

    ExportRequest request(const char *name, ExportPart part = ExportPart::Everything) const
    {
        ExportRequest wanted;
        wanted.path = path(name);
        wanted.part = part;
        return wanted;
    }

    void exportNow(const ExportRequest &wanted)
    {
        const auto before = m_exported->size();
        m_exporter->exportTable(wanted);
        QTRY_COMPARE_WITH_TIMEOUT(m_exported->size(), before + 1, kPatience);
    }

    void reportNow(const char *name)
    {
        const auto before = m_exported->size();
        m_exporter->exportReport(path(name));
        QTRY_COMPARE_WITH_TIMEOUT(m_exported->size(), before + 1, kPatience);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = std::make_unique<Session>();
        m_exporter = std::make_unique<Exporter>(*m_session);
        m_exported = std::make_unique<QSignalSpy>(m_exporter.get(), &Exporter::exported);
    }
    void cleanup()
    {
        m_exported.reset();
        m_exporter.reset();
        m_session.reset();
    }

    void writesTheLabelledTable()
    {
        openAndWait(*m_session, writeFile(*m_folder, QStringLiteral("in.csv"),
                                          "a;b;kind\n1,50;2;a\n2,25;3;b\n1,51;2;\n"));
        m_session->labelPoints(std::vector<std::size_t>{2}, 0, {});
        exportNow(request("out.csv"));
        QVERIFY(!m_session->undoStack().isClean()); // a table is not all of the work
        const QByteArrayList lines = linesOf(path("out.csv"));
        QVERIFY(lines[0].startsWith("a;b;kind;label_given;label_predicted;"));
        QVERIFY(lines[1].startsWith("1,50;2;a;a;"));
        QVERIFY(lines[3].startsWith("1,51;2;;a;"));
    }

    void writesTheSelection()
    {
        openMoonsAndRun(*m_session);
        m_session->selection().change(std::vector<std::size_t>{5, 7, 190}, SelectionChange::Replace);
        exportNow(request("all.csv"));
        exportNow(request("part.csv", ExportPart::Selection));
        const QByteArrayList all = linesOf(path("all.csv"));
        QCOMPARE(all.size(), 201);
        QCOMPARE(linesOf(path("part.csv")), (QByteArrayList{all[0], all[6], all[8], all[191]}));
    }

    // They are the user's own: no method has to say anything.
    void labelsAloneNeedNoRun()
    {
        openAndWait(*m_session, kMoons);
        m_session->giveAtRandom(2);
        m_session->setLive(true);
        exportNow(request("labels.csv", ExportPart::Labels));
        const QByteArrayList lines = linesOf(path("labels.csv"));
        QCOMPARE(lines[0], QByteArray("row,label"));
        QCOMPARE(lines.size(), 1 + 4);
    }

    void scoresAndFormatsAsAskedFor()
    {
        openMoonsAndRun(*m_session);
        ExportRequest wanted = request("out.txt"); // the name tells nothing
        wanted.writer = *writerOfId("tsv");
        wanted.scores = ScoreColumns::All;
        exportNow(wanted);
        QCOMPARE(linesOf(wanted.path)[0].split('\t').mid(3),
                 (QByteArrayList{"label_given", "label_predicted", "confidence", "margin", "source", "split",
                                 "score_A", "score_B"}));
        wanted = request("out.json");
        exportNow(wanted);
        QVERIFY(contents(wanted.path).startsWith('['));
    }

    void spreadsheetSafeTextsAsAskedFor()
    {
        openAndWait(*m_session, writeFile(*m_folder, QStringLiteral("in.csv"), "x,kind\n1,=a\n2,b\n-3,=a\n"));
        ExportRequest wanted = request("kept.csv");
        exportNow(wanted);
        QVERIFY(linesOf(wanted.path)[1].startsWith("1,=a,"));
        wanted = request("safe.csv");
        wanted.formulaTexts = FormulaTexts::Defuse;
        exportNow(wanted);
        QVERIFY(linesOf(wanted.path)[1].startsWith("1,'=a,"));
        QVERIFY(linesOf(wanted.path)[3].startsWith("-3,'=a,")); // never numbers
    }

    void tellsTheWritersNotes()
    {
        openAndWait(*m_session,
                    writeFile(*m_folder, QStringLiteral("in.csv"), "x,label_given,kind\n1,u,a\n2,v,b\n"));
        exportNow(request("out.csv"));
        const QStringList notes = m_exported->back()[1].toStringList();
        QCOMPARE(notes.size(), 1);
        QVERIFY(notes[0].contains(QStringLiteral("\"label_given_2\"")));
    }

    void tellsWhatThePreparationLeavesOut()
    {
        openAndWait(*m_session,
                    writeFile(*m_folder, QStringLiteral("in.csv"), "x,kind\n1,a\n,a\n2,b\n3,\n,\n"));
        PrepareOptions options = m_session->preparation();
        options.imputation = Imputation::DropRows;
        QSignalSpy prepared(m_session.get(), &Session::featuresChanged);
        m_session->setPreparation(options);
        QVERIFY(prepared.wait(kPatience));
        exportNow(request("out.csv"));
        QCOMPARE(m_exported->back()[1].toStringList(),
                 QStringList(QStringLiteral("Samples that the preparation leaves out are not in the file: 2; "
                                            "labels given to them: 1.")));
    }

    void everyExportIsWritten()
    {
        openMoonsAndRun(*m_session);
        const QStringList names{QStringLiteral("1.csv"), QStringLiteral("2.xlsx"), QStringLiteral("3.html"),
                                QStringLiteral("4.csv")};
        for (const QString &name : names) {
            if (name.endsWith(QStringLiteral("html")))
                m_exporter->exportReport(m_folder->filePath(name));
            else
                exportTo(*m_exporter, m_folder->filePath(name));
        }
        QVERIFY(m_exporter->isExporting());
        QTRY_COMPARE_WITH_TIMEOUT(m_exported->size(), names.size(), kPatience);
        for (qsizetype i = 0; i < names.size(); ++i) {
            QCOMPARE(m_exported->at(i)[0].toString(), m_folder->filePath(names[i])); // in their order
            QVERIFY(QFile::exists(m_folder->filePath(names[i])));
        }
        QTRY_VERIFY(!m_exporter->isExporting());
    }

    void aFailureIsOneSentence_data()
    {
        QTest::addColumn<bool>("isReport");
        QTest::newRow("table") << false;
        QTest::newRow("report") << true;
    }
    void aFailureIsOneSentence()
    {
        QFETCH(bool, isReport);
        openMoonsAndRun(*m_session);
        QSignalSpy failed(m_exporter.get(), &Exporter::failed);
        const QString nowhere = QStringLiteral("/no/such/folder/out.csv");
        if (isReport)
            m_exporter->exportReport(nowhere);
        else
            exportTo(*m_exporter, nowhere);
        QVERIFY(failed.wait(kPatience));
        QVERIFY(failed[0][0].toString().contains(QStringLiteral("/no/such/folder")));
        exportNow(request("after.csv")); // and nothing is stuck
    }

    void whatIsStoppedLeavesNothing()
    {
        openAndWait(*m_session, QStringLiteral("builtin:moons?n=200000&noise=0.1&seed=1"));
        QSignalSpy failed(m_exporter.get(), &Exporter::failed);
        m_exporter->exportTable(request("1.xlsx"));
        m_exporter->exportTable(request("2.xlsx"));
        m_exporter->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!m_exporter->isExporting(), kPatience);
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].toString().contains(QStringLiteral("stopped")));
        QVERIFY(m_exported->isEmpty());
        QVERIFY(!QFile::exists(path("1.xlsx")) && !QFile::exists(path("2.xlsx")));
    }

    void theReportIsOfTheRun()
    {
        openMoonsAndRun(*m_session);
        const SharedReport report = m_session->sharedReport();
        reportNow("report.html");
        QVERIFY(m_session->sharedReport() == report); // which is fresh: there was no need of another
        const ParsedPage page(contents(path("report.html")));
        QVERIFY2(page.fault.isEmpty(), qPrintable(page.fault));
        QCOMPARE(page.values.value(QStringLiteral("accuracy")), QList<double>{report->score.accuracy});
        QVERIFY(page.texts.contains(kMoons));
        QVERIFY(page.textOf.value(QStringLiteral("command")).contains(QStringLiteral("inkling-cli run ")));
        QVERIFY(page.texts.contains(QStringLiteral("6 given + 40 held out + 154 unlabelled = 200 samples")));
        reportNow("again.html");
        QCOMPARE(contents(path("again.html")), contents(path("report.html")));
    }

    // It goes to other people, who have other folders.
    void aReportDoesNotTellWhereTheFilesLie()
    {
        openAndWait(*m_session,
                    writeFile(*m_folder, QStringLiteral("in.csv"), "x,kind\n1,a\n2,b\n3,a\n4,b\n"));
        m_session->giveAtRandom(1);
        reportNow("report.html");
        const ParsedPage page(contents(path("report.html")));
        QVERIFY(page.texts.contains(QStringLiteral("in.csv")));
        QVERIFY(
            page.textOf.value(QStringLiteral("command")).contains(QStringLiteral("inkling-cli run in.csv ")));
        QVERIFY(!page.texts.contains(m_folder->path()));
    }

    // Labels, settings and scores of a report are those of one moment.
    void theReportOfOtherLabelsIsMadeAfresh_data()
    {
        QTest::addColumn<bool>("wasRun");
        QTest::newRow("labels have changed") << true;
        QTest::newRow("nothing was run") << false;
    }
    void theReportOfOtherLabelsIsMadeAfresh()
    {
        QFETCH(bool, wasRun);
        openAndWait(*m_session, kMoons);
        m_session->giveAtRandom(2);
        if (wasRun) {
            runAndWait(*m_session);
            m_session->giveAtRandom(1);
            m_session->setParameter("k", 7);
            QVERIFY(m_session->isStale());
        }
        const std::size_t given = m_session->labels().count(LabelRole::Given);
        reportNow("report.html");
        QVERIFY(!m_session->isStale());
        QCOMPARE(m_session->report()->score.given, given);
        const ParsedPage page(contents(path("report.html")));
        QVERIFY(page.texts.contains(QStringLiteral("%1 given + 40 held out").arg(given)));
        QCOMPARE(page.values.value(QStringLiteral("accuracy")),
                 QList<double>{m_session->report()->score.accuracy});
        QCOMPARE(page.textOf.value(QStringLiteral("parameter_k")).contains(QStringLiteral("k=7")), wasRun);
    }

    void withoutLabelsThereIsNoReport()
    {
        openAndWait(*m_session, kMoons);
        QSignalSpy problem(m_session.get(), &Session::problemFound);
        m_exporter->exportReport(path("report.html"));
        QCOMPARE(problem.size(), 1);
        QVERIFY(problem[0][0].toString().contains(QStringLiteral("No sample has a label yet")));
        QVERIFY(!m_exporter->isExporting());
    }

    void canBeDestroyedAtAnyTime()
    {
        for (int i = 0; i < 8; ++i) {
            Session session;
            openAndWait(session, QStringLiteral("builtin:moons?n=3000&noise=0.1&seed=1"));
            session.giveAtRandom(3);
            auto exporter = std::make_unique<Exporter>(session);
            exporter->exportReport(path("report.html")); // waits for its run
            exportTo(*exporter, path("out.xlsx"));
            QTest::qWait(i * 4);
            exporter.reset();
            QTest::qWait(5);
        }
    }
};

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
