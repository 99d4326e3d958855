// SPDX-License-Identifier: GPL-3.0-or-later
// Others' labels and the history, by the window's menus; of many samples, without holding it up.
#include "tests/support/project_steps.h"
#include "tests/support/timed_application.h"
#include "ui/dialogs/annotators_dialog.h"
#include "ui/dialogs/difference_table.h"
#include "ui/dialogs/history_dialog.h"
#include "ui/dialogs/import_labels_dialog.h"
#include "ui/main_window.h"
#include "ui/session/settings.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSlider>
#include <QTabWidget>

#include <functional>

using namespace inkling;

namespace {

/// A window that asks for files by no dialogs.
struct Bench
{
    Bench()
    {
        WindowDialogs dialogs;
        dialogs.fileToOpen = [this](QWidget *, const QString &, const QString &, const QString &) {
            return fileAnswer;
        };
        dialogs.askToSave = [](QWidget *, const QString &) {
            return WindowDialogs::Answer::Discard;
        };
        window.setDialogs(dialogs);
        window.show();
    }

    void start(const QString &location)
    {
        QSignalSpy opened(&session, &Session::dataChanged);
        window.start(location);
        QVERIFY(opened.wait(kPatience));
        QTRY_VERIFY_WITH_TIMEOUT(!session.isOpening() && !session.isLearning(), kPatience);
    }
    QAction &action(const char *name) { return *window.findChild<QAction *>(QLatin1StringView(name)); }

    /// The dialog that an action opens over a file, once that is read.
    template<typename Dialog>
    Dialog *open(const char *name, const QString &path)
    {
        fileAnswer = path;
        action(name).trigger();
        auto *dialog = window.findChildren<Dialog *>().constLast(); // one before may not be gone yet
        const auto isRead = [dialog] {
            return dialog->template findChild<QLabel *>(QStringLiteral("plan"))->isVisible();
        };
        return QTest::qWaitFor(isRead, kPatience) ? dialog : nullptr;
    }

    QTemporaryDir folder;
    std::unique_ptr<QSettings> settings = openSettings(folder.filePath(QStringLiteral("inkling.ini")));
    Session session;
    MainWindow window{session, *settings};
    QString fileAnswer;
};

template<typename Widget>
Widget &find(QDialog &dialog, const char *name)
{
    return *dialog.findChild<Widget *>(QLatin1StringView(name));
}

/// Does something and what follows from it, timed as the application times events.
void timed(const QString &what, const std::function<void()> &act)
{
    auto &application = *static_cast<test::TimedApplication *>(qApp);
    application.setSituation([what] { return what; });
    {
        const test::Clock clock;
        act();
        application.keep(clock, what);
    }
    QTest::qWait(50);
}

/// What held up the window for over 100 ms of this thread's own work, in words; sanitizers are let off.
QString stalls()
{
    constexpr double kLongest = 100.0; // ms
    auto &application = *static_cast<test::TimedApplication *>(qApp);
    QStringList words;
    for (const test::TimedApplication::Stall &stall : application.stalls()) {
        if (stall.working > kLongest)
            words += QStringLiteral("%1 ms: %2").arg(stall.working, 0, 'f', 1).arg(stall.what);
    }
    application.takeStalls();
    return kPatience > 60'000 ? QString() : words.join(u'\n');
}

constexpr int kMany = 100'000;

/// Labels for so many rows: every second as the generator has it or not.
QByteArray manyLabels()
{
    QByteArray bytes = "row,label\n";
    for (int row = 0; row < kMany; ++row)
        bytes += QByteArray::number(row) + (row % 3 == 0 ? ",0\n" : row % 3 == 1 ? ",1\n" : ",third\n");
    return bytes;
}

} // namespace

class TestMainWindowLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereMustBeData()
    {
        Bench bench;
        for (const char *name : {"importLabels", "compareLabels", "history"})
            QVERIFY(!bench.action(name).isEnabled());
        bench.start(kMoons);
        for (const char *name : {"importLabels", "compareLabels", "history"})
            QVERIFY(bench.action(name).isEnabled());
        bench.action("importLabels").trigger(); // no file was chosen
        QVERIFY(!bench.window.findChild<ImportLabelsDialog *>());
    }

    void labelsAreImportedByTheMenu()
    {
        Bench bench;
        bench.start(kMoons);
        const QString path =
            writeFile(bench.folder, QStringLiteral("l.csv"), "row,label\n0,0\n1,0\n2,new\n3,1\n");
        auto *dialog = bench.open<ImportLabelsDialog>("importLabels", path);
        QVERIFY(dialog);
        QVERIFY(!dialog->isModal()); // the maps can be looked at
        find<QPushButton>(*dialog, "applyLabels").click();
        QVERIFY(bench.session.labels().count(LabelRole::Given) >= 3);
        QVERIFY(bench.window.isWindowModified());
        QTRY_VERIFY(!bench.window.findChild<ImportLabelsDialog *>());
    }

    // Nobody compares with two at once.
    void anotherFileTakesItsPlace()
    {
        Bench bench;
        bench.start(kMoons);
        const QString path = writeFile(bench.folder, QStringLiteral("l.csv"), "row,label\n0,0\n");
        QVERIFY(bench.open<AnnotatorsDialog>("compareLabels", path));
        QVERIFY(bench.open<AnnotatorsDialog>("compareLabels", path));
        QTRY_COMPARE(bench.window.findChildren<AnnotatorsDialog *>().size(), 1);
    }

    void theHistoryIsShownByItsKey()
    {
        Bench bench;
        bench.start(kMoons);
        bench.session.giveAtRandom(3);
        QTest::keyClick(&bench.window, Qt::Key_H, Qt::ControlModifier);
        auto *dialog = bench.window.findChild<HistoryDialog *>();
        QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
        bench.action("history").trigger();
        QCOMPARE(bench.window.findChildren<HistoryDialog *>().size(), 1);
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close)->click();
        QTRY_VERIFY(!bench.window.findChild<HistoryDialog *>());
    }

    void manySamplesDoNotHoldUpTheWindow()
    {
        Bench bench;
        bench.start(QStringLiteral("builtin:moons?n=%1&noise=0.2&seed=1").arg(kMany));
        bench.session.giveAtRandom(20'000);
        QTest::qWait(100);
        stalls(); // those of opening are another matter
        const QString path = writeFile(bench.folder, QStringLiteral("many.csv"), manyLabels());

        AnnotatorsDialog *compared = nullptr;
        timed(QStringLiteral("compare"),
              [&] { compared = bench.open<AnnotatorsDialog>("compareLabels", path); });
        QVERIFY(compared);
        auto &all = find<DifferenceTable>(*compared, "differences");
        QVERIFY(all.model()->rowCount() > 50'000);
        timed(QStringLiteral("rule"), [&] { find<QRadioButton>(*compared, "onlyAgreed").click(); });
        timed(QStringLiteral("sort"), [&] { all.sortByColumn(2, Qt::DescendingOrder); });
        timed(QStringLiteral("tab"), [&] { compared->findChild<QTabWidget *>()->setCurrentIndex(1); });
        timed(QStringLiteral("copy"), [&] { all.copy(); });
        timed(QStringLiteral("close"), [&] { compared->close(); });

        ImportLabelsDialog *imported = nullptr;
        timed(QStringLiteral("import"),
              [&] { imported = bench.open<ImportLabelsDialog>("importLabels", path); });
        QVERIFY(imported);
        timed(QStringLiteral("choice"), [&] { find<QRadioButton>(*imported, "takeTheirs").click(); });
        timed(QStringLiteral("apply"), [&] { find<QPushButton>(*imported, "applyLabels").click(); });

        timed(QStringLiteral("history"), [&] { bench.action("history").trigger(); });
        auto *history = bench.window.findChild<HistoryDialog *>();
        QVERIFY(history);
        timed(QStringLiteral("moment"), [&] { find<QSlider>(*history, "momentSlider").setValue(0); });
        timed(QStringLiteral("differences"),
              [&] { find<QTabWidget>(*history, "momentTabs").setCurrentIndex(2); });
        timed(QStringLiteral("another moment"), [&] { find<QSlider>(*history, "momentSlider").setValue(1); });
        timed(QStringLiteral("back"), [&] { find<QPushButton>(*history, "goBack").click(); });
        const QString held = stalls();
        QVERIFY2(held.isEmpty(), qPrintable(held));
        QCOMPARE(bench.session.history().back().tool, std::string("replay"));
    }
};

int main(int argc, char *argv[])
{
    test::TimedApplication application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi, true);
    TestMainWindowLabels test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_main_window_labels.moc"
