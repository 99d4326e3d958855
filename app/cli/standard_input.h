// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace inkling {

/// Standard input as a file, so that it can be read like one, and its cells be repeated to the letter in an
/// output. The file is temporary and goes with this object.
class StandardInput
{
public:
    /// Reads to the end. Failure (input): it cannot be read or kept.
    StandardInput();
    StandardInput(const StandardInput &) = delete;
    StandardInput &operator=(const StandardInput &) = delete;
    ~StandardInput();

    const std::string &path() const { return m_path; }

private:
    void copyTo(int file);

    std::string m_path;
};

} // namespace inkling
