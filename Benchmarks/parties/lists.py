"""Writes the watchlists and the queries of the benchmark, from a seed: the same bytes every time.

usage: lists.py CSL.json OUT-DIR

Lists are TSV: id, kind, countries, names joined by `|`. Queries are TSV: kind, id (empty when unlisted), name.
Nothing of it is kept in the project: it names real persons.
"""

import json
import random
import re
import sys
import unicodedata

SEED = 20260731
FORMS = {
    "LTD": ["LIMITED", "Ltd."], "LIMITED": ["LTD", "Ltd."], "CO": ["COMPANY"], "COMPANY": ["CO."], "CORP": ["CORPORATION"],
    "CORPORATION": ["CORP"], "INC": ["INCORPORATED"], "LLC": ["L.L.C.", "LIMITED LIABILITY COMPANY"], "OOO": ["LLC"], "JSC": ["JOINT STOCK COMPANY"],
    "GMBH": ["LTD"], "FZE": ["F.Z.E."], "INTERNATIONAL": ["INTL"], "TECHNOLOGY": ["TECH"], "TECHNOLOGIES": ["TECH"], "AND": ["&"], "&": ["AND"],
    "UNIVERSITY": ["UNIV."], "MANUFACTURING": ["MFG"], "ENGINEERING": ["ENGG"], "GROUP": ["GRP"], "INDUSTRIES": ["INDS"],
}
SOUNDS = [
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("kh", "h"), ("sh", "sch"), ("ch", "tch"), ("y", "i"), ("iy", "y"), ("ii", "iy"), ("ks", "x"),
    ("x", "ks"), ("v", "w"), ("f", "ph"), ("q", "k"), ("dzh", "j"), ("j", "dj"), ("zh", "j"), ("ss", "s"), ("mm", "m"), ("e", "ye"), ("ai", "ay"),
    ("ei", "ey"), ("u", "ou"), ("o", "u"), ("a", "e"), ("i", "e"),
]


# Words of legal forms: a firm is not told from another by them, and they go together.
LEGAL = set("JOINT STOCK LIMITED LIABILITY COMPANY PUBLIC OPEN CLOSED FEDERAL STATE UNITARY ENTERPRISE AKTSIONERNOE OBSHCHESTVO S OGRANICHENNOI "
            "OTVETSTVENNOSTYU PRIVATE BUDGETARY AUTONOMOUS INSTITUTION OF COOPERATIVA SOCIEDAD ANONIMA CO LTD LLC OOO JSC AO PAO CORP INC THE AND DE".split())


def is_legal(word):
    return word.upper().strip(".,()&") in LEGAL | set(FORMS)


def words(name):
    return [w for w in re.split(r"[\s,]+", name) if w]


def typo(name, rng):
    """One slip in a word of five letters and more, two in a long name."""
    places = [m.span() for m in re.finditer(r"[A-Za-z]{5,}", name)]
    if not places:
        return None
    for _ in range(2 if len(name) > 18 and rng.random() < 0.4 else 1):
        places = [m.span() for m in re.finditer(r"[A-Za-z]{5,}", name)]
        if not places:
            break
        start, end = rng.choice(places)
        at = rng.randrange(start + 1, end - 1)
        letter = rng.choice("abcdefghijklmnoprstuvyz")
        kind = rng.randrange(4)
        if kind == 0:
            name = name[:at] + letter + name[at + 1:]
        elif kind == 1:
            name = name[:at] + name[at + 1:]
        elif kind == 2:
            name = name[:at] + letter + name[at:]
        else:
            name = name[:at] + name[at + 1] + name[at] + name[at + 2:]
    return name


def reordered(name, rng):
    parts = words(name)
    if len(parts) < 2:
        return None
    if "," in name:
        family, _, given = name.partition(",")
        return (given.strip() + " " + family.strip()) if rng.random() < 0.7 else given.strip().upper() + ", " + family.strip()
    if is_legal(parts[0]) or is_legal(parts[1]):
        return None
    return " ".join(parts[1:] + parts[:1])


USES = {}


