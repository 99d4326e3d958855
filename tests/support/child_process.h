// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <functional>

#include <sys/wait.h>
#include <unistd.h>

namespace inkling::test {

/// A copy of this process that does something else, until it is killed. It tells that it is ready by
/// returning from `prepare`.
class Child
{
public:
    Child(const std::function<void()> &prepare, const std::function<void()> &goOn)
    {
        int ends[2] = {-1, -1};
        if (::pipe(ends) != 0)
            return;
        m_process = ::fork();
        if (m_process == 0) {
            prepare();
            const char ready = 'r';
            if (::write(ends[1], &ready, 1) == 1)
                goOn();
            ::_exit(0);
        }
        ::close(ends[1]); // so that reading ends when the child dies
        char ready = 0;
        m_isReady = ::read(ends[0], &ready, 1) == 1;
        ::close(ends[0]);
    }
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;
    ~Child() { kill(); }

    bool isReady() const { return m_isReady; }
    pid_t process() const { return m_process; }
    void kill()
    {
        if (m_process > 0)
            ::kill(m_process, SIGKILL);
        wait();
    }
    void wait() ///< for its end
    {
        if (m_process <= 0)
            return;
        int status = 0;
        ::waitpid(m_process, &status, 0);
        m_process = -1;
    }

private:
    pid_t m_process = -1;
    bool m_isReady = false;
};

/// Until somebody kills this process.
inline void waitForEver()
{
    for (;;)
        ::pause();
}

} // namespace inkling::test
