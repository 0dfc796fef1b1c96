#!/usr/bin/env python3
"""Checks a bundle of evidence with Python alone: it asks nobody, and contains nothing of the program that made the bundle.

    python3 verify.py [bundle.zip or its folder] [--key KEY] [--roots ROOTS.pem]

KEY: the provider's public key as you have it from elsewhere; without it the bundle vouches for itself. ROOTS.pem: the root
certificates of time stamp authorities that you trust (openssl checks the stamps). It ends with 1 if anything is not as it was signed.
Formats: RFC 8032 (Ed25519), RFC 6962 (Merkle tree), C2SP signed-note and tlog-checkpoint, RFC 3161 (time stamps)."""
import argparse, base64, calendar, hashlib, json, os, re, subprocess, sys, tempfile, time, zipfile, zlib

def sha(*parts): return hashlib.sha256(b"".join(parts)).digest()
def b64(text): return base64.b64decode(text, validate=True)

# Ed25519, RFC 8032 section 5.1: points as (X, Y, Z, T).
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, ROOT = -121665 * pow(121666, P - 2, P) % P, pow(2, (P - 1) // 4, P)
def add(a, b):
    A, B = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    C, E = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = B - A, E - C, E + C, B + A
    return e * f % P, g * h % P, f * g % P, e * h % P
def times(n, a):
    sum_ = (0, 1, 1, 0)
    while n:
        if n & 1: sum_ = add(sum_, a)
        a, n = add(a, a), n >> 1
    return sum_
def point(data):
    y, sign = int.from_bytes(data, "little") & 2**255 - 1, data[31] >> 7
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square: x = x * ROOT % P
    if y >= P or x * x % P != square or (x == 0 and sign): raise ValueError("no point")
    if x & 1 != sign: x = P - x
    return x, y, 1, x * y % P
def holds(key, text, signature):
    try: r, a = point(signature[:32]), point(key)
    except (ValueError, IndexError): return False
    s = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or s >= L: return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), "little") % L
    x, y = times(s, point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))), add(r, times(h, a))
    return (x[0] * y[2] - y[0] * x[2]) % P == 0 and (x[1] * y[2] - y[1] * x[2]) % P == 0

# Notes (C2SP signed-note): a text, an empty line, lines with signatures.
def read_key(text):
    name, key_id, data = text.split("+", 2)
    if b64(data)[0] != 1 or sha(name.encode() + b"\n", b64(data))[:4].hex() != key_id: raise ValueError("no key of a log")
    return name, key_id, b64(data)[1:]
def signed_text(note, key):
    text, _, lines = note.rpartition("\n\n")
    mine = [b64(row.split(" ")[2]) for row in lines.split("\n") if row.startswith("\u2014 %s " % key[0])]
    mine = [each[4:] for each in mine if each[:4].hex() == key[1]]
    return text + "\n" if mine and all(holds(key[2], (text + "\n").encode(), each) for each in mine) else None
def head(note, key):
    origin, size, root = (signed_text(note, key) or "\n\n").split("\n")[:3]
    return (int(size), b64(root)) if origin == key[0] else None

# Merkle tree (RFC 6962; RFC 9162 sections 2.1.3.2 and 2.1.4.2).
def climb(place, last, path, step):
    for other in path:
        if last == 0: return False
        left = place & 1 or place == last
        step(other, left)
        while left and not place & 1 and place: place, last = place >> 1, last >> 1
        place, last = place >> 1, last >> 1
    return last == 0
def included(leaf, index, size, path, root):
    now = [leaf]
    def step(other, left): now[0] = sha(b"\1", other, now[0]) if left else sha(b"\1", now[0], other)
    return 0 <= index < size and climb(index, size - 1, path, step) and now[0] == root
def continues(first, second, path):
    if first[0] == second[0]: return first[1] == second[1] and not path
    path = [first[1]] + path if first[0] & (first[0] - 1) == 0 else path
    if not 0 < first[0] < second[0] or not path: return False
    place, last, now = first[0] - 1, second[0] - 1, [path[0], path[0]]
    while place & 1: place, last = place >> 1, last >> 1
    def step(other, left):
        if left: now[0] = sha(b"\1", other, now[0])
        now[1] = sha(b"\1", other, now[1]) if left else sha(b"\1", now[1], other)
    return climb(place, last, path[1:], step) and now == [first[1], second[1]]
