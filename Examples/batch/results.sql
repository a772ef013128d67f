-- Puts the results of a batch into a database and asks it. Usage, beside results.ndjson: sqlite3 screening.db < results.sql
CREATE TEMP TABLE line (text TEXT);
.mode ascii
.separator "\037" "\n"
.import results.ndjson line
DROP TABLE IF EXISTS result;
CREATE TABLE result AS
SELECT json_extract(text, '$.id') AS id, json_extract(text, '$.risk') AS risk,
       json_extract(text, '$.authorisation') AS authorisation, json_extract(text, '$.asOf') AS as_of,
       json_extract(text, '$.error') AS error, text AS record
FROM line;
.mode column
.headers on
SELECT risk, authorisation, count(*) AS "rows" FROM result WHERE error IS NULL GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2;
SELECT id, error FROM result WHERE error IS NOT NULL;
SELECT result.id, json_extract(hit.value, '$.name') AS listed, json_extract(hit.value, '$.score') AS score
FROM result, json_each(record, '$.parties') AS party, json_each(party.value, '$.hits') AS hit
ORDER BY score DESC;
SELECT json_extract(reason.value, '$.rule') AS rule, count(DISTINCT result.rowid) AS "rows"
FROM result, json_each(record, '$.reasons') AS reason GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5;
