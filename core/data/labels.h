// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace inkling {

struct Dataset;

/// "No class" wherever a class number stands.
inline constexpr int kUnlabelled = -1;

/// The most classes that a data set may have: styles, colours and keys are made for as many.
inline constexpr std::size_t kMaximumClasses = 64;

/// A class that samples can be given.
struct ClassInfo
{
    std::string name; ///< not empty, unique in its list
    std::optional<std::uint32_t>
        colour;            ///< 0xRRGGBB chosen by the user; else the palette's colour of its place
    bool isLocked = false; ///< what was given of it stays so: for those who edit labels, not for methods

    bool operator==(const ClassInfo &) const = default;
};

/// What a sample is to learning and scoring: every sample is exactly one of these.
enum class LabelRole : std::uint8_t { Unlabelled, Given, HeldOut };

/// All that is said of one sample's class.
struct LabelCell
{
    int given = kUnlabelled; ///< the label that methods see
    int truth =
        kUnlabelled;      ///< the class known to the program, hidden from methods; never changed by painting
    bool heldOut = false; ///< locked: only scores. Then given is kUnlabelled and truth is not.
    bool unsure = false; ///< the user's flag: not to be suggested for labelling; methods and scores ignore it

    bool operator==(const LabelCell &) const = default;
};

/// The labels of n samples (core/data's words: given, truth, held out; see README). A value: copy it to keep
/// a snapshot.
class Labels
{
public:
    Labels() = default;
    Labels(std::size_t count, std::vector<ClassInfo> classes)
        : m_cells(count)
        , m_counts{count, 0, 0}
        , m_classes(std::move(classes))
    {
    }

    std::size_t size() const { return m_cells.size(); }
    const std::vector<ClassInfo> &classes() const { return m_classes; }
    std::size_t classCount() const { return m_classes.size(); }
    void setClasses(std::vector<ClassInfo> classes) { m_classes = std::move(classes); }

    const LabelCell &operator[](std::size_t row) const { return m_cells[row]; }
    void set(std::size_t row, LabelCell cell)
    {
        --m_counts[place(role(row))];
        m_cells[row] = cell;
        ++m_counts[place(role(row))];
    }
    LabelRole role(std::size_t row) const
    {
        const LabelCell &cell = m_cells[row];
        return cell.heldOut                ? LabelRole::HeldOut
               : cell.given != kUnlabelled ? LabelRole::Given
                                           : LabelRole::Unlabelled;
    }

    /// n entries: the class given, kUnlabelled elsewhere. This, and nothing else of the labels, goes to a
    /// method.
    std::vector<int> given() const;
    /// How many samples have a role. Cost: O(1).
    std::size_t count(LabelRole wanted) const { return m_counts[place(wanted)]; }
    /// The number of samples given class c, for each class.
    std::vector<std::size_t> givenCounts() const;
    /// Whether any sample's class is known beyond what is given.
    bool hasTruth() const;

    bool operator==(const Labels &) const = default;

private:
    static constexpr std::size_t place(LabelRole role) { return static_cast<std::size_t>(role); }

    std::vector<LabelCell> m_cells;
    std::array<std::size_t, 3> m_counts = {}; ///< of each role: views ask for them after every gesture
    std::vector<ClassInfo> m_classes;
};

/// Whether the places of the classes before mean the same classes after: some were renamed, or new ones came
/// last. A name that stands elsewhere was moved.
bool keepsPlaces(const std::vector<ClassInfo> &before, const std::vector<ClassInfo> &after);

/// Gives back to `after` what was given of locked classes before it was edited. Both have the same samples;
/// the class of a place is that of before. How many samples that were.
std::size_t keepLocked(const Labels &before, Labels &after);

/// Whether methods and scores see the same in both: they may differ in names, colours and flags.
bool learnsAlike(const Labels &a, const Labels &b);

/// What a class column says: the classes in order (numbers by value, texts by code point) and each sample's
/// class.
struct ClassColumn
{
    std::vector<ClassInfo> classes;
    std::vector<int>
        values; ///< n entries, kUnlabelled where the cell is missing or equals the unlabelled mark
};

/// Reads the column at a place as classes. `unlabelledMark`: a text that means "no label" besides a missing
/// cell ("-1"), may be empty. Error: more than kMaximumClasses distinct values, with their number.
Result<ClassColumn> readClassColumn(const Dataset &data, std::size_t place,
                                    const std::string &unlabelledMark = {});

/// Every known class given (the command line's default); none held out. truth is filled too.
Labels givenLabels(const ClassColumn &column);

} // namespace inkling
