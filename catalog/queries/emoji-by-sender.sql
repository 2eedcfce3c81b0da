-- title: Who uses which emoji?
-- group: Who
-- parameters: from, to, chat, chat
-- range: all
-- draw: bars sender emoji
-- columns:
--   sender: who
--   emoji: how many they used; families, flags and skin tones count as one
--   per_100: in a hundred messages
--   favourites: the three that they use most
--   times: how often they used the first of these

WITH said AS (
  SELECT sender, message
  FROM whatsapp_messages
  WHERE "date" >= ? AND "date" <= ?
    AND (chat = ? OR ? = '')
    AND kind <> 'system' AND sender IS NOT NULL
),
totals AS (
  SELECT sender, count(*) AS messages
  FROM said
  GROUP BY sender
),
seen AS (
  -- By themselves: DuckDB would keep each message once more for all that is found in it.
  SELECT
    sender,
    regexp_extract_all(
      message,
      -- Flags of two letters, and signs with a keycap.
      '[\x{1F1E6}-\x{1F1FF}][\x{1F1E6}-\x{1F1FF}]|[0-9#*]\x{FE0F}*\x{20E3}'
      -- What is a picture by itself, with its skin tone and with the tags of a regional flag,
      || '|([\x{231A}\x{231B}\x{23E9}-\x{23EC}\x{23F0}\x{23F3}\x{25FD}\x{25FE}'
      || '\x{2614}\x{2615}\x{2639}\x{263A}\x{2648}-\x{2653}\x{267F}\x{2693}\x{26A1}\x{26AA}\x{26AB}'
      || '\x{26BD}\x{26BE}\x{26C4}\x{26C5}\x{26CE}\x{26D4}\x{26EA}\x{26F2}'
      || '\x{26F3}\x{26F5}\x{26FA}\x{26FD}\x{2705}\x{270A}\x{270B}\x{2728}\x{274C}\x{274E}'
      || '\x{2753}-\x{2755}\x{2757}\x{2764}\x{2795}-\x{2797}\x{27B0}\x{27BF}\x{2B1B}\x{2B1C}'
      || '\x{2B50}\x{2B55}\x{1F004}\x{1F0CF}\x{1F170}\x{1F171}\x{1F17E}\x{1F17F}\x{1F18E}'
      || '\x{1F191}-\x{1F19A}\x{1F201}-\x{1F251}\x{1F300}-\x{1F64F}\x{1F680}-\x{1F6FF}'
      || '\x{1F7E0}-\x{1F7F0}\x{1F900}-\x{1F9FF}\x{1FA70}-\x{1FAFF}]'
      || '[\x{FE0F}\x{1F3FB}-\x{1F3FF}]*[\x{E0020}-\x{E007F}]*'
      -- what is one only if it is said to be,
      || '|[\x{00A9}\x{00AE}\x{203C}\x{2049}\x{2122}\x{2139}\x{2194}-\x{27BF}'
      || '\x{2934}\x{2935}\x{2B05}-\x{2B07}\x{3030}\x{303D}\x{3297}\x{3299}]'
      || '[\x{FE0F}\x{1F3FB}-\x{1F3FF}]+)'
      -- and what is joined to it: families, jobs, rainbows.
      || '(\x{200D}[\x{2190}-\x{2BFF}\x{1F000}-\x{1FAFF}][\x{FE0F}\x{1F3FB}-\x{1F3FF}]*)*'
    ) AS emoji
  FROM said
),
shown AS (
  SELECT seen.sender AS sender, pictures.picture AS picture
  FROM seen
  CROSS JOIN UNNEST(seen.emoji) AS pictures (picture)
),
counted AS (
  -- With and without the mark that asks for a picture (U+FE0F) it is the same emoji.
  SELECT
    sender,
    replace(picture, chr(65039), '') AS plain,
    max(picture) AS picture,
    count(*) AS times
  FROM shown
  GROUP BY 1, 2
),
ranked AS (
  SELECT
    sender,
    picture,
    times,
    row_number() OVER (PARTITION BY sender ORDER BY times DESC, plain) AS place
  FROM counted
)
SELECT
  ranked.sender AS sender,
  cast(sum(ranked.times) AS bigint) AS emoji,
  round(1e2 * sum(ranked.times) / max(totals.messages), 1) AS per_100,
  max(CASE WHEN place = 1 THEN picture END)
    || coalesce(' ' || max(CASE WHEN place = 2 THEN picture END), '')
    || coalesce(' ' || max(CASE WHEN place = 3 THEN picture END), '') AS favourites,
  max(CASE WHEN place = 1 THEN times END) AS times
FROM ranked
JOIN totals ON totals.sender = ranked.sender
GROUP BY ranked.sender
ORDER BY 2 DESC, 1