def tree_root(leaves):
    edge = []
    for size, leaf in enumerate(leaves):
        while size & 1: leaf, size = sha(b"\1", edge.pop(), leaf), size >> 1
        edge.append(leaf)
    while len(edge) > 1: edge[-2:] = [sha(b"\1", *edge[-2:])]
    return edge[0] if edge else sha()

def stamped_at(note, answer, roots):
    """The time of a time stamp that holds, judged at its own time and not at that of today; None if it does not hold."""
    with tempfile.TemporaryDirectory() as folder:
        data, reply = os.path.join(folder, "note"), os.path.join(folder, "reply")
        for name, content in ((data, note.encode()), (reply, answer)):
            with open(name, "wb") as file: file.write(content)
        shown = subprocess.run(["openssl", "ts", "-reply", "-in", reply, "-text"], capture_output=True, text=True).stdout
        at = re.search(r"Time stamp: (\w+ +\d+ [\d:]+)[\d.]* (\d+) GMT", shown)
        at = at and calendar.timegm(time.strptime(" ".join(at.groups()), "%b %d %H:%M:%S %Y"))
        call = ["openssl", "ts", "-verify", "-data", data, "-in", reply, "-CAfile", roots, "-attime", str(at)]
        return at if at and subprocess.run(call, capture_output=True).returncode == 0 else None

def verify(names, read, key_text, roots, wrong):
    lines = [json.loads(line) for line in read("log/facts.proof.jsonl").decode().splitlines()]
    key = read_key(key_text or lines[0]["verifierKey"])
    listed = signed_text(read("MANIFEST").decode(), key)
    if listed is None: return wrong("MANIFEST_UNSIGNED", "the list of files is not signed with this key")
    form, origin, about, made, *rows = listed.splitlines()
    if form != "klausel bundle 1" or origin != key[0]: return wrong("MANIFEST_UNSIGNED", "the list is one of something else")
    files = {row[66:]: row[:64] for row in rows}
    for name in sorted(set(files) | set(names) - {"MANIFEST"}):
        if name not in files: wrong("FILE_SURPLUS", name + " does not belong to the bundle")
        elif name not in names: wrong("FILE_MISSING", name + " is missing")
        elif hashlib.sha256(read(name)).hexdigest() != files[name]:
            wrong("PAPER_DIFFERS" if name.startswith("papers/") else "FILE_DIFFERS", name + " is not the file that was handed out")
    newest = head(lines[0]["checkpoint"], key)
    if newest is None: return wrong("CHECKPOINT_FORGED", "the checkpoint is not signed with this key")
    whole = lines[0]["klausel"] == "export 1"
    agreement, leaves, sealed, receipts, last, expected = about.split(" ")[1], [], {}, {}, -1, 1
    if agreement != lines[0]["agreement"]: wrong("FACT_DIFFERS", "the facts are those of another agreement")
    for line in (each for each in lines if "index" in each):
        fact, leaf = json.loads(line["fact"]), sha(b"\0", line["fact"].encode(), b64(line["sealed"]))
        if not included(leaf, line["index"], newest[0], [b64(each) for each in line["path"]], newest[1]) or fact["agreement"] != agreement:
            wrong("FACT_DIFFERS", "fact %s does not stand in the log like this" % fact["number"])
        number = fact["number"]
        if number > expected and whole: wrong("FACT_MISSING", "fact %s is missing" % expected)
        if number < expected or line["index"] <= last: wrong("ORDER_BROKEN", "fact %s is not in its place" % number)
        last, expected, sealed[number] = max(last, line["index"]), max(expected, number + 1), (b64(line["sealed"]), fact["keyId"])
        leaves.append(leaf)
        named = re.fullmatch("sha256 ([0-9a-f]{64})", str(fact["clear"].get("paper")))
        if named: receipts[named[1]] = number
    stated = "klausel %s\n%s\n%d\nagreement %s\nfacts %d\n%s\n" % (
        lines[0]["klausel"], key[0], newest[0], agreement, len(leaves), base64.b64encode(tree_root(leaves)).decode())
    if signed_text(lines[-1].get("statement", ""), key) != stated: wrong("LOG_CUT", "these are not all facts that are signed at the end")
    bound = unbound = closed = 0
    opened = {each["number"]: each for each in map(json.loads, read("log/opened.jsonl").decode().splitlines())}
    for number, each in opened.items():
        data = b64(each.get("sealed", ""))
        if "closed" in each: closed += 1
        elif sealed.get(number, [None])[0] != sha(data): wrong("CONTENT_DIFFERS", "what fact %s has sealed is something else" % number)
        elif each["salt"] is None: unbound += 1
        elif data[:1] != b"\2" or data[1:33] != sha(b64(each["salt"]), b64(each["content"])):
            wrong("CONTENT_DIFFERS", "fact %s has sealed other words than these" % number)
        else: bound += 1
    if {number for number, each in sealed.items() if each[1]} != set(opened): wrong("CONTENT_DIFFERS", "of some facts it is not said what became of their words")
    stamps, times_ = [each["stamp"] for each in lines if "stamp" in each], []
    for stamp in stamps:
        first = head(stamp["checkpoint"], key)
        if first is None or not continues(first, newest, [b64(each) for each in stamp["path"]]):
            wrong("CHECKPOINT_DIFFERS", "a stamped checkpoint is not continued by the newest one"); continue
        at = roots and stamped_at(stamp["checkpoint"], b64(stamp["answer"]), roots)
        if at: times_.append((first[0], at))
        elif roots: wrong("AUTHORITY_WRONG", "the time stamp of %s does not hold" % stamp["authority"])
    size, at = max(times_, default=(0, 0))
    covered = sum(1 for each in lines if "index" in each and each["index"] < size)
    papers = [name for name in files if name.startswith("papers/")]
    in_log = sum(1 for name in papers if files[name] in receipts)
    kept = [json.loads(line) for line in read("log/papers.jsonl").splitlines()] if "log/papers.jsonl" in files else []
    for digest, number in receipts.items():
        if whole and all(each["sha256"] != digest for each in kept): wrong("PAPER_DIFFERS", "the paper that fact %s receipts is gone or another one" % number)
    for name in papers:
        if kept and {"sha256": files[name], "file": name} not in kept: wrong("PAPER_DIFFERS", name + " is not among the papers of the agreement")
    return ("%d facts of agreement %s%s, signed by the key of %s" % (len(leaves), agreement,
            ", unchanged, in this order and without a gap" if whole else " that were chosen, unchanged and in this order", key[0])
        + (", the first %d at the latest on %s" % (covered, time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(at))) if at else "")
        + "; the words of %d of them as they were sealed; %d papers and all other files as they were handed out on %s" % (bound, len(papers), made[5:])
        + (" (%d of the papers with their digest in a fact)" % in_log if in_log else ""),
        "; ".join(([] if key_text else ["that the key is the provider's (name it by --key)"])
        + ([] if at else ["since when it is so (%d time stamps lie there; name by --roots whom you trust)" % len(stamps) if stamps else "since when it is so (no time stamp)"])
        + (["the words of %d older facts" % unbound] if unbound else []) + (["what %d facts say whose words are erased or not for you" % closed] if closed else [])
        + (["that %d papers looked like this earlier (kept before receipts named the digest, or not receipted yet)" % (len(papers) - in_log)] if len(papers) > in_log else [])
        + ["that what was entered is true, and that nothing was withheld that was never entered"]))

