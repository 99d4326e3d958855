// SPDX-License-Identifier: GPL-3.0-or-later
// Random actions over the whole window: whatever is pressed, in whatever order, while whatever runs.
// INKLING_MONKEY_STEPS: how many a data set (from some thousands on, QTEST_FUNCTION_TIMEOUT in ms has to be
// raised). INKLING_MONKEY_SEED: another sequence. INKLING_MONKEY_STALLS: also 100,000 points, and the so many
// actions that held up the window the longest; it fails where one did for over 100 ms, on a machine that has
// nothing else to do.
#include "core/base/random.h"
#include "core/learn/learners.h"
#include "tests/support/clouds.h"
#include "tests/support/session_steps.h"
#include "tests/support/timed_application.h"
#include "ui/main_window.h"
#include "ui/panels/maps_panel.h"
#include "ui/session/preparation_text.h"
#include "ui/session/settings.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDialog>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QThread>
#include <QTimer>
#include <QWheelEvent>
#include <QWindow>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <numbers>
#include <string>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
extern "C" void __sanitizer_set_death_callback(void (*callback)());
#endif

using namespace inkling;

namespace {

/// The last actions, in memory that a handler of a crash may read.
class Diary
{
public:
    void begin(const char *row, quint64 seed)
    {
        m_steps = 0;
        std::snprintf(m_title, sizeof m_title, "data %s, seed %llu\n", row,
                      static_cast<unsigned long long>(seed));
    }
    void write(long step, const QString &action)
    {
        std::snprintf(m_lines[m_steps++ % kLines], kLength, "%ld: %s\n", step, action.toUtf8().constData());
    }
    QString last() const
    {
        return m_steps == 0 ? QString() : QString::fromUtf8(m_lines[(m_steps - 1) % kLines]).trimmed();
    }
    void print() const
    {
        put(m_title);
        for (std::size_t i = m_steps > kLines ? m_steps - kLines : 0; i < m_steps; ++i)
            put(m_lines[i % kLines]);
    }

private:
    static void put(const char *text)
    {
        if (::write(STDERR_FILENO, text, std::strlen(text)) < 0)
            return; // there is nobody left to tell
    }

