#!/usr/bin/env python3
"""Checks records and receipts that Accord exported, with Python's standard library alone.

    python3 verify.py FILE [FILE ...] [--checkpoint KEPT]

Prints a line for each file. Exit code 0 when all are as they must be, 1 when one is faulty,
2 when a file cannot be read or the program is called wrongly. docs/proofs.md tells what it
does and why that proves something. It shares no code with ./accord verify.
"""
import base64
import hashlib
import re
import sys
from datetime import datetime


class Wrong(Exception):
    """What is wrong, as a sentence."""


# --- Ed25519 (RFC 8032), verification only -------------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(a, b):
    """Adds two points in extended coordinates."""
    x1, y1, z1, t1 = a
    x2, y2, z2, t2 = b
    e, f = (y1 - x1) * (y2 - x2), (y1 + x1) * (y2 + x2)
    g, h = 2 * t1 * t2 * D, 2 * z1 * z2
    e, f, g, h = (f - e) % P, (h - g) % P, (h + g) % P, (f + e) % P
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number, point):
    result = (0, 1, 1, 0)
    while number:
        if number & 1:
            result = add(result, point)
        point = add(point, point)
        number >>= 1
    return result


def same(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def decode(data):
    """The point that 32 bytes stand for, None where they stand for none."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = decode((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signature_holds(key, signature, message):
    if len(signature) != 64:
        return False
    a, r = decode(key), decode(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    return same(times(s, BASE), add(r, times(h, a)))


# --- the tree (RFC 6962) -------------------------------------------------------------------


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """The right edge of a growing tree: complete subtrees, the largest first."""

    def __init__(self):
        self.size, self.edge = 0, []

    def add(self, leaf):
        self.size += 1
        self.edge.append(leaf)
        size = self.size
        while size % 2 == 0:
            right = self.edge.pop()
            self.edge.append(node(self.edge.pop(), right))
            size //= 2

    def root(self):
        if not self.edge:
            return hashlib.sha256(b"").digest()
        root = self.edge[-1]
        for left in reversed(self.edge[:-1]):
            root = node(left, root)
        return root


def root_from(proof, leaf, index, size):
    """The root that an inclusion proof leads to; None where it has not the right length."""
    if size == 1:
        return leaf if not proof else None
    half = 1 << (size - 1).bit_length() - 1
    if not proof:
        return None
    if index < half:
        left = root_from(proof[:-1], leaf, index, half)
        return left and node(left, proof[-1])
    right = root_from(proof[:-1], leaf, index - half, size - half)
    return right and node(proof[-1], right)


# --- signed notes (C2SP) -------------------------------------------------------------------


def from_base64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Wrong("base64 is not as it must be")
    if base64.b64encode(data).decode() != text:
        raise Wrong("base64 is not as it must be")
    return data


class Key:
    LOG, SIDE = 1, 4

    def __init__(self, text):
        parts = text.split("+", 2)
        if len(parts) != 3 or not re.fullmatch(r"[!-~]+", parts[0]):
            raise Wrong("a key is not as it must be")
        self.text, self.name, raw = text, parts[0], from_base64(parts[2])
        self.id = hashlib.sha256(self.name.encode() + b"\n" + raw).digest()[:4]
        if len(raw) != 33 or raw[0] not in (Key.LOG, Key.SIDE) or parts[1] != self.id.hex():
            raise Wrong("a key is not as it must be")
        self.kind, self.raw = raw[0], raw[1:]

    def made(self, name, blob):
        return name == self.name and blob[:4] == self.id

    def holds(self, text, blob):
        if self.kind == Key.LOG:
            return signature_holds(self.raw, blob[4:], text.encode())
        seconds = int.from_bytes(blob[4:12], "big")
        message = "cosignature/v1\ntime %d\n%s" % (seconds, text)
        return signature_holds(self.raw, blob[12:], message.encode())


class Note:
    def __init__(self, given):
        self.text, middle, lines = given.rpartition("\n\n")
        self.text += "\n"
        if not middle or not lines.endswith("\n"):
            raise Wrong("a checkpoint is no signed note")
        self.lines = []
        for line in lines[:-1].split("\n"):
            match = re.fullmatch("— ([^ ]+) ([^ ]+)", line)
            if not match:
                raise Wrong("a signature is not as it must be")
            self.lines.append((match[1], from_base64(match[2])))
        fields = self.text.split("\n")
        if len(fields) != 4 or not re.fullmatch("0|[1-9][0-9]{0,17}", fields[1]):
            raise Wrong("a checkpoint is not an origin, a size and a root")
        self.origin, self.size, self.root = fields[0], int(fields[1]), from_base64(fields[2])
        if len(self.root) != 32:
            raise Wrong("a checkpoint's root is no hash")


# --- the file ------------------------------------------------------------------------------


class File:
    def __init__(self, stream):
        self.stream = stream

    def line(self, pattern):
        line = self.stream.readline(1 << 13)
        match = re.fullmatch(pattern.encode() + rb"\n", line)
        if not match:
            raise Wrong("a line is not written as it must be, or the file ends too early")
        return [None if part is None else part.decode() for part in match.groups()]

    def upcoming(self):
        return self.stream.peek(1)[:1]

    def exactly(self, count):
        data = self.stream.read(count)
        if len(data) < count:
            raise Wrong("the file ends too early")
        return data


HASH = "([0-9a-f]{64})"
NUMBER = "(0|[1-9][0-9]{0,17})"
TIME = r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3}|\.\d{6}|\.\d{9})?Z)"
LEAF = " ".join([NUMBER, "([!-~]+)", "([!-~]+)", NUMBER, "([!-~]+)", TIME, HASH])


class Check:
    """Reads a file to its end; position tells where it is, for whoever asks what was wrong."""

    def __init__(self, stream, kept):
        self.file, self.kept = File(stream), kept
        self.position, self.named, self.gone = 0, set(), 0

    def run(self):
        kind = self.file.line("(accord-record/1|accord-receipt/1)")[0]
        self.origin = self.file.line("origin ([ -~]+)")[0]
        self.keys = []
        while not self.keys or self.file.upcoming() == b"k":
            self.keys.append(Key(self.file.line("key ([!-~]+)")[0]))
        kinds = [key.kind for key in self.keys]
        if kinds != [Key.LOG] + [Key.SIDE] * (len(kinds) - 1):
            raise Wrong("the first key is the log's, the others are the sides'")
        words = self.receipt() if kind.startswith("accord-receipt") else self.record()
        if self.file.upcoming():
            raise Wrong("something follows where the file must end")
        return words + (", the words of %d are gone" % self.gone if self.gone else "")

    def event(self):
        fields = self.file.line(LEAF)
        line = " ".join(fields)
        self.position = number = int(fields[0])
        self.time(fields[5])
        leaf = hashlib.sha256(b"\x00" + line.encode()).digest()
        self.opening(fields, leaf.hex())
        return number, leaf

    @staticmethod
    def time(text):
        try:
            datetime.strptime(text[:19], "%Y-%m-%dT%H:%M:%S")
        except ValueError:
            raise Wrong("a time is none")
        if re.search(r"\.(000|\d{3}000|\d{6}000)Z", text):
            raise Wrong("a time is not written as it must be")

    def opening(self, fields, leaf):
        stated = self.file.exactly(65)
        if stated != leaf.encode() + b" ":
            raise Wrong("what is stated of it does not have the hash that is stated")
        if self.file.upcoming() == b"g":
            self.file.line("gone")
            self.gone += 1
            return
        lead = b""
        while not lead.endswith(b" ") or lead.count(b" ") < 2:
            lead += self.file.exactly(1)
            if len(lead) > 200:
                raise Wrong("an event's second line is not written as it must be")
        match = re.fullmatch(rb"(-|(?:[0-9a-f]{2}){1,64}) (0|[1-9][0-9]{0,7}) ", lead)
        if not match:
            raise Wrong("an event's second line is not written as it must be")
        salt = b"" if match[1] == b"-" else bytes.fromhex(match[1].decode())
        words = self.file.exactly(int(match[2]))
        if self.file.exactly(1) != b"\n":
            raise Wrong("an event's second line does not end where it must")
        if hashlib.sha256(salt + words).hexdigest() != fields[6]:
            raise Wrong("what was said is not what its leaf commits to")
        if fields[4] == "contract.key-named/1":
            self.named.update(words.decode().split('"'))

    def note(self):
        length = int(self.file.line("checkpoint " + NUMBER)[0])
        if length > 1 << 20:
            raise Wrong("a checkpoint is longer than any can be")
        try:
            note = Note(self.file.exactly(length).decode())
        except UnicodeDecodeError:
            raise Wrong("a checkpoint is not in UTF-8")
        if note.origin != self.origin:
            raise Wrong("a checkpoint is of another record")
        left = list(self.keys)
        for name, blob in note.lines:
            key = next((key for key in left if key.made(name, blob)), None)
            if key is None or not key.holds(note.text, blob):
                raise Wrong("a signature is not true")
            left.remove(key)
        if self.keys[0] in left:
            raise Wrong("a checkpoint is not signed by the log")
        return note

    def record(self):
        size = int(self.file.line("size " + NUMBER)[0])
        self.fits(size)
        tree, covered = Tree(), -1
        while covered < size:
            if self.file.upcoming() == b"c":
                covered = self.checkpoint(tree, covered)
            else:
                self.position = tree.size + 1
                number, leaf = self.event()
                if number != tree.size + 1 or number > size:
                    self.position = tree.size + 1
                    raise Wrong("another event belongs here")
                tree.add(leaf)
            self.compare(tree)
        for key in self.keys[1:]:
            if key.text not in self.named:
                self.position = 0
                raise Wrong("the record does not tell of the key of " + key.name)
        return "whole, %d events, root %s" % (size, tree.root().hex())

    def checkpoint(self, tree, covered):
        self.position = tree.size
        note = self.note()
        if note.size != tree.size or note.size <= covered:
            raise Wrong("another checkpoint belongs here")
        if note.root != tree.root():
            raise Wrong("the events up to here are not those that the checkpoint was signed for")
        return note.size

    def fits(self, size):
        if not self.kept:
            return
        if self.kept.origin != self.origin:
            raise Wrong("the checkpoint that was kept is of another record")
        if self.kept.size > size:
            self.position = size + 1
            raise Wrong("the end of the record was cut off: the checkpoint that was kept is of more")

    def compare(self, tree):
        if not self.kept or self.kept.size != tree.size:
            return
        self.position = tree.size
        if self.kept.root != tree.root():
            raise Wrong("the events up to here are not those of the checkpoint that was kept")
        log = self.keys[0]
        if not any(log.made(*line) and log.holds(self.kept.text, line[1]) for line in self.kept.lines):
            raise Wrong("the checkpoint that was kept is signed with another key than this record")

    def receipt(self):
        number, leaf = self.event()
        length = int(self.file.line("proof " + NUMBER)[0])
        if length > 64:
            raise Wrong("its proof is longer than any can be")
        proof = [bytes.fromhex(self.file.line(HASH)[0]) for _ in range(length)]
        note = self.note()
        if self.kept:
            raise Wrong("a receipt cannot be held against a checkpoint: export the record")
        if not 1 <= number <= note.size or root_from(proof, leaf, number - 1, note.size) != note.root:
            raise Wrong("the event is not in the record that the checkpoint is of")
        return "whole, a receipt for event %d of %d" % (number, note.size)


def main(arguments):
    kept = None
    if "--checkpoint" in arguments:
        at = arguments.index("--checkpoint")
        if at + 1 == len(arguments):
            print(__doc__, file=sys.stderr)
            return 2
        with open(arguments[at + 1], encoding="utf-8", newline="") as given:
            kept = Note(given.read())
        del arguments[at : at + 2]
    if not arguments or any(argument.startswith("--") for argument in arguments):
        print(__doc__, file=sys.stderr)
        return 2
    faulty = 0
    for name in arguments:
        with open(name, "rb") as stream:
            check = Check(stream, kept)
            try:
                print("%s: %s" % (name, check.run()))
            except Wrong as wrong:
                faulty = 1
                print("%s: faulty at %d: %s" % (name, check.position, wrong))
    return faulty


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (OSError, Wrong) as unreadable:
        print("verify.py: %s" % unreadable, file=sys.stderr)
        sys.exit(2)
