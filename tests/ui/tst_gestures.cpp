// SPDX-License-Identifier: GPL-3.0-or-later
// Every gesture and key of the labelling loop once, with the mouse and the keyboard of a real X server. What
// they do is compared with what was drawn: a table of 12 x 8 points at whole coordinates, so that each
// stroke's points are known. Run it under Xvfb.
#include "tests/support/session_steps.h"
#include "ui/main_window.h"
#include "ui/panels/maps_panel.h"
#include "ui/session/settings.h"

#include <QApplication>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <functional>
#include <memory>

using namespace inkling;

namespace {

constexpr int kColumns = 12;
constexpr int kRows = 8;
constexpr double kOffset = 0.25; // no column of whole numbers is taken for one of classes

std::size_t rowOf(int x, int y)
{
    return static_cast<std::size_t>(kColumns * y + x);
}

/// Whether a gesture took the point (x, y).
using Taken = std::function<bool(int x, int y)>;

Taken within(int x0, int y0, int x1, int y1)
{
    return [=](int x, int y) {
        return x >= x0 && x <= x1 && y >= y0 && y <= y1;
    };
}

double widthOf(const MapRange &range)
{
    return range.x1 - range.x0;
}

QByteArray gridCsv()
{
    QByteArray table = "east,north\n";
    for (int y = 0; y < kRows; ++y) {
        for (int x = 0; x < kColumns; ++x)
            table += QByteArray::number(x) + ".25," + QByteArray::number(y) + ".25\n";
    }
    return table;
}

} // namespace

class TestGestures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void clickLabelsOnePoint();
    void strokeLabelsWhatItEncloses_data();
    void strokeLabelsWhatItEncloses();
    void polygonLosesItsLastVertex();
    void brushLabelsWhatItPasses();
    void wandTakesWhatIsNearInTheGraph();
    void linesCutAndJoinEdges();
    void heldClassKeyOnlyPreviews();
    void rightButtonErases();
    void modifiersCombineSelections();
    void selectedPointsTakeAClass();
    void selectionKeys();
    void escapeEndsTheInnermost();
    void shiftReachesNineMoreClasses();
    void undoAndRedo();
    void mapIsMovedWithAnyTool();
    void runAndLive();
    void timeMachine();
    void guideLabelsByKeysAlone();
    void overlaysFollowTheirKeys();
    void heldKeyShowsBefore();
    void questionMarkOpensTheCheatSheet();

private:
    void runFromTwoLabels();
    void play(const QStringList &commands);
    QString to(double x, double y) const;
    QStringList along(const QList<QPointF> &places, int button, const QString &held = {}) const;
    void compareClass(int place, const Taken &taken) const;
    void compareSelection(const Taken &taken);

    QTemporaryDir m_folder;
    QString m_table;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    PlotFrame *m_map = nullptr;
};

void TestGestures::initTestCase()
{
    QCOMPARE(QGuiApplication::platformName(), QStringLiteral("xcb"));
    if (QProcess::execute(QStringLiteral("xdotool"), {QStringLiteral("version")}) != 0)
        QSKIP("xdotool is not installed");
    m_table = writeFile(m_folder, QStringLiteral("grid.csv"), gridCsv());
}

void TestGestures::init()
{
    m_settings = openSettings(m_folder.filePath(QStringLiteral("inkling.ini")));
    m_session = std::make_unique<Session>();
    m_window = std::make_unique<MainWindow>(*m_session, *m_settings);
    m_window->setGeometry(0, 0, 1280, 800);
    QSignalSpy opened(m_session.get(), &Session::dataChanged);
    m_window->start(m_table);
    m_window->show();
    QVERIFY(opened.wait(kPatience));
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_map = &m_window->maps().before();
    QTest::qWait(200); // the layout has settled and the map's places have their pixels
    m_session->addClass();
    m_session->addClass();
    m_session->armClass(0);
    m_session->undoStack().clear();
    play({QStringLiteral("windowfocus --sync %1").arg(m_window->winId())});
}

void TestGestures::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_settings.reset();
}

/// Real events, while the window's own event loop goes on.
void TestGestures::play(const QStringList &commands)
{
    QProcess hands;
    hands.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    hands.start(QStringLiteral("xdotool"), commands.join(u' ').split(u' ', Qt::SkipEmptyParts));
    QTRY_COMPARE_WITH_TIMEOUT(hands.state(), QProcess::NotRunning, kPatience);
    QCOMPARE(hands.exitCode(), 0);
    QTest::qWait(60); // what the server has sent is read
}

