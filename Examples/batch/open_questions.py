#!/usr/bin/env python3
"""Groups the open rows of a batch by question, so that one mail asks for many rows.

Usage: exportcheck batch BATCH.csv --map MAP.yaml --out results.ndjson --undetermined open.ndjson
       open_questions.py open.ndjson
"""
import collections
import json
import sys

rows = collections.defaultdict(list)
asks = {}
with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        row = json.loads(line)
        for question in row["questions"]:
            rows[question["id"]].append(row["id"] or f"row {row['row']}")
            asks[question["id"]] = question["ask"]
for identifier, names in sorted(rows.items(), key=lambda entry: (-len(entry[1]), entry[0])):
    print(f"{len(names)} rows: {asks[identifier]}")
    print(f"  {', '.join(names[:10])}{' …' if len(names) > 10 else ''}")
