#!/usr/bin/env python3
"""Opens a sealed vault of trede and reads everything in it, by its page (format.md) and nothing else.

    TREDE_PASSPHRASE=... decryptor.py VAULT_FOLDER --user NAME --format-page FORMAT.md

Prints every entry and every note as a line of JSON; leaves with 0 only if everything held. Writes nothing.
Needs argon2-cffi, pynacl, cryptography. The words in quotes over each part are the section of the page it follows.
"""
import argparse, hashlib, hmac, json, os, re, sys, unicodedata
from pathlib import Path
from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as xchacha_open
from nacl.exceptions import CryptoError
from nacl.signing import SigningKey, VerifyKey


RECOVERY = "recovery key"       # the name under which the recovery key is a member


class Wrong(Exception):
    """Something in the vault does not hold."""


def need(holds, sentence):
    if not holds:
        raise Wrong(sentence)


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def big(number, width):
    return number.to_bytes(width, "big")


def folded(name):
    return unicodedata.normalize("NFC", name.strip()).lower()


# ---- "Shapes": the types of the page, read at run time -------------------------------------------------------------
# A type is ("name", NAME, [arguments]), ("tuple", [types]) or ("array", type, N). Hash, PublicKey and SlotId are used by
# the shapes but given by the text of the page; the shapes below them are the values that only its sentences describe.

SENTENCES = """
type Hash = [u8; 32]
type PublicKey = [u8; 32]
type SlotId = [u8; 16]
enum SlotKind: 0 OldPassphrase; 1 OldRecovery; 2 Passphrase; 3 Recovery
struct Slot: id: SlotId; kind: SlotKind; cost: (u32, u32, u32); salt: [u8; 16]; address: [u8; 32]; sealed: Bytes; letters: Vec<Bytes>
struct Header: about: (bool, u128, i64); generation: u64; slots: Vec<Slot>; members: Bytes; tag: Bytes
struct Past: entry: u64; note: u64; records: [u8; 32]; catalogue: [u8; 32]; access: [u8; 32]; anchor: [u8; 32]
struct Members2: statements: Vec<(Bytes, Bytes)>; past: Vec<Past>; lasting: [u8; 32]; marks: Marks
struct Members1: members: Vec<(SlotId, String, PublicKey, bool)>; past: Vec<(u64, u64, [u8; 32])>
struct Statement: told: Told; at: Moment; by: u32
struct Keys2: generation: u64; marks: Marks; residents: Vec<(u128, Vec<(u64, [u8; 32])>)>; destroyed: Vec<u128>
struct Keys1: generation: u64; residents: Vec<(u128, Vec<(u64, Bytes)>)>; destroyed: Vec<u128>
struct Anchor: generation: u64; marks: Marks
struct Part2: head: Bytes; by: u32; signature: Bytes
struct Part1: head: Bytes; by: SlotId; signature: Bytes
type Body = Vec<(u128, Bytes)>
type Changes = Vec<(u32, ChangeV1)>
"""


