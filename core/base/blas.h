// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cblas.h>

namespace inkling {

/// Makes OpenBLAS compute on the calling thread alone, as every caller of it must: the threads are the
/// caller's (see parallel.h), and so are the bits.
inline void keepBlasOnThisThread()
{
    openblas_set_num_threads(1);
}

} // namespace inkling
