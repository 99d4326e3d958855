// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/shortcuts.h"

#include <QAction>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace inkling;

class TestShortcuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings =
            std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_settings->clear();
        m_run.setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_Return)});
        m_lasso.setShortcut(QKeySequence(Qt::Key_L));
    }

    void changesAndSetsBack()
    {
        const auto shortcuts = make();
        QSignalSpy changed(shortcuts.get(), &Shortcuts::changed);
        QCOMPARE(shortcuts->change(&m_lasso, QKeySequence(Qt::Key_Z)), QString());
        QCOMPARE(m_lasso.shortcut(), QKeySequence(Qt::Key_Z));
        QCOMPARE(shortcuts->reset(&m_lasso), QString());
        QCOMPARE(m_lasso.shortcut(), QKeySequence(Qt::Key_L));
        QCOMPARE(changed.count(), 2);
    }

    void refusesCollisions_data()
    {
        QTest::addColumn<QKeySequence>("keys");
        QTest::addColumn<QString>("named");
        QTest::newRow("another action's first keys") << QKeySequence(Qt::Key_F5) << QStringLiteral("Run");
        QTest::newRow("its second ones") << QKeySequence(Qt::CTRL | Qt::Key_Return) << QStringLiteral("Run");
        QTest::newRow("their beginning") << QKeySequence(Qt::Key_F5, Qt::Key_A) << QStringLiteral("Run");
        QTest::newRow("the map's") << QKeySequence(Qt::Key_Space) << QStringLiteral("map");
    }
    void refusesCollisions()
    {
        QFETCH(QKeySequence, keys);
        QFETCH(QString, named);
        const auto shortcuts = make();
        const QString problem = shortcuts->change(&m_lasso, keys);
        QVERIFY2(problem.contains(named), qPrintable(problem));
        QCOMPARE(m_lasso.shortcut(), QKeySequence(Qt::Key_L));
    }

    // Not every desktop has standard keys for everything.
    void anActionWithoutKeysCollidesWithNothing()
    {
        m_run.setShortcuts({QKeySequence()});
        const auto shortcuts = make();
        QCOMPARE(shortcuts->change(&m_lasso, QKeySequence(Qt::Key_Q)), QString());
    }

    void keysAreToldInWords()
    {
        const auto shortcuts = make();
        shortcuts->markHeld(&m_lasso);
        QCOMPARE(shortcuts->keysText(&m_run), QStringLiteral("F5, Ctrl+Return"));
        QCOMPARE(shortcuts->keysText(&m_lasso), QStringLiteral("L held"));
        shortcuts->change(&m_lasso, {});
        QCOMPARE(shortcuts->keysText(&m_lasso), QString());
    }

    // Keys that were given to another action in the meantime are not taken back by force.
    void refusesToSetBackToTakenKeys()
    {
        const auto shortcuts = make();
        shortcuts->change(&m_lasso, {});
        QCOMPARE(shortcuts->change(&m_run, QKeySequence(Qt::Key_L)), QString());
        QVERIFY(!shortcuts->reset(&m_lasso).isEmpty());
        QVERIFY(m_lasso.shortcuts().isEmpty());
        shortcuts->resetAll();
        QCOMPARE(m_lasso.shortcut(), QKeySequence(Qt::Key_L));
        QCOMPARE(m_run.shortcuts().size(), 2);
    }

    void remembersAcrossStarts()
    {
        make()->change(&m_lasso, QKeySequence(Qt::Key_Z));
        m_lasso.setShortcut(QKeySequence(Qt::Key_L)); // as the next start makes it
        const auto next = make();
        QCOMPARE(m_lasso.shortcut(), QKeySequence(Qt::Key_Z));
        QCOMPARE(next->defaults(&m_lasso), (QList<QKeySequence>{QKeySequence(Qt::Key_L)}));
    }

    // A later version may use a key that the user has chosen for something else.
    void dropsARememberedChoiceThatCollides()
    {
        m_settings->setValue(QStringLiteral("shortcuts/lasso"), QStringLiteral("F5"));
        make();
        QCOMPARE(m_lasso.shortcut(), QKeySequence(Qt::Key_L));
        QCOMPARE(m_run.shortcut(), QKeySequence(Qt::Key_F5));
    }

private:
    std::unique_ptr<Shortcuts> make()
    {
        m_run.setObjectName(QStringLiteral("run"));
        m_lasso.setObjectName(QStringLiteral("lasso"));
        auto shortcuts = std::make_unique<Shortcuts>(*m_settings);
        shortcuts->add(&m_run, QStringLiteral("Learn"));
        shortcuts->add(&m_lasso, QStringLiteral("Label"));
        return shortcuts;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    QAction m_run{QStringLiteral("&Run"), nullptr};
    QAction m_lasso{QStringLiteral("&Lasso"), nullptr};
};

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
