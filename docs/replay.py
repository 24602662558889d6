#!/usr/bin/env python3
"""The order of one day, worked out again by somebody who is not us.

    python3 replay.py FOLDER        the folder that `trede export order DAY FOLDER` wrote

It reads the rules (rules.json) and what is known of everybody in the queue that day (facts.csv),
puts them in order, and compares that with the order our program gave (order.csv). It prints the
order, and ends with 1 where a place differs. It needs nothing but Python.

Nobody has a name here. The words are drawn anew for every bundle; days are rounded as far as the
order stays the same; `tie` and `lot` say who drew before whom.
"""

import csv
import json
import sys
from pathlib import Path

UP, NOT_MOVED, DOWN = 0, 1, 2
MOVED = {"up": UP, "": NOT_MOVED, "down": DOWN}


def table(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter=";"))


def check(person, rules):
    """The rules with a number: a fact that is too young puts nobody into the queue."""
    days = int(person["days"] or 0)
    least = {
        "promise-or-appointment-late": 1,
        "referral-silent": rules["silent_days"],
    }.get(person["fact"], 0)
    if days < least:
        sys.exit(f"{person['word']}: {person['fact']} of {days} days, and the rule says {least}")
    if int(person["phase"]) > len(rules["phases"]):
        sys.exit(f"{person['word']}: there is no phase {person['phase']}")


def key(person, rules):
    """What people are sorted by, the first that differs decides."""
    unknown = person["days"] == ""
    return (
        MOVED[person["moved"]],                 # moved by hand, with a reason: up, not, down
        rules["tiers"].index(person["fact"]),   # what we owe them
        int(person["phase"]),                   # whoever was never spoken: by phase
        unknown,                                # a day that is not known comes last
        0 if unknown else -int(person["days"]), # the older day first
        int(person["tie"]),                     # a draw that changes every week
    )


def ordered(people, rules):
    """The sorted people, with one drawn at random at every so many places.

    Only people without a claim of their own are drawn, and only from behind: whoever stands
    earlier by their own claim is never set back behind somebody who is lifted twice.
    """
    queue = sorted(people, key=lambda person: key(person, rules))
    place_of = {person["word"]: place for place, person in enumerate(queue)}
    draws = sorted((p for p in people if p["lot"] != ""), key=lambda p: int(p["lot"]))
    every, at, lifted, order = rules["random_every"], 0, set(), []
    for place, person in enumerate(queue):
        while every and (len(order) + 1) % every == 0 and person["word"] not in lifted:
            # Lots that are already behind us are gone.
            while at < len(draws) and place_of[draws[at]["word"]] <= place:
                at += 1
            if at == len(draws):
                break
            lifted.add(draws[at]["word"])
            order.append((draws[at]["word"], "random"))
            at += 1
        if person["word"] not in lifted:
            order.append((person["word"], person["fact"]))
    return order


def main(folder):
    rules = json.loads((folder / "rules.json").read_text(encoding="utf-8"))
    people = table(folder / "facts.csv")
    for person in people:
        check(person, rules)
    ours = ordered(people, rules)
    theirs = [(row["word"], row["fact"]) for row in table(folder / "order.csv")]
    for place, (word, fact) in enumerate(ours, start=1):
        print(f"{place};{word};{fact}")
    if ours != theirs:
        pairs = enumerate(zip(ours, theirs), start=1)
        first = next((place for place, (one, other) in pairs if one != other), len(theirs) + 1)
        sys.exit(f"the order of {rules['day']} differs from place {first} on")
    print(f"the order of {rules['day']} is the same at all {len(ours)} places", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