def shortened(name, rng):
    """Leaves out one word of three and more, never the two that fewest names have."""
    parts = words(name)
    if len(parts) < 3:
        return None
    longest = sorted(range(len(parts)), key=lambda i: (USES.get(parts[i], 0), -len(parts[i])))[:2]
    others = [i for i in range(len(parts)) if i not in longest and not is_legal(parts[i])]
    if not others or sum(not is_legal(p) for p in parts) < 3:
        return None
    gone = rng.choice(others)
    return " ".join(p for i, p in enumerate(parts) if i != gone)


def reformed(name, rng):
    parts = name.split()
    hits = [i for i, p in enumerate(parts) if p.upper().strip(".,") in FORMS]
    if not hits:
        return None
    for i in hits:
        parts[i] = rng.choice(FORMS[parts[i].upper().strip(".,")])
    return " ".join(parts)


def respelt(name, rng):
    """Another romanisation: one or two sounds written differently."""
    if any(is_legal(w) for w in words(name)[:2]):
        return None
    low = name.lower()
    usable = [(a, b) for a, b in SOUNDS[:22] if a in low]
    if not usable or len(low) < 8:
        return None
    for a, b in rng.sample(usable, min(len(usable), rng.choice([1, 1, 2]))):
        low = low.replace(a, b, 1)
    return low.title()


CHANGES = [("exact", lambda n, r: n), ("typo", typo), ("reordered", reordered), ("missing", shortened), ("form", reformed), ("respelt", respelt)]


def key(name):
    text = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return " ".join(sorted(re.findall(r"[a-z0-9]+", text)))


def queries(parties, rng, count):
    listed = {}
    USES.clear()
    for party in parties:
        for word in set(words(party["names"][0])):
            USES[word] = USES.get(word, 0) + 1
    for party in parties:
        for name in party["names"]:
            listed.setdefault(key(name), []).append(party["id"])
    out = []
    while len(out) < count // 2:
        party = rng.choice(parties)
        kind, change = rng.choice(CHANGES + [("alias", None)])
        if kind == "alias":
            if len(party["names"]) < 2:
                continue
            name = rng.choice(party["names"][1:])
        else:
            name = change(party["names"][0], rng)
        if not name or len(key(name)) < 4:
            continue
        ids = set(listed.get(key(name), [])) | {party["id"]} | set(listed.get(key(party["names"][0]), []))
        out.append((kind, " ".join(sorted(ids)), name))
    people = [p for p in parties if p["kind"] == "person" and len(words(p["names"][0])) in (2, 3)]
    firms = [p for p in parties if p["kind"] == "organisation" and len(words(p["names"][0])) >= 3]
    uses = {}
    for p in firms:
        for w in set(words(p["names"][0])):
            if len(w) > 4 and w.isalpha() and not is_legal(w):
                uses[w] = uses.get(w, 0) + 1
    vocabulary = sorted(w for w, n in uses.items() if n >= 3)
    pairs = set()
    for p in parties:
        for n in p["names"]:
            own = key(n).split()
            pairs.update((a, b) for i, a in enumerate(own) for b in own[i + 1:] if len(own) < 9)
    seen = set()
    while len(out) < count:
        if rng.random() < 0.5 and len(people) > 10:
            # Family name of one, given name of another.
            a, b = rng.choice(people)["names"][0], rng.choice(people)["names"][0]
            if "," not in a or "," not in b:
                continue
            name, kind = a.split(",")[0] + "," + b.split(",", 1)[1], "unlisted-person"
            # Family and first given name of a listed person: that is the listed person without the middle name.
            family, given = key(a.split(",")[0]).split(), key(b.split(",", 1)[1]).split()
            if any((min(f, g), max(f, g)) in pairs for f in family for g in given):
                continue
        else:
            # The word that tells a firm from others is replaced.
            parts = words(rng.choice(firms)["names"][0])
            own = [i for i, p in enumerate(parts) if not is_legal(p)]
            at = min(own, key=lambda i: USES.get(parts[i], 0)) if own else 0
            if not own or len(parts[at]) < 4:
                continue
            parts[at] = invented(rng) if rng.random() < 0.5 else rng.choice(vocabulary)
            if rng.random() < 0.5 and len(own) > 2:
                other = rng.choice([i for i in own if i != at])
                parts[other] = rng.choice(vocabulary)
            name, kind = " ".join(parts), "unlisted-firm"
        if key(name) in listed or key(name) in seen:
            continue
        seen.add(key(name))
        out.append((kind, "", name))
    rng.shuffle(out)
    return out


