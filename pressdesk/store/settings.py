"""The house style: one row a setting, so that two laptops can be merged setting by setting."""

from datetime import datetime
from typing import Any

from pydantic import ValidationError
from sqlmodel import Session, select

from pressdesk.domain.models.setting import House, Setting


def house(session: Session) -> House:
    """The house as it is set. A value that this version cannot read falls back to its default."""
    values = {row.name: row.value for row in session.exec(select(Setting)) if row.name in House.model_fields}
    try:
        return House.model_validate(values)
    except ValidationError as error:
        broken = {str(problem["loc"][0]) for problem in error.errors()}
        return House.model_validate({name: value for name, value in values.items() if name not in broken})


def put_house(session: Session, changed: House, now: datetime | None = None) -> bool:
    """Store the settings that differ from what is stored. Whether any did."""
    rows = {row.name: row for row in session.exec(select(Setting))}
    moment: dict[str, Any] = {} if now is None else {"created_at": now, "changed_at": now}
    touched = False
    for name, value in changed.model_dump(mode="json").items():
        row = rows.get(name)
        if row is None:
            session.add(Setting(name=name, value=value, **moment))
        elif row.value != value:
            row.value = value
            row.revision += 1
            if now is not None:
                row.changed_at = now
            session.add(row)
        else:
            continue
        touched = True
    session.flush()
    return touched
