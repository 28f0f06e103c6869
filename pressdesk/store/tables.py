"""All tables in one place: importing this makes `SQLModel.metadata` whole."""

from pressdesk.domain.models.asset import Asset
from pressdesk.domain.models.clearance import Clearance
from pressdesk.domain.models.contact import Contact, ContactPoint, Organisation
from pressdesk.domain.models.dispatch import Dispatch
from pressdesk.domain.models.embargo import Embargo
from pressdesk.domain.models.engagement import ContactPeriod, ContactRole
from pressdesk.domain.models.media_list import MediaList, MediaListMember
from pressdesk.domain.models.notice import Notice
from pressdesk.domain.models.promise import EmbargoPromise
from pressdesk.domain.models.release import Release, ReleaseAsset, ReleaseContact, ReleaseText, ReleaseVersion
from pressdesk.domain.models.setting import Setting
from pressdesk.domain.models.silence import Silence
from pressdesk.domain.models.text import Text
from pressdesk.domain.models.word import OfficeWord

TABLES = (
    Asset,
    Clearance,
    Contact,
    ContactPeriod,
    ContactPoint,
    ContactRole,
    Dispatch,
    Embargo,
    EmbargoPromise,
    MediaList,
    MediaListMember,
    Notice,
    OfficeWord,
    Organisation,
    Release,
    ReleaseAsset,
    ReleaseContact,
    ReleaseText,
    ReleaseVersion,
    Setting,
    Silence,
    Text,
)
