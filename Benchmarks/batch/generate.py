#!/usr/bin/env python3
"""Writes ROWS invented shipments or visitors as CSV, the same for the same seed.

Usage: generate.py shipments|visitors ROWS [SEED] > FILE
"""
import csv
import random
import sys

FIRST = "Anna Boris Chen Dariush Elif Fumiko Goran Hanna Ivan Jun Kofi Lena Mei Nadia Omar Priya Quentin Rosa Sven Tomoko Uma Viktor Wei Yara Zoltan".split()
LAST = "Mustermann Beispiel Exempel Primer Voorbeeld Esempio Ejemplo Primerov Tatoe Liwei Yeji Namuna Mithal Dogme Padavano Testa Probst Ornek Pelda Naide".split()
WORDS = "Alborz Delta Hoshino Aoba Donau Longhua Orion Pegasus Summit Harbour Nordic Aurora Jade River Cedar Falcon Lotus Granite Amber Zenith".split()
KINDS = "Trading Machine Works Institute University Optics Chemicals Logistics Electronics Research Centre".split()
FORMS = ["GmbH", "Co., Ltd.", "Inc.", "S.A.", "K.K.", "LLC", ""]
COUNTRIES = "DE JP US FR GB KR NL IT ES SE PL IN BR ZA MX VN TH MY AE TR EG SA CN RU IR KP SY MM".split()
WEIGHTS = [9, 9, 9, 6, 6, 6, 4, 4, 4, 3, 3, 5, 4, 2, 3, 3, 3, 3, 3, 3, 2, 2, 6, 1, 1, 1, 1, 1]
TYPES = [("milling-machine", 40), ("turning-machine", 20), ("grinding-machine", 10), ("", 30)]


def firm(rng):
    return " ".join(filter(None, ["FX", rng.choice(WORDS), rng.choice(WORDS), rng.choice(KINDS), rng.choice(FORMS)]))


def person(rng):
    return f"{rng.choice(FIRST)} {rng.choice(LAST)}"


def country(rng):
    return rng.choices(COUNTRIES, WEIGHTS)[0]


def shipment(rng, number):
    place = country(rng)
    kind = rng.choices([k for k, _ in TYPES], [w for _, w in TYPES])[0]
    machine = kind != ""
    return {
        "id": f"S-{number:07}", "request": "shipment", "pack": "baseline", "origin": "TW", "transit": "[]",
        "plannedOn": f"2026-{rng.randint(2, 12):02}-{rng.randint(1, 28):02}", "destination": place,
        "items[1].description": rng.choice(["Machine tool", "Spare parts", "Pump", "Camera", "Sensor"]),
        "items[1].type": kind, "items[1].value": rng.randint(100, 900000), "items[1].currency": "EUR",
        "items[1].parameters.numerically-controllable": rng.choice(["yes", "no"]) if machine else "",
        "items[1].parameters.contouring-axes": rng.randint(2, 5) if machine else "",
        "items[1].parts.linear-axis[1].travel-length": f"{rng.randint(200, 2000)} mm" if machine else "",
        "items[1].parts.linear-axis[1].unidirectional-positioning-repeatability":
            f"{rng.randint(5, 300) / 10} um" if machine and rng.random() < 0.8 else "",
        "parties[1].role": "end-user", "parties[1].name": firm(rng), "parties[1].country": place,
        "parties[1].kind": rng.choice(["company", "university", ""]),
        "endUse.military": rng.choice(["no", "no", "no", "yes", ""]), "endUse.weaponsOfMassDestruction": "no",
        "informReceived": "no",
    }


def visitor(rng, number):
    home = country(rng)
    return {
        "id": f"V-{number:07}", "request": "incoming-person", "pack": "japan", "origin": "JP",
        "plannedOn": f"2026-{rng.randint(2, 12):02}-{rng.randint(1, 28):02}", "transferMode": "hosting-visitor",
        "items[1].description": rng.choice(["Ceramics", "Machine vision", "Turbines", "Linguistics", "Lasers"]),
        "items[1].type": "technology", "items[1].publicStatus": rng.choice(["published", "restricted", ""]),
        "persons[1].name": person(rng), "persons[1].birthYear": rng.randint(1955, 2004), "persons[1].nationality": home,
        "persons[1].employedHere": rng.choice(["yes", "no", ""]),
        "persons[1].affiliations[1].name": firm(rng), "persons[1].affiliations[1].country": home,
        "endUse.military": rng.choice(["no", ""]), "endUse.weaponsOfMassDestruction": "no", "informReceived": "no",
    }


def main():
    kind, rows = sys.argv[1], int(sys.argv[2])
    rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 20260615)
    make = {"shipments": shipment, "visitors": visitor}[kind]
    first = make(rng, 1)
    writer = csv.DictWriter(sys.stdout, list(first), lineterminator="\n")
    writer.writeheader()
    writer.writerow(first)
    for number in range(2, rows + 1):
        writer.writerow(make(rng, number))


main()
