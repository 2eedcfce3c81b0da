-- title: For how many days in a row was something written?
-- group: Chats
-- parameters: from, to, chat, chat
-- range: all
-- draw: bars chat days
-- columns:
--   chat: its title
--   days: its longest run of days with messages
--   first_date: the first of them
--   last_date: the last of them
--   messages: sent on them

WITH said AS (
  SELECT chat, "date"
  FROM whatsapp_messages
  WHERE "date" >= ? AND "date" <= ?
    AND (chat = ? OR ? = '')
    AND kind <> 'system' AND sender IS NOT NULL
),
days AS (
  SELECT chat, "date", count(*) AS messages
  FROM said
  GROUP BY chat, "date"
),
numbered AS (
  -- Within a run the day's number and its place rise together: their difference stays the same.
  SELECT
    chat,
    "date",
    messages,
    date_diff('day', date '1970-01-05', cast("date" AS date))
      - row_number() OVER (PARTITION BY chat ORDER BY "date") AS run
  FROM days
),
runs AS (
  SELECT
    chat,
    count(*) AS days,
    min("date") AS first_date,
    max("date") AS last_date,
    cast(sum(messages) AS bigint) AS messages
  FROM numbered
  GROUP BY chat, run
),
ranked AS (
  SELECT
    chat, days, first_date, last_date, messages,
    row_number() OVER (PARTITION BY chat ORDER BY days DESC, messages DESC, first_date) AS place
  FROM runs
)
SELECT chat, days, first_date, last_date, messages
FROM ranked
WHERE place = 1
ORDER BY 2 DESC, 5 DESC, 1
