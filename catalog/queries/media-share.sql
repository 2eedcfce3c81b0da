-- title: Who sends how many photos, videos and documents?
-- group: Who
-- parameters: from, to, chat, chat
-- range: all
-- draw: bars sender media
-- columns:
--   sender: who
--   media: how many they sent
--   messages: in all, media among them
--   media_percent: of their messages
--   deleted: how many they took back

WITH said AS (
  SELECT sender, kind
  FROM whatsapp_messages
  WHERE "date" >= ? AND "date" <= ?
    AND (chat = ? OR ? = '')
    AND kind <> 'system' AND sender IS NOT NULL
)
SELECT
  sender,
  count(CASE WHEN kind = 'media' THEN 1 END) AS media,
  count(*) AS messages,
  round(1e2 * count(CASE WHEN kind = 'media' THEN 1 END) / count(*), 1) AS media_percent,
  count(CASE WHEN kind = 'deleted' THEN 1 END) AS deleted
FROM said
GROUP BY sender
ORDER BY 2 DESC, 4 DESC, 1
