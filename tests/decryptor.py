#!/usr/bin/env python3
"""Opens a sealed vault of trede and reads everything in it, by its page (format.md) and nothing else.

    TREDE_PASSPHRASE=... decryptor.py VAULT_FOLDER --user NAME --format-page FORMAT.md

Prints every entry and note as a line of JSON; leaves with 0 only if everything held. Writes nothing. Needs argon2-cffi,
pynacl and cryptography. The words in quotes over each part are the section of the page it follows.
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

def little(data):
    return int.from_bytes(data, "little")

def folded(name):
    return unicodedata.normalize("NFC", name.strip()).lower()

# ---- "Shapes": the types of the page, read at run time; here those that only its sentences describe ----------------
SENTENCES = """
type Hash = [u8; 32]
type PublicKey = [u8; 32]
type SlotId = [u8; 16]
enum SlotKind: 0 OldPassphrase; 1 OldRecovery; 2 Passphrase; 3 Recovery
struct Slot: id: SlotId; kind: SlotKind; cost: (u32, u32, u32); salt: SlotId; address: Hash; sealed: Bytes; letters: Vec<Bytes>
struct Header: about: (bool, u128, i64); generation: u64; slots: Vec<Slot>; members: Bytes; tag: Bytes
struct Past: entry: u64; note: u64; records: Hash; catalogue: Hash; access: Hash; anchor: Hash
struct Members2: statements: Vec<(Bytes, Bytes)>; past: Vec<Past>; lasting: Hash; marks: Marks
struct Members1: members: Vec<(SlotId, String, PublicKey, bool)>; past: Vec<(u64, u64, Hash)>
struct Statement: told: Told; at: Moment; by: u32
struct Keys2: generation: u64; marks: Marks; residents: Vec<(u128, Vec<(u64, Hash)>)>; destroyed: Vec<u128>
struct Keys1: generation: u64; residents: Vec<(u128, Vec<(u64, Bytes)>)>; destroyed: Vec<u128>
struct Anchor: generation: u64; marks: Marks
struct Part2: text: Bytes; by: u32; signature: Bytes
struct Part1: text: Bytes; by: SlotId; signature: Bytes
type Body = Vec<(u128, Bytes)>
type Changes = Vec<(u32, ChangeV1)>
"""

class Shapes:
    """A type is (name, arguments); "(" is a tuple and its arguments the members, "[" an array of (type, length)."""
    def __init__(self, text):
        self.structs, self.enums, self.types = {}, {}, {}
        for word, name, rest in re.findall(r"^(struct|enum|type) (\w+)(?:: | = )(.*)$", text, re.M):
            self.split(rest)
            if word == "type":
                self.types[name] = self.parse()
            while word != "type" and self.tokens:
                first = self.tokens.pop(0)
                if word == "struct":
                    self.take(":")
                    self.structs.setdefault(name, []).append((first, self.parse()))
                else:
                    self.enums.setdefault(name, {})[int(first)] = (self.tokens.pop(0), self.series("(", ")"))
                self.tokens and self.take(";")

    def split(self, text):
        self.tokens = re.findall(r"\w+|[^\w\s]", text)

    def take(self, token):
        found = self.tokens.pop(0)
        need(found == token, f"the shapes of the page have '{found}' where '{token}' is due")

    def series(self, opening, closing):
        types = []
        while self.tokens[:1] == ["," if types else opening]:
            self.tokens.pop(0)
            types.append(self.parse())
        types and self.take(closing)
        return types

    def parse(self):
        if self.tokens[0] == "(":
            return "(", self.series("(", ")")
        name = self.tokens.pop(0)
        if name != "[":
            return name, self.series("<", ">")
        member = self.parse()
        self.take(";")
        count = int(self.tokens.pop(0))
        self.take("]")
        return "[", (member, count)

    # ---- "Values" ----
    def value(self, name, data):
        """All of the data as one value: the schema byte, the encoding, nothing after it."""
        need(data[:1] == b"\x01", f"a value of {name} does not begin with schema byte 1")
        self.data, self.at = data, 1
        found = self.read((name, []), None)
        need(self.at == len(data), f"bytes are left after a value of {name}")
        return found

    def bytes(self, count):
        need(self.at + count <= len(self.data), "a value ends too early")
        self.at += count
        return self.data[self.at - count:self.at]

    def whole(self, bits):
        first = self.bytes(1)[0]
        if first < 251 or bits == 8:
            return first
        need(first < 255 and 16 << first - 251 <= bits, "a number is wider than its type")
        return little(self.bytes(2 << first - 251))

    def read(self, kind, given):
        """One value of this type; given is what T stands for."""
        name, inner = kind
        if name == "(":
            return [self.read(each, given) for each in inner]
        if name == "[":
            return self.bytes(inner[1]) if inner[0][0] == "u8" else [self.read(inner[0], given) for _ in range(inner[1])]
        if name in ("u8", "u16", "u32", "u64", "u128"):
            return self.whole(int(name[1:]))
        if name in ("i32", "i64"):
            number = self.whole(int(name[1:]))
            return -(number >> 1) - 1 if number & 1 else number >> 1
        if name in ("bool", "Option"):
            byte = self.whole(8)
            need(byte < 2, f"a {name} is neither 0 nor 1")
            return byte == 1 if name == "bool" else self.read(inner[0], given) if byte else None
        if name in ("Bytes", "String"):
            data = self.bytes(self.whole(64))
            return data.decode("utf-8") if name == "String" else data
        if name == "Vec":
            return [self.read(inner[0], given) for _ in range(self.whole(64))]
        if name in ("T", "Box"):
            return self.read(given if name == "T" else inner[0], given)
        if name in self.types:
            return self.read(self.types[name], None)
        if name in self.structs:
            return {field: self.read(each, inner[0] if inner else None) for field, each in self.structs[name]}
        need(name in self.enums, f"the page gives no shape for {name}")
        number = self.whole(32)
        need(number in self.enums[name], f"{name} has no variant {number}")
        variant, types = self.enums[name][number]
        return {variant: [self.read(each, None) for each in types]} if types else variant

# ---- "Seals" -------------------------------------------------------------------------------------------------------
def unseal(key, place, sealed, what, multiple=64):
    try:
        plain = xchacha_open(bytes(sealed[24:]), place, bytes(sealed[:24]), key)
    except (CryptoError, ValueError):
        raise Wrong(f"{what}: the seal does not open") from None
    end = 4 + little(plain[:4])
    need(4 <= end <= len(plain) and len(plain) % multiple == 0 and not any(plain[end:]), f"{what}: the filling is wrong")
    return plain[4:end]

# ---- "Keys" --------------------------------------------------------------------------------------------------------
def hkdf(key, info):
    return HKDF(hashes.SHA256(), 32, None, info.encode()).derive(key)

def hpke_open(private, encapsulated, info, ciphertext):
    """RFC 9180, base mode, one message: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305."""
    def extract(suite, salt, label, key):
        return hmac.digest(salt or bytes(32), b"HPKE-v1" + suite + label + key, "sha256")

    def expand(suite, key, label, info, length):        # one block of HKDF-Expand is always enough here
        return hmac.digest(key, big(length, 2) + b"HPKE-v1" + suite + label + info + b"\x01", "sha256")[:length]
    kem, suite = b"KEM\x00\x20", b"HPKE\x00\x20\x00\x01\x00\x03"
    shared = extract(kem, b"", b"eae_prk", private.exchange(X25519PublicKey.from_public_bytes(encapsulated)))
    shared = expand(kem, shared, b"shared_secret", encapsulated + private.public_key().public_bytes_raw(), 32)
    context = b"\x00" + extract(suite, b"", b"psk_id_hash", b"") + extract(suite, b"", b"info_hash", info)
    secret = extract(suite, shared, b"secret", b"")
    key, nonce = expand(suite, secret, b"key", context, 32), expand(suite, secret, b"base_nonce", context, 12)
    return ChaCha20Poly1305(key).decrypt(nonce, ciphertext, b"")

def verified(public_key, signature, message):
    try:
        return VerifyKey(public_key).verify(message, signature) == message
    except (CryptoError, ValueError):
        return False

class Vault:
    def __init__(self, folder, user, passphrase, shapes):
        self.folder, self.shapes, self.user = Path(folder), shapes, user
        self.secret = unicodedata.normalize("NFC", passphrase)
        self.slot_keys, self.erased, self.lines, self.destroyed = {}, set(), [], 0
        self.named = {part: [] for part in ("header", "keys", "journal", "log")}     # every mark there is, see "Anchor"

    def best(self, names, opener):
        """What is kept twice: the highest generation that opens; the files that do not are told on stderr."""
        opened, reasons = [], []
        for name in names:
            path = self.folder / name
            try:
                if path.exists() or not name.endswith(".next"):
                    need(path.exists(), "is not there")
                    opened.append(opener(path.read_bytes()))
            except Exception as wrong:
                reasons.append(f"{name}: {wrong}")
        need(opened, "; ".join(reasons))
        for reason in reasons:
            print("not used: " + reason, file=sys.stderr)
        return max(opened, key=lambda found: found["generation"])

    # ---- "Header" ----
    def open_header(self, data):
        need(data[:6] == b"trede\n" and len(data) > 40, "is not the header of a vault")
        need(sha(data[:-32]) == data[-32:], "the hash at the end is another")
        version, value = little(data[6:8]), data[8:-32]
        need(version in (1, 2), f"format {version} is not known")
        found = self.shapes.value("Header", value) | {"format": version, "hash": sha(data)}
        found["demo"], found["id"] = found["about"][0], big(found["about"][1], 16)
        if found["demo"]:
            found["key"] = hkdf(found["id"], "trede demo")
            return found | {"seed": hkdf(found["key"], "trede demo signing")}
        self.open_slot(found)
        length = len(found["tag"])              # 1 byte of length before the tag, or a marker and 2
        place = value[:-length - (1 if length < 251 else 3)] + b"\x00"
        need(unseal(hkdf(found["key"], "trede header"), place, found["tag"], "the tag") == b"", "the tag is not empty")
        members = unseal(hkdf(found["key"], "trede members"), b"trede members" + found["id"], found["members"], "the members")
        return found | {"members": self.shapes.value(f"Members{version}", members)}

    def open_slot(self, found):
        """Tries the passphrase on every slot; then follows the letters to the present vault key."""
        for slot in found["slots"]:
            recovery, old = slot["kind"].endswith("Recovery"), slot["kind"].startswith("Old")
            place = b"trede slot" + found["id"] + big(1 if old else 2, 2) + slot["id"] + big(2 if recovery else 1, 1) + \
                b"".join(big(number, 4) for number in slot["cost"]) + slot["salt"]
            slot_key = self.slot_key(recovery, slot["salt"], *slot["cost"])
            try:
                opened = unseal(slot_key, place, slot["sealed"], "the slot")
            except Wrong:
                continue
            need(len(opened) == (64 if old else 96), "the slot holds something else than keys")
            key, seed = opened[:32], opened[32:64]
            letterbox = X25519PrivateKey.from_private_bytes(hkdf(seed, "trede letterbox"))
            need(letterbox.public_key().public_bytes_raw() == slot["address"], "the address of the slot is another")
            for number, letter in enumerate(slot["letters"]):
                about = b"trede letter" + found["id"] + slot["id"] + big(number, 4)
                text = hpke_open(letterbox, letter[:32], about, letter[32:])
                key = unseal(hkdf(key, "trede letter"), about, text, f"letter {number}")
            found.update({"key": key, "seed": seed, "slot": slot["id"], "recovery": recovery, "first statement": opened[64:]})
            return
        raise Wrong("the passphrase opens no slot")

    def slot_key(self, recovery, salt, *cost):
        if recovery:
            return hkdf(re.sub("[- ]", "", self.secret).upper().encode(), "trede recovery")
        memory, passes, lanes = cost
        need(19 << 10 <= memory <= 1 << 20 and 2 <= passes <= 20 and 1 <= lanes <= 16, "the cost is out of bounds")
        if (salt, cost) not in self.slot_keys:
            secret = self.secret.encode()
            self.slot_keys[salt, cost] = hash_secret_raw(secret, salt, passes, memory, lanes, 32, Type.ID, 19)
        return self.slot_keys[salt, cost]

    # ---- "Members" ----
    def read_roster(self, header):
        """self.members in order of introduction; a key is [public key, from, until], its moments (entry, note); from None is
        the beginning, until None is now; slots are all that ever were the member's."""
        self.members, before, proof = [], sha(b"trede members" + self.id), None
        if header["format"] == 1:
            self.members = [{"name": name, "slots": [slot], "keys": [[public, None, None]]}
                            for slot, name, public, _removed in header["members"]["members"]]
            return
        for number, (content, signature) in enumerate(header["members"]["statements"], 1):
            what = f"statement {number} on the members"
            statement = self.shapes.value("Statement", content)
            (told, fields), = statement["told"].items()
            moment, by, known = (statement["at"]["entry"], statement["at"]["note"]), statement["by"], len(self.members)
            need((told in ("Founded", "Carried")) == (number == 1), f"{what}: {told} has no place here")
            if told in ("Founded", "Introduced"):
                self.introduce(what, *fields, moment, None)
            elif told == "Carried":
                for slot, name, public, removed in fields[0]:
                    self.introduce(what, name, public, slot, None, moment if removed else None)
            need(by < (known if known else len(self.members)), f"{what}: its signer is no member")
            public, _, until = self.members[by]["keys"][-1]
            need(until is None, f"{what}: its signer was removed")
            text = b"trede member" + self.id + big(number, 8) + before + content
            need(verified(public, signature, text), f"{what}: the signature is wrong")
            if told in ("Changed", "Removed"):
                need(fields[0] < known, f"{what}: there is no such member")
                changed = self.members[fields[0]]
                need(changed["keys"][-1][2] is None, f"{what}: the member was removed before")
                changed["keys"][-1][2] = moment
            if told == "Changed":
                need(fields[0] == by or changed["name"] == RECOVERY, f"{what}: the key is another member's")
                self.check_new(what, fields[1])
                changed["keys"].append([fields[1], moment, None])
                changed["slots"].append(fields[2])
            proof = fields[0] if told == "Renewed" else proof
            before = sha(text, signature)
            # a slot of version 1 does not hold the hash
            need(number > 1 or header["first statement"] in (before, b""), "the first statement is not the slot's")
        need(proof == sha(b"trede key" + hkdf(header["key"], "trede proof")), "the last renewal proves another vault key")

    def introduce(self, what, name, public, slot, start, end):
        need(folded(name), f"{what}: the name is empty")
        need(folded(name) not in [folded(each["name"]) for each in self.members], f"{what}: the name was given before")
        self.check_new(what, public)
        self.members.append({"name": name, "slots": [slot], "keys": [[public, start, end]]})

    def check_new(self, what, public):
        need(all(public != key[0] for member in self.members for key in member["keys"]), f"{what}: the key is known")

    def check_user(self, header):
        """The passphrase must be that of --user; the recovery key is nobody's."""
        own = bytes(SigningKey(header["seed"]).verify_key)
        names = [each["name"] for each in self.members if each["keys"][-1][0] == own and each["keys"][-1][2] is None]
        need(names, "the slot that opens belongs to no member")
        need(header["recovery"] or folded(names[0]) == folded(self.user), f"the passphrase is not that of {self.user}")

    def check_signature(self, what, part, text, name, moment):
        """A key counts after the moment of its statement, up to the moment of the one that ends it."""
        by, keys = part["by"], [bytes(SigningKey(self.header["seed"]).verify_key)]
        if not self.header["demo"]:
            found = [each for number, each in enumerate(self.members) if by == number or by in each["slots"]]
            need(found, f"{what}: its signer is no member")
            need(found[0]["name"] == name, f"{what}: its signer has another name")
            keys = [key for key, start, end in found[0]["keys"]
                    if (start is None or start < moment) and (end is None or moment <= end)]
        need(any(verified(key, part["signature"], text) for key in keys), f"{what}: the signature is wrong")

    # ---- "Keys of the residents" ----
    def open_keys(self, data):
        key = hkdf(self.key, "trede keys")
        if self.header["format"] == 2:
            plain = unseal(key, b"trede keys" + self.id, data, "the keys", 16384)
            return self.shapes.value("Keys2", plain) | {"hash": sha(data)}
        end = 4 + little(data[:4])
        need(unseal(key, sha(data[end:]), data[4:end], "the tag of the keys") == b"", "the tag is not empty")
        found = self.shapes.value("Keys1", data[end:]) | {"hash": sha(data)}
        for resident, keys in found["residents"]:
            for pair in keys:
                place = b"trede person" + self.id + big(resident, 16) + big(pair[0], 8)
                pair[1] = unseal(hkdf(self.key, "trede people"), place, pair[1], "the key of a resident")
        return found

    # ---- "Anchor" ----
    def open_anchor(self, data):
        for key in [hkdf(self.key, "trede anchor")] + [past["anchor"] for past in reversed(self.past)]:
            try:
                return self.shapes.value("Anchor", unseal(key, b"trede anchor" + self.id, data, "the anchor"))
            except Wrong as wrong:
                last = wrong
        raise last

    def mark(self, where, part, number, digest):
        if number:
            self.named[part].append((number, digest, where))

    def marks(self, where, marks):
        for part, mark in marks.items():
            self.mark(where, part, mark["no"], mark["hash"])

    def check_marks(self, there):
        """there: per part its hashes by number; the highest is how far it is. Marks of what is gone must agree."""
        for part, known in there.items():
            last = max(known, default=0)
            for number, digest, where in self.named[part]:
                need(number <= last, f"{where} names {part} {number}, but that is not there any more")
                if any(digest):
                    need(known.setdefault(number, digest) == digest, f"{where} names another hash of {part} {number}")

    # ---- "Journal": frames, also of the access log ----
    def frames(self, name, part, start):
        data, at, number, before = (self.folder / name).read_bytes(), 0, 0, sha(start + self.id)
        while at < len(data):
            number, front, what = number + 1, data[at:at + 60], f"{part} {number + 1}"
            middle = 60 + little(front[4:8])
            whole = data[at:at + middle + little(front[8:12]) + 32]
            checks = sha(front[:52])[:8] == front[52:]
            short = len(front) < 60 or checks and len(whole) < middle + little(front[8:12]) + 32
            lost = any(data[sector:sector + 512] == bytes(512) for sector in range(-(-at // 512) * 512, len(data), 512))
            if short or lost and not (checks and sha(whole[:-32]) == whole[-32:]):
                need(all(no < number for no, _, _ in self.named[part]), f"{what}: is torn, but a mark names it")
                print(f"cut: {len(data) - at} bytes at the end of {name}", file=sys.stderr)
                return
            need(checks, f"{what}: the check of the frame is wrong")
            need(front[:4] in (b"trd1", b"trd2")[:self.header["format"]], f"{what}: does not begin as a frame")
            need(little(front[12:20]) == number, f"{what}: has another number")
            need(front[20:52] == before, f"{what}: does not follow the one before")
            need(sha(whole[:-32]) == whole[-32:], f"{what}: its hash is another")
            yield int(front[3:4]), number, before, whole[60:middle], whole[middle:-32], whole[-32:]
            before, at = whole[-32:], at + len(whole)

    def place(self, kind, identity, number):            # "Seals"
        return self.id + big(1, 2) + big(kind, 1) + big(identity, 16) + big(number, 8)

    def key_for(self, info, number, last):
        """The key of the time; last says which number of a past vault key counts, "entry" or "note"."""
        return next((past[info] for past in self.past if number <= past[last]), None) or hkdf(self.key, "trede " + info)

    # ---- "Journal" ----
    def read_journal(self):
        self.hashes, bodies = {}, []
        for version, number, before, head_part, body, digest in self.frames("journal", "journal", b"trede journal"):
            what, key = f"entry {number}", self.key_for("records", number, "entry")
            part = self.shapes.value(f"Part{version}", unseal(key, self.place(1, 0, number), head_part, what))
            head = self.shapes.value(f"HeadV{version}", part["text"])
            text = b"trede entry" + self.id + big(number, 8) + before + sha(body) + part["text"]
            self.check_signature(what, part, text, head["by"], (number, 0))
            if version == 2:
                self.marks(what, head["marks"])
                body = unseal(key, self.place(8, 0, number), body, what + ", its body")
            else:
                self.mark(what, "log", head["notes"], bytes(32))
            if "Erased" in head["cause"]:
                self.erased |= {gone[0] for gone in head["cause"]["Erased"][0]}
            self.hashes[number] = digest
            bodies.append((number, head, self.shapes.value("Body", body)))
        for number, head, body in bodies:               # only now is it known who was erased
            changes, gone = [], 0
            for n, (owner, sealed) in enumerate(body):
                what, key = f"entry {number}, part {n}", self.owner_key(owner, number)
                if key is None:
                    need(owner in self.erased, f"{what}: the key of its owner is not there, yet nobody destroyed it")
                    gone += 1
                else:
                    changes += self.shapes.value("Changes", unseal(key, self.place(2, owner ^ n, number), sealed, what))
            changes.sort(key=lambda change: change[0])
            places = [place for place, _ in changes]
            need(gone or places == list(range(len(places))), f"entry {number}: a change is missing or there twice")
            self.destroyed += gone
            self.lines.append({"entry": number, "head": head, "changes": changes, "destroyed": gone})

    def owner_key(self, owner, number):
        if owner < 2:
            return self.key_for(("records", "catalogue")[owner], number, "entry")
        if owner == 2:                                      # answers of measurements
            return hkdf(self.key_for("catalogue", number, "entry"), "trede sheets")
        return next((key for last, key in self.keys.get(owner, []) if number <= last), None)

    # ---- "Access log" ----
    def read_log(self):
        self.notes = {}
        if self.header["demo"] and not (self.folder / "access").exists():
            return
        for version, number, before, head_part, body, digest in self.frames("access", "log", b"trede access"):
            what, key = f"note {number}", self.key_for("access", number, "note")
            part = self.shapes.value(f"Part{version}", unseal(key, self.place(7, 0, number), head_part, what))
            note = self.shapes.value(f"NoteV{version}", part["text"])
            need(body == b"", f"{what}: has a body")
            if version == 2:
                entry = note["marks"]["journal"]["no"]
                self.marks(what, note["marks"])
            else:
                entry = note["after"][0]
                self.mark(what, "journal", *note["after"])
            text = b"trede note" + self.id + big(number, 8) + before + part["text"]
            self.check_signature(what, part, text, note["by"], (entry, number))
            self.notes[number] = digest
            self.lines.append({"note": number} | note)

    def read(self):
        self.header = header = self.best(("vault", "vault.2"), self.open_header)
        self.id, self.key, self.past = header["id"], header["key"], []
        if not header["demo"]:
            self.past = header["members"]["past"]
            if header["format"] == 1:                   # a past vault key as a whole
                self.past = [{"entry": entry, "note": note} | {info: hkdf(key, "trede " + info) for info in
                             ("records", "catalogue", "access", "anchor")} for entry, note, key in self.past]
            self.marks("the header", header["members"].get("marks", {}))
            self.read_roster(header)
            self.check_user(header)
        keys = self.best(("keys", "keys.2", "keys.next"), self.open_keys)
        self.keys, self.erased = dict(keys["residents"]), set(keys["destroyed"])
        if header["format"] == 2:
            self.marks("the file of keys", keys["marks"])
            self.marks("the anchor", self.best(("anchor", "anchor.2"), self.open_anchor)["marks"])
        self.read_journal()
        self.read_log()
        self.check_marks({"header": {header["generation"]: header["hash"]}, "keys": {keys["generation"]: keys["hash"]},
                          "journal": dict(self.hashes), "log": dict(self.notes)})
        return self

def main():
    arguments = argparse.ArgumentParser(description="Reads all of a sealed vault.")
    arguments.add_argument("folder")
    arguments.add_argument("--user", required=True)
    arguments.add_argument("--format-page", required=True)
    given = arguments.parse_args()
    try:
        block = re.search(r"<!-- shapes -->(.*?)<!-- end -->", Path(given.format_page).read_text("utf-8"), re.S)
        need(block, "the page has no shapes")
        shapes = Shapes(SENTENCES + block.group(1))
        vault = Vault(given.folder, given.user, os.environ.get("TREDE_PASSPHRASE", ""), shapes).read()
    except Exception as wrong:
        text = str(wrong) if isinstance(wrong, Wrong) else f"{type(wrong).__name__}: {wrong}"
        print(f"This vault does not hold: {text}.", file=sys.stderr)
        return 1
    for line in vault.lines:
        print(json.dumps(line, ensure_ascii=False, default=bytes.hex))
    print(f"destroyed: {vault.destroyed} parts")
    print("head: " + (vault.hashes[len(vault.hashes)].hex() if vault.hashes else ""))
    print("log head: " + (vault.notes[len(vault.notes)].hex() if vault.notes else ""))
    return 0

if __name__ == "__main__":
    sys.exit(main())
