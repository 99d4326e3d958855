// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/class_list_model.h"

#include "ui/models/class_names.h"
#include "ui/session/session.h"

#include <QLocale>

namespace inkling {

namespace {

/// How many samples that are not given are predicted to be of each class; last: of none.
template<typename Predicted>
std::vector<std::size_t> countPredicted(const Predicted &predicted, const Labels &labels)
{
    std::vector<std::size_t> counts(labels.classCount() + 1);
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (labels[row].given != kUnlabelled)
            continue;
        // a class that was removed since the run has no row any more
        const auto place =
            predicted[row] == kUnlabelled ? labels.classCount() : static_cast<std::size_t>(predicted[row]);
        if (place < counts.size())
            ++counts[place];
    }
    return counts;
}

} // namespace

ClassListModel::ClassListModel(Session &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    // even for as many classes: a name that is being typed is that of another class
    connect(&session, &Session::dataChanged, this, &ClassListModel::resetClasses);
    connect(&session, &Session::labelsChanged, this, &ClassListModel::refreshClasses);
    connect(&session, &Session::reportChanged, this, &ClassListModel::refreshPredictions);
    connect(&session, &Session::frameChanged, this, &ClassListModel::refreshPredictions);
    refreshClasses();
}

void ClassListModel::resetClasses()
{
    beginResetModel();
    countGiven();
    endResetModel();
    refreshPredictions();
}

void ClassListModel::refreshClasses()
{
    if (static_cast<int>(m_session.labels().classCount()) != m_classCount) {
        resetClasses();
        return;
    }
    countGiven();
    refreshPredictions();
}

void ClassListModel::countGiven()
{
    const Labels &labels = m_session.labels();
    m_classCount = static_cast<int>(labels.classCount());
    m_given = labels.givenCounts();
    m_given.push_back(labels.count(LabelRole::Unlabelled));
    m_predicted.clear();
}

void ClassListModel::refreshPredictions()
{
    const Labels &labels = m_session.labels();
    const Report *report = m_session.report();
    m_predicted.clear();
    if (report && report->outcome.predicted.size() == labels.size()) {
        const auto &trace = report->outcome.trace;
        const auto frame = static_cast<std::size_t>(m_session.frame());
        m_predicted = frame < trace.size() ? countPredicted(trace[frame].predicted, labels)
                                           : countPredicted(report->outcome.predicted, labels);
    }
    Q_EMIT dataChanged(index(0), index(m_classCount));
}

int ClassListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_classCount + 1;
}

int ClassListModel::placeOf(const QModelIndex &index) const
{
    return index.row() < m_classCount ? index.row() : kUnlabelled;
}

const std::vector<ClassInfo> &ClassListModel::classes() const
{
    return m_session.labels().classes();
}

QModelIndex ClassListModel::indexOf(int place) const
{
    return index(place == kUnlabelled ? m_classCount : place);
}

QVariant ClassListModel::data(const QModelIndex &index, int role) const
{
    const auto &classes = m_session.labels().classes();
    if (!index.isValid() || index.row() > m_classCount)
        return {};
    const int place = placeOf(index);
    if (place >= static_cast<int>(classes.size())) // the session has fewer and is about to say so
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return place == kUnlabelled ? tr("Unlabelled") : shownName(classes, place);
    case Qt::ToolTipRole:
        return toolTip(place);
    case Qt::AccessibleTextRole:
        return accessibleText(place);
    case PlaceRole:
        return place;
    case KeyRole:
        return classKey(place);
    case CountsRole:
        return countsText(place);
    case LockedRole:
        return isLocked(place);
    default:
        return {};
    }
}

bool ClassListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || placeOf(index) == kUnlabelled)
        return false;
    const QString name = value.toString().trimmed();
    if (name == index.data(Qt::EditRole).toString())
        return true;
    if (m_session.renameClass(placeOf(index), name))
        return true;
    Q_EMIT renameRefused(index, name.isEmpty()
                                    ? tr("A class needs a name.")
                                    : tr("There is a class named \u201c%1\u201d already.").arg(name));
    return false;
}

Qt::ItemFlags ClassListModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (index.isValid() && placeOf(index) != kUnlabelled)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ClassListModel::isLocked(int place) const
{
    return place != kUnlabelled && classes()[static_cast<std::size_t>(place)].isLocked;
}

QString ClassListModel::countsText(int place) const
{
    const QLocale locale;
    const auto row = static_cast<std::size_t>(indexOf(place).row());
    QString given = locale.toString(static_cast<qulonglong>(m_given[row]));
    // no unreached samples are not worth a number
    if (m_predicted.empty() || (place == kUnlabelled && m_predicted[row] == 0))
        return given;
    return given + QStringLiteral(" \u00b7 ") + locale.toString(static_cast<qulonglong>(m_predicted[row]));
}

QString ClassListModel::toolTip(int place) const
{
    const auto row = static_cast<std::size_t>(indexOf(place).row());
    const auto given = static_cast<qulonglong>(m_given[row]);
    QStringList lines;
    if (place == kUnlabelled)
        lines += tr("Neither given a label nor held out: %1").arg(given);
    else
        lines += tr("Given this label by you: %1").arg(given);
    if (!m_predicted.empty()) {
        const auto predicted = static_cast<qulonglong>(m_predicted[row]);
        lines += place == kUnlabelled
                     ? tr("Unreached, no label can get there: %1").arg(predicted)
                     : tr("Predicted to be of this class, held-out samples included: %1").arg(predicted);
    }
    if (isLocked(place))
        lines += tr("Locked: what was given stays so");
    if (const QString key = classKey(place); !key.isEmpty())
        lines += tr("Key: %1").arg(key);
    return lines.join(u'\n');
}

QString ClassListModel::accessibleText(int place) const
{
    const auto row = static_cast<std::size_t>(indexOf(place).row());
    QString name = data(indexOf(place)).toString();
    if (isLocked(place))
        name = tr("%1, locked").arg(name);
    const auto given = static_cast<qulonglong>(m_given[row]);
    if (m_predicted.empty())
        return tr("%1, given: %2").arg(name).arg(given);
    const auto predicted = static_cast<qulonglong>(m_predicted[row]);
    return place == kUnlabelled ? tr("%1: %2, unreached: %3").arg(name).arg(given).arg(predicted)
                                : tr("%1, given: %2, predicted: %3").arg(name).arg(given).arg(predicted);
}

} // namespace inkling
