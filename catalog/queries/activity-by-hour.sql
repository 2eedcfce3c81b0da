-- title: At which hour of the day is most written?
-- group: When
-- parameters: from, to, chat, chat
-- range: all
-- draw: columns hour messages
-- columns:
--   hour: of the day, 0 to 23
--   messages: how many were sent in it
--   share_percent: of all messages

WITH said AS (
  SELECT sent_at
  FROM whatsapp_messages
  WHERE "date" >= ? AND "date" <= ?
    AND (chat = ? OR ? = '')
    AND kind <> 'system' AND sender IS NOT NULL
),
hours AS (
  SELECT extract(hour FROM sent_at) AS hour, count(*) AS messages
  FROM said
  GROUP BY 1
)
SELECT
  clock.hour AS hour,
  coalesce(hours.messages, 0) AS messages,
  round(1e2 * coalesce(hours.messages, 0) / (SELECT count(*) FROM said), 1) AS share_percent
FROM (
  VALUES
    (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16),
    (17), (18), (19), (20), (21), (22), (23)
) AS clock (hour)
LEFT JOIN hours ON hours.hour = clock.hour
-- Where nothing was said there is no answer, rather than one of zeros.
WHERE EXISTS (SELECT 1 FROM said)
ORDER BY 1