class Shapes:
    def __init__(self, text):
        self.structs, self.enums, self.types = {}, {}, {}
        for line in text.splitlines():
            word, _, rest = line.strip().partition(" ")
            if word not in ("struct", "enum", "type"):
                continue
            name, _, rest = rest.partition(" = " if word == "type" else ": ")
            self.tokens = re.findall(r"\w+|[^\w\s]", rest)
            if word == "type":
                self.types[name] = self.parse()
            elif word == "struct":
                fields = self.structs[name] = []
                while self.tokens:
                    field = self.tokens.pop(0)
                    self.take(":")
                    fields.append((field, self.parse()))
                    self.tokens and self.take(";")
            else:
                variants = self.enums[name] = {}
                while self.tokens:
                    number, variant = int(self.tokens.pop(0)), self.tokens.pop(0)
                    variants[number] = (variant, self.series("(", ")") if self.tokens[:1] == ["("] else [])
                    self.tokens and self.take(";")

    def take(self, token):
        found = self.tokens.pop(0)
        need(found == token, f"the shapes of the page have '{found}' where '{token}' is due")

    def series(self, opening, closing):
        self.take(opening)
        types = [self.parse()]
        while self.tokens[0] == ",":
            self.take(",")
            types.append(self.parse())
        self.take(closing)
        return types

    def parse(self):
        if self.tokens[0] == "(":
            return ("tuple", self.series("(", ")"))
        if self.tokens[0] == "[":
            self.take("[")
            kind = self.parse()
            self.take(";")
            count = int(self.tokens.pop(0))
            self.take("]")
            return ("array", kind, count)
        name = self.tokens.pop(0)
        return ("name", name, self.series("<", ">") if self.tokens[:1] == ["<"] else [])

    # ---- "Values" ----
    def value(self, type_text, data):
        """All of data as one value: the schema byte, the encoding, nothing after it."""
        need(data[:1] == b"\x01", f"a value of {type_text} does not begin with schema byte 1")
        self.data, self.at = data, 1
        self.tokens = re.findall(r"\w+|[^\w\s]", type_text)
        found = self.read(self.parse(), {})
        need(self.at == len(data), f"bytes are left after a value of {type_text}")
        return found

    def bytes(self, count):
        need(self.at + count <= len(self.data), "a value ends too early")
        self.at += count
        return self.data[self.at - count:self.at]

    def whole(self, width):
        first = self.bytes(1)[0]
        if first < 251:
            return first
        need(first < 255, "a number begins with 255")
        size = 2 << (first - 251)
        need(size <= width, "a number is wider than its type")
        return int.from_bytes(self.bytes(size), "little")

    def flag(self):
        byte = self.bytes(1)[0]
        need(byte < 2, "a bool or Option is neither 0 nor 1")
        return byte == 1

    def read(self, kind, given):
        if kind[0] == "tuple":
            return [self.read(each, given) for each in kind[1]]
        if kind[0] == "array":
            if kind[1] == ("name", "u8", []):
                return self.bytes(kind[2])
            return [self.read(kind[1], given) for _ in range(kind[2])]
        _, name, arguments = kind
        if name in given:                       # the T of DeltaV1<T>
            return self.read(given[name], {})
        if name in ("u16", "u32", "u64", "u128"):
            return self.whole(int(name[1:]) // 8)
        if name in ("i32", "i64"):
            number = self.whole(int(name[1:]) // 8)
            return -(number >> 1) - 1 if number & 1 else number >> 1
        if name == "u8":
            return self.bytes(1)[0]
        if name == "bool":
            return self.flag()
        if name == "Bytes":
            return self.bytes(self.whole(8))
        if name == "String":
            try:
                return self.bytes(self.whole(8)).decode("utf-8")
            except UnicodeDecodeError:
                raise Wrong("a text is not UTF-8")
        if name == "Option":
            return self.read(arguments[0], given) if self.flag() else None
        if name == "Box":
            return self.read(arguments[0], given)
        if name == "Vec":
            return [self.read(arguments[0], given) for _ in range(self.whole(8))]
        if name in self.types:
            return self.read(self.types[name], {})
        if name in self.structs:
            inner = {"T": arguments[0]} if arguments else {}
            return {field: self.read(each, inner) for field, each in self.structs[name]}
        need(name in self.enums, f"the page gives no shape for {name}")
        number = self.whole(4)
        need(number in self.enums[name], f"{name} has no variant {number}")
        variant, types = self.enums[name][number]
        fields = [self.read(each, given) for each in types]
        return {variant: fields} if types else variant


# ---- "Seals" -------------------------------------------------------------------------------------------------------

def unseal(key, place, sealed, what, multiple=64):
    try:
        need(len(sealed) >= 40, f"{what}: the seal is too short")
        plain = xchacha_open(bytes(sealed[24:]), place, bytes(sealed[:24]), key)
    except (CryptoError, ValueError):
        raise Wrong(f"{what}: the seal does not open") from None
    length = int.from_bytes(plain[:4], "little")
    need(len(plain) >= 4 and len(plain) % multiple == 0 and 4 + length <= len(plain) and not any(plain[4 + length:]),
         f"{what}: the filling of the seal is wrong")
    return plain[4:4 + length]


# ---- "Keys" --------------------------------------------------------------------------------------------------------

def hkdf(key, info):
    return HKDF(hashes.SHA256(), 32, None, info.encode()).derive(key)


def hpke_open(private, encapsulated, info, ciphertext):
    """RFC 9180, base mode, one message: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305."""
    def extract(suite, salt, label, key):
        return hmac.digest(salt or bytes(32), b"HPKE-v1" + suite + label + key, "sha256")

    def expand(suite, key, label, info, length):        # never more than one block of HKDF-Expand here
        return hmac.digest(key, big(length, 2) + b"HPKE-v1" + suite + label + info + b"\x01", "sha256")[:length]
    kem, suite = b"KEM\x00\x20", b"HPKE\x00\x20\x00\x01\x00\x03"
    public = private.public_key().public_bytes_raw()
    shared = extract(kem, b"", b"eae_prk", private.exchange(X25519PublicKey.from_public_bytes(encapsulated)))
    shared = expand(kem, shared, b"shared_secret", encapsulated + public, 32)
    context = b"\x00" + extract(suite, b"", b"psk_id_hash", b"") + extract(suite, b"", b"info_hash", info)
    secret = extract(suite, shared, b"secret", b"")
    return ChaCha20Poly1305(expand(suite, secret, b"key", context, 32)).decrypt(
        expand(suite, secret, b"base_nonce", context, 12), ciphertext, b"")


def verified(public_key, signature, message):
    try:
        return VerifyKey(public_key).verify(message, signature) == message
    except (CryptoError, ValueError):
        return False


# ---- The vault -----------------------------------------------------------------------------------------------------

class Vault:
    def __init__(self, folder, user, passphrase, shapes):
        self.folder, self.shapes, self.user = Path(folder), shapes, user
        self.secret = unicodedata.normalize("NFC", passphrase)
        self.slot_keys = {}
        self.named = {part: [] for part in ("header", "keys", "journal", "log")}     # every mark seen, for "Anchor"
        self.anchor = None
        self.erased, self.lines, self.destroyed = set(), [], 0

    def best(self, names, opener):
        """Opens what is kept twice: the highest generation that opens; the files that do not are told on stderr."""
        opened, reasons = [], []
        for name in names:
            path = self.folder / name
            if path.exists():
                try:
                    opened.append(opener(path.read_bytes()))
                except Wrong as wrong:
                    reasons.append(f"{name}: {wrong}")
            elif not name.endswith(".next"):
                reasons.append(f"{name}: is not there")
        need(opened, "; ".join(reasons))
        for reason in reasons:
            print("not used: " + reason, file=sys.stderr)
        return max(opened, key=lambda found: found["generation"])

    # ---- "Header" ----
    def open_header(self, data):
        need(data[:6] == b"trede\n" and len(data) > 40, "is not a header of a vault")
        need(sha(data[:-32]) == data[-32:], "the hash at the end is another")
        found = {"format": int.from_bytes(data[6:8], "little"), "hash": sha(data)}
        need(found["format"] in (1, 2), f"format {found['format']} is not known")
        value = self.shapes.value("Header", data[8:-32])
        found["generation"], found["slots"] = value["generation"], value["slots"]
        found["demo"], vault_id, _ = value["about"]
        found["id"] = vault = big(vault_id, 16)
        if found["demo"]:
            found["vault key"] = hkdf(vault, "trede demo")
            found["seed"] = hkdf(found["vault key"], "trede demo signing")
            return found
        self.open_slot(found, value["slots"])
        key = found["vault key"]
        need(value["tag"] and data[:-32].endswith(value["tag"]), "the tag is not there")
        untagged = data[8:-32 - len(value["tag"]) - 1 - (2 if len(value["tag"]) > 250 else 0)] + b"\x00"
        tag = unseal(hkdf(key, "trede header"), untagged, value["tag"], "the tag of the header")
        need(tag == b"", "the tag of the header is not empty")
        members = unseal(hkdf(key, "trede members"), b"trede members" + vault, value["members"], "the members")
        found["members"] = self.shapes.value(f"Members{found['format']}", members)
        return found

    def open_slot(self, found, slots):
        """Tries the passphrase on every slot; then follows the letters to the present vault key."""
        vault = found["id"]
        for slot in slots:
            recovery, old = slot["kind"].endswith("Recovery"), slot["kind"].startswith("Old")
            memory, passes, lanes = slot["cost"]
            place = b"trede slot" + vault + big(1 if old else 2, 2) + slot["id"] + (b"\x02" if recovery else b"\x01") + \
                big(memory, 4) + big(passes, 4) + big(lanes, 4) + slot["salt"]
            slot_key = self.slot_key(recovery, slot)
            try:
                opened = unseal(slot_key, place, slot["sealed"], "the slot")
            except Wrong:
                continue
            need(len(opened) == (64 if old else 96), "the slot holds something else than keys")
            key, seed, found["first statement"] = opened[:32], opened[32:64], opened[64:]
            letterbox = X25519PrivateKey.from_private_bytes(hkdf(seed, "trede letterbox"))
            need(letterbox.public_key().public_bytes_raw() == slot["address"], "the address of the slot is another")
            for number, letter in enumerate(slot["letters"]):
                about = b"trede letter" + vault + slot["id"] + big(number, 4)
                try:
                    text = hpke_open(letterbox, letter[:32], about, letter[32:])
                except Exception:
                    raise Wrong(f"letter {number} does not open")
                key = unseal(hkdf(key, "trede letter"), about, text, f"letter {number}")
            found.update({"vault key": key, "seed": seed, "slot": slot["id"], "recovery": recovery})
            return
        raise Wrong("the passphrase opens no slot")

    def slot_key(self, recovery, slot):
        memory, passes, lanes = slot["cost"]
        if recovery:
            return hkdf(self.secret.replace("-", "").replace(" ", "").upper().encode(), "trede recovery")
        need(19 * 1024 <= memory <= 1024 * 1024 and 2 <= passes <= 20 and 1 <= lanes <= 16, "the cost is out of bounds")
        which = (slot["salt"], memory, passes, lanes)
        if which not in self.slot_keys:
            self.slot_keys[which] = hash_secret_raw(self.secret.encode(), slot["salt"], passes, memory, lanes, 32,
                                                    Type.ID, 19)
        return self.slot_keys[which]

    # ---- "Members" ----
    def read_roster(self, header):
        """self.members: in order of introduction, each {name, slots, keys: [[public key, from, until]]}; slots are all that
        were ever the member's; a moment is (entry, note); from None is the beginning, until None is now."""
        self.members, vault, key = [], self.id, header["vault key"]
        if header["demo"]:
            return
        if self.format == 1:
            for slot, name, public, _removed in header["members"]["members"]:
                self.members.append({"name": name, "slots": [slot], "keys": [[public, None, None]]})
            return
        before, proof = sha(b"trede members" + vault), None
        for number, (content, signature) in enumerate(header["members"]["statements"], 1):
            what = f"statement {number} on the members"
            statement = self.shapes.value("Statement", content)
            (told, fields), = statement["told"].items()
            moment, by = (statement["at"]["entry"], statement["at"]["note"]), statement["by"]
            need((told in ("Founded", "Carried")) == (number == 1), f"{what}: {told} has no place here")
            if told in ("Founded", "Introduced"):
                self.introduce(what, *fields, moment)
            elif told == "Carried":
                for slot, name, public, removed in fields[0]:
                    self.introduce(what, name, public, slot, None)
                    if removed:
                        self.members[-1]["keys"][-1][2] = moment
            signer = self.members[by]["keys"][-1] if by < len(self.members) else None
            new = told == "Introduced" and by == len(self.members) - 1
            need(signer and not new and signer[2] is None, f"{what}: its signer is no member")
            text = b"trede member" + vault + big(number, 8) + before + content
            need(verified(signer[0], signature, text), f"{what}: the signature is wrong")
            if told in ("Changed", "Removed"):
                need(fields[0] < len(self.members), f"{what}: there is no such member")
                changed = self.members[fields[0]]
                need(changed["keys"][-1][2] is None, f"{what}: the member was removed before")
                changed["keys"][-1][2] = moment
                if told == "Changed":
                    need(fields[0] == by or changed["name"] == RECOVERY, f"{what}: the key is another member's")
                    self.new_key(what, fields[1])
                    changed["keys"].append([fields[1], moment, None])
                    changed["slots"].append(fields[2])
            if told == "Renewed":
                proof = fields[0]
            before = sha(text, signature)
            if number == 1 and header["first statement"]:       # a slot of version 1 does not hold it
                need(before == header["first statement"], "the first statement is not the one of the slot")
        need(proof == sha(b"trede key" + hkdf(key, "trede proof")), "the last renewal proves another vault key")

    def introduce(self, what, name, public, slot, moment):
        need(folded(name), f"{what}: the name is empty")
        need(folded(name) not in [folded(member["name"]) for member in self.members], f"{what}: the name was given before")
        self.new_key(what, public)
        self.members.append({"name": name, "slots": [slot], "keys": [[public, moment, None]]})

    def new_key(self, what, public):
        need(all(public != key[0] for member in self.members for key in member["keys"]), f"{what}: the key is known")

    def check_user(self, header):
        """The passphrase must be the one of --user (the recovery key is nobody's)."""
        if header["demo"] or header["recovery"]:
            return
        public = bytes(SigningKey(header["seed"]).verify_key)
        names = [member["name"] for member in self.members if member["keys"][-1][0] == public and
                 member["keys"][-1][2] is None]
        need(names, "the slot that opens belongs to no member")
        need(folded(names[0]) == folded(self.user), f"the passphrase is not {self.user}'s")

    def check_signature(self, what, by, signature, text, name, moment):
        """A signature under a key counts after the moment of its statement up to the moment of the one that ends it."""
        if self.demo:
            return need(verified(bytes(SigningKey(self.seed).verify_key), signature, text), f"{what}: the signature is wrong")
        if isinstance(by, bytes):
            found = [member for member in self.members if by in member["slots"]]
        else:
            found = self.members[by:by + 1]
        need(found, f"{what}: its signer is no member")
        need(found[0]["name"] == name, f"{what}: the signer has another name")
        keys = [key for key, start, end in found[0]["keys"] if (start is None or moment > start) and
                (end is None or moment <= end)]
        need(any(verified(key, signature, text) for key in keys), f"{what}: the signature is wrong")

    # ---- "Keys of the residents" ----
    def open_keys(self, data):
        if self.format == 2:
            plain = unseal(hkdf(self.key, "trede keys"), b"trede keys" + self.id, data, "the keys", 16384)
            return self.shapes.value("Keys2", plain) | {"hash": sha(data)}
        length = int.from_bytes(data[:4], "little")
        tag, value = data[4:4 + length], data[4 + length:]
        need(unseal(hkdf(self.key, "trede keys"), sha(value), tag, "the tag of the keys") == b"", "the tag is not empty")
        found = self.shapes.value("Keys1", value) | {"hash": sha(data)}
        for resident, keys in found["residents"]:
            for pair in keys:
                place = b"trede person" + self.id + big(resident, 16) + big(pair[0], 8)
                pair[1] = unseal(hkdf(self.key, "trede people"), place, pair[1], "the key of a resident")
        return found

    # ---- "Anchor" ----
    def open_anchor(self, data):
        need(len(data) == 296, "has another length than 296")
        for key in [hkdf(self.key, "trede anchor")] + [past["anchor"] for past in reversed(self.past)]:
            try:
                plain = unseal(key, b"trede anchor" + self.id, data, "the anchor")
            except Wrong:
                continue
            return self.shapes.value("Anchor", plain)
        raise Wrong("the seal does not open")

    def mark(self, part, number, digest, where):
        if number:
            self.named[part].append((number, digest, where))

    def marks(self, marks, where):
        for part in self.named:
            self.mark(part, marks[part]["no"], marks[part]["hash"], where)

    def check_marks(self, heads):
        """heads: per part the hashes by number, as they are; the highest number is how far the part is."""
        for part, known in heads.items():
            for number, digest, where in self.named[part]:
                need(number <= max(known, default=0), f"{where} names {part} {number}, but that is not there any more")
                if any(digest):
                    need(known.setdefault(number, digest) == digest, f"{where} names another hash of {part} {number}")

    # ---- "Journal": the frames ----
    def frames(self, name, start):
        data, at, number, before = (self.folder / name).read_bytes(), 0, 0, sha(start + self.id)
        while at < len(data):
            number, what, front = number + 1, f"{name} {number + 1}", data[at:at + 60]
            length = [int.from_bytes(front[place:place + 4], "little") for place in (4, 8)]
            whole = data[at:at + 60 + sum(length) + 32]
            torn = len(front) < 60 or sha(front[:52])[:8] == front[52:] and len(whole) < 92 + sum(length)
            lost = any(not any(data[place:place + 512]) and place + 512 <= len(data)
                       for place in range(at - at % 512 + (512 if at % 512 else 0), len(data), 512))
            part = "journal" if name == "journal" else "log"
            if torn or lost and sha(whole[:-32]) != whole[-32:]:
                need(all(no < number for no, _, _ in self.named[part]), f"{what}: is torn, but a mark names it")
                print(f"cut: {len(data) - at} bytes at the end of {name}", file=sys.stderr)
                return
            need(sha(front[:52])[:8] == front[52:], f"{what}: the check of the frame is wrong")
            need(front[:4] in (b"trd1", b"trd2")[:self.format], f"{what}: does not begin with trd1 or trd2")
            need(int.from_bytes(front[12:20], "little") == number, f"{what}: has another number")
            need(front[20:52] == before, f"{what}: does not follow the one before")
            need(sha(whole[:-32]) == whole[-32:], f"{what}: its hash is another")
            yield front[3] - 48, number, before, whole[60:60 + length[0]], whole[60 + length[0]:-32], whole[-32:]
            before, at = whole[-32:], at + len(whole)

    def place(self, kind, identity, number):
        return self.id + big(1, 2) + big(kind, 1) + big(identity, 16) + big(number, 8)

    def key_for(self, info, number, last):
        """The key of the time: `last` is "entry" or "note" of a past vault key."""
        for past in self.past:
            if number <= past[last]:
                return past[info]
        return hkdf(self.key, "trede " + info)

    # ---- "Journal" ----
    def read_journal(self):
        self.hashes, bodies = {}, []
        for version, number, before, head_part, body_part, digest in self.frames("journal", b"trede journal"):
            what, records = f"entry {number}", self.key_for("records", number, "entry")
            part = self.shapes.value(f"Part{version}", unseal(records, self.place(1, 0, number), head_part, what))
            head = self.shapes.value(f"HeadV{version}", part["head"])
            text = b"trede entry" + self.id + big(number, 8) + before + sha(body_part) + part["head"]
            self.check_signature(what, part["by"], part["signature"], text, head["by"], (number, 0))
            if version == 2:
                self.marks(head["marks"], what)
                body_part = unseal(records, self.place(8, 0, number), body_part, what + ", its body")
            else:
                self.mark("log", head["notes"], bytes(32), what)
            if "Erased" in head["cause"]:
                self.erased |= {gone[0] for gone in head["cause"]["Erased"][0]}
            self.hashes[number] = digest
            bodies.append((number, head, self.shapes.value("Body", body_part)))
        for number, head, body in bodies:
            changes, closed = [], 0
            for n, (owner, sealed) in enumerate(body):
                what, key = f"entry {number}, part {n}", self.owner_key(owner, number)
                if key is None:
                    need(owner in self.erased, f"{what}: the key of its owner is not there, yet nobody destroyed it")
                    closed += 1
                    continue
                changes += self.shapes.value("Changes", unseal(key, self.place(2, owner ^ n, number), sealed, what))
            changes.sort(key=lambda change: change[0])
            places = [change[0] for change in changes]
            need(len(set(places)) == len(places) and (closed or places == list(range(len(places)))),
                 f"entry {number}: the places of its changes are not in order")
            self.destroyed += closed
            self.lines.append({"entry": number, "head": head, "changes": changes, "destroyed": closed})

    def owner_key(self, owner, number):
        if owner < 2:
            return self.key_for(("records", "catalogue")[owner], number, "entry")
        return next((key for last, key in self.keys.get(owner, []) if number <= last), None)

    # ---- "Access log" ----
    def read_log(self):
        self.notes = {}
        if self.demo and not (self.folder / "access").exists():
            return
        for version, number, before, head_part, body_part, digest in self.frames("access", b"trede access"):
            what = f"note {number}"
            key = self.key_for("access", number, "note")
            part = self.shapes.value(f"Part{version}", unseal(key, self.place(7, 0, number), head_part, what))
            note = self.shapes.value(f"NoteV{version}", part["head"])
            need(body_part == b"", f"{what}: has a body")
            if version == 2:
                entry = note["marks"]["journal"]["no"]
                self.marks(note["marks"], what)
            else:
                entry = note["after"][0]
                self.mark("journal", entry, note["after"][1], what)
            text = b"trede note" + self.id + big(number, 8) + before + part["head"]
            self.check_signature(what, part["by"], part["signature"], text, note["by"], (entry, number))
            self.notes[number] = digest
            self.lines.append({"note": number} | note)

    def read(self):
        header = self.best(("vault", "vault.2"), self.open_header)
        self.header, self.id, self.format, self.demo = header, header["id"], header["format"], header["demo"]
        self.key, self.seed, self.past = header["vault key"], header["seed"], []
        if "members" in header:
            for past in header["members"]["past"]:
                if self.format == 1:
                    past = {"entry": past[0], "note": past[1]} | {
                        info: hkdf(past[2], "trede " + info) for info in ("records", "catalogue", "access", "anchor")}
                self.past.append(past)
            if self.format == 2:
                self.marks(header["members"]["marks"], "the header")
        self.read_roster(header)
        self.check_user(header)
        keys = self.best(("keys", "keys.2", "keys.next"), self.open_keys)
        self.keys = dict((resident, each) for resident, each in keys["residents"])
        self.erased |= set(keys["destroyed"])
        if self.format == 2:
            self.marks(keys["marks"], "the file of keys")
            self.anchor = self.best(("anchor", "anchor.2"), self.open_anchor)
            self.marks(self.anchor["marks"], "the anchor")
        self.read_journal()
        self.read_log()
        self.check_marks({"header": {header["generation"]: header["hash"]}, "keys": {keys["generation"]: keys["hash"]},
                          "journal": dict(self.hashes), "log": dict(self.notes)})
        return self


def plain(value):
    if isinstance(value, bytes):
        return value.hex()
    raise TypeError(type(value))


def main():
    arguments = argparse.ArgumentParser(description="Reads all of a sealed vault.")
    arguments.add_argument("folder")
    arguments.add_argument("--user", required=True)
    arguments.add_argument("--format-page", required=True)
    given = arguments.parse_args()
    try:
        page = Path(given.format_page).read_text("utf-8")
        block = re.search(r"<!-- shapes -->(.*?)<!-- end -->", page, re.S)
        need(block, "the page has no shapes")
        need("TREDE_PASSPHRASE" in os.environ, "TREDE_PASSPHRASE is not set")
        shapes = Shapes(SENTENCES + block.group(1))
        vault = Vault(given.folder, given.user, os.environ["TREDE_PASSPHRASE"], shapes).read()
    except Exception as wrong:
        text = str(wrong) if isinstance(wrong, Wrong) else f"{type(wrong).__name__}: {wrong}"
        print(f"This vault does not hold: {text}.", file=sys.stderr)
        return 1
    for line in vault.lines:
        print(json.dumps(line, ensure_ascii=False, default=plain))
    print(f"destroyed: {vault.destroyed} parts")
    for name, hashes_ in (("head", vault.hashes), ("log head", vault.notes)):
        print(f"{name}: {hashes_[max(hashes_)].hex() if hashes_ else ''}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
