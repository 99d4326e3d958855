// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Session that edits classes: each function is one step of the undo stack.
#include "ui/session/class_text.h"
#include "ui/session/session.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

bool isTaken(const std::vector<ClassInfo> &classes, const QString &name)
{
    return std::any_of(classes.begin(), classes.end(),
                       [&](const ClassInfo &info) { return info.name == name.toStdString(); });
}

/// "Class A" ... "Class Z", "Class 27", ...: the first that is free.
QString freeClassName(const std::vector<ClassInfo> &classes)
{
    for (std::size_t place = classes.size();; ++place) {
        const QString suffix =
            place < 26 ? QString(QChar(u'A' + static_cast<int>(place))) : QString::number(place + 1);
        QString name = Session::tr("Class %1").arg(suffix);
        if (!isTaken(classes, name))
            return name;
    }
}

/// The labels when class p becomes class becomes[p], or none, of a new list.
Labels withClasses(const Labels &labels, const std::vector<int> &becomes, std::vector<ClassInfo> classes)
{
    const auto after = [&becomes](int place) {
        return place == kUnlabelled ? kUnlabelled : becomes[static_cast<std::size_t>(place)];
    };
    Labels result = labels;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        LabelCell cell = labels[row];
        cell.given = after(cell.given);
        cell.truth = after(cell.truth);
        cell.heldOut = cell.heldOut && cell.truth != kUnlabelled;
        result.set(row, cell);
    }
    result.setClasses(std::move(classes));
    return result;
}

/// Each class itself, but for those behind a place that goes, which move up.
std::vector<int> withoutPlace(std::size_t count, int place)
{
    std::vector<int> becomes(count);
    for (int p = 0; p < static_cast<int>(count); ++p)
        becomes[static_cast<std::size_t>(p)] = p == place ? kUnlabelled : p > place ? p - 1 : p;
    return becomes;
}

} // namespace

int Session::addClass(const QString &name)
{
    std::vector<ClassInfo> classes = m_labels.classes();
    const QString wanted = name.trimmed().isEmpty() ? freeClassName(classes) : name.trimmed();
    if (!hasData() || isTaken(classes, wanted) || classes.size() >= kMaximumClasses)
        return -1;
    classes.push_back({wanted.toStdString(), std::nullopt});
    Labels after = m_labels;
    after.setClasses(std::move(classes));
    edit(after, "add_class", tr("Add %1").arg(wanted));
    const int place = static_cast<int>(m_labels.classCount()) - 1;
    armClass(place);
    return place;
}

bool Session::renameClass(int place, const QString &name)
{
    std::vector<ClassInfo> classes = m_labels.classes();
    const QString wanted = name.trimmed();
    ClassInfo &renamed = classes[static_cast<std::size_t>(place)];
    if (renamed.name == wanted.toStdString())
        return true;
    if (wanted.isEmpty() || isTaken(classes, wanted))
        return false;
    const QString text = tr("Rename %1 to %2").arg(QString::fromStdString(renamed.name), wanted);
    renamed.name = wanted.toStdString();
    Labels after = m_labels;
    after.setClasses(std::move(classes));
    edit(after, "rename_class", text);
    return true;
}

void Session::recolourClass(int place, std::uint32_t rgb)
{
    std::vector<ClassInfo> classes = m_labels.classes();
    classes[static_cast<std::size_t>(place)].colour = rgb;
    Labels after = m_labels;
    after.setClasses(std::move(classes));
    edit(after, "recolour_class", tr("Recolour %1").arg(classText(m_labels, place)));
}

bool Session::isLocked(int place) const
{
    return m_labels.classes()[static_cast<std::size_t>(place)].isLocked;
}

void Session::lockClass(int place, bool locked)
{
    std::vector<ClassInfo> classes = m_labels.classes();
    classes[static_cast<std::size_t>(place)].isLocked = locked;
    Labels after = m_labels;
    after.setClasses(std::move(classes));
    edit(after, locked ? "lock_class" : "unlock_class",
         (locked ? tr("Lock %1") : tr("Unlock %1")).arg(classText(m_labels, place)));
}

void Session::removeClass(int place)
{
    if (isLocked(place))
        return;
    std::vector<ClassInfo> classes = m_labels.classes();
    const QString text = tr("Remove %1").arg(classText(m_labels, place));
    const std::vector<int> becomes = withoutPlace(classes.size(), place);
    classes.erase(classes.begin() + place);
    editWhole(withClasses(wholeLabels(), becomes, std::move(classes)), "remove_class", text);
}

void Session::mergeClass(int place, int into)
{
    if (place == into || isLocked(place))
        return;
    std::vector<ClassInfo> classes = m_labels.classes();
    const QString text = tr("Merge %1 into %2").arg(classText(m_labels, place), classText(m_labels, into));
    std::vector<int> becomes = withoutPlace(classes.size(), place);
    becomes[static_cast<std::size_t>(place)] = becomes[static_cast<std::size_t>(into)];
    classes.erase(classes.begin() + place);
    const int armed = becomes[static_cast<std::size_t>(into)];
    editWhole(withClasses(wholeLabels(), becomes, std::move(classes)), "merge_class", text);
    armClass(armed);
}

void Session::moveClass(int place, int to)
{
    std::vector<ClassInfo> classes = m_labels.classes();
    std::vector<int> order(classes.size());
    std::iota(order.begin(), order.end(), 0);
    order.erase(order.begin() + place);
    order.insert(order.begin() + to, place);
    std::vector<int> becomes(order.size());
    std::vector<ClassInfo> moved(order.size());
    for (std::size_t p = 0; p < order.size(); ++p) {
        becomes[static_cast<std::size_t>(order[p])] = static_cast<int>(p);
        moved[p] = classes[static_cast<std::size_t>(order[p])];
    }
    const QString text = tr("Move %1 to place %2").arg(classText(m_labels, place)).arg(to + 1);
    const int armed =
        m_armedClass == kUnlabelled ? kUnlabelled : becomes[static_cast<std::size_t>(m_armedClass)];
    editWhole(withClasses(wholeLabels(), becomes, std::move(moved)), "move_class", text);
    armClass(armed);
}

int Session::splitClass(int place, std::span<const std::size_t> rows)
{
    std::vector<ClassInfo> classes = m_labels.classes();
    if (classes.size() >= kMaximumClasses || isLocked(place))
        return kUnlabelled;
    const QString name = classText(m_labels, place);
    QString part;
    for (int number = 2; part.isEmpty() || isTaken(classes, part); ++number)
        part = QStringLiteral("%1 %2").arg(name).arg(number);
    const int added = static_cast<int>(classes.size());
    classes.push_back({part.toStdString(), std::nullopt});
    Labels after = m_labels;
    after.setClasses(std::move(classes));
    int moved = 0;
    for (const std::size_t row : rows) {
        LabelCell cell = after[row];
        if (cell.given != place)
            continue;
        cell.given = added;
        after.set(row, cell);
        ++moved;
    }
    if (moved == 0)
        return kUnlabelled;
    edit(after, "split_class", tr("Split %1: %n point(s) to %2", nullptr, moved).arg(name, part));
    armClass(added);
    return added;
}

} // namespace inkling
