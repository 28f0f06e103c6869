"""Makes the README's pictures again from the sample office: packaging/pictures/*.png.

Run with the environment that packaging/run.sh or test.sh makes: .venv/bin/python packaging/make_pictures.py
"""

import secrets
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from pressdesk.app import picture_windows
from pressdesk.desk import sample_ops
from pressdesk.store import opening

HERE = Path(__file__).parent / "pictures"
WANTED = (
    "releases-light",
    "releases-dark",
    "picker-light",
    "preview-html-light",
    "release-line-light",
    "quotations-light",
    "checks-light",
)


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder, out = Path(scratch) / "store", Path(scratch) / "pictures"
        passphrase = secrets.token_hex()
        db = opening.create_store(folder, passphrase=passphrase, use_keyring=False)
        sample_ops.fill_with_sample_office(db, now=datetime.now(UTC))
        db.close()
        made = picture_windows(folder, out, passphrase=passphrase)
        HERE.mkdir(exist_ok=True)
        for path in made:
            if path.stem in WANTED:
                (HERE / path.name).write_bytes(path.read_bytes())
                print(HERE / path.name)


main()