    static constexpr std::size_t kLines = 20;
    static constexpr std::size_t kLength = 200;
    char m_title[kLength] = {};
    char m_lines[kLines][kLength] = {};
    std::size_t m_steps = 0;
};

/// Something for every step of the preparation: missing cells, categories, repeated rows with another class,
/// a number far out, a column in which nearly all is the same.
QByteArray gapsCsv()
{
    QByteArray table = "x,y,size,nearly,species\n";
    const char *sizes[] = {"small", "medium", "large", ""};
    for (int i = 0; i < 90; ++i) {
        const int kind = i % 3;
        table += i % 7 == 0 ? QByteArray() : QByteArray::number(i < 80 ? 4.0 * kind + 0.01 * i : kind);
        table += ',' + (i == 50 ? QByteArray("1e6") : QByteArray::number(i < 80 ? std::sin(i) : 0.5));
        table += QByteArray(",") + (i < 80 ? sizes[i % 4] : "small") + (i == 3 ? ",1," : ",0,");
        table += i % 10 == 4 ? QByteArray("?") : QByteArray(1, static_cast<char>('a' + (i == 85 ? 0 : kind)));
        table += '\n';
    }
    return table;
}

constexpr double kLongestStall = 100.0; // ms

Diary diary;
QStringList warnings;

void keepWarnings(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    // without a window manager there is nothing to raise a window or to grab the mouse for it
    if (text.startsWith(QStringLiteral("This plugin does not support")))
        return;
    if (type != QtDebugMsg && type != QtInfoMsg)
        warnings += text;
    std::fprintf(stderr, "%s\n", qPrintable(text));
}

extern "C" void tellCrash(int signal)
{
    diary.print();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

class Monkey
{
public:
    explicit Monkey(quint64 seed);

    void open(const QString &location);
    void step(long number);
    QString fault() const;
    QString faultOfHistory();
    bool rest();
    QString unfinished();
    void leaveBusy() { m_session.run(); }

private:
    using Act = void (Monkey::*)();

    int below(qsizetype bound) { return static_cast<int>(m_random.below(static_cast<std::uint32_t>(bound))); }
    bool often(double share) { return m_random.uniform() < share; }
    void note(const QString &action);
    void direct(const QString &name, const std::function<void()> &does);
    void endNestedLoop();
    void closeSomething();

    Qt::KeyboardModifiers modifiers();
    Qt::MouseButton button();
    PlotFrame *map();
    QPoint place(const PlotFrame &frame);
    QPoint inWindow(const QWidget &widget, QPoint place) const;
    void moveTo(const PlotFrame &frame, QPoint place, Qt::KeyboardModifiers modifiers);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    void click();
    void drag();
    void dragAndInterrupt();
    void polygon();
    void wheel();
    void pan();
    void tool();
    void trigger();
    void clickAWidget();
    void clickThere(int how, QWidget &widget, Qt::KeyboardModifiers held, QPoint there);
    void type();
    void editClasses();
    void label();
    void configure();
    void prepare();
    void look();
    void learn();
    void history();
    void reopen();
    std::vector<std::size_t> someRows();
    int someClass();
    QWidget *top();

    Random m_random;
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings = openSettings(m_folder.filePath(QStringLiteral("inkling.ini")));
    Session m_session;
    MainWindow m_window{m_session, *m_settings};
    QString m_location;
    Labels m_initial;
    long m_step = 0;
    bool m_acts = false;
    QElapsedTimer m_since;
    QTimer m_guard;
};

Monkey::Monkey(quint64 seed)
    : m_random(seed)
{
    WindowDialogs dialogs;
    dialogs.fileToOpen = [this](QWidget *, const QString &, const QString &, const QString &) {
        return often(0.5) ? QString() : m_location;
    };
    dialogs.folderToOpen = [this](QWidget *, const QString &, const QString &) {
        return often(0.5) ? QString() : m_folder.path();
    };
    dialogs.fileToSave = [this](QWidget *, const QString &, const QString &, const QString &filter) {
        const QString name = filter.startsWith(QStringLiteral("CSV"))        ? QStringLiteral("out.csv")
                             : filter.startsWith(QStringLiteral("HTML"))     ? QStringLiteral("out.html")
                             : filter.startsWith(QStringLiteral("Projects")) ? QStringLiteral("out.inkling")
                                                                             : QStringLiteral("out.png");
        return often(0.5) ? QString() : m_folder.filePath(name);
    };
    dialogs.askToDiscard = [this](QWidget *, const QString &) {
        return below(2) == 1;
    };
    dialogs.askToReplace = [this](QWidget *, const QString &) {
        return static_cast<WindowDialogs::Replacing>(below(3));
    };
    dialogs.askToSave = [this](QWidget *, const QString &) {
        return static_cast<WindowDialogs::Answer>(below(3));
    };
    m_window.setDialogs(dialogs);
    m_window.resize(1280, 800);
    QObject::connect(&m_session, &Session::historyStarted, &m_guard,
                     [this] { m_initial = m_session.wholeLabels(); });
    QObject::connect(&m_guard, &QTimer::timeout, &m_guard, [this] { endNestedLoop(); });
    m_guard.start(30);
}

void Monkey::open(const QString &location)
{
    m_location = location;
    if (location.endsWith(QStringLiteral(".csv"))) {
        m_location = m_folder.filePath(location);
        QFile file(m_location);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(location == QStringLiteral("gaps.csv") ? gapsCsv() : cloudsCsv());
    }
    m_window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&m_window));
    m_window.activateWindow();
    QSignalSpy opened(&m_session, &Session::dataChanged);
    m_window.start(m_location);
    QVERIFY(opened.wait(kPatience));
}

void Monkey::note(const QString &action)
{
    diary.write(m_step, action);
}

/// What no single event does.
void Monkey::direct(const QString &name, const std::function<void()> &does)
{
    note(name);
    const test::Clock clock;
    does();
    static_cast<test::TimedApplication *>(qApp)->keep(clock, name);
}

/// The menu of a tool button and a drag out of a list run loops of their own inside an action.
void Monkey::endNestedLoop()
{
    constexpr qint64 kLongForAnAction = 100; // ms
    if (m_acts && m_since.elapsed() > kLongForAnAction)
        closeSomething();
}

void Monkey::closeSomething()
{
    if (QWidget *popup = QApplication::activePopupWidget()) {
        popup->close();
        return;
    }
    if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) {
        auto *path = dialog->findChild<QLineEdit *>(QStringLiteral("exportPath"));
        if (path && often(0.5)) {
            path->setText(m_folder.filePath(QStringLiteral("out.csv")));
            dialog->findChild<QPushButton *>(QStringLiteral("acceptExport"))->click();
            return; // there may be such a file: then it is still open
        }
        dialog->reject();
        return;
    }
    if (QThread::currentThread()->loopLevel() > 0)
        QTest::keyClick(m_window.windowHandle(), Qt::Key_Escape);
}

bool Monkey::rest()
{
    constexpr std::size_t kManyRows = 10'000; // some methods take minutes
    note(QStringLiteral("rest"));
    m_session.search().stop();
    m_session.suspects().stop();
    if (m_session.labels().size() > kManyRows)
        m_session.stop();
    return QTest::qWaitFor([this] { return unfinished().isEmpty(); }, kPatience);
}

