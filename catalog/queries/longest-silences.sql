-- title: When was it quiet for longest?
-- group: Conversations
-- parameters: from, to, chat, chat
-- range: all
-- draw: table
-- columns:
--   chat: its title
--   days: how long nobody wrote; the 20 longest silences are told
--   since: the date of the last message before
--   last_by: who wrote that
--   until: the date of the next one
--   broken_by: who wrote that

WITH said AS (
  SELECT chat, sender, sent_at, "date", "position"
  FROM whatsapp_messages
  WHERE "date" >= ? AND "date" <= ?
    AND (chat = ? OR ? = '')
    AND kind <> 'system' AND sender IS NOT NULL
),
steps AS (
  SELECT
    chat,
    date_diff('second', lag(sent_at) OVER (PARTITION BY chat ORDER BY "date", "position"), sent_at)
      AS seconds,
    lag("date") OVER (PARTITION BY chat ORDER BY "date", "position") AS since,
    lag(sender) OVER (PARTITION BY chat ORDER BY "date", "position") AS last_by,
    "date",
    sender,
    "position"
  FROM said
)
SELECT
  chat,
  round(seconds / 86400e0, 1) AS days,
  since,
  last_by,
  "date" AS until,
  sender AS broken_by
FROM steps
WHERE seconds > 21600
ORDER BY seconds DESC, until, chat, "position"
LIMIT 20
