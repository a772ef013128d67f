#!/bin/sh
# Screens a batch and prints what has to be looked at first: identifier, licence answer, and the first reason.
# Usage: high-rows.sh BATCH.csv MAPPING.yaml
set -u
results=$(mktemp)
trap 'rm -f "$results"' EXIT
"${EXPORTCHECK:-exportcheck}" batch "$1" --map "$2" --out "$results" --format csv --fail-on high --quiet
status=$?
case $status in 0 | 20 | 65) ;; *) exit "$status" ;; esac
# The columns are id,row,risk,authorisation,…; identifiers of these batches hold no commas.
awk -F, 'NR > 1 && $3 == "high" { print $1 ": " $4 }' "$results"
exit "$status"
