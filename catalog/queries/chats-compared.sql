-- title: How do the chats compare?
-- group: Chats
-- parameters: from, to, chat, chat
-- range: all
-- draw: table
-- columns:
--   chat: its title
--   messages: sent by people
--   people: who wrote
--   days: on which somebody did
--   first_date: of the first message
--   last_date: of the last one
--   words_per_message: on average
--   media_percent: of the messages

WITH said AS (
  SELECT chat, sender, kind, word_count, "date"
  FROM whatsapp_messages
  WHERE "date" >= ? AND "date" <= ?
    AND (chat = ? OR ? = '')
    AND kind <> 'system' AND sender IS NOT NULL
)
SELECT
  chat,
  count(*) AS messages,
  count(DISTINCT sender) AS people,
  count(DISTINCT "date") AS days,
  min("date") AS first_date,
  max("date") AS last_date,
  round(avg(CASE WHEN kind = 'message' THEN cast(word_count AS double) END), 1) AS words_per_message,
  round(1e2 * count(CASE WHEN kind = 'media' THEN 1 END) / count(*), 1) AS media_percent
FROM said
GROUP BY chat
ORDER BY 2 DESC, 1
