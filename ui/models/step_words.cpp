// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/step_words.h"

#include "core/data/label_difference.h"
#include "ui/models/class_names.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

namespace inkling {

namespace {

constexpr qsizetype kMostClasses = 4; ///< of which the change is told one by one

struct ToolName
{
    std::string_view id;
    const char *name;
};

constexpr ToolName kTools[] = {
    {"accept", QT_TRANSLATE_NOOP("inkling::StepWords", "Suggestion accepted")},
    {"add_class", QT_TRANSLATE_NOOP("inkling::StepWords", "New class")},
    {"brush", QT_TRANSLATE_NOOP("inkling::StepWords", "Brush")},
    {"click", QT_TRANSLATE_NOOP("inkling::StepWords", "Click")},
    {"confidence", QT_TRANSLATE_NOOP("inkling::StepWords", "Confidence")},
    {"correct", QT_TRANSLATE_NOOP("inkling::StepWords", "Held-out sample corrected")},
    {"flag", QT_TRANSLATE_NOOP("inkling::StepWords", "Flag")},
    {"hide", QT_TRANSLATE_NOOP("inkling::StepWords", "Labels hidden")},
    {"hold_out", QT_TRANSLATE_NOOP("inkling::StepWords", "Holding out")},
    {"import", QT_TRANSLATE_NOOP("inkling::StepWords", "Import")},
    {"lasso", QT_TRANSLATE_NOOP("inkling::StepWords", "Lasso")},
    {"lock_class", QT_TRANSLATE_NOOP("inkling::StepWords", "Class locked")},
    {"menu", QT_TRANSLATE_NOOP("inkling::StepWords", "Menu")},
    {"merge", QT_TRANSLATE_NOOP("inkling::StepWords", "Merge with another annotator")},
    {"merge_class", QT_TRANSLATE_NOOP("inkling::StepWords", "Classes merged")},
    {"move_class", QT_TRANSLATE_NOOP("inkling::StepWords", "Class moved")},
    {"polygon", QT_TRANSLATE_NOOP("inkling::StepWords", "Polygon")},
    {"random", QT_TRANSLATE_NOOP("inkling::StepWords", "Labels at random")},
    {"recolour_class", QT_TRANSLATE_NOOP("inkling::StepWords", "Class recoloured")},
    {"rectangle", QT_TRANSLATE_NOOP("inkling::StepWords", "Rectangle")},
    {"redo", QT_TRANSLATE_NOOP("inkling::StepWords", "Redo")},
    {"relink", QT_TRANSLATE_NOOP("inkling::StepWords", "Changed data")},
    {"remove_class", QT_TRANSLATE_NOOP("inkling::StepWords", "Class removed")},
    {"rename_class", QT_TRANSLATE_NOOP("inkling::StepWords", "Class renamed")},
    {"replay", QT_TRANSLATE_NOOP("inkling::StepWords", "Back to a moment")},
    {"seed_rows", QT_TRANSLATE_NOOP("inkling::StepWords", "List of seed rows")},
    {"selection", QT_TRANSLATE_NOOP("inkling::StepWords", "Selection")},
    {"split_class", QT_TRANSLATE_NOOP("inkling::StepWords", "Class split")},
    {"suggestion", QT_TRANSLATE_NOOP("inkling::StepWords", "Suggestion")},
    {"suspect", QT_TRANSLATE_NOOP("inkling::StepWords", "Suspect")},
    {"table", QT_TRANSLATE_NOOP("inkling::StepWords", "Table")},
    {"undo", QT_TRANSLATE_NOOP("inkling::StepWords", "Undo")},
    {"unflag", QT_TRANSLATE_NOOP("inkling::StepWords", "Flag taken off")},
    {"unlock_class", QT_TRANSLATE_NOOP("inkling::StepWords", "Class unlocked")},
    {"wand", QT_TRANSLATE_NOOP("inkling::StepWords", "Wand")},
};

bool hasName(const std::vector<ClassInfo> &classes, const std::string &name)
{
    return std::any_of(classes.begin(), classes.end(),
                       [&name](const ClassInfo &info) { return info.name == name; });
}

/// What became of a class that is there before and after, at the same place.
void tellSameClass(const ClassInfo &before, const ClassInfo &after, const ClassListChange &change,
                   QStringList &words)
{
    const QString name = QString::fromStdString(after.name);
    const bool isRenamed = before.name != after.name && !hasName(change.after, before.name) &&
                           !hasName(change.before, after.name);
    if (isRenamed)
        words += StepWords::tr("class %1 is called %2").arg(QString::fromStdString(before.name), name);
    if (!isRenamed && before.name != after.name)
        return;
    if (before.colour != after.colour)
        words += StepWords::tr("class %1 has another colour").arg(name);
    if (before.isLocked != after.isLocked)
        words +=
            (after.isLocked ? StepWords::tr("class %1 is locked") : StepWords::tr("class %1 is unlocked"))
                .arg(name);
}

void tellClasses(const ClassListChange &change, QStringList &words)
{
    const bool isSameSize = change.before.size() == change.after.size();
    const qsizetype before = words.size();
    for (std::size_t i = 0; i < std::min(change.before.size(), change.after.size()); ++i)
        tellSameClass(change.before[i], change.after[i], change, words);
    if (isSameSize && words.size() == before)
        words += StepWords::tr("the classes have another order");
    if (isSameSize)
        return;
    for (const ClassInfo &info : change.after) {
        if (!hasName(change.before, info.name))
            words += StepWords::tr("class %1 is new").arg(QString::fromStdString(info.name));
    }
    for (const ClassInfo &info : change.before) {
        if (!hasName(change.after, info.name))
            words += StepWords::tr("class %1 is gone").arg(QString::fromStdString(info.name));
    }
}

/// How many samples a step did something with.
class StepCounts
{
public:
    StepCounts(const LabelEvent &step, const std::vector<ClassInfo> &classes)
        : m_classes(classes)
        , m_given(classes.size(), 0)
    {
        if (step.classes)
            m_joint = jointClasses(step.classes->after, step.classes->before);
        for (const CellChange &change : step.cells)
            take(m_joint ? m_joint->ofSecond(change.before.cell()) : change.before.cell(),
                 change.after.cell());
    }

