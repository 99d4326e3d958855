// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_bytes.h"

#include "tests/support/random_labelling.h"

#include <QTest>

using namespace inkling;
using namespace std::string_literals;

class LabelBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_made = test::randomLabelling(40, 100, 1); }

    void formIsAsEver()
    {
        Labels before(300, {{"a", {}}});
        before.set(299, {0, 0});
        Labels after(300, {{"a", 0x0000FFU, true}});
        after.set(2, {0});
        const LabelEvent event = *labelEvent(before, after, "brush", 3);
        const std::string change = "\x01" // classes changed
                                   "\x01\x01"
                                   "a\x80\x80\x80\x08\x00" // before: one, no colour, not locked
                                   "\x01\x01"
                                   "a\xff\x01\x01"
                                   "\x02"                   // samples
                                   "\x02\x00\x01"           // row 2, from nothing to class 0
                                   "\xa8\x02\x81\x01\x00"s; // 296 rows on, from given and known to nothing
        QCOMPARE(QByteArray::fromStdString(changeBytes(event)).toHex(),
                 QByteArray::fromStdString(change).toHex());
        QCOMPARE(eventBytes(event), "\x06\x05"
                                    "brush"s +
                                        change);
        QCOMPARE(labelBytes(Labels(3, {})), "\0\x03\0\0\0"s);
    }

    void stepsComeBack()
    {
        for (const LabelEvent &event : m_made.history) {
            const auto again = readEvent(eventBytes(event));
            QVERIFY(again && *again == event);
            LabelEvent change{event.time, event.tool, {}, {}};
            QVERIFY(readChange(changeBytes(event), change) && change == event);
        }
    }

    void labelsComeBack()
    {
        for (const Labels &labels : m_made.moments) {
            const auto again = readLabels(labelBytes(labels));
            QVERIFY(again && *again == labels);
        }
    }

    void aPartIsNothing()
    {
        const std::string event = eventBytes(m_made.history.back());
        for (std::size_t length = 0; length < event.size(); ++length)
            QVERIFY(!readEvent(event.substr(0, length)));
        QVERIFY(!readEvent(event + '\0'));
        const std::string labels = labelBytes(m_made.labels);
        for (std::size_t length = 0; length < labels.size(); ++length)
            QVERIFY(!readLabels(labels.substr(0, length)));
        QVERIFY(!readLabels(labels + '\0'));
    }

    // Whatever the bytes: no crash, and labels that labels can be.
    void damageGivesLawfulLabelsOrNone()
    {
        const std::string good = labelBytes(m_made.labels);
        int read = 0;
        for (std::size_t place = 0; place < good.size(); ++place) {
            for (unsigned bit = 0; bit < 8; ++bit) {
                std::string bad = good;
                bad[place] = static_cast<char>(static_cast<unsigned char>(bad[place]) ^ 1U << bit);
                const auto labels = readLabels(bad);
                if (!labels)
                    continue;
                ++read;
                QVERIFY(isClassList(labels->classes()));
                for (std::size_t row = 0; row < labels->size(); ++row) {
                    QVERIFY((*labels)[row].given < static_cast<int>(labels->classCount()));
                    QVERIFY(!(*labels)[row].heldOut || (*labels)[row].truth != kUnlabelled);
                }
            }
        }
        QVERIFY(read > 0);
    }

private:
    test::Labelling m_made;
};

QTEST_APPLESS_MAIN(LabelBytesTest)
#include "tst_label_bytes.moc"
