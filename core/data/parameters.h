// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

enum class ParameterKind { Integer, Real, Choice };

/// One of the values of a Choice.
struct ParameterChoice
{
    const char *id;    ///< stable, for scripts and files
    const char *label; ///< shown; QT_TRANSLATE_NOOP("core", ...)
};

/// When a parameter matters: another one has one of these choices.
struct ParameterCondition
{
    const char *parameter;
    std::vector<const char *> choices;
};

/// A knob of a method: the form in the window, the command line and files all read this.
struct Parameter
{
    const char *id;      ///< stable, lower case
    const char *label;   ///< QT_TRANSLATE_NOOP("core", ...)
    const char *meaning; ///< one sentence; QT_TRANSLATE_NOOP("core", ...)
    ParameterKind kind = ParameterKind::Real;
    double minimum = 0.0; ///< inclusive; unused by choices
    double maximum = 1.0; ///< inclusive; unused by choices
    double initial = 0.0; ///< the default: a value, or the position of a choice; NaN stands for "auto"
    const char *unit = "";
    std::vector<ParameterChoice> choices = {};
    bool hasAutomatic = false;                         ///< "auto" is allowed, stored as NaN
    bool isLogarithmic = false;                        ///< a slider steps by factors
    std::vector<ParameterCondition> relevantWhen = {}; ///< any of them; empty: always
    /// Values that a search tries, ascending; multiples of the automatic value where there is one. Of a
    /// choice all are tried.
    std::vector<double> trials = {};
};

using ParameterTable = std::vector<Parameter>;

/// A value for each parameter of a table: a number, a choice's position, or NaN for "auto".
class ParameterValues
{
public:
    /// The table's defaults.
    static ParameterValues defaults(const ParameterTable &table);

    /// Sets a value from text as the command line and files write it. Error (with the nearest known name): no
    /// such parameter, not a number, out of range, no such choice.
    Status set(const ParameterTable &table, std::string_view id, std::string_view text);
    void set(const std::string &id, double value) { m_values[id] = value; }

    /// Preconditions: the parameter is in the table these values were made from.
    double number(const std::string &id) const { return m_values.at(id); }
    int integer(const std::string &id) const { return static_cast<int>(m_values.at(id)); }
    template<typename Enum>
    Enum choice(const std::string &id) const
    {
        return static_cast<Enum>(integer(id));
    }
    bool contains(const std::string &id) const { return m_values.contains(id); }

    /// "auto" equals "auto".
    bool operator==(const ParameterValues &other) const;

private:
    std::map<std::string, double> m_values;
};

/// A value as text: the choice's id, "auto", or the shortest number.
std::string parameterText(const Parameter &parameter, double value);

/// The values as texts by their parameters' ids: the form of files.
std::map<std::string, std::string> parameterTexts(const ParameterTable &table, const ParameterValues &values);

/// Values read from such texts.
struct TextValues
{
    ParameterValues values;     ///< the default where there is no text, or one that cannot be
    std::vector<Message> notes; ///< on each text that cannot be, as those of other versions may be
};
TextValues valuesFromTexts(const ParameterTable &table, const std::map<std::string, std::string> &texts);

/// Whether any of the conditions holds under these values; true without any.
bool holds(const std::vector<ParameterCondition> &conditions, const ParameterTable &table,
           const ParameterValues &values);

/// Whether the parameter matters under these values.
bool isRelevant(const ParameterTable &table, const Parameter &parameter, const ParameterValues &values);

/// The candidate nearest to a mistyped word (Levenshtein distance at most 3 and less than its length), or
/// empty.
std::string nearestName(std::string_view word, const std::vector<std::string> &candidates);

} // namespace inkling
