// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/search_panel.h"

#include "core/learn/learners.h"
#include "tests/support/session_steps.h"
#include "ui/models/search_table_model.h"
#include "ui/panels/copyable_table.h"
#include "ui/panels/error_curve.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

#include <cmath>
#include <memory>
#include <set>

using namespace inkling;

class TestSearchPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatIsMissing();
    void offersWhatMatters();
    void findsAndShowsTheBestFirst();
    void refusesValuesThatTheParameterDoesNotTake();
    void searchesAllMethodsWithAClosedForm();
    void useSetsTheValues_data();
    void useSetsTheValues();
    void theButtonStopsARunningSearch();
    void marksTheResultOutOfDate();
    void everyControlHasANameAndTheKeyboard();
    void marksAreWhereTheErrorsAre();

private:
    template<typename Widget>
    Widget *child(const char *name) const
    {
        return m_panel->findChild<Widget *>(QString::fromLatin1(name));
    }
    void search()
    {
        QTest::mouseClick(m_start, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->search().isRunning(), kPatience);
        QVERIFY(m_session->search().report());
    }
    QString verdict() const { return child<QLabel>("searchVerdict")->text(); }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<SearchPanel> m_panel;
    QPushButton *m_start = nullptr;
    CopyableTable *m_table = nullptr;
};

void TestSearchPanel::init()
{
    m_panel.reset();
    m_session = std::make_unique<Session>();
    m_panel = std::make_unique<SearchPanel>(*m_session);
    m_start = child<QPushButton>("searchButton");
    m_table = child<CopyableTable>("searchTable");
    m_panel->resize(740, 300);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    openAndWait(*m_session, QStringLiteral("builtin:moons?n=300&noise=0.25&seed=1"));
}

void TestSearchPanel::saysWhatIsMissing()
{
    QVERIFY(!m_start->isEnabled());
    QVERIFY(verdict().startsWith(QStringLiteral("Label a few samples")));
    m_session->giveAtRandom(1); // one of each class: none can be predicted from the others
    QVERIFY(!m_start->isEnabled());
    m_session->giveAtRandom(2);
    QVERIFY(m_start->isEnabled());
    child<QCheckBox>("vary_k")->setChecked(false);
    QVERIFY(!m_start->isEnabled());
    QVERIFY(verdict().startsWith(QStringLiteral("Choose a parameter")));
    QVERIFY(
        child<QLabel>("searchExplanation")->text().contains(QStringLiteral("held-out labels play no part")));
}

void TestSearchPanel::offersWhatMatters()
{
    QVERIFY(child<QCheckBox>("vary_k"));
    QVERIFY(!child<QCheckBox>("vary_gamma")); // weights are self-tuned
    QVERIFY(!child<QCheckBox>("vary_alpha")); // of label spreading
    QCOMPARE(child<QLineEdit>("values_k")->text(), QStringLiteral("5; 7; 10; 15; 20; 30"));
    child<QLineEdit>("values_k")->setText(QStringLiteral("3; 4"));
    m_session->setParameter("weights", 1);
    QVERIFY(child<QCheckBox>("vary_gamma"));
    m_session->setLearner(*findLearner("label_spreading"));
    QVERIFY(child<QCheckBox>("vary_alpha"));
    QCOMPARE(child<QLineEdit>("values_k")->text(), QStringLiteral("3; 4")); // kept
}

void TestSearchPanel::findsAndShowsTheBestFirst()
{
    m_session->giveAtRandom(10);
    search();
    const SearchReport &report = *m_session->search().report();
    QCOMPARE(report.points.size(), std::size_t(6));
    const SearchPoint &best = report.points[*report.best];
    QCOMPARE(m_table->model()->rowCount(), 6);
    const int k = best.candidate.values.integer("k");
    const QString settings = QStringLiteral("k = %1").arg(k);
    QCOMPARE(m_table->model()->index(0, SearchTableModel::Settings).data().toString(), settings);
    QVERIFY(m_table->isColumnHidden(SearchTableModel::Method));
    QCOMPARE(m_table->currentIndex().row(), 0);
    QVERIFY(verdict().contains(settings));
    QVERIFY(verdict().contains(QStringLiteral("of 20 left-out labels wrong")));
    for (const Message &note : report.notes)
        QVERIFY(verdict().contains(QString::fromStdString(english(note))));
    const auto *curve = child<ErrorCurve>("searchCurve");
    QVERIFY(curve->isVisible());
    QCOMPARE(curve->profiles()[0].values.size(), std::size_t(6));
    QVERIFY(curve->accessibleDescription().contains(QStringLiteral("%1: ").arg(k)));
}

