// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <unistd.h>

namespace inkling {

/// An open file of the system, closed at the latest with it.
class Descriptor
{
public:
    Descriptor() = default;
    /// Takes what ::open() returned; negative: it is not open, and errno says why.
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, kNone))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor() { close(); }

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }
    /// False: what was written may be lost, and errno says why.
    bool close()
    {
        const int number = std::exchange(m_number, kNone);
        return number < 0 || ::close(number) == 0;
    }

private:
    static constexpr int kNone = -1;

    int m_number = kNone;
};

} // namespace inkling
