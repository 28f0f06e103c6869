"""Pictures as they come, from a file or the clipboard, made into a PNG or JPEG that stands upright. For a worker.

A PNG or JPEG that stands upright is kept as it is; its metadata is left out when it is stored. Everything else is
decoded by Qt and encoded anew: without loss where the picture has transparency or came without loss, else as JPEG.
"""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from pressdesk.domain.errors import DeskError, InvalidFieldError, TooLongError, UnreadableFileError
from pressdesk.domain.picture import LIMIT, facts_of
from pressdesk.domain.picture_privacy import orientation, without_traces

MOST_PIXELS = 60_000_000
"""What Qt decodes without asking for more memory than a laptop likes to give."""

_TAKEN = frozenset((b"png", b"jpeg", b"webp", b"gif", b"tiff", b"bmp"))
_QUALITY = 92
_LOSSY = frozenset((b"jpeg", b"webp"))


def taken_in(source: Path | QImage) -> bytes:
    """PNG or JPEG bytes. Raises UnreadableFileError, InvalidFieldError, and TooLongError where it is too large."""
    if isinstance(source, QImage):
        return _encoded(source, lossy=False)
    try:
        size = source.stat().st_size
        if size > 2 * LIMIT:
            raise _too_large()
        data = source.read_bytes()
    except OSError as error:
        raise UnreadableFileError(_tr("This picture cannot be read. Copy it to this laptop and try again.")) from error
    return converted(data)


def converted(data: bytes) -> bytes:
    """The bytes of a picture as PNG or JPEG. Raises as `taken_in`."""
    try:
        facts_of(data)
        if orientation(data) == 1:
            without_traces(data)
            return data
    except TooLongError as error:
        raise _too_large() from error
    except InvalidFieldError:
        pass  # another format, or one that Qt may still make something of
    device = QBuffer()
    device.setData(QByteArray(data))
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(device)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    kind, size = bytes(reader.format().data()), reader.size()
    if kind not in _TAKEN:
        del reader
        raise InvalidFieldError(
            "picture", _tr("This is no picture that Pressdesk reads. Save it as PNG or JPEG, then add it.")
        )
    if size.isValid() and size.width() * size.height() > MOST_PIXELS:
        del reader
        raise TooLongError(
            "picture", _tr("This picture has more than 60 million pixels. Save a smaller copy, then add it.")
        )
    image = reader.read()  # of an animation the first frame
    del reader  # before the buffer, from which a TIFF still reads as it is closed
    if image.isNull():
        raise InvalidFieldError("picture", _tr("This picture is damaged. Open it, save it again, then add it."))
    return _encoded(image, lossy=kind in _LOSSY)


def shown_image(data: bytes, most: QSize) -> QImage:
    """The picture decoded no larger than `most`, upright; null where it is damaged."""
    device = QBuffer()
    device.setData(QByteArray(data))
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(device)
    reader.setAutoTransform(True)
    size = reader.size()
    turned = size.transposed() if orientation(data) > 4 else size
    if turned.width() > most.width() or turned.height() > most.height():
        fitted = turned.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(fitted.transposed() if turned != size else fitted)
    image = reader.read()
    del reader  # before the buffer, as above
    return image


def _encoded(image: QImage, *, lossy: bool) -> bytes:
    for key in image.textKeys():  # words in the file would be written anew
        image.setText(key, "")
    lossy = lossy and not image.hasAlphaChannel()
    data = _written(image, "JPEG" if lossy else "PNG")
    if len(data) > LIMIT and not lossy and not image.hasAlphaChannel():
        data = _written(image, "JPEG")
    if len(data) > LIMIT:
        raise _too_large()
    try:
        facts_of(data)
    except DeskError as error:
        raise InvalidFieldError(
            "picture", _tr("This picture is damaged. Open it, save it again, then add it.")
        ) from error
    return data


def _written(image: QImage, kind: str) -> bytes:
    made = QByteArray()
    device = QBuffer(made)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(device, kind, _QUALITY if kind == "JPEG" else -1)  # type: ignore[call-overload]
    return bytes(made.data())


def _too_large() -> TooLongError:
    most = LIMIT // 1_000_000
    return TooLongError(
        "picture", _tr("A picture holds {most} MB at most. Save a smaller copy, then add it.").format(most=most)
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("PictureIntake", text)