/// The mouse to a place of the map.
QString TestGestures::to(double x, double y) const
{
    const QPoint pixel = m_map->mapToGlobal(m_map->pixelOf({x + kOffset, y + kOffset})).toPoint();
    return QStringLiteral("mousemove %1 %2 sleep 0.04").arg(pixel.x()).arg(pixel.y());
}

/// A drag from place to place, with modifier keys held meanwhile ("shift", "shift+alt").
QStringList TestGestures::along(const QList<QPointF> &places, int button, const QString &held) const
{
    QStringList commands;
    const QStringList keys = held.split(u'+', Qt::SkipEmptyParts);
    for (const QString &key : keys)
        commands += QStringLiteral("keydown ") + key;
    commands += to(places.front().x(), places.front().y());
    commands += QStringLiteral("mousedown %1 sleep 0.04").arg(button);
    for (const QPointF &place : places.mid(1))
        commands += to(place.x(), place.y());
    commands += QStringLiteral("mouseup %1").arg(button);
    for (const QString &key : keys)
        commands += QStringLiteral("keyup ") + key;
    return commands;
}

void TestGestures::compareClass(int place, const Taken &taken) const
{
    for (int y = 0; y < kRows; ++y) {
        for (int x = 0; x < kColumns; ++x) {
            const bool has = m_session->labels()[rowOf(x, y)].given == place;
            QVERIFY2(has == taken(x, y), qPrintable(QStringLiteral("(%1, %2)").arg(x).arg(y)));
        }
    }
}

void TestGestures::compareSelection(const Taken &taken)
{
    for (int y = 0; y < kRows; ++y) {
        for (int x = 0; x < kColumns; ++x) {
            const bool has = m_session->selection().contains(rowOf(x, y));
            QVERIFY2(has == taken(x, y), qPrintable(QStringLiteral("(%1, %2)").arg(x).arg(y)));
        }
    }
}

void TestGestures::clickLabelsOnePoint()
{
    play({QStringLiteral("key v key 2"), to(3, 2), QStringLiteral("click 1")});
    compareClass(1, within(3, 2, 3, 2));
    QCOMPARE(m_session->labels().count(LabelRole::Given), std::size_t{1});
}

void TestGestures::strokeLabelsWhatItEncloses_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QList<QPointF>>("places");
    QTest::newRow("rectangle") << QStringLiteral("r") << QList<QPointF>{{1.5, 1.5}, {3.0, 3.0}, {4.5, 5.5}};
    QTest::newRow("lasso") << QStringLiteral("l")
                           << QList<QPointF>{{1.5, 1.5}, {4.5, 1.5}, {4.5, 5.5}, {1.5, 5.5}, {1.5, 1.5}};
}

void TestGestures::strokeLabelsWhatItEncloses()
{
    QFETCH(QString, tool);
    QFETCH(QList<QPointF>, places);
    play(QStringList{QStringLiteral("key %1 key 1").arg(tool)} + along(places, 1));
    compareClass(0, within(2, 2, 4, 5));
    QCOMPARE(m_session->undoStack().index(), 1);
}

void TestGestures::polygonLosesItsLastVertex()
{
    const QString click = QStringLiteral("click 1 sleep 0.5"); // slowly: two are no double click
    play({QStringLiteral("key p key 1"), to(5.5, 0.5), click, to(8.5, 0.5), click, to(10.5, 6.5), click,
          QStringLiteral("key BackSpace"), to(8.5, 3.5), click, to(5.5, 3.5), click,
          QStringLiteral("key Return")});
    compareClass(0, within(6, 1, 8, 3));
    QCOMPARE(m_session->undoStack().index(), 1);
}

void TestGestures::brushLabelsWhatItPasses()
{
    play(QStringList{QStringLiteral("key b key 1")} + along({{2, 3}, {3, 3}, {4, 3}, {5, 3}}, 1));
    compareClass(0, within(2, 3, 5, 3));
    // once wider by the wheel while the button is down, it takes the neighbouring lines as well
    QStringList wide = along({{8, 5}, {8, 5}}, 1);
    wide.insert(2, QStringLiteral("click 4 click 4 click 4 click 4 click 4 click 4 sleep 0.1"));
    play(QStringList{QStringLiteral("key 2")} + wide);
    QCOMPARE(m_session->labels()[rowOf(8, 5)].given, 1);
    QCOMPARE(m_session->labels()[rowOf(8, 4)].given, 1);
    QCOMPARE(m_session->labels()[rowOf(9, 5)].given, 1);
}

