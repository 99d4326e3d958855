// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// INKLING_WIDER_VECTORS("avx2", "default") before a function: it is compiled for each of these processors,
// and the machine's own is chosen when the program starts; the shipped binary runs on plain x86-64. It must
// be a free function: a lambda in it does not inherit the target. Sanitizers cannot run before the choice is
// made, so there is one version only under them.
#if defined(__x86_64__) && !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define INKLING_WIDER_VECTORS(...) __attribute__((target_clones(__VA_ARGS__)))
#else
#define INKLING_WIDER_VECTORS(...)
#endif