/// The jobs that run, in words.
QString Monkey::unfinished()
{
    QStringList jobs;
    if (m_session.isLearning())
        jobs += QLatin1StringView(m_session.learner().id);
    if (m_session.isOpening())
        jobs += QStringLiteral("opening");
    if (m_window.exporter().isExporting())
        jobs += QStringLiteral("export");
    if (m_session.search().isRunning())
        jobs += QStringLiteral("search");
    if (m_session.suspects().isRunning())
        jobs += QStringLiteral("suspects");
    return jobs.join(QStringLiteral(", "));
}

void Monkey::step(long number)
{
    struct Choice
    {
        Act act;
        int weight = 1;
    };
    static const Choice choices[] = {
        {&Monkey::click, 10},    {&Monkey::drag, 12},    {&Monkey::dragAndInterrupt, 2},
        {&Monkey::polygon, 4},   {&Monkey::wheel, 4},    {&Monkey::pan, 2},
        {&Monkey::tool, 6},      {&Monkey::trigger, 16}, {&Monkey::clickAWidget, 20},
        {&Monkey::type, 10},     {&Monkey::label, 4},    {&Monkey::editClasses, 6},
        {&Monkey::configure, 3}, {&Monkey::look, 3},     {&Monkey::learn, 4},
        {&Monkey::history, 4},   {&Monkey::prepare, 2},
    };
    m_step = number;
    m_since.start();
    m_acts = true;
    if ((QApplication::activePopupWidget() || QApplication::activeModalWidget()) && often(0.3)) {
        direct(QStringLiteral("close"), [this] { closeSomething(); });
    } else if (often(0.002)) {
        reopen();
    } else {
        int total = 0;
        for (const Choice &choice : choices)
            total += choice.weight;
        int left = below(total);
        const Choice *chosen = choices;
        while (left >= chosen->weight)
            left -= (chosen++)->weight;
        (this->*chosen->act)();
    }
    m_acts = false;
    if (often(0.3))
        QCoreApplication::processEvents();
    if (often(0.01) && !rest())
        warnings += QStringLiteral("No end of: %1").arg(unfinished());
}

/// What holds after every action. Empty: all does.
QString Monkey::fault() const
{
    if (!warnings.isEmpty())
        return warnings.join(u'\n');
    const Labels &labels = m_session.labels();
    const auto classes = static_cast<int>(labels.classCount());
    if (labels.size() != m_session.data().rows || m_session.selection().size() != labels.size())
        return QStringLiteral("another number of rows");
    if (m_session.armedClass() < kUnlabelled || m_session.armedClass() > std::max(classes - 1, 0))
        return QStringLiteral("class %1 is armed").arg(m_session.armedClass());
    if (m_session.selection().current() >= static_cast<long>(labels.size()))
        return QStringLiteral("sample %1 is the current one").arg(m_session.selection().current());
    if (m_session.frame() < 0 || m_session.frame() > std::max(m_session.frameCount() - 1, 0))
        return QStringLiteral("frame %1 of %2").arg(m_session.frame()).arg(m_session.frameCount());
    for (std::size_t row = 0; row < labels.size(); ++row) {
        const LabelCell &cell = labels[row];
        if (cell.given < kUnlabelled || cell.given >= classes || cell.truth >= classes)
            return QStringLiteral("sample %1 has class %2, in truth %3 of %4")
                .arg(row)
                .arg(cell.given)
                .arg(cell.truth)
                .arg(classes);
        if (cell.heldOut && (cell.given != kUnlabelled || cell.truth == kUnlabelled))
            return QStringLiteral("sample %1 is held out and labelled").arg(row);
    }
    if (!m_window.isVisible())
        return QStringLiteral("the window has closed");
    return {};
}

/// Whether undo and redo come to the same labels.
QString Monkey::faultOfHistory()
{
    QUndoStack &stack = m_session.undoStack();
    const Labels last = m_session.wholeLabels();
    const int index = stack.index();
    stack.setIndex(0);
    if (m_session.wholeLabels() != m_initial)
        return QStringLiteral("undoing all of %1 steps does not restore the labels").arg(index);
    stack.setIndex(index);
    if (m_session.wholeLabels() != last)
        return QStringLiteral("redoing all of %1 steps does not restore the labels").arg(index);
    return {};
}

Qt::KeyboardModifiers Monkey::modifiers()
{
    static const Qt::KeyboardModifiers choices[] = {Qt::NoModifier,
                                                    Qt::NoModifier,
                                                    Qt::NoModifier,
                                                    Qt::ShiftModifier,
                                                    Qt::AltModifier,
                                                    Qt::ControlModifier,
                                                    Qt::ShiftModifier | Qt::AltModifier};
    return choices[below(std::size(choices))];
}

Qt::MouseButton Monkey::button()
{
    return often(0.75) ? Qt::LeftButton : often(0.7) ? Qt::RightButton : Qt::MiddleButton;
}

