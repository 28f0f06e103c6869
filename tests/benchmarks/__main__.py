"""Measure Pressdesk against floors in the same run: `python -m tests.benchmarks [--json FILE] [JOB…]`.

A job is a function that yields figures; to add one, list it in `JOBS`.
"""

import argparse
import json
from pathlib import Path

from tests.benchmarks import card_jobs, check_jobs, editor_jobs, spelling_jobs, store_jobs, window_jobs

JOBS = {
    **card_jobs.JOBS,
    **check_jobs.JOBS,
    **window_jobs.JOBS,
    **editor_jobs.JOBS,
    **spelling_jobs.JOBS,
    **store_jobs.JOBS,
}


def main():
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="Measure Pressdesk.")
    parser.add_argument("jobs", nargs="*", metavar="JOB", help=f"which: {', '.join(JOBS)}; all unless named")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    chosen = parser.parse_args()
    if unknown := set(chosen.jobs) - set(JOBS):
        parser.error(f"no such job: {', '.join(sorted(unknown))}")

    print(f"{'job':52} {'Pressdesk':>10} {'floor':>10} {'ratio':>6}")
    figures = []
    for name in chosen.jobs or JOBS:
        for figure in JOBS[name]():
            over = "  over" if figure.at_most and figure.ratio > figure.at_most else ""
            print(f"{figure.job:52} {figure.ours:7.2f} ms {figure.floor:7.2f} ms {figure.ratio:6.2f}{over}", flush=True)
            figures.append(
                {
                    "job": figure.job,
                    "pressdesk_ms": round(figure.ours, 3),
                    "floor_ms": round(figure.floor, 3),
                    "ratio": round(figure.ratio, 3),
                    "at_most": figure.at_most or None,
                }
            )
    written = json.dumps(figures, indent=2)
    if chosen.json:
        chosen.json.write_text(written + "\n", encoding="utf-8")
    else:
        print(written)


if __name__ == "__main__":
    main()
