// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/command_line.h"

#include "core/io/dataset_readers.h"
#include "core/learn/learners.h"
#include "tests/support/export_steps.h"
#include "tests/support/image_files.h"

#include <QProcess>
#include <QTest>

using namespace inkling;

/// What "Copy as command" copies is run by a shell, and must say of every row what the session says.
class TestCopiedCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeatsTheRun_data()
    {
        QTest::addColumn<QString>("location");
        QTest::addColumn<QString>("method");
        QTest::addColumn<bool>("contradicts");
        const QString moons = QStringLiteral("builtin:moons?n=200&noise=0.1&seed=1");
        QTest::newRow("known classes") << moons << QStringLiteral("label_propagation") << false;
        QTest::newRow("a painted label contradicts the column")
            << moons << QStringLiteral("label_spreading") << true;
        QTest::newRow("assigned views")
            << QStringLiteral("builtin:iris") << QStringLiteral("co_training") << false;
        QTest::newRow("a folder of images")
            << QStringLiteral("images") << QStringLiteral("label_spreading") << false;
        QTest::newRow("a prepared table")
            << QStringLiteral("builtin:iris") << QStringLiteral("label_propagation") << false;
        QTest::newRow("a file with odd names") << QString() << QStringLiteral("label_spreading") << true;
    }
    void repeatsTheRun()
    {
        QFETCH(QString, location);
        QFETCH(QString, method);
        QFETCH(bool, contradicts);
        const QTemporaryDir folder;
        if (location.isEmpty())
            location = oddFile(folder);
        const bool isOfImages = location == QStringLiteral("images");
        if (isOfImages)
            location = imagesIn(folder);
        Session session;
        openAndWait(session, location);
        session.giveAtRandom(3);
        if (QTest::currentDataTag() == QByteArray("a prepared table"))
            prepare(session);
        for (const LearnerInfo &learner : learners()) {
            if (method == QLatin1StringView(learner.id))
                session.setLearner(learner);
        }
        if (method == QStringLiteral("co_training"))
            assignViews(session);
        else
            session.setParameter("k", 7);
        if (contradicts)
            paintOneWrong(session);
        runAndWait(session);
        QVERIFY(session.report());
        if (isOfImages)
            exportAndWait(session, folder.filePath(QStringLiteral("images.csv")));

        QProcess shell;
        shell.setWorkingDirectory(folder.path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PATH"), QStringLiteral(INKLING_BIN_FOLDER ":") +
                                                       environment.value(QStringLiteral("PATH")));
        shell.setProcessEnvironment(environment);
        shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), commandLine(session)});
        QVERIFY(shell.waitForFinished(kPatience));
        QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
        QCOMPARE(predictedIn(folder.filePath(QStringLiteral("labelled.csv"))), predictedBy(session));
    }

private:
    /// With a name that the shell has to be kept from.
    static void assignViews(Session &session)
    {
        QSignalSpy assigned(&session, &Session::featuresChanged);
        session.setViews({{"petals & sepals' lengths", "1,3"}, {"widths", "2,4"}});
        QVERIFY(assigned.wait(kPatience));
        QVERIFY(commandLine(session).contains(QStringLiteral(" --view widths=2,4")));
    }

    /// One of the samples repeats another one, and a seed stands behind it.
    static void prepare(Session &session)
    {
        QSignalSpy prepared(&session, &Session::featuresChanged);
        session.setPreparation({.scaling = Scaling::Robust,
                                .imputation = Imputation::Nearest,
                                .repeated = RepeatedRows::LeaveOut,
                                .outliers = Outliers::Clip,
                                .nearConstants = NearConstants::LeaveOut,
                                .terms = 17,
                                .components = 3});
        QVERIFY(prepared.wait(kPatience));
        QCOMPARE(session.data().rows, std::size_t(149));
        std::size_t row = 143;
        while (session.labels().role(row) != LabelRole::Unlabelled)
            ++row;
        session.labelPoints(std::vector<std::size_t>{row}, session.labels()[row].truth, {});
    }

    static QString oddFile(const QTemporaryDir &folder)
    {
        QByteArray text("width;it's \"high\";kind of\n");
        for (int i = 0; i < 40; ++i) {
            const bool isLeft = i % 2 == 0;
            text += QByteArray::number(isLeft ? 0.1 * i : 100 + 0.3 * i) + ';' + QByteArray::number(i % 7) +
                    ';' + (isLeft ? "left, mostly" : "right") + '\n';
        }
        return writeFile(folder, QStringLiteral("odd 'name'.csv"), text);
    }

    /// Dark and bright ones.
    static QString imagesIn(const QTemporaryDir &folder)
    {
        for (int i = 0; i < 40; ++i) {
            const int grey = i % 2 == 0 ? i : 255 - i;
            test::writeImage(folder, QStringLiteral("images/%1/%2.png").arg(i % 2).arg(i),
                             QColor(grey, grey, grey));
        }
        return folder.filePath(QStringLiteral("images"));
    }

    static void paintOneWrong(Session &session)
    {
        std::size_t row = 0;
        while (session.labels().role(row) != LabelRole::Unlabelled)
            ++row;
        session.labelPoints(std::vector{row}, 1 - session.labels()[row].truth, {});
    }

    static QStringList predictedBy(const Session &session)
    {
        QStringList names;
        for (std::size_t row = 0; row < session.labels().size(); ++row) {
            const int given = session.labels()[row].given;
            const int place = given != kUnlabelled ? given : session.report()->outcome.predicted[row];
            names += QString::fromStdString(session.labels().classes()[static_cast<std::size_t>(place)].name);
        }
        return names;
    }

    static QStringList predictedIn(const QString &path)
    {
        const auto data = readDataset(path.toStdString(), {}, {}, RunControl());
        QStringList names;
        if (!data)
            return names;
        for (const Column &column : data->columns) {
            if (column.name != "label_predicted")
                continue;
            for (std::size_t row = 0; row < data->rows; ++row)
                names += QString::fromStdString(column.text(row));
        }
        return names;
    }
};

QTEST_GUILESS_MAIN(TestCopiedCommand)
#include "tst_copied_command.moc"
