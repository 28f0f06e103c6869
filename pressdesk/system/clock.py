"""The laptop's clock and time zone. Only the composition root and commands read these; the rest is given `now`."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfoNotFoundError


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


def laptop_zone() -> str:
    """The IANA name of the zone the laptop is set to, read anew each time (laptops travel); "" where it cannot be told.

    TZ counts first, then what the system says (the registry on Windows, /etc/localtime elsewhere).
    """
    import tzlocal  # the window needs the zone only after its first paint

    try:
        tzlocal.reload_localzone()
        return tzlocal.get_localzone_name() or ""
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ""
