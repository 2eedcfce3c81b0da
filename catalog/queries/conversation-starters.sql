-- title: Who begins the conversations?
-- group: Conversations
-- parameters: from, to, chat, chat
-- range: all
-- draw: bars sender conversations
-- columns:
--   sender: who
--   conversations: how often they wrote first, or first after 6 hours of silence
--   share_percent: of all conversations
--   chats: in how many they did

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
    sender,
    date_diff('second', lag(sent_at) OVER (PARTITION BY chat ORDER BY "date", "position"), sent_at)
      AS seconds
  FROM said
)
SELECT
  sender,
  count(*) AS conversations,
  round(1e2 * count(*) / sum(count(*)) OVER (), 1) AS share_percent,
  count(DISTINCT chat) AS chats
FROM steps
WHERE seconds IS NULL OR seconds > 21600
GROUP BY sender
ORDER BY 2 DESC, 1
