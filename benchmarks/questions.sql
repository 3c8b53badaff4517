SELECT 1
SELECT address, count(*) AS acts, count(DISTINCT account) AS people FROM activities GROUP BY 1 ORDER BY 2 DESC LIMIT 20
SELECT date_trunc('day', time) AS day, outcome, count(*) FROM activities WHERE kind = 'SignIn' GROUP BY ALL ORDER BY ALL
SELECT account, count(DISTINCT address) AS addresses FROM activities WHERE outcome = 'success' GROUP BY 1 ORDER BY 2 DESC LIMIT 20
SELECT operation, account_kind, count(*), min(time), max(time) FROM activities GROUP BY ALL ORDER BY 3 DESC
SELECT user_agent, count(DISTINCT account) AS people, min(time) AS since FROM activities WHERE kind = 'SignIn' GROUP BY 1 HAVING people < 300 ORDER BY 2
SELECT split_part(account, '@', 2) AS domain, count(*), count(DISTINCT subject) FROM activities WHERE kind = 'MessageTraced' GROUP BY 1 ORDER BY 2 DESC LIMIT 20
SELECT session, count(DISTINCT address) AS addresses FROM activities WHERE session <> '' GROUP BY 1 HAVING addresses > 1 ORDER BY 2 DESC LIMIT 20
SELECT account, address, min(time) AS since FROM activities WHERE kind = 'SignIn' AND outcome = 'success' GROUP BY ALL HAVING since > TIMESTAMP '2026-02-25' ORDER BY 3
SELECT time, operation, address, detail FROM activities WHERE account = 'person7@example.com' AND time BETWEEN TIMESTAMP '2026-02-27' AND TIMESTAMP '2026-03-01' ORDER BY time LIMIT 100
SELECT kind, count(*) FROM activities WHERE detail ILIKE '%forward%' GROUP BY 1 ORDER BY 2 DESC
SELECT n.kind, n.country, count(*), count(DISTINCT account) FROM activities JOIN networks n USING (address) GROUP BY ALL ORDER BY 3 DESC
SELECT extract(hour FROM time) AS hour, kind, count(*) FROM activities WHERE account LIKE 'person1%' GROUP BY ALL ORDER BY ALL
