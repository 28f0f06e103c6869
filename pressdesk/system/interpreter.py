"""A cure for a fault between PySide6 and Python 3.11."""

import ctypes
import sys


def hold_none() -> None:
    """Keep None alive where Qt's painting would free it.

    With PySide6 6.12 on Python 3.11 each call of a QPainter's drawing methods gives back one reference to None
    that it never took; after some thousands the process ends with "deallocating None". From Python 3.12 on None
    cannot be freed at all, so this does nothing there. To be called once, before the first window is painted.
    """
    if sys.version_info < (3, 12) and sys.implementation.name == "cpython" and sys.getrefcount(None) < 1 << 40:
        # the reference count is the first field of every object (CPython 3.11, Include/object.h)
        ctypes.c_ssize_t.from_address(id(None)).value += 1 << 48
