-- title: On which day of the week is most written?
-- group: When
-- parameters: from, to, chat, chat
-- range: all
-- draw: bars weekday messages
-- columns:
--   number: of the day in the week, 1 is Monday
--   weekday: its name
--   messages: how many were sent on it
--   share_percent: of all messages

WITH said AS (
  SELECT "date"
  FROM whatsapp_messages
  WHERE "date" >= ? AND "date" <= ?
    AND (chat = ? OR ? = '')
    AND kind <> 'system' AND sender IS NOT NULL
),
weekdays AS (
  -- The first day of year 1 is a Monday: the engines number the days of a week differently.
  SELECT
    date_diff('day', date '0001-01-01', cast("date" AS date)) % 7 + 1 AS number,
    count(*) AS messages
  FROM said
  GROUP BY 1
)
SELECT
  week.number AS number,
  week.weekday AS weekday,
  coalesce(weekdays.messages, 0) AS messages,
  round(1e2 * coalesce(weekdays.messages, 0) / (SELECT count(*) FROM said), 1) AS share_percent
FROM (
  VALUES
    (1, 'Monday'), (2, 'Tuesday'), (3, 'Wednesday'), (4, 'Thursday'), (5, 'Friday'),
    (6, 'Saturday'), (7, 'Sunday')
) AS week (number, weekday)
LEFT JOIN weekdays ON weekdays.number = week.number
-- Where nothing was said there is no answer, rather than one of zeros.
WHERE EXISTS (SELECT 1 FROM said)
ORDER BY 1
