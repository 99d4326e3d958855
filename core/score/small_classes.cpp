// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/small_classes.h"

namespace inkling {

std::optional<Message> noteOfSmallClasses(const std::vector<ClassInfo> &classes,
                                          const std::vector<std::size_t> &given, std::size_t wanted)
{
    constexpr std::size_t kListed = 12;
    std::string list;
    std::size_t small = 0;
    for (std::size_t k = 0; k < classes.size(); ++k) {
        if (given[k] >= wanted)
            continue;
        if (++small <= kListed)
            list += (list.empty() ? "" : ", ") + classes[k].name + " " + std::to_string(given[k]);
    }
    if (small == 0)
        return std::nullopt;
    if (small > kListed)
        list += ", …";
    return message(QT_TRANSLATE_NOOP("core", "Classes with fewer than %1 labels to give have given all that "
                                             "they had: %2."),
                   wanted, list);
}

} // namespace inkling
