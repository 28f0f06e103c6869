"""Moments in a few characters, in the laptop's zone and the window's language."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale


def _local(moment: datetime) -> datetime:
    return moment.astimezone()


def short_when(moment: datetime, now: datetime, locale: QLocale) -> str:
    """As "14:02" today, "Tue" within a week either way, "4 Jun" this year, "4 Jun 2018" otherwise."""
    local, today = _local(moment), _local(now)
    stamp = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    if local.date() == today.date():
        return locale.toString(stamp.time(), "HH:mm")
    if abs(local.date() - today.date()) < timedelta(days=7):
        return locale.toString(stamp.date(), "ddd")
    return locale.toString(stamp.date(), "d MMM" if local.year == today.year else "d MMM yyyy")


def clock_time(moment: datetime, locale: QLocale) -> str:
    """As "14:02:11", in the laptop's zone."""
    return locale.toString(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())).time(), "HH:mm:ss")


def long_when(moment: datetime, locale: QLocale) -> str:
    """As "Thursday 11 June 2026, 14:02", in the laptop's zone."""
    stamp = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return f"{locale.toString(stamp.date(), 'dddd d MMMM yyyy')}, {locale.toString(stamp.time(), 'HH:mm')}"


def day_words(moment: datetime, locale: QLocale) -> str:
    """As "3 June 2026", in the laptop's zone."""
    return locale.toString(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())).date(), "d MMMM yyyy")


def short_day(moment: datetime, locale: QLocale) -> str:
    """As "3 Jun", in the laptop's zone."""
    return locale.toString(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())).date(), "d MMM")


def time_left(until: datetime, now: datetime) -> str:
    """As "2 d 4 h", "4 h 12 min" or "12 min"; a minute begun counts whole, so that it never says 0 before the time."""
    minutes = max(0, -int((now - until).total_seconds() // 60))
    days, rest = divmod(minutes, 24 * 60)
    hours, minutes = divmod(rest, 60)
    say = QCoreApplication.translate
    if days:
        return say("when", "{days} d {hours} h").format(days=days, hours=hours)
    if hours:
        return say("when", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)
    return say("when", "{minutes} min").format(minutes=minutes)


def days_left_words(days: int) -> str:
    """Days until something goes, such as "2 days left"."""
    say = QCoreApplication.translate
    return say("when", "1 day left") if days == 1 else say("when", "{days} days left").format(days=days)
