"""Fails where a crate comes from elsewhere, lacks its checksum, or has a licence not agreed on.

The licences are those of agreed.toml. Advisories are checked by cargo-audit where it is there and has
its database; where not, that is said.
"""

import datetime
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tomllib

REGISTRY = re.compile(r"registry\+.*crates\.io-index$")
WORD = re.compile(r"\(|\)|[A-Za-z0-9.+-]+")


class Licence:
    """An SPDX expression, read by descent: OR binds least, then AND, then WITH."""

    def __init__(self, text):
        # The slash is how OR was written before 2018.
        self.words = WORD.findall(text.replace("/", " OR "))

    def allowed(self, known):
        """Whether what is allowed is enough; raises ValueError where it cannot be read."""
        answer = self.either(known)
        if self.words:
            raise ValueError(self.words[0])
        return answer

    def either(self, known):
        answer = self.both(known)
        while self.take("OR"):
            answer = self.both(known) or answer
        return answer

    def both(self, known):
        answer = self.one(known)
        while self.take("AND"):
            answer = self.one(known) and answer
        return answer

    def one(self, known):
        if self.take("("):
            answer = self.either(known)
            if not self.take(")"):
                raise ValueError("no closing parenthesis")
            return answer
        if not self.words or self.words[0] in {"OR", "AND", "WITH", ")"}:
            raise ValueError("no licence where one is due")
        name = self.words.pop(0)
        if self.take("WITH"):
            if not self.words:
                raise ValueError("no exception after WITH")
            name = f"{name} WITH {self.words.pop(0)}"
        return name in known

    def take(self, word):
        if self.words[:1] == [word]:
            del self.words[0]
            return True
        return False


def sources(lock, own):
    """What is wrong with where the crates of the lock file come from."""
    for package in lock["package"]:
        name = f"{package['name']} {package['version']}"
        if package["name"] in own and "source" not in package:
            continue
        if not REGISTRY.match(package.get("source", "")):
            yield f"{name} does not come from the registry: {package.get('source', 'a path')}"
        elif not re.fullmatch(r"[0-9a-f]{64}", package.get("checksum", "")):
            yield f"{name} has no checksum"


def licences(packages, known):
    """What is wrong with the licences of these packages."""
    for package in packages:
        name, text = f"{package['name']} {package['version']}", package.get("license")
        if not text:
            yield f"{name} names no licence"
            continue
        try:
            if not Licence(text).allowed(known):
                yield f"{name} has a licence that was not agreed on: {text}"
        except ValueError as error:
            yield f"{name} has a licence that cannot be read ({error}): {text}"


def advisories(borne):
    """What cargo-audit says beside what is borne; without its database it is no failure of ours."""
    for known in borne:
        if known["review"] <= datetime.date.today():
            print(f"{known['advisory']} ({known['crate']}) is to be looked at again: {known['why']}")
    if shutil.which("cargo-audit"):
        command = ["cargo", "audit", "--no-fetch", "--deny", "unmaintained", "--deny", "unsound"]
        for known in borne:
            command += ["--ignore", known["advisory"]]
        done = subprocess.run(command, capture_output=True, text=True)
        told = done.stdout + done.stderr
        if done.returncode == 0:
            print("advisories: cargo-audit knows of none that is not borne")
            return []
        # An advisory that was found is named; without one it is the database that is missing.
        if re.search(r"\bRUSTSEC-\d{4}-\d{4}\b", told):
            return [f"cargo-audit:\n{told}"]
    print("advisories were NOT checked: cargo-audit is not here with its database")
    return []


def self_test():
    """The reader must be able to say no."""
    known = {"MIT", "Zlib", "Apache-2.0 WITH LLVM-exception"}
    for text, expected in [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("GPL-3.0-only OR MIT", True),
        ("MIT/GPL-3.0-only", True),
        ("MIT AND GPL-3.0-only", False),
        ("MIT OR GPL-3.0-only AND GPL-2.0-only", True),
        ("(MIT OR GPL-3.0-only) AND GPL-2.0-only", False),
        ("(GPL-3.0-only OR MIT) AND (Zlib)", True),
        ("Apache-2.0 WITH LLVM-exception", True),
        ("Apache-2.0", False),
    ]:
        if Licence(text).allowed(known) != expected:
            sys.exit(f"the licence {text} is read wrongly")
    for text in ["MIT OR", "(MIT", "MIT MIT", "AND MIT", "MIT WITH", ")"]:
        try:
            Licence(text).allowed(known)
        except ValueError:
            continue
        sys.exit(f"the licence {text} should not be readable")


def main():
    self_test()
    manifest = tomllib.loads(pathlib.Path("Cargo.toml").read_text())
    # A member of the workspace lies in a folder of its own name.
    own = {manifest["package"]["name"], *manifest["workspace"]["members"]}
    lock = tomllib.loads(pathlib.Path("Cargo.lock").read_text())
    agreed = tomllib.loads(pathlib.Path(".ci/agreed.toml").read_text())
    known = set(agreed["licences"])
    command = ["cargo", "metadata", "--locked", "--format-version", "1"]
    packages = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["packages"]
    problems = [*sources(lock, own), *licences(packages, known), *advisories(agreed["borne"])]
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(packages)} crates looked at for their source and their licence")
    sys.exit(1 if problems else 0)


main()