void TestSearchPanel::refusesValuesThatTheParameterDoesNotTake()
{
    m_session->giveAtRandom(3);
    auto *values = child<QLineEdit>("values_k");
    values->setText(QStringLiteral("5; many"));
    QVERIFY(!m_start->isEnabled());
    QVERIFY(verdict().contains(QStringLiteral("\"many\" is not a number")));
    values->setText(QStringLiteral("4 6"));
    search();
    QCOMPARE(m_table->model()->rowCount(), 2);
}

void TestSearchPanel::searchesAllMethodsWithAClosedForm()
{
    m_session->giveAtRandom(5);
    m_session->setLearner(*findLearner("nearest_neighbour")); // has none, and is searched nevertheless
    child<QComboBox>("searchMethods")->setCurrentIndex(1);
    child<QLineEdit>("values_k")->setText(QStringLiteral("5; 7"));
    search();
    std::set<std::string> expected = {"nearest_neighbour"};
    for (const LearnerInfo &learner : learners()) {
        if (learner.leaveOneOut)
            expected.insert(learner.id);
    }
    std::set<std::string> found;
    for (const SearchPoint &point : m_session->search().report()->points)
        found.insert(point.candidate.learner->id);
    QCOMPARE(found, expected);
    QVERIFY(!m_table->isColumnHidden(SearchTableModel::Method));
}

void TestSearchPanel::useSetsTheValues_data()
{
    QTest::addColumn<QString>("by");
    for (const char *by : {"button", "double click", "enter"})
        QTest::newRow(by) << QString::fromLatin1(by);
}

void TestSearchPanel::useSetsTheValues()
{
    QFETCH(QString, by);
    m_session->giveAtRandom(5);
    m_session->setLearner(*findLearner("label_spreading"));
    child<QCheckBox>("vary_alpha")->setChecked(true);
    search();
    m_session->setLearner(*findLearner("poisson"));
    const auto *model = static_cast<SearchTableModel *>(m_table->model());
    const ConfiguredLearner wanted = model->point(2)->candidate;
    m_table->selectRow(2);
    const QPoint place = m_table->visualRect(model->index(2, SearchTableModel::Settings)).center();
    auto *use = child<QPushButton>("useValuesButton");
    QVERIFY(use->isEnabled());
    if (by == QStringLiteral("button")) {
        QTest::mouseClick(use, Qt::LeftButton);
    } else if (by == QStringLiteral("double click")) {
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, place);
    } else {
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_Return);
    }
    QCOMPARE(&m_session->learner(), wanted.learner);
    QVERIFY(m_session->parameters() == wanted.values);
    QVERIFY(!use->isEnabled());
    QCOMPARE(use->text(), QStringLiteral("In use"));
    QVERIFY(!m_session->search().isStale());
    QVERIFY(!m_session->undoStack().undoText().contains(QStringLiteral("use"), Qt::CaseInsensitive));
    m_session->setParameter("max_iterations", 77);
    QVERIFY(use->isEnabled());
}

