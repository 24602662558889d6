"""Fails when the lock file grows past what was agreed, or holds what was not.

That is a crate that is banned, or two versions
of one that may be there once; an advisory that is borne for a
crate that is gone goes too.
"""

import collections
import pathlib
import sys
import tomllib


def problems(names, agreed):
    """What is wrong with these names and versions."""
    versions = collections.defaultdict(set)
    for name, version in names:
        versions[name].add(version)
    if len(names) > agreed["limit"]:
        yield f"{len(names)} crates in Cargo.lock, at most {agreed['limit']} are agreed"
    for name in sorted(set(agreed["single"]) & versions.keys()):
        if len(versions[name]) > 1:
            yield f"two versions of {name}: {', '.join(sorted(versions[name]))}"
    for ban in agreed["banned"]:
        for name in sorted(set(ban["crates"]) & versions.keys()):
            yield f"{name} is banned: {ban['why']}"
    for borne in agreed["borne"]:
        if borne["crate"] not in versions:
            yield f"{borne['advisory']} need not be borne any more: {borne['crate']} is gone"


def self_test():
    """It must be able to say no."""
    agreed = {
        "limit": 3,
        "single": ["one"],
        "banned": [{"crates": ["bad"], "why": "so"}],
        "borne": [{"advisory": "A", "crate": "old"}],
    }
    for names, expected in [
        ([("old", "1"), ("one", "1"), ("two", "1")], 0),
        ([("old", "1"), ("one", "1"), ("one", "2")], 1),
        ([("old", "1"), ("bad", "1")], 1),
        ([("two", "1"), ("two", "2"), ("two", "3"), ("old", "1")], 1),
        ([("one", "1")], 1),
    ]:
        if len(list(problems(names, agreed))) != expected:
            sys.exit(f"the lock file with {names} is judged wrongly")


self_test()
agreed = tomllib.loads(pathlib.Path(".ci/agreed.toml").read_text())
packages = tomllib.loads(pathlib.Path("Cargo.lock").read_text())["package"]
found = list(problems([(package["name"], package["version"]) for package in packages], agreed))
for problem in found:
    print(problem, file=sys.stderr)
print(f"{len(packages)} crates in the lock file, at most {agreed['limit']} are agreed")
sys.exit(1 if found else 0)
