// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/demo.h"
#include "ui/main_window.h"
#include "ui/session/session.h"
#include "ui/session/settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <cstdio>
#include <memory>

namespace {

/// Loads the program's texts and Qt's own for the language chosen, or the system's. English too: it carries
/// the plurals.
void installTranslations(QApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    if (!language.isEmpty())
        QLocale::setDefault(locale);
    const std::pair<const char *, QString> sources[] = {
        {"qtbase", QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
        {"inkling", QStringLiteral(":/i18n")},
    };
    for (const auto &[name, folder] : sources) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, QLatin1StringView(name), QStringLiteral("_"), folder) ||
            translator->load(QLatin1StringView(name) + QStringLiteral("_en"), folder))
            QApplication::installTranslator(translator);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("inkling"));
    QApplication::setApplicationDisplayName(QStringLiteral("Inkling"));
    QApplication::setApplicationVersion(QStringLiteral(INKLING_VERSION));
    QApplication::setDesktopFileName(QStringLiteral(INKLING_APP_ID));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/inkling.svg")));

    // the language decides how the options below describe themselves, so it is looked at first
    const auto settings = inkling::openSettings(qEnvironmentVariable("INKLING_SETTINGS"));
    const QString chosen =
        qEnvironmentVariable("INKLING_LANGUAGE", settings->value("window/language").toString());
    installTranslations(application, chosen);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Label a few points and watch the labels spread."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("data"),
        QCoreApplication::translate(
            "main", "A project, a file of data, or builtin:NAME (builtin:iris, builtin:moons?n=1000)."),
        QStringLiteral("[data]"));
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        QCoreApplication::translate("main",
                                    "Run the built-in example without a window and write picture, labels and "
                                    "report into a folder."),
        QStringLiteral("folder"));
    const QCommandLineOption picture(
        QStringLiteral("picture"),
        QCoreApplication::translate(
            "main", "Run on the data, draw before and after into a PNG, SVG or PDF file, and end."),
        QStringLiteral("file"));
    parser.addOptions({demo, picture});
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() > 1) {
        std::fputs(qPrintable(QCoreApplication::translate("main", "One data set at a time, please.\n")),
                   stderr);
        return 2;
    }
    const QString location = arguments.value(0);

    inkling::Session session;
    inkling::MainWindow window(session, *settings);
    if (parser.isSet(demo) || parser.isSet(picture)) {
        inkling::Demo job(session, window);
        if (parser.isSet(demo))
            job.writeFolder(parser.value(demo));
        else
            job.writePicture(parser.value(picture));
        window.start(location);
        return QApplication::exec();
    }
    window.keepJournal();
    window.start(location);
    window.show();
    return QApplication::exec();
}