def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("bundle", nargs="?", default=os.path.dirname(os.path.abspath(__file__)))
    asked.add_argument("--key"); asked.add_argument("--roots")
    asked, found = asked.parse_args(), []
    def wrong(code, text): found.append(code); print("%s  %s" % (code, text))
    try:
        if os.path.isdir(asked.bundle):
            names = [os.path.relpath(os.path.join(at, name), asked.bundle).replace(os.sep, "/") for at, _, all_ in os.walk(asked.bundle) for name in all_]
            def read(name):
                with open(os.path.join(asked.bundle, name), "rb") as file: return file.read()
        else:
            archive = zipfile.ZipFile(asked.bundle)
            names = archive.namelist()
            def read(name):
                try: return archive.read(name)
                except (zipfile.BadZipFile, zlib.error): return b""
            if len(set(names)) != len(names): wrong("FILE_SURPLUS", "two files have one name")
        said = verify(set(names), read, asked.key, asked.roots, wrong)
    except (KeyError, ValueError, IndexError, TypeError, OSError, zipfile.BadZipFile) as error:
        wrong("FILE_NOT_UNDERSTOOD", "the bundle can not be read: %s" % error)
    if found: sys.exit("Nothing is proven: what is there is not what was signed.")
    print("Proven: %s.\nNot proven: %s." % said)

if __name__ == "__main__": main()