    StepChange told(const QStringList &words) const
    {
        const auto number = [](std::size_t count) {
            return QLocale().toString(static_cast<qulonglong>(count));
        };
        QStringList parts;
        std::size_t more = 0;
        for (std::size_t place = 0; place < m_given.size(); ++place) {
            if (m_given[place] > 0 && parts.size() == kMostClasses)
                more += m_given[place];
            else if (m_given[place] > 0)
                parts += StepWords::tr("to %1: %2")
                             .arg(shownName(m_classes, static_cast<int>(place)), number(m_given[place]));
        }
        const std::pair<std::size_t, QString> others[] = {
            {more, StepWords::tr("to other classes: %1")},
            {m_unlabelled, StepWords::tr("label taken away: %1")},
            {m_heldOut, StepWords::tr("held out: %1")},
            {m_released, StepWords::tr("not held out any more: %1")},
            {m_flagged, StepWords::tr("flagged as unsure: %1")},
            {m_unflagged, StepWords::tr("flag taken off: %1")},
            {m_known, StepWords::tr("known class changed: %1")},
        };
        for (const auto &[count, text] : others) {
            if (count > 0)
                parts += text.arg(number(count));
        }
        return {(parts + words).join(QStringLiteral(" · ")), m_samples};
    }

private:
    /// Both in classes of the list after.
    void take(const LabelCell &before, const LabelCell &after)
    {
        m_samples += before == after ? 0 : 1;
        if (after.heldOut != before.heldOut)
            ++(after.heldOut ? m_heldOut : m_released);
        if (after.given != before.given && after.given != kUnlabelled)
            ++m_given[static_cast<std::size_t>(after.given)];
        else if (after.given != before.given && !after.heldOut)
            ++m_unlabelled;
        else if (after.given == before.given && after.heldOut == before.heldOut &&
                 after.truth != before.truth)
            ++m_known;
        if (after.unsure != before.unsure && after.given == before.given)
            ++(after.unsure ? m_flagged : m_unflagged);
    }

    const std::vector<ClassInfo> &m_classes;
    std::optional<JointClasses> m_joint; ///< none: the list stayed as it was
    std::vector<std::size_t> m_given;
    std::size_t m_unlabelled = 0;
    std::size_t m_heldOut = 0;
    std::size_t m_released = 0;
    std::size_t m_flagged = 0;
    std::size_t m_unflagged = 0;
    std::size_t m_known = 0;
    std::size_t m_samples = 0;
};

} // namespace

QString StepWords::tool(const std::string &id)
{
    const auto *found = std::find_if(std::begin(kTools), std::end(kTools),
                                     [&id](const ToolName &tool) { return tool.id == id; });
    return found == std::end(kTools) ? QString::fromStdString(id) : tr(found->name);
}

StepChange StepWords::change(const LabelEvent &step, const std::vector<ClassInfo> &classes)
{
    QStringList words;
    if (step.classes)
        tellClasses(*step.classes, words);
    return StepCounts(step, classes).told(words);
}

QString StepWords::time(std::int64_t time)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time);
    const QLocale locale;
    return locale.toString(moment.date(), QLocale::ShortFormat) + u' ' +
           moment.time().toString(QStringLiteral("HH:mm:ss"));
}

} // namespace inkling
