"""Timing one thing against another in the same run."""

import statistics
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """Milliseconds of a job and of its floor: the least that could do it. `at_most`: the ratio to keep under, or 0."""

    job: str
    ours: float
    floor: float
    at_most: float = 0.0

    @property
    def ratio(self):
        return self.ours / self.floor if self.floor else 0.0


def alternating(ours, floor, runs=15):
    """Medians in milliseconds of both, run in turn, so that a busy moment meets both alike."""
    ours()
    floor()
    times = ([], [])
    for _ in range(runs):
        for kept, work in zip(times, (ours, floor), strict=True):
            began = time.perf_counter()
            work()
            kept.append((time.perf_counter() - began) * 1_000)
    return statistics.median(times[0]), statistics.median(times[1])