SYLLABLES = ["ba", "ka", "lo", "ri", "sen", "tor", "mi", "vel", "dan", "ur", "esh", "ol", "gra", "ne", "kov", "zar", "pe", "lin", "hu", "tai", "mar", "jo"]


def invented(rng):
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 4))).upper()


def expanded(parties, rng, names_wanted):
    """More parties by joining the parts of listed names anew."""
    out = list(parties)
    total = sum(len(p["names"]) for p in out)
    people = [p["names"][0] for p in parties if p["kind"] == "person" and "," in p["names"][0]]
    firms = [words(p["names"][0]) for p in parties if p["kind"] == "organisation" and len(words(p["names"][0])) > 1]
    made = 0
    while total < names_wanted:
        made += 1
        if rng.random() < 0.6:
            a, b = rng.choice(people), rng.choice(people)
            family = a.split(",")[0]
            if rng.random() < 0.6:
                family = invented(rng)
            name = family + "," + b.split(",", 1)[1]
            kind = "person"
        else:
            parts = list(rng.choice(firms))
            parts[0] = invented(rng)
            if len(parts) > 2 and rng.random() < 0.5:
                parts[1] = rng.choice(rng.choice(firms))
            name, kind = " ".join(parts), "organisation"
        names = [name]
        while rng.random() < 0.5 and len(names) < 6:
            other = respelt(name, rng) or typo(name, rng) or reordered(name, rng)
            if other and other not in names:
                names.append(other)
            else:
                break
        out.append({"id": f"x{made}", "kind": kind, "countries": [], "names": names})
        total += len(names)
    return out


def read(path):
    kinds = {"Individual": "person", "Entity": "organisation", "Vessel": "vessel", "Aircraft": "aircraft"}
    parties = []
    for number, entry in enumerate(json.load(open(path, encoding="utf-8"))["entries"]):
        names = [n.replace("|", " ").replace("\t", " ").strip() for n in [entry["n"]] + entry.get("a", [])]
        kind = kinds.get(entry.get("t", ""), "")
        parties.append({"id": f"c{number}", "kind": kind, "countries": entry.get("c", []), "names": [n for n in names if n]})
    return [p for p in parties if p["names"]]


def write_list(path, parties):
    with open(path, "w", encoding="utf-8") as out:
        for p in parties:
            out.write("\t".join([p["id"], p["kind"], " ".join(p["countries"]), "|".join(p["names"])]) + "\n")


def write_queries(path, rows):
    with open(path, "w", encoding="utf-8") as out:
        for row in rows:
            out.write("\t".join(row) + "\n")


def main():
    source, folder = sys.argv[1:3]
    parties = read(source)
    rng = random.Random(SEED)
    write_list(f"{folder}/csl.tsv", parties)
    write_queries(f"{folder}/csl.queries.tsv", queries(parties, rng, 10_000))
    large = expanded(parties, random.Random(SEED + 1), 1_000_000)
    write_list(f"{folder}/1000000.tsv", large)
    write_queries(f"{folder}/1000000.queries.tsv", queries(large, random.Random(SEED + 2), 10_000))
    for count in (10_000, 30_000, 100_000, 300_000):
        total, part = 0, []
        for party in random.Random(SEED + 3).sample(large, len(large)):
            part.append(party)
            total += len(party["names"])
            if total >= count:
                break
        write_list(f"{folder}/{count}.tsv", part)
        write_queries(f"{folder}/{count}.queries.tsv", queries(part, random.Random(SEED + 4), 4_000))


if __name__ == "__main__":
    main()
