// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/balance_lines.h"

namespace inkling {

Pseudocode withBalance(Pseudocode lines)
{
    const Pseudocode balance = {
        {.text = QT_TRANSLATE_NOOP("core", "in each fit every class weighs the same"),
         .onlyWhen = {{"class_balance", {"class_weights"}}}},
        {.text = QT_TRANSLATE_NOOP("core",
                                   "in each fit small classes are filled up with samples between given ones"),
         .onlyWhen = {{"class_balance", {"smote"}}}}};
    lines.insert(lines.begin(), balance.begin(), balance.end());
    return lines;
}

} // namespace inkling