/// A label in each of two corners, spread.
void TestGestures::runFromTwoLabels()
{
    m_session->labelPoints(std::vector<std::size_t>{rowOf(0, 0)}, 0, {"a", QStringLiteral("a")});
    m_session->labelPoints(std::vector<std::size_t>{rowOf(11, 7)}, 1, {"b", QStringLiteral("b")});
    runAndWait(*m_session);
    QVERIFY(m_session->report());
}

void TestGestures::wandTakesWhatIsNearInTheGraph()
{
    runFromTwoLabels();
    play({QStringLiteral("key w key 1 key bracketleft")});
    QTRY_VERIFY_WITH_TIMEOUT(m_session->wand().isReady(), kPatience);
    play({to(5, 4), QStringLiteral("sleep 0.2 click 1 sleep 0.2")});
    const std::size_t near = m_session->wand().rowsNear(rowOf(5, 4), 96).rows.size();
    QCOMPARE(m_session->wand().reach(), 1);
    QVERIFY(near >= 9 && near < 30);
    QCOMPARE(m_session->labels().count(LabelRole::Given), near + 2);
    for (const std::size_t row : m_session->wand().rowsNear(rowOf(5, 4), 96).rows)
        QCOMPARE(m_session->labels()[row].given, 0);
}

void TestGestures::linesCutAndJoinEdges()
{
    runFromTwoLabels();
    play({QStringLiteral("key c")}); // shows the edges
    QTRY_VERIFY_WITH_TIMEOUT(m_session->graph().edges(), kPatience);
    const auto isLeft = [](std::uint32_t row) {
        return row % kColumns < 6;
    };
    std::size_t across = 0;
    for (const Edge &edge : *m_session->graph().edges())
        across += isLeft(edge[0]) != isLeft(edge[1]);
    play(along({{5.5, -0.4}, {5.5, 3.0}, {5.5, 7.4}}, 1));
    QVERIFY(across > 0 && m_session->surgery().shared());
    QCOMPARE(m_session->surgery().shared()->cuts().size(), across);
    play(QStringList{QStringLiteral("key j")} + along({{0, 7}, {6, 3}, {11, 0}}, 1));
    const auto joins = m_session->surgery().shared()->joins();
    QCOMPARE(joins.size(), std::size_t{1});
    QCOMPARE(joins.front().low, static_cast<int>(rowOf(11, 0)));
    QCOMPARE(joins.front().high, static_cast<int>(rowOf(0, 7)));
    play({QStringLiteral("key ctrl+z key ctrl+z")});
    QVERIFY(!m_session->surgery().shared());
}

void TestGestures::heldClassKeyOnlyPreviews()
{
    runFromTwoLabels();
    const Labels before = m_session->labels();
    play({QStringLiteral("key v"), to(3, 2),
          QStringLiteral("keydown 2 sleep 1.2")}); // beyond the key's repeats
    QTRY_VERIFY_WITH_TIMEOUT(m_session->preview().result().isKnown, kPatience);
    play({QStringLiteral("keyup 2 sleep 0.1")});
    QVERIFY(!m_session->preview().isShown());
    QVERIFY(m_session->labels() == before);
    QCOMPARE(m_session->armedClass(), 0);
}

void TestGestures::rightButtonErases()
{
    play(QStringList{QStringLiteral("key r key 1")} + along({{0.5, 0.5}, {6.5, 4.5}}, 1) +
         along({{2.5, 1.5}, {4.5, 3.5}}, 3));
    compareClass(0, [](int x, int y) { return within(1, 1, 6, 4)(x, y) && !within(3, 2, 4, 3)(x, y); });
}

void TestGestures::modifiersCombineSelections()
{
    play(QStringList{QStringLiteral("key s key r")} + along({{0.5, 0.5}, {4.5, 4.5}}, 1));
    compareSelection(within(1, 1, 4, 4));
    play(along({{6.5, 0.5}, {8.5, 4.5}}, 1, QStringLiteral("shift")));
    compareSelection([](int x, int y) { return within(1, 1, 4, 4)(x, y) || within(7, 1, 8, 4)(x, y); });
    play(along({{2.5, 0.5}, {7.5, 2.5}}, 1, QStringLiteral("alt")));
    const Taken removed = [](int x, int y) {
        return (within(1, 1, 4, 4)(x, y) || within(7, 1, 8, 4)(x, y)) && !within(3, 1, 7, 2)(x, y);
    };
    compareSelection(removed);
    play(along({{1.5, 1.5}, {7.5, 5.5}}, 1, QStringLiteral("shift+alt")));
    compareSelection([&](int x, int y) { return removed(x, y) && within(2, 2, 7, 5)(x, y); });
    QCOMPARE(m_session->labels().count(LabelRole::Given), std::size_t{0});
}