PlotFrame *Monkey::map()
{
    PlotFrame &frame = often(0.5) ? m_window.maps().before() : m_window.maps().after();
    return frame.isVisible() && frame.width() > 10 && frame.height() > 10 ? &frame : nullptr;
}

QPoint Monkey::place(const PlotFrame &frame)
{
    return {below(frame.width()), below(frame.height())};
}

QPoint Monkey::inWindow(const QWidget &widget, QPoint place) const
{
    const QPoint there = widget.mapTo(widget.window(), place);
    const QRect inside = widget.window()->rect();
    return {std::clamp(there.x(), inside.left(), inside.right()),
            std::clamp(there.y(), inside.top(), inside.bottom())};
}

void Monkey::moveTo(const PlotFrame &frame, QPoint place, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseEvent(QTest::MouseMove, m_window.windowHandle(), Qt::NoButton, modifiers,
                      inWindow(frame, place));
}

/// Dialogs and floating panels may close by their own keys, and QTest's would go on to a window that is no
/// more.
void Monkey::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    const QPointer<QWidget> focus = QApplication::focusWidget();
    if (!focus || focus->window() == &m_window || QApplication::activePopupWidget()) {
        QTest::keyClick(m_window.windowHandle(), key, modifiers);
        return;
    }
    const bool isText = key >= Qt::Key_Space && key <= Qt::Key_Z && !(modifiers & ~Qt::ShiftModifier);
    const QString text = isText ? QString(QChar(key)) : QString();
    QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(focus, &press);
    QKeyEvent release(QEvent::KeyRelease, key, modifiers, text);
    if (focus)
        QApplication::sendEvent(focus, &release);
}

void Monkey::click()
{
    PlotFrame *frame = map();
    if (!frame)
        return;
    const QPoint there = inWindow(*frame, place(*frame));
    const auto held = modifiers();
    const auto which = button();
    const bool twice = often(0.15);
    note(QStringLiteral("%1 %2 with %3 and %4 in a map at %5,%6")
             .arg(twice ? QStringLiteral("double click") : QStringLiteral("click"))
             .arg(int(which))
             .arg(int(held), 0, 16)
             .arg(m_session.armedClass())
             .arg(there.x())
             .arg(there.y()));
    if (twice)
        QTest::mouseDClick(m_window.windowHandle(), which, held, there);
    else
        QTest::mouseClick(m_window.windowHandle(), which, held, there);
}

void Monkey::drag()
{
    PlotFrame *frame = map();
    if (!frame)
        return;
    const auto held = modifiers();
    const auto which = button();
    QPoint there = place(*frame);
    const int moves = 1 + below(15);
    note(QStringLiteral("drag %1 with %2 from %3,%4 over %5 places")
             .arg(int(which))
             .arg(int(held), 0, 16)
             .arg(there.x())
             .arg(there.y())
             .arg(moves));
    QTest::mousePress(m_window.windowHandle(), which, held, inWindow(*frame, there));
    const QPoint middle = place(*frame);
    const double radius = 5.0 + 200.0 * m_random.uniform();
    for (int i = 0; i < moves; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / moves;
        there = middle + QPointF(radius * std::cos(angle), radius * std::sin(angle)).toPoint();
        moveTo(*frame, there, held);
    }
    QTest::mouseRelease(m_window.windowHandle(), which, often(0.9) ? held : modifiers(),
                        inWindow(*frame, there));
}

/// Something else happens while a button is down.
void Monkey::dragAndInterrupt()
{
    PlotFrame *frame = map();
    if (!frame)
        return;
    const auto which = button();
    note(QStringLiteral("press %1 and go").arg(int(which)));
    QTest::mousePress(m_window.windowHandle(), which, modifiers(), inWindow(*frame, place(*frame)));
    moveTo(*frame, place(*frame), Qt::NoModifier);
    moveTo(*frame, place(*frame), Qt::NoModifier);
    static const Act interruptions[] = {&Monkey::trigger, &Monkey::type,    &Monkey::editClasses,
                                        &Monkey::tool,    &Monkey::history, &Monkey::learn,
                                        &Monkey::look,    &Monkey::wheel,   &Monkey::label,
                                        &Monkey::reopen,  &Monkey::prepare};
    const int count = 1 + below(3);
    for (int i = 0; i < count; ++i)
        (this->*interruptions[below(std::size(interruptions))])();
    moveTo(*frame, QPoint(frame->width() / 2, frame->height() / 2), Qt::NoModifier);
    if (often(0.8))
        QTest::mouseRelease(m_window.windowHandle(), which, Qt::NoModifier, inWindow(*frame, place(*frame)));
}

