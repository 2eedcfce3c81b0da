-- title: How much is written on each day?
-- group: When
-- parameters: from, to, chat, chat
-- range: all
-- draw: lines date messages
-- columns:
--   date: the wall date
--   messages: how many were sent on it
--   senders: how many people that were

WITH said AS (
  SELECT "date", sender
  FROM whatsapp_messages
  WHERE "date" >= ? AND "date" <= ?
    AND (chat = ? OR ? = '')
    AND kind <> 'system' AND sender IS NOT NULL
)
SELECT "date", count(*) AS messages, count(DISTINCT sender) AS senders
FROM said
GROUP BY "date"
ORDER BY "date"
