// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/error_curve.h"

#include "ui/models/percentage.h"
#include "ui/style/style.h"

#include <QLocale>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace inkling {

namespace {

constexpr double kRadius = 3.5;
constexpr double kGap = 14.0; ///< between two profiles
constexpr double kTextGap = 3.0;
constexpr int kPlotHeight = 64;
constexpr double kWidestSlot = 90.0;
constexpr double kScaleSteps[] = {0.05, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1.0};

QString standingText(ErrorProfile::Standing standing)
{
    return standing == ErrorProfile::Standing::Best           ? ErrorCurve::tr("best")
           : standing == ErrorProfile::Standing::CannotBeTold ? ErrorCurve::tr("cannot be told from the best")
                                                              : ErrorCurve::tr("worse");
}

/// "10: 12.0 % (5.6–23.8), best".
QString valueText(const ErrorProfile::Value &value)
{
    return ErrorCurve::tr("%1: %2 (%3), %4")
        .arg(value.text, percentText(value.error), percentRange(value.interval.low, value.interval.high),
             standingText(value.standing));
}

/// A short text may take the room of neighbours that go without; a name that its slot is too narrow for
/// becomes its initials.
QString fitting(const QString &text, const QFontMetricsF &metrics, double slot)
{
    constexpr qsizetype kShort = 7;
    static const QRegularExpression between(QStringLiteral("[ -]"));
    const QStringList words = text.split(between, Qt::SkipEmptyParts);
    if (text.size() <= kShort || metrics.horizontalAdvance(text) <= slot)
        return text;
    if (words.size() < 2)
        return metrics.elidedText(text, Qt::ElideRight, slot);
    QString initials;
    for (const QString &word : words)
        initials += word.front().toUpper();
    return initials;
}

void paintMark(QPainter &painter, const QPointF &centre, ErrorProfile::Standing standing, const QColor &panel)
{
    const QColor ink = painter.pen().color();
    painter.save();
    if (standing == ErrorProfile::Standing::Best) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.translate(centre);
        painter.rotate(45.0);
        painter.drawRect(QRectF(-kRadius - 1.0, -kRadius - 1.0, 2.0 * kRadius + 2.0, 2.0 * kRadius + 2.0));
    } else {
        painter.setPen(QPen(ink, 1.5));
        painter.setBrush(standing == ErrorProfile::Standing::Worse ? panel : ink);
        painter.drawEllipse(centre, kRadius - 0.75, kRadius - 0.75);
    }
    painter.restore();
}

} // namespace