void Monkey::polygon()
{
    PlotFrame *frame = map();
    if (!frame)
        return;
    const auto held = modifiers();
    const int corners = below(7);
    note(QStringLiteral("polygon with %1 of %2 corners").arg(int(held), 0, 16).arg(corners));
    key(Qt::Key_P);
    for (int i = 0; i < corners; ++i) {
        QTest::mouseClick(m_window.windowHandle(), Qt::LeftButton, held, inWindow(*frame, place(*frame)));
        if (often(0.3))
            moveTo(*frame, place(*frame), held);
    }
    static const Qt::Key ends[] = {Qt::Key_Return, Qt::Key_Escape, Qt::Key_Backspace, Qt::Key_V, Qt::Key_F5};
    if (often(0.3))
        QTest::mouseDClick(m_window.windowHandle(), Qt::LeftButton, held, inWindow(*frame, place(*frame)));
    else
        key(ends[below(std::size(ends))]);
}

void Monkey::wheel()
{
    PlotFrame *frame = map();
    QWidget *target = frame;
    if (often(0.3)) {
        const auto widgets = m_window.findChildren<QWidget *>();
        target = widgets[below(widgets.size())];
    }
    if (!target || !target->isVisible())
        return;
    const QPointF there(below(target->width() + 1), below(target->height() + 1));
    const int turns = (often(0.5) ? 120 : -120) * (1 + below(4));
    note(QStringLiteral("wheel by %1 over %2 %3")
             .arg(turns)
             .arg(QLatin1StringView(target->metaObject()->className()), target->objectName()));
    QWheelEvent event(there, target->mapToGlobal(there), {}, QPoint(0, turns), Qt::NoButton, modifiers(),
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(target, &event);
}

void Monkey::pan()
{
    PlotFrame *frame = map();
    if (!frame)
        return;
    note(QStringLiteral("pan with space"));
    QWindow *window = m_window.windowHandle();
    frame->setFocus();
    QTest::keyPress(window, Qt::Key_Space);
    QTest::mousePress(window, Qt::LeftButton, Qt::NoModifier, inWindow(*frame, place(*frame)));
    moveTo(*frame, place(*frame), Qt::NoModifier);
    const bool keyFirst = often(0.5);
    if (keyFirst)
        QTest::keyRelease(window, Qt::Key_Space);
    QTest::mouseRelease(window, Qt::LeftButton, Qt::NoModifier, inWindow(*frame, place(*frame)));
    if (!keyFirst && often(0.9))
        QTest::keyRelease(window, Qt::Key_Space);
}

void Monkey::tool()
{
    static const Qt::Key keys[] = {Qt::Key_V,           Qt::Key_R,           Qt::Key_L, Qt::Key_P,
                                   Qt::Key_B,           Qt::Key_W,           Qt::Key_S, Qt::Key_S,
                                   Qt::Key_BracketLeft, Qt::Key_BracketRight};
    const Qt::Key chosen = keys[below(std::size(keys))];
    note(QStringLiteral("tool key %1").arg(QKeySequence(chosen).toString()));
    key(chosen);
}

/// One of the window's actions, by its key or from its menu. Those that end the program, open other data, or
/// change what the whole program looks like are left out; the last of them is tried now and then.
void Monkey::trigger()
{
    const auto isLeftOut = [this](const QAction *action) {
        const auto *menu = qobject_cast<const QMenu *>(action->parent());
        static const QStringList others{QStringLiteral("Exa&mples"), QStringLiteral("Open &recent")};
        return action->isSeparator() || action->menu() || !action->isEnabled() ||
               action->objectName() == QStringLiteral("quit") ||
               action->objectName() == QStringLiteral("example") ||
               (menu && others.contains(menu->title())) ||
               (menu && menu->title() == QStringLiteral("&Colours") && often(0.9));
    };
    QList<QAction *> actions = m_window.findChildren<QAction *>();
    actions.removeIf(isLeftOut);
    QAction *action = actions[below(actions.size())];
    const QString name = QStringLiteral("%1 \"%2\"").arg(action->objectName(), action->text());
    if (action->shortcuts().isEmpty() || often(0.3)) {
        direct(QStringLiteral("trigger ") + name, [action] { action->trigger(); });
        return;
    }
    note(QStringLiteral("keys of ") + name);
    const QKeyCombination keys = action->shortcuts().at(below(action->shortcuts().size()))[0];
    key(keys.key(), keys.keyboardModifiers());
}

/// Where a user could click now: what is modal or popped up comes first.
QWidget *Monkey::top()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    QWidgetList windows = QApplication::topLevelWidgets();
    windows.removeIf([](const QWidget *window) { return !window->isVisible() || !window->windowHandle(); });
    return windows.isEmpty() || often(0.8) ? &m_window : windows[below(windows.size())];
}

