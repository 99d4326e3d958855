// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace inkling {

/// The cyclic redundancy check of Castagnoli's polynomial, as iSCSI has it (RFC 3720): finds every change of
/// up to three bits, and all but one in 2^32 others. `before`: the check of the bytes that come before these.
std::uint32_t crc32c(std::string_view bytes, std::uint32_t before = 0);

} // namespace inkling
