// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/standard_input.h"

#include "app/cli/failure.h"
#include "app/cli/interruption.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace inkling {

namespace {

[[noreturn]] void failWithCause(const std::string &what)
{
    throw Failure(kExitInput, what + ": " + std::strerror(errno) + ".");
}

void writeAll(int file, const char *bytes, std::size_t count)
{
    while (count > 0) {
        const ssize_t written = write(file, bytes, count);
        if (written < 0 && errno != EINTR)
            failWithCause("Standard input could not be kept in a temporary file");
        if (written > 0) {
            bytes += written;
            count -= std::size_t(written);
        }
    }
}

/// Returns when there is something to read, or the end. A signal that comes between a look at its flag and a
/// blocking read would not wake that read, so the wait is cut into slices.
void waitForInput()
{
    constexpr int kSliceMilliseconds = 50;
    pollfd input = {.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
    do {
        stopIfInterrupted();
    } while (poll(&input, 1, kSliceMilliseconds) <= 0);
}

} // namespace

StandardInput::StandardInput()
    : m_path((std::filesystem::temp_directory_path() / "inkling-standard-input-XXXXXX").string())
{
    const int file = mkstemp(m_path.data());
    if (file < 0)
        failWithCause("A temporary file for standard input could not be made");
    try {
        copyTo(file);
    } catch (...) {
        close(file);
        unlink(m_path.c_str());
        throw;
    }
    close(file);
}

StandardInput::~StandardInput()
{
    unlink(m_path.c_str());
}

void StandardInput::copyTo(int file)
{
    std::array<char, 65536> buffer = {};
    while (true) {
        waitForInput();
        const ssize_t count = read(STDIN_FILENO, buffer.data(), buffer.size());
        if (count < 0 && errno != EINTR)
            failWithCause("Standard input could not be read");
        if (count == 0)
            return;
        if (count > 0)
            writeAll(file, buffer.data(), std::size_t(count));
    }
}

} // namespace inkling