void Monkey::clickAWidget()
{
    QWidget *window = top();
    QWidgetList widgets = window->findChildren<QWidget *>();
    widgets.removeIf([window](const QWidget *widget) {
        return widget->window() != window || !widget->isVisible() || widget->visibleRegion().isEmpty() ||
               qobject_cast<const PlotFrame *>(widget);
    });
    QWidget *widget = widgets.isEmpty() ? window : widgets[below(widgets.size())];
    const QRect shown = widget->visibleRegion().boundingRect();
    if (!window->windowHandle() || shown.isEmpty())
        return;
    const QPoint there = shown.topLeft() + QPoint(below(shown.width()), below(shown.height()));
    const QPoint place = inWindow(*widget, there);
    const auto held = often(0.8) ? Qt::KeyboardModifiers() : modifiers();
    const int how = below(10);
    note(QStringLiteral("click (%1) %2 \"%3\" in %4 at %5,%6")
             .arg(how)
             .arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName(),
                  QLatin1StringView(window->metaObject()->className()))
             .arg(place.x())
             .arg(place.y()));
    clickThere(how, *widget, held, there);
}

/// A click may close and delete what was clicked.
void Monkey::clickThere(int how, QWidget &widget, Qt::KeyboardModifiers held, QPoint there)
{
    const QPoint place = inWindow(widget, there);
    const QPoint global = widget.mapToGlobal(there);
    const QSize size = widget.window()->size();
    const QPointer<QWidget> clicked = &widget;
    const QPointer<QWindow> window = widget.window()->windowHandle();
    if (!QRect(QPoint(), window->size()).contains(place))
        return; // a panel that floats changes its size later than its window
    if (how == 0) {
        QTest::mouseDClick(window, Qt::LeftButton, held, place);
    } else if (how == 1) {
        QTest::mouseClick(window, Qt::RightButton, held, place);
        QContextMenuEvent event(QContextMenuEvent::Mouse, there, global, held);
        if (clicked)
            QApplication::sendEvent(clicked, &event);
    } else if (how == 2) {
        const QPoint further(std::clamp(place.x() + below(200) - 100, 0, size.width() - 1),
                             std::clamp(place.y() + below(200) - 100, 0, size.height() - 1));
        QTest::mousePress(window, Qt::LeftButton, held, place);
        if (window)
            QTest::mouseEvent(QTest::MouseMove, window, Qt::NoButton, held, further);
        if (window)
            QTest::mouseRelease(window, Qt::LeftButton, held, further);
    } else {
        QTest::mouseClick(window, Qt::LeftButton, held, place);
    }
}

void Monkey::type()
{
    static const Qt::Key keys[] = {
        Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Return, Qt::Key_Tab,      Qt::Key_Backtab, Qt::Key_Escape,
        Qt::Key_F2,     Qt::Key_Space,     Qt::Key_Up,     Qt::Key_Down,     Qt::Key_Left,    Qt::Key_Right,
        Qt::Key_Home,   Qt::Key_End,       Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Plus,    Qt::Key_Minus,
        Qt::Key_N,      Qt::Key_A,         Qt::Key_X,      Qt::Key_F,        Qt::Key_Q,       Qt::Key_H,
        Qt::Key_G,      Qt::Key_U,         Qt::Key_D,      Qt::Key_T,        Qt::Key_K,       Qt::Key_Comma,
        Qt::Key_Period, Qt::Key_E,         Qt::Key_Z,      Qt::Key_Menu};
    const int count = 1 + below(4);
    QString typed;
    for (int i = 0; i < count; ++i) {
        const Qt::Key chosen =
            often(0.4) ? static_cast<Qt::Key>(Qt::Key_0 + below(10)) : keys[below(std::size(keys))];
        const auto held = often(0.85) ? Qt::KeyboardModifiers() : modifiers();
        typed += u' ' + QKeySequence(held.toInt() | chosen).toString();
        note(QStringLiteral("type") + typed);
        key(chosen, held);
    }
}

std::vector<std::size_t> Monkey::someRows()
{
    std::vector<std::size_t> rows;
    const double share = m_random.uniform() * m_random.uniform();
    for (std::size_t row = 0; row < m_session.labels().size(); ++row) {
        if (often(share))
            rows.push_back(row);
    }
    return rows;
}

int Monkey::someClass()
{
    const std::size_t classes = m_session.labels().classCount();
    return classes == 0 ? kUnlabelled : below(static_cast<qsizetype>(classes));
}

void Monkey::editClasses()
{
    const int first = someClass();
    const int second = someClass();
    const int what = below(7);
    if (what == 0 || first < 0) {
        direct(QStringLiteral("addClass"), [this] { m_session.addClass(); });
        return;
    }
    const QString which = QStringLiteral(" %1 %2").arg(first).arg(second);
    if (what == 1)
        direct(QStringLiteral("renameClass") + which,
               [&] { m_session.renameClass(first, QStringLiteral("name %1").arg(below(20))); });
    else if (what == 2)
        direct(QStringLiteral("removeClass") + which, [&] { m_session.removeClass(first); });
    else if (what == 3 && first != second)
        direct(QStringLiteral("mergeClass") + which, [&] { m_session.mergeClass(first, second); });
    else if (what == 4)
        direct(QStringLiteral("moveClass") + which, [&] { m_session.moveClass(first, second); });
    else if (what == 5)
        direct(QStringLiteral("splitClass") + which, [&] { m_session.splitClass(first, someRows()); });
    else
        direct(QStringLiteral("recolourClass") + which,
               [&] { m_session.recolourClass(first, m_random.next() & 0xffffffU); });
}

