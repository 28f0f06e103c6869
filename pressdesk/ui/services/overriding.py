"""`override` (PEP 698) for the modules that run before the first paint: typing_extensions costs more than the word."""

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override as override
else:
    Method = TypeVar("Method")

    def override(method: Method) -> Method:
        """Mark a method that takes the place of one in a base class."""
        return method
