// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/learner_panel.h"

#include "core/learn/learners.h"
#include "tests/support/session_steps.h"
#include "ui/panels/parameter_field.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

using namespace inkling;

class TestLearnerPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsExactlyTheRelevantParameters_data();
    void showsExactlyTheRelevantParameters();
    void anEditGoesToTheSession();
    void whatIsTypedIsOfItsMethod();
    void followsTheSession();
    void resetRestoresTheDefaults();
    void theSeedGoesToTheSession();
    void saysWhatIsChangedByHand();
};

void TestLearnerPanel::showsExactlyTheRelevantParameters_data()
{
    QTest::addColumn<QString>("learner");
    for (const LearnerInfo &learner : learners())
        QTest::newRow(learner.id) << QString::fromUtf8(learner.id);
}

void TestLearnerPanel::showsExactlyTheRelevantParameters()
{
    QFETCH(QString, learner);
    Session session;
    LearnerPanel panel(session);
    const LearnerInfo &info = *findLearner(learner.toStdString());
    session.setLearner(info);
    panel.show();
    QCOMPARE(panel.findChildren<ParameterField *>().size(), static_cast<qsizetype>(info.parameters.size()));
    const auto check = [&] {
        for (const ParameterField *field : panel.findChildren<ParameterField *>()) {
            const bool relevant = isRelevant(info.parameters, field->parameter(), session.parameters());
            QVERIFY2(field->isVisible() == relevant, field->parameter().id);
        }
    };
    check();
    for (const Parameter &parameter : info.parameters) {
        for (std::size_t choice = 0; choice < parameter.choices.size(); ++choice) {
            session.setParameter(parameter.id, static_cast<double>(choice));
            check();
        }
    }
}

void TestLearnerPanel::anEditGoesToTheSession()
{
    Session session;
    LearnerPanel panel(session);
    panel.show();
    auto *number = panel.findChild<QSpinBox *>(QStringLiteral("k_spin"));
    QVERIFY(number);
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("17"));
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(session.parameters().integer("k"), 17);

    auto *weights = panel.findChild<QComboBox *>(QStringLiteral("weights_choice"));
    QVERIFY(weights);
    QTest::keyClick(weights, Qt::Key_End);
    QCOMPARE(session.parameters().integer("weights"), weights->count() - 1);
}

// Typed and not yet handed over when another method is chosen, by a key say: the other has no such parameter.
void TestLearnerPanel::whatIsTypedIsOfItsMethod()
{
    Session session;
    openAndWait(session, QStringLiteral("builtin:iris"));
    const LearnerInfo &smooth = *findLearner("label_spreading");
    session.setLearner(smooth);
    LearnerPanel panel(session);
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    auto *alpha = panel.findChild<QDoubleSpinBox *>(QStringLiteral("alpha_spin"));
    alpha->setFocus();
    alpha->selectAll();
    QTest::keyClicks(alpha, QLocale().toString(0.5));
    session.setLearner(*findLearner("majority"));
    QCOMPARE(session.parametersOf(smooth).number("alpha"), 0.5);
    auto *seed = panel.findChild<QSpinBox *>(QStringLiteral("seedSpin"));
    seed->setFocus();
    seed->selectAll();
    QTest::keyClicks(seed, QStringLiteral("7"));
    session.setLearner(smooth);
    QCOMPARE(session.seed(), std::uint64_t(7));
}

void TestLearnerPanel::followsTheSession()
{
    Session session;
    LearnerPanel panel(session);
    session.setParameter("k", 23);
    QCOMPARE(panel.findChild<QSpinBox *>(QStringLiteral("k_spin"))->value(), 23);
    const auto *title = panel.findChild<QLabel *>(QStringLiteral("learnerTitle"));
    const QString before = title->text();
    session.setLearner(*findLearner("label_spreading"));
    QVERIFY(title->text() != before);
    QVERIFY(panel.findChild<ParameterField *>(QStringLiteral("field_alpha")));
    QCOMPARE(panel.findChild<QSpinBox *>(QStringLiteral("k_spin"))->value(),
             session.parameters().integer("k"));
}

void TestLearnerPanel::resetRestoresTheDefaults()
{
    Session session;
    LearnerPanel panel(session);
    panel.show();
    auto *reset = panel.findChild<QPushButton *>(QStringLiteral("resetParametersButton"));
    QVERIFY(!reset->isVisible());
    const int before = session.parameters().integer("k");
    session.setParameter("k", before + 1);
    QVERIFY(reset->isVisible());
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(session.parameters().integer("k"), before);
    QVERIFY(!reset->isVisible());
}

void TestLearnerPanel::saysWhatIsChangedByHand()
{
    Session session;
    LearnerPanel panel(session);
    panel.show();
    openAndWait(session, kMoons);
    auto *reset = panel.findChild<QPushButton *>(QStringLiteral("resetSurgeryButton"));
    const auto *words = panel.findChild<QLabel *>(QStringLiteral("surgeryWords"));
    QVERIFY(!reset->isVisible() && !words->isVisible());
    session.surgery().join(3, 7);
    QCOMPARE(words->text(), session.surgery().words());
    QVERIFY(words->isVisible());
    session.setLearner(*findLearner("logistic_regression"));
    QVERIFY(words->text().contains(QStringLiteral("not heeded")));
    QTest::mouseClick(reset, Qt::LeftButton);
    QVERIFY(session.surgery().value().isEmpty());
    QVERIFY(!reset->isVisible());
    session.undoStack().undo();
    QVERIFY(reset->isVisible());
    openAndWait(session, kMoons);
    QVERIFY(!reset->isVisible());
}

void TestLearnerPanel::theSeedGoesToTheSession()
{
    Session session;
    LearnerPanel panel(session);
    panel.show();
    auto *seed = panel.findChild<QSpinBox *>(QStringLiteral("seedSpin"));
    seed->selectAll();
    QTest::keyClicks(seed, QStringLiteral("42"));
    QTest::keyClick(seed, Qt::Key_Return);
    QCOMPARE(session.seed(), std::uint64_t{42});
    session.setSeed(7);
    QCOMPARE(seed->value(), 7);
}

QTEST_MAIN(TestLearnerPanel)
#include "tst_learner_panel.moc"