void Monkey::label()
{
    switch (below(6)) {
    case 0:
        direct(QStringLiteral("labelPoints"), [this] {
            m_session.labelPoints(someRows(), someClass(), {"monkey", QStringLiteral("Monkey")});
        });
        break;
    case 1:
        direct(QStringLiteral("flag"),
               [this] { m_session.flag(someRows(), often(0.5) ? Certainty::Sure : Certainty::Unsure); });
        break;
    case 2:
        direct(QStringLiteral("giveAtRandom"),
               [this] { m_session.giveAtRandom(static_cast<std::size_t>(1 + below(5))); });
        break;
    case 3:
        direct(QStringLiteral("holdOut"), [this] { m_session.holdOut(0.1 * below(9)); });
        break;
    case 4:
        direct(QStringLiteral("hideGivenLabels"), [this] { m_session.hideGivenLabels(); });
        break;
    default:
        direct(QStringLiteral("keepEveryFifth"), [this] { m_session.setKeepEveryFifth(often(0.5)); });
    }
}

void Monkey::configure()
{
    const auto &list = learners();
    switch (below(5)) {
    case 0: {
        const LearnerInfo &learner =
            list[static_cast<std::size_t>(below(static_cast<qsizetype>(list.size())))];
        direct(QStringLiteral("setLearner ") + QLatin1StringView(learner.id),
               [&] { m_session.setLearner(learner); });
        break;
    }
    case 1: {
        const ParameterTable &table = m_session.learner().parameters;
        if (table.empty())
            break;
        const Parameter &parameter =
            table[static_cast<std::size_t>(below(static_cast<qsizetype>(table.size())))];
        double value = parameter.initial;
        if (parameter.kind == ParameterKind::Choice)
            value = below(static_cast<qsizetype>(parameter.choices.size()));
        else if (!parameter.trials.empty() && !parameter.hasAutomatic)
            value =
                parameter
                    .trials[static_cast<std::size_t>(below(static_cast<qsizetype>(parameter.trials.size())))];
        direct(QStringLiteral("setParameter %1 %2").arg(QLatin1StringView(parameter.id)).arg(value),
               [&] { m_session.setParameter(parameter.id, value); });
        break;
    }
    case 2:
        direct(QStringLiteral("setSeed"), [this] { m_session.setSeed(m_random.next()); });
        break;
    case 3: {
        const auto columns = static_cast<qsizetype>(m_session.data().columns.size());
        const AxisChoice axes{often(0.3), static_cast<std::size_t>(below(columns)),
                              static_cast<std::size_t>(below(columns))};
        direct(QStringLiteral("setAxes %1 %2 %3").arg(axes.components).arg(axes.xColumn).arg(axes.yColumn),
               [&] { m_session.setAxes(axes); });
        break;
    }
    default:
        direct(QStringLiteral("resetParameters"), [this] { m_session.resetParameters(); });
    }
}

/// Steps that leave samples out, bring them back, or change their features; each is one of the undo stack.
void Monkey::prepare()
{
    if (often(0.3)) {
        ReadOptions reading = m_session.request().options;
        const int column = below(static_cast<qsizetype>(m_session.data().columns.size()) + 1);
        reading.ignore.clear();
        if (column > 0)
            reading.ignore = {std::to_string(column)};
        direct(QStringLiteral("readAgain without %1").arg(column), [&] { m_session.readAgain(reading); });
        return;
    }
    PrepareOptions options = m_session.preparation();
    switch (below(6)) {
    case 0:
        options.scaling = static_cast<Scaling>(below(4));
        break;
    case 1:
        options.imputation = static_cast<Imputation>(below(5));
        break;
    case 2:
        options.repeated = static_cast<RepeatedRows>(below(3));
        break;
    case 3:
        options.outliers = static_cast<Outliers>(below(3));
        break;
    case 4:
        options.nearConstants = static_cast<NearConstants>(below(2));
        break;
    default:
        options.components = below(4);
    }
    direct(QStringLiteral("setPreparation ") + preparationText(m_session.preparation(), options),
           [&] { m_session.setPreparation(options); });
}