void TestGestures::selectedPointsTakeAClass()
{
    play(QStringList{QStringLiteral("key s key r")} + along({{0.5, 0.5}, {4.5, 4.5}}, 1) +
         QStringList{QStringLiteral("key 2")});
    compareClass(1, within(1, 1, 4, 4));
    play({QStringLiteral("key 0")});
    QCOMPARE(m_session->labels().count(LabelRole::Given), std::size_t{0});
}

void TestGestures::selectionKeys()
{
    play(QStringList{QStringLiteral("key s key r")} + along({{0.5, 0.5}, {4.5, 4.5}}, 1) +
         QStringList{QStringLiteral("key ctrl+i")});
    compareSelection([](int x, int y) { return !within(1, 1, 4, 4)(x, y); });
    play({QStringLiteral("key ctrl+a")});
    compareSelection([](int, int) { return true; });
    play({QStringLiteral("key ctrl+shift+a")});
    compareSelection([](int, int) { return false; });
}

void TestGestures::escapeEndsTheInnermost()
{
    QStringList broken = along({{5.5, 0.5}, {8.5, 4.5}}, 1);
    broken.insert(broken.size() - 1, QStringLiteral("key Escape sleep 0.1"));
    play(QStringList{QStringLiteral("key s key r")} + along({{0.5, 0.5}, {4.5, 4.5}}, 1) + broken);
    compareSelection(within(1, 1, 4, 4)); // the stroke is gone, what was selected is not
    play({QStringLiteral("key Escape")});
    QVERIFY(m_session->selection().isEmpty());
}

void TestGestures::shiftReachesNineMoreClasses()
{
    for (int place = 2; place < 11; ++place)
        m_session->addClass();
    play({QStringLiteral("key v key shift+2"), to(3, 2), QStringLiteral("click 1")});
    compareClass(10, within(3, 2, 3, 2));
}

void TestGestures::undoAndRedo()
{
    play(QStringList{QStringLiteral("key r key 1")} + along({{0.5, 0.5}, {2.5, 2.5}}, 1) +
         along({{4.5, 0.5}, {6.5, 2.5}}, 1) + QStringList{QStringLiteral("key ctrl+z")});
    compareClass(0, within(1, 1, 2, 2));
    play({QStringLiteral("key ctrl+z")});
    QCOMPARE(m_session->labels().count(LabelRole::Given), std::size_t{0});
    play({QStringLiteral("key ctrl+shift+z key ctrl+y")});
    compareClass(0, [](int x, int y) { return within(1, 1, 2, 2)(x, y) || within(5, 1, 6, 2)(x, y); });
}

void TestGestures::mapIsMovedWithAnyTool()
{
    const MapRange fitted = m_map->range();
    play({QStringLiteral("key r"), to(6, 4), QStringLiteral("click 4 click 4")});
    QVERIFY(widthOf(m_map->range()) < 0.9 * widthOf(fitted));
    const MapRange nearer = m_map->range();
    play(along({{5, 4}, {6, 4}, {7, 4}}, 2));
    QVERIFY(m_map->range().x0 < nearer.x0 - 1.0);
    const MapRange moved = m_map->range();
    play(along({{5, 4}, {6, 4}, {7, 4}}, 1, QStringLiteral("space")));
    QVERIFY(m_map->range().x0 < moved.x0 - 1.0);
    play({QStringLiteral("key Home sleep 0.2")});
    QCOMPARE(m_map->range().x0, fitted.x0);
    QCOMPARE(m_map->range().y1, fitted.y1);
    QCOMPARE(m_session->labels().count(LabelRole::Given), std::size_t{0});
}