ErrorCurve::ErrorCurve(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ErrorCurve::setProfiles(std::vector<ErrorProfile> profiles)
{
    m_profiles = std::move(profiles);
    QStringList texts;
    for (const ErrorProfile &profile : m_profiles) {
        QStringList values;
        for (const ErrorProfile::Value &value : profile.values)
            values += valueText(value);
        texts += profile.name + u'\n' + values.join(u'\n');
    }
    const QString title =
        tr("Least leave-one-out error with each value, whatever the others (95 % interval)");
    setAccessibleName(title);
    setAccessibleDescription(texts.join(u'\n'));
    setToolTip(title + QStringLiteral("\n\n") + texts.join(QStringLiteral("\n\n")));
    update();
}

double ErrorCurve::highest() const
{
    double most = 0.0;
    for (const ErrorProfile &profile : m_profiles) {
        for (const ErrorProfile::Value &value : profile.values)
            most = std::max(most, value.interval.high);
    }
    const auto *step = std::find_if(std::begin(kScaleSteps), std::end(kScaleSteps),
                                    [most](double one) { return one >= most; });
    return step == std::end(kScaleSteps) ? 1.0 : *step;
}

QSize ErrorCurve::sizeHint() const
{
    return {360, minimumSizeHint().height()};
}

QSize ErrorCurve::minimumSizeHint() const
{
    return {120, kPlotHeight + 2 * fontMetrics().height() + static_cast<int>(2.0 * kTextGap)};
}

QRectF ErrorCurve::frameOf(std::size_t profile) const
{
    const double scale = fontMetrics().horizontalAdvance(percentText(1.0)) + 2.0 * kTextGap;
    double slots = 0.0;
    double before = 0.0;
    for (std::size_t i = 0; i < m_profiles.size(); ++i) {
        before += i < profile ? static_cast<double>(m_profiles[i].values.size()) : 0.0;
        slots += static_cast<double>(m_profiles[i].values.size());
    }
    const double gaps = kGap * static_cast<double>(m_profiles.size() - 1);
    const double slot = std::min(kWidestSlot, (width() - scale - gaps) / slots);
    const double top = fontMetrics().height() + kTextGap;
    const double bottom = height() - top;
    return {scale + slot * before + kGap * static_cast<double>(profile), top,
            slot * static_cast<double>(m_profiles[profile].values.size()), bottom - top};
}

double ErrorCurve::heightOf(double error) const
{
    const QRectF frame = frameOf(0);
    return frame.bottom() - error / highest() * frame.height();
}

QPointF ErrorCurve::markOf(std::size_t profile, std::size_t value) const
{
    const QRectF frame = frameOf(profile);
    const auto count = static_cast<double>(m_profiles[profile].values.size());
    return {frame.left() + frame.width() * (static_cast<double>(value) + 0.5) / count,
            heightOf(m_profiles[profile].values[value].error)};
}

void ErrorCurve::paintEvent(QPaintEvent *)
{
    if (m_profiles.empty())
        return;
    const FrameColours &colours = frameColours(themeOf(palette()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintScale(painter, colours);
    for (std::size_t i = 0; i < m_profiles.size(); ++i) {
        paintProfile(painter, colours, i);
        paintValueTexts(painter, colours, i);
    }
}

void ErrorCurve::paintScale(QPainter &painter, const FrameColours &colours) const
{
    const double right = frameOf(0).left() - kTextGap;
    const double textHeight = fontMetrics().height();
    for (const double share : {0.0, 0.5, 1.0}) {
        const double y = heightOf(share * highest());
        painter.setPen(QPen(colours.track, 1.0));
        for (std::size_t i = 0; i < m_profiles.size(); ++i)
            painter.drawLine(QPointF(frameOf(i).left(), y), QPointF(frameOf(i).right(), y));
        painter.setPen(colours.muted);
        painter.drawText(QRectF(0.0, y - textHeight / 2.0, right, textHeight),
                         Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().toString(100.0 * share * highest(), 'g', 3) + QStringLiteral("\u00a0%"));
    }
}

void ErrorCurve::paintProfile(QPainter &painter, const FrameColours &colours, std::size_t place) const
{
    const ErrorProfile &profile = m_profiles[place];
    const QRectF frame = frameOf(place);
    painter.setPen(colours.muted);
    painter.drawText(QRectF(frame.left(), 0.0, frame.width(), fontMetrics().height()),
                     Qt::AlignHCenter | Qt::AlignVCenter,
                     fontMetrics().elidedText(profile.name, Qt::ElideRight, static_cast<int>(frame.width())));
    painter.setPen(QPen(colours.border, 1.0));
    for (std::size_t i = 1; i < profile.values.size(); ++i)
        painter.drawLine(markOf(place, i - 1), markOf(place, i));
    for (std::size_t i = 0; i < profile.values.size(); ++i) {
        const ErrorProfile::Value &value = profile.values[i];
        const QPointF mark = markOf(place, i);
        const bool isWorse = value.standing == ErrorProfile::Standing::Worse;
        painter.setPen(QPen(isWorse || !isEnabled() ? colours.muted : colours.accent, 1.5));
        painter.drawLine(QPointF(mark.x(), heightOf(value.interval.low)),
                         QPointF(mark.x(), heightOf(value.interval.high)));
        paintMark(painter, mark, value.standing, colours.panel);
    }
}

void ErrorCurve::paintValueTexts(QPainter &painter, const FrameColours &colours, std::size_t place) const
{
    const std::vector<ErrorProfile::Value> &values = m_profiles[place].values;
    const QRectF frame = frameOf(place);
    const double slot = frame.width() / static_cast<double>(values.size());
    std::vector<std::size_t> order; // the best has its text whatever its neighbours
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool isBest = values[i].standing == ErrorProfile::Standing::Best;
        order.insert(isBest ? order.begin() : order.end(), i);
    }
    std::vector<QRectF> taken;
    for (const std::size_t i : order) {
        const bool isBest = values[i].standing == ErrorProfile::Standing::Best;
        QFont font = painter.font();
        font.setBold(isBest);
        const QFontMetricsF metrics(font);
        const QString text = fitting(values[i].text, metrics, slot - kTextGap);
        const double width = metrics.horizontalAdvance(text);
        const double left = std::min(markOf(place, i).x() - width / 2.0, this->width() - width - 1.0);
        const QRectF box(left, frame.bottom() + kTextGap, width, fontMetrics().height());
        if (std::any_of(taken.begin(), taken.end(), [&](const QRectF &other) {
                return other.adjusted(-1.0, 0.0, 1.0, 0.0).intersects(box);
            }))
            continue;
        taken.push_back(box);
        painter.save();
        painter.setFont(font);
        painter.setPen(isBest && isEnabled() ? colours.text : colours.muted);
        painter.drawText(box.adjusted(-1.0, 0.0, 1.0, 0.0), Qt::AlignHCenter | Qt::AlignVCenter, text);
        painter.restore();
    }
}

} // namespace inkling