void Monkey::look()
{
    Selection &selection = m_session.selection();
    const auto rows = static_cast<qsizetype>(m_session.labels().size());
    switch (below(6)) {
    case 0:
        direct(QStringLiteral("select"),
               [&] { selection.change(someRows(), static_cast<SelectionChange>(below(4))); });
        break;
    case 1:
        direct(QStringLiteral("showOnly"), [&] {
            const auto kept = someRows();
            selection.showOnly(std::vector<std::uint32_t>(kept.begin(), kept.end()));
        });
        break;
    case 2:
        direct(QStringLiteral("showAll"), [&] { selection.showAll(); });
        break;
    case 3:
        direct(QStringLiteral("setCurrent"), [&] { selection.setCurrent(below(rows + 1) - 1); });
        break;
    case 4:
        direct(QStringLiteral("setFrame"), [this] {
            if (m_session.frameCount() > 0)
                m_session.setFrame(below(m_session.frameCount()));
        });
        break;
    default:
        direct(QStringLiteral("resize"), [this] { m_window.resize(400 + below(1100), 300 + below(700)); });
    }
}

void Monkey::learn()
{
    switch (below(6)) {
    case 0:
        direct(QStringLiteral("live"), [this] { m_session.setLive(!m_session.isLive()); });
        break;
    case 1:
        direct(QStringLiteral("stop"), [this] { m_session.stop(); });
        break;
    case 2:
        direct(QStringLiteral("draws"), [this] {
            if (m_session.labels().count(LabelRole::Given) > 0 &&
                m_session.labels().count(LabelRole::HeldOut) > 0)
                m_session.runDraws(3);
        });
        break;
    case 3:
        direct(QStringLiteral("give and run"), [this] {
            m_session.giveAtRandom(2);
            m_session.run();
        });
        break;
    default:
        note(QStringLiteral("F5"));
        key(Qt::Key_F5);
    }
}

void Monkey::history()
{
    QUndoStack &stack = m_session.undoStack();
    if (often(0.1)) {
        const int index = below(stack.count() + 1);
        direct(QStringLiteral("undo list to %1").arg(index), [&] { stack.setIndex(index); });
        return;
    }
    const int count = 1 + below(4);
    note(QStringLiteral("undo and redo"));
    for (int i = 0; i < count; ++i)
        key(Qt::Key_Z, often(0.6) ? Qt::ControlModifier : Qt::ControlModifier | Qt::ShiftModifier);
}

void Monkey::reopen()
{
    direct(QStringLiteral("reopen"), [this] { m_window.open({m_location, {}, {}}); });
}

} // namespace

class TestMonkey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void staysSoundWhateverIsDone_data();
    void staysSoundWhateverIsDone();
};

void TestMonkey::initTestCase()
{
#if defined(__SANITIZE_ADDRESS__)
    __sanitizer_set_death_callback([] { diary.print(); });
#else
    for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGTERM})
        std::signal(signal, tellCrash);
#endif
}

void TestMonkey::staysSoundWhateverIsDone_data()
{
    QTest::addColumn<QString>("location");
    QTest::newRow("moons") << QStringLiteral("builtin:moons?n=200");
    QTest::newRow("iris") << QStringLiteral("builtin:iris");
    QTest::newRow("digits") << QStringLiteral("builtin:digits");
    QTest::newRow("no classes") << QStringLiteral("clouds.csv");
    QTest::newRow("gaps") << QStringLiteral("gaps.csv");
    if (qEnvironmentVariableIsSet("INKLING_MONKEY_STALLS"))
        QTest::newRow("many") << QStringLiteral("builtin:moons?n=100000");
}

void TestMonkey::staysSoundWhateverIsDone()
{
    QFETCH(QString, location);
    const int wanted = qEnvironmentVariableIntValue("INKLING_MONKEY_STEPS");
    const int steps = wanted > 0 ? wanted : 400;
    const auto seed = static_cast<quint64>(qEnvironmentVariableIntValue("INKLING_MONKEY_SEED")) + 1;
    warnings.clear();
    diary.begin(QTest::currentDataTag(), seed - 1);
    const QtMessageHandler handler = qInstallMessageHandler(keepWarnings);
    QString fault;
    {
        Monkey monkey(seed);
        monkey.open(location);
        for (int step = 0; step < steps && fault.isEmpty(); ++step) {
            monkey.step(step);
            fault = monkey.fault();
        }
        if (fault.isEmpty())
            fault = monkey.faultOfHistory();
        monkey.leaveBusy();
    }
    qInstallMessageHandler(handler);
    if (qEnvironmentVariableIsSet("INKLING_MONKEY_STALLS")) {
        const double longest = static_cast<test::TimedApplication *>(qApp)->takeStalls();
        if (fault.isEmpty() && longest > kLongestStall)
            fault = QStringLiteral("The window was held up for %1 ms.").arg(longest, 0, 'f', 1);
    }
    if (fault.isEmpty())
        fault = warnings.join(u'\n');
    if (!fault.isEmpty())
        diary.print();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

int main(int argc, char *argv[])
{
    test::TimedApplication application(argc, argv);
    application.setSituation([] { return diary.last(); });
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi, true);
    TestMonkey test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_monkey.moc"
