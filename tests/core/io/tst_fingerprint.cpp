// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/fingerprint.h"

#include <QTest>

#include <string>
#include <utility>
#include <vector>

using namespace inkling;

namespace {

std::string bytes(std::size_t count)
{
    std::string text(count, '\0');
    for (std::size_t i = 0; i < count; ++i)
        text[i] = static_cast<char>((7 * i + 3) % 256);
    return text;
}

} // namespace

class FingerprintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What the program xxh64sum 0.8.1 says of (7 i + 3) mod 256, i = 0, 1, ...
    void agreesWithXxHash()
    {
        const std::vector<std::pair<std::size_t, std::uint64_t>> sums = {
            {0, 0xef46db3751d8e999},  {1, 0x1f25c8d0bc1f4bb6},   {3, 0x31d2363f52e564c9},
            {4, 0x9bb64b7d66ee9fda},  {8, 0xdab99d95c6f90092},   {14, 0xc7f1d4d0acfa5a14},
            {31, 0xa2aa5f33cc4a6119}, {32, 0x23c3c17ef790fd97},  {33, 0x50a7cfc7ba588784},
            {63, 0x5e3e54b431c7493c}, {100, 0xa61f8d4c170fe531}, {1000, 0x5f235fa033f1a3fb}};
        for (const auto &[size, sum] : sums)
            QCOMPARE(fingerprint(bytes(size)), sum);
    }

    void piecesMakeTheSameAsTheWhole()
    {
        const std::string all = bytes(300);
        for (std::size_t piece = 1; piece < 100; ++piece) {
            Fingerprint pieces;
            for (std::size_t begin = 0; begin < all.size(); begin += piece)
                pieces.add(std::string_view(all).substr(begin, piece));
            QCOMPARE(pieces.value(), fingerprint(all));
        }
    }
};

QTEST_APPLESS_MAIN(FingerprintTest)
#include "tst_fingerprint.moc"
