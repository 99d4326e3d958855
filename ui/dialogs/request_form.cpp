// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/request_form.h"

namespace inkling {

void forgetRoles(ReadOptions &options)
{
    options.classColumn.clear();
    options.noClassColumn = false;
    options.features.clear();
    options.ignore.clear();
    options.id.clear();
    options.views.clear();
}

} // namespace inkling
