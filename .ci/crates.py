"""Fails when the lock file grows past its limit, or holds two versions of the terminal crates."""

import collections
import pathlib
import sys
import tomllib

LIMIT = 300
SINGLE = {"crossterm", "ratatui-core", "signal-hook", "unicode-width"}

packages = tomllib.loads(pathlib.Path("Cargo.lock").read_text())["package"]
versions = collections.defaultdict(set)
for package in packages:
    versions[package["name"]].add(package["version"])

problems = []
if len(packages) > LIMIT:
    problems.append(f"{len(packages)} crates in Cargo.lock, at most {LIMIT} are agreed")
for name in sorted(SINGLE & versions.keys()):
    if len(versions[name]) > 1:
        problems.append(f"two versions of {name}: {', '.join(sorted(versions[name]))}")
for problem in problems:
    print(problem, file=sys.stderr)
print(f"{len(packages)} crates in the lock file")
sys.exit(1 if problems else 0)
