-- title: Who writes the most?
-- group: Who
-- parameters: from, to, chat, chat
-- range: all
-- draw: bars sender messages
-- columns:
--   sender: who, under the name that is printed
--   messages: how many they sent
--   share_percent: of all messages
--   words: in their messages, without captions
--   chats: in how many they write

WITH said AS (
  SELECT sender, kind, word_count, chat
  FROM whatsapp_messages
  WHERE "date" >= ? AND "date" <= ?
    AND (chat = ? OR ? = '')
    AND kind <> 'system' AND sender IS NOT NULL
)
SELECT
  sender,
  count(*) AS messages,
  round(1e2 * count(*) / sum(count(*)) OVER (), 1) AS share_percent,
  cast(sum(CASE WHEN kind = 'message' THEN word_count ELSE 0 END) AS bigint) AS words,
  count(DISTINCT chat) AS chats
FROM said
GROUP BY sender
ORDER BY 2 DESC, 1