void TestSearchPanel::theButtonStopsARunningSearch()
{
    openAndWait(*m_session, QStringLiteral("builtin:moons?n=2000&noise=0.1&seed=1"));
    m_session->giveAtRandom(50);
    QStringList values;
    for (int k = 5; k < 205; ++k)
        values += QString::number(k);
    child<QLineEdit>("values_k")->setText(values.join(u' '));
    auto *progress = child<QProgressBar>("searchProgress");
    QVERIFY(!progress->isVisible());
    QTest::mouseClick(m_start, Qt::LeftButton);
    QCOMPARE(m_start->text(), QStringLiteral("Stop the search"));
    QVERIFY(progress->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(progress->value() > 150,
                             kPatience); // of 1000; the first tenth is no candidate's
    QTest::mouseClick(m_start, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->search().isRunning(), kPatience);
    QCOMPARE(m_start->text(), QStringLiteral("Find parameters"));
    const auto done = m_session->search().report()->points.size();
    QVERIFY(done > 0 && done < 200);
    QCOMPARE(m_table->model()->rowCount(), static_cast<int>(done));
    QVERIFY(verdict().contains(QStringLiteral("Stopped: %1 of 200").arg(done)));
}

void TestSearchPanel::marksTheResultOutOfDate()
{
    m_session->giveAtRandom(3);
    search();
    QCOMPARE(m_table->currentIndex().row(), 0);
    QVERIFY(!verdict().startsWith(QStringLiteral("Out of date")));
    m_table->selectRow(3);
    m_session->giveAtRandom(1);
    QVERIFY(verdict().startsWith(QStringLiteral("Out of date")));
    QCOMPARE(m_table->currentIndex().row(), 3);
    QVERIFY(!child<ErrorCurve>("searchCurve")->isEnabled());
    openAndWait(*m_session, kMoons);
    QVERIFY(!m_table->isVisible());
    QVERIFY(!child<ErrorCurve>("searchCurve")->isVisible());
}

void TestSearchPanel::everyControlHasANameAndTheKeyboard()
{
    m_session->giveAtRandom(3);
    search();
    for (const QWidget *control : std::initializer_list<QWidget *>{
             child<QComboBox>("searchMethods"), child<QCheckBox>("vary_k"), child<QLineEdit>("values_k"),
             m_start, child<QPushButton>("useValuesButton"), m_table}) {
        const auto *button = qobject_cast<const QAbstractButton *>(control);
        QVERIFY(!control->accessibleName().isEmpty() || (button && !button->text().isEmpty()));
        QVERIFY(control->focusPolicy() & Qt::TabFocus);
    }
}

void TestSearchPanel::marksAreWhereTheErrorsAre()
{
    ErrorCurve curve;
    ErrorProfile profile;
    profile.name = QStringLiteral("k");
    using Standing = ErrorProfile::Standing;
    profile.values = {{QStringLiteral("5"), 0.3, {0.25, 0.35}, Standing::Worse},
                      {QStringLiteral("7"), 0.1, {0.05, 0.15}, Standing::Best},
                      {QStringLiteral("9"), 0.2, {0.15, 0.25}, Standing::CannotBeTold}};
    curve.setProfiles({profile});
    curve.resize(400, curve.sizeHint().height());
    QCOMPARE(curve.highest(), 0.4);
    const QPointF worse = curve.markOf(0, 0);
    const QPointF best = curve.markOf(0, 1);
    const QPointF told = curve.markOf(0, 2);
    QVERIFY(worse.x() < best.x() && best.x() < told.x());
    QVERIFY(std::abs((told.y() - worse.y()) - (best.y() - told.y())) < 1e-9); // one scale for all
    const QImage picture = curve.grab().toImage();
    const auto isInk = [&](const QPointF &place, double across) {
        const QColor ground = picture.pixelColor(0, picture.height() / 2);
        const QColor there = picture.pixelColor((place + QPointF(across, 0.0)).toPoint());
        return std::abs(there.lightness() - ground.lightness()) > 40;
    };
    QVERIFY(isInk(best, 0.0) && isInk(best, 4.0)); // a diamond is wider than a disc
    QVERIFY(isInk(told, 0.0) && !isInk(told, 5.0));
    QVERIFY(!isInk(worse, 0.0)); // a ring
}

QTEST_MAIN(TestSearchPanel)
#include "tst_search_panel.moc"
