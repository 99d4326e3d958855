// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/deflated.h"

#include <string>

namespace inkling::test {

/// A gzip file of one member.
inline std::string gzipped(const std::string &contents)
{
    constexpr int kGzip = MAX_WBITS + 16;
    return deflated(contents, kGzip);
}

} // namespace inkling::test
