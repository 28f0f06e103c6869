"""Who is working on this laptop, as the system knows them."""

import getpass
import sys


def person_name() -> str:
    """The user's full name, else the name they log in with, else ""."""
    try:
        login = getpass.getuser()
    except (OSError, KeyError, ImportError):  # a user without a name: a container, a service
        return ""
    return _full_name(login) or login


def _full_name(login: str) -> str:
    """The first part of the account's description on Unix (passwd(5)); "" elsewhere."""
    if sys.platform == "win32":
        return ""
    import pwd

    try:
        described = pwd.getpwnam(login).pw_gecos
    except KeyError:
        return ""
    full = described.split(",")[0].replace("&", login.capitalize()).strip()
    return "" if full == "root" else full
