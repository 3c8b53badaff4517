-- What people do: share of each operation, in percent
SELECT operation, round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS percent FROM activities WHERE act_of = '' AND account LIKE '%@%' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20
-- Agents of an account: median, nine in ten, most
SELECT count(*) AS accounts, quantile_disc(n, 0.5) AS p50, quantile_disc(n, 0.9) AS p90, max(n) AS most FROM (SELECT lower(account) AS a, count(DISTINCT user_agent) AS n FROM activities WHERE act_of = '' AND user_agent <> '' AND account LIKE '%@%' GROUP BY 1)
-- Addresses of an account: median, nine in ten, most
SELECT count(*) AS accounts, quantile_disc(n, 0.5) AS p50, quantile_disc(n, 0.9) AS p90, max(n) AS most FROM (SELECT lower(account) AS a, count(DISTINCT address) AS n FROM activities WHERE act_of = '' AND address <> '' AND account LIKE '%@%' GROUP BY 1)
-- Acts of an account on a day it does anything: lowest tenth, quartiles, nine in ten, one in a hundred, most
SELECT count(*) AS days, quantile_disc(n, 0.1) AS p10, quantile_disc(n, 0.25) AS p25, quantile_disc(n, 0.5) AS p50, quantile_disc(n, 0.75) AS p75, quantile_disc(n, 0.9) AS p90, quantile_disc(n, 0.99) AS p99, max(n) AS most FROM (SELECT lower(account) AS a, date_trunc('day', time) AS d, count(*) AS n FROM activities WHERE act_of = '' AND account LIKE '%@%' GROUP BY ALL)
-- Hours of the day, UTC, three at a time: share of acts, in percent
SELECT CAST(floor(extract(hour FROM time) / 3) * 3 AS INTEGER) AS from_hour, round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS percent FROM activities WHERE act_of = '' AND account LIKE '%@%' GROUP BY 1 ORDER BY 1
-- Sign-ins: share that failed, in percent, and accounts that had any
SELECT round(100.0 * count(*) FILTER (outcome <> 'success') / count(*), 1) AS failed, count(*) AS sign_ins, count(DISTINCT lower(account)) AS accounts FROM activities WHERE act_of = '' AND kind = 'SignIn'
-- Networks of successful acts: share of each kind, in percent
SELECT coalesce(n.kind, '') AS kind, round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS percent FROM activities a LEFT JOIN networks n USING (address) WHERE act_of = '' AND outcome = 'success' AND address <> '' AND account LIKE '%@%' GROUP BY 1 ORDER BY 2 DESC
