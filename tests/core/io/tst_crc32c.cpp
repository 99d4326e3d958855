// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/crc32c.h"

#include <QTest>

#include <numeric>
#include <string>

using namespace inkling;

class Crc32cTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThatOfTheStandard() // RFC 3720, B.4; the first of them is everybody's
    {
        QCOMPARE(crc32c("123456789"), 0xE3069283U);
        QCOMPARE(crc32c(std::string(32, '\0')), 0x8A9136AAU);
        QCOMPARE(crc32c(std::string(32, '\xFF')), 0x62A8AB43U);
        std::string ascending(32, '\0');
        std::iota(ascending.begin(), ascending.end(), '\0');
        QCOMPARE(crc32c(ascending), 0x46DD794EU);
        QCOMPARE(crc32c(std::string(ascending.rbegin(), ascending.rend())), 0x113FDB5CU);
        QCOMPARE(crc32c(""), 0U);
    }

    void goesOnWhereItStopped()
    {
        for (std::size_t cut = 0; cut <= 9; ++cut)
            QCOMPARE(
                crc32c(std::string("123456789").substr(cut), crc32c(std::string("123456789").substr(0, cut))),
                0xE3069283U);
    }
};

QTEST_APPLESS_MAIN(Crc32cTest)
#include "tst_crc32c.moc"
