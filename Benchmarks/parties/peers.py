"""Runs the benchmark's queries through nomenklatura (logic-v2 behind token blocking) and rapidfuzz.

usage: peers.py nomenklatura|rapidfuzz LIST.tsv QUERIES.tsv COUNT

nomenklatura: as yente does, the 75 entities that share the rarest tokens (or their sounds) with the query are scored with
logic-v2 at its threshold 0.7. rapidfuzz: token_sort_ratio over all names with its own cut-off, at 90.
"""

import json
import resource
import sys
import time
import unicodedata
import re
from collections import Counter, defaultdict

THRESHOLD = {"nomenklatura": 0.7, "rapidfuzz": 90}
BLOCK = 75


def tokens(name):
    text = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.findall(r"[a-z0-9]+", text)


def read(path):
    with open(path, encoding="utf-8") as source:
        return [line.rstrip("\n").split("\t") for line in source]


class Nomenklatura:
    SCHEMA = {"person": "Person", "organisation": "Organization", "vessel": "Vessel", "aircraft": "Airplane", "": "LegalEntity"}

    def __init__(self, rows):
        from followthemoney import model
        from nomenklatura.matching import get_algorithm
        from nomenklatura.matching.types import ScoringConfig

        self.asked = 0
        self.algorithm = get_algorithm("logic-v2")
        self.config = ScoringConfig.defaults() if hasattr(ScoringConfig, "defaults") else self.algorithm.default_config()
        try:
            from followthemoney import EntityProxy

            self.make = lambda data: EntityProxy.from_dict(data)
        except ImportError:
            self.make = lambda data: model.get_proxy(data)
        self.entities, self.postings = [], defaultdict(list)
        for number, (id_, kind, countries, names) in enumerate(rows):
            self.entities.append(self.entity(id_, self.SCHEMA[kind], names.split("|")))
            for token in {t for n in names.split("|") for t in self.keys(n)}:
                self.postings[token].append(number)

    def entity(self, id_, schema, names):
        return self.make({"id": id_, "schema": schema, "properties": {"name": names}})

    def keys(self, name):
        from rigour.text.phonetics import metaphone

        for token in tokens(name):
            yield token
            if len(token) > 2 and token.isalpha():
                yield "~" + metaphone(token)

    def find(self, name):
        scores = Counter()
        for token in set(self.keys(name)):
            listed = self.postings.get(token, ())
            for number in listed:
                scores[number] += 1 / len(listed)
        # Names are cached by entity id: each query needs its own.
        self.asked += 1
        query = self.entity(f"query-{self.asked}", "LegalEntity", [name])
        best = []
        for number, _ in scores.most_common(BLOCK):
            score = self.algorithm.compare(query, self.entities[number], self.config).score
            if score >= THRESHOLD["nomenklatura"]:
                best.append(self.entities[number].id)
        return best


class Rapidfuzz:
    def __init__(self, rows):
        self.ids, self.names = [], []
        for id_, kind, countries, names in rows:
            for name in names.split("|"):
                self.ids.append(id_)
                self.names.append(" ".join(tokens(name)))

    def find(self, name):
        from rapidfuzz import fuzz, process

        hits = process.extract(" ".join(tokens(name)), self.names, scorer=fuzz.token_sort_ratio, score_cutoff=THRESHOLD["rapidfuzz"], limit=20)
        return [self.ids[index] for _, _, index in hits]


def main():
    name, list_path, query_path, count = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    rows, queries = read(list_path), read(query_path)[:count]
    start = time.perf_counter()
    peer = {"nomenklatura": Nomenklatura, "rapidfuzz": Rapidfuzz}[name](rows)
    load = time.perf_counter() - start
    start = time.process_time()
    kinds = {}
    for kind, ids, query in queries:
        hits = peer.find(query)
        found = bool(set(hits) & set(ids.split())) if ids else bool(hits)
        right, asked = kinds.get(kind, (0, 0))
        kinds[kind] = (right + found, asked + 1)
    used = time.process_time() - start
    listed = [v for k, v in kinds.items() if not k.startswith("unlisted")]
    unlisted = [v for k, v in kinds.items() if k.startswith("unlisted")]
    print(json.dumps({
        "peer": name, "names": sum(len(r[3].split("|")) for r in rows), "loadSeconds": round(load, 2), "queries": len(queries),
        "queriesPerSecond": round(len(queries) / used, 1), "recall": round(sum(f for f, _ in listed) / max(1, sum(a for _, a in listed)), 4),
        "falsePositives": round(sum(f for f, _ in unlisted) / max(1, sum(a for _, a in unlisted)), 4),
        "peakMB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, "kinds": kinds}))


if __name__ == "__main__":
    main()
