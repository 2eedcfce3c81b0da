-- title: What was said on this day, in all the years?
-- group: Stories
-- parameters: from, to, chat, chat, day
-- range: all
-- draw: table
-- columns:
--   date: the wall date
--   time: as printed
--   chat: its title
--   sender: who
--   message: the text; the newest 500 are told

WITH said AS (
  SELECT "date", "time", chat, sender, message, "position"
  FROM whatsapp_messages
  WHERE "date" >= ? AND "date" <= ?
    AND (chat = ? OR ? = '')
    AND kind <> 'system' AND sender IS NOT NULL
    AND substr("date", 6, 5) = ?
)
SELECT "date", "time", chat, sender, message
FROM said
ORDER BY "date" DESC, chat, "position"
LIMIT 500
