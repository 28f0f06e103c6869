"""Pictures and attachments, known by the SHA-256 of their bytes."""

from sqlalchemy import Column, LargeBinary
from sqlmodel import Field

from pressdesk.domain.models.base import Fields, OneLine, Record, View


class AssetFields(Fields):
    """What is said of a picture."""

    name: str = ""
    caption: str = ""
    credit: str = ""
    alt_text: str = ""
    rights: str = ""


class AssetDraft(AssetFields):
    """What was typed about a picture."""

    name: OneLine = ""
    caption: OneLine = ""
    credit: OneLine = ""
    alt_text: OneLine = ""
    rights: OneLine = ""


class Asset(AssetFields, Record, table=True):
    """A stored picture: PNG or JPEG as it came, with its measures in pixels."""

    sha256: str = Field(index=True)
    media_type: str
    width: int = 0
    height: int = 0
    size: int = 0
    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class AssetView(AssetFields, View):
    """A stored picture without its bytes (`store.assets.content` has them)."""

    sha256: str
    media_type: str
    width: int
    height: int
    size: int
