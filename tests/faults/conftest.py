"""Small file systems for tests of full and read-only disks."""

import os
import subprocess

import pytest


@pytest.fixture
def mount(tmp_path):
    """Mount a tmpfs with the options given, or mount it anew with others. Skips where that is not permitted."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = []

    def mount(options, *, again=False):
        options = f"remount,{options}" if again else options
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
        if os.name != "posix" or not hasattr(os, "geteuid") or os.geteuid() != 0:
            pytest.skip("mounting is not permitted")
        if subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("mounting is not permitted")
        mounted.append(place)
        return place

    yield mount
    if mounted:
        subprocess.run(["umount", "-l", str(place)], check=False)
