-- title: How long does it take until someone answers?
-- group: Conversations
-- parameters: from, to, chat, chat
-- range: all
-- draw: table
-- columns:
--   sender: who answers
--   answers: how often they write right after somebody else, within 6 hours
--   median_minutes: half of their answers take no longer
--   p90_minutes: nine of ten answers take no longer
--   longest_minutes: what the slowest answer took

WITH said AS (
  SELECT chat, sender, sent_at, "date", "position"
  FROM whatsapp_messages
  WHERE "date" >= ? AND "date" <= ?
    AND (chat = ? OR ? = '')
    AND kind <> 'system' AND sender IS NOT NULL
),
steps AS (
  SELECT
    sender,
    lag(sender) OVER (PARTITION BY chat ORDER BY "date", "position") AS earlier_sender,
    date_diff('second', lag(sent_at) OVER (PARTITION BY chat ORDER BY "date", "position"), sent_at)
      AS seconds
  FROM said
),
ranked AS (
  -- After 6 hours it is a new conversation. Clocks are set back: then there is no telling.
  SELECT
    sender,
    seconds,
    row_number() OVER (PARTITION BY sender ORDER BY seconds) AS place,
    count(*) OVER (PARTITION BY sender) AS answers
  FROM steps
  WHERE earlier_sender <> sender AND seconds BETWEEN 0 AND 21600
)
SELECT
  sender,
  count(*) AS answers,
  round(min(CASE WHEN place * 2 >= answers THEN seconds END) / 6e1, 1) AS median_minutes,
  round(min(CASE WHEN place * 10 >= answers * 9 THEN seconds END) / 6e1, 1) AS p90_minutes,
  round(max(seconds) / 6e1, 1) AS longest_minutes
FROM ranked
GROUP BY sender
ORDER BY 3, 2 DESC, 1