void TestGestures::runAndLive()
{
    play(QStringList{QStringLiteral("key r key 1")} + along({{-0.5, -0.5}, {0.5, 7.5}}, 1) +
         QStringList{QStringLiteral("key 2")} + along({{10.5, -0.5}, {11.5, 7.5}}, 1) +
         QStringList{QStringLiteral("key F5")});
    QTRY_VERIFY_WITH_TIMEOUT(m_session->report() && !m_session->isLearning(), kPatience);
    QVERIFY(!m_session->isStale());
    play({QStringLiteral("key ctrl+l key v"), to(2, 4), QStringLiteral("click 1")});
    QVERIFY(m_session->isLive());
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isStale() && !m_session->isLearning(), kPatience);
    QCOMPARE(m_session->report()->outcome.predicted[rowOf(2, 4)], 1);
}

void TestGestures::timeMachine()
{
    m_session->labelPoints(std::vector<std::size_t>{rowOf(0, 0)}, 0, {"a", QStringLiteral("a")});
    m_session->labelPoints(std::vector<std::size_t>{rowOf(11, 7)}, 1, {"b", QStringLiteral("b")});
    play({QStringLiteral("key F5")});
    QTRY_VERIFY_WITH_TIMEOUT(m_session->report() && !m_session->isLearning(), kPatience);
    QVERIFY(m_session->frameCount() > 2);
    const int last = m_session->frame();
    play({QStringLiteral("key comma key comma")});
    QCOMPARE(m_session->frame(), last - 2);
    play({QStringLiteral("key period")});
    QCOMPARE(m_session->frame(), last - 1);
    play({QStringLiteral("key k")});
    QTRY_COMPARE(m_session->frame(), last);
}

void TestGestures::guideLabelsByKeysAlone()
{
    SessionGuide &guide = m_session->guide();
    play({QStringLiteral("key n")});
    QTRY_VERIFY_WITH_TIMEOUT(guide.isShown(), kPatience);
    const auto first = static_cast<std::size_t>(guide.row());
    play({QStringLiteral("key 1")});
    QCOMPARE(m_session->labels()[first].given, 0);
    play({QStringLiteral("key n")});
    QTRY_VERIFY_WITH_TIMEOUT(guide.isShown(), kPatience);
    const auto second = static_cast<std::size_t>(guide.row());
    play({QStringLiteral("key 2 key F5")});
    QCOMPARE(m_session->labels()[second].given, 1);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->report() && !m_session->isLearning(), kPatience);

    play({QStringLiteral("key n")});
    QTRY_VERIFY_WITH_TIMEOUT(guide.isShown() && guide.acceptedClass() >= 0, kPatience);
    const auto third = static_cast<std::size_t>(guide.row());
    const int proposed = guide.acceptedClass();
    play({QStringLiteral("key a")});
    QCOMPARE(m_session->labels()[third].given, proposed);

    QTRY_VERIFY_WITH_TIMEOUT(guide.isShown(), kPatience);
    const long fourth = guide.row();
    play({QStringLiteral("key x")});
    QTRY_VERIFY_WITH_TIMEOUT(guide.isShown() && guide.row() != fourth, kPatience);
    const auto fifth = static_cast<std::size_t>(guide.row());
    play({QStringLiteral("key f")});
    QVERIFY(m_session->labels()[fifth].unsure);
    QCOMPARE(m_session->labels().count(LabelRole::Given), std::size_t{3});
}

void TestGestures::overlaysFollowTheirKeys()
{
    const MapView &view = m_window->maps().mapView();
    const MapLook before = view.look();
    play({QStringLiteral("key g key u key d key t key h")});
    QVERIFY(view.shows(Overlay::Graph) && view.shows(Overlay::Truth));
    QVERIFY(view.look().colouring == Colouring::Uncertainty);
    QVERIFY(view.look().density && view.look().predictionsHidden);
    play({QStringLiteral("key g key u key d key t key h")});
    QVERIFY(view.look() == before);
}

void TestGestures::heldKeyShowsBefore()
{
    const MapView &view = m_window->maps().mapView();
    play({QStringLiteral("keydown q sleep 0.7")}); // longer than a key waits before it repeats
    QVERIFY(view.look().beforeHeld);
    play({QStringLiteral("keyup q")});
    QVERIFY(!view.look().beforeHeld);
}

void TestGestures::questionMarkOpensTheCheatSheet()
{
    const auto *sheet = m_window->findChild<QWidget *>(QStringLiteral("cheatSheet"));
    QVERIFY(sheet && !sheet->isVisible());
    play({QStringLiteral("key question")});
    QVERIFY(sheet->isVisible());
    play({QStringLiteral("key Escape")});
    QVERIFY(!sheet->isVisible());
}

QTEST_MAIN(TestGestures)
#include "tst_gestures.moc"
