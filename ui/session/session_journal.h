// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/label_journal.h"
#include "ui/session/job.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// The journal of the open work. Keeps none until it knows a folder.
class SessionJournal : public QObject
{
    Q_OBJECT

public:
    /// calls: tests put others in place.
    explicit SessionJournal(const FileCalls &calls = {}, QObject *parent = nullptr);
    ~SessionJournal() override;

    /// From now on there is a journal, of what begin() tells; what earlier sessions left there is found() in
    /// the background.
    void keepIn(const std::string &folder);
    bool isKept() const { return !m_folder.empty(); }

    /// Other work, or the same as it was saved, with the steps made since, and the present settings.
    void begin(const JournalSubject &subject, const LabelHistory &later, const JournalData &data,
               const JournalSettings &settings);
    /// Goes on with that of a session that ended without saving; the next begin() takes its place.
    void goOn(std::unique_ptr<LabelJournal> journal);
    /// It has labels that the open work has not: it stays as it is beside that of this session.
    void hold(std::unique_ptr<LabelJournal> journal);
    bool isHolding() const { return m_held != nullptr; }
    void release(const std::string &path); ///< if that is held, it is as a session has left it
    void discardHeld();                    ///< nothing in it is wanted
    void append(const LabelEvent &step);
    /// The settings are these. While they change without a pause they get there some times a second, and with
    /// each step.
    void append(const JournalSettings &settings);
    void discard(); ///< nothing is wanted, in what is held either; another step needs begin()
    bool flush();   ///< see LabelJournal

    /// Journals that can be recovered, the latest first, without those that were taken().
    const std::vector<RecoverableJournal> &left() const { return m_left; }
    void taken(const std::string &path); ///< it needs no offer any more

Q_SIGNALS:
    void found();                                 ///< left() has something
    void problemFound(const QString &sentence);   ///< it cannot be written; once, until it could
    void problemSettled(const QString &sentence); ///< of problemFound(): it can

private:
    enum class Problem { None, CannotWrite, NoAnswer };

    void watch();
    void lookForProblem();
    void tell(Problem problem, const QString &sentence);
    void writeSettings();

    const FileCalls m_calls;
    std::string m_folder;
    std::unique_ptr<LabelJournal> m_journal;
    std::unique_ptr<LabelJournal> m_held; ///< null: none is
    std::vector<RecoverableJournal> m_left;
    std::optional<JournalSettings> m_settings; ///< that the journal has, or is to get; none: it needs begin()
    QTimer m_settingsDelay;                    ///< it is to get them
    QTimer m_watch;                            ///< asks for problems after steps
    Problem m_problem = Problem::None;
    QString m_told; ///< of it
    Job m_lookJob{nullptr};
};

} // namespace inkling
