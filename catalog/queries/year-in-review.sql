-- title: What was this year like?
-- group: Stories
-- parameters: from, to, chat, chat
-- range: year
-- draw: story
-- columns:
--   fact: a name that stays the same, for programs
--   label: for people
--   value: the answer
--   detail: more about it

WITH said AS (
  SELECT chat, sender, message, kind, word_count, sent_at, "date", "position"
  FROM whatsapp_messages
  WHERE "date" >= ? AND "date" <= ?
    AND (chat = ? OR ? = '')
    AND kind <> 'system' AND sender IS NOT NULL
),
totals AS (
  SELECT
    count(*) AS messages,
    count(DISTINCT sender) AS people,
    count(DISTINCT chat) AS chats,
    count(DISTINCT "date") AS days,
    count(CASE WHEN kind = 'message' THEN 1 END) AS texts,
    cast(coalesce(sum(CASE WHEN kind = 'message' THEN word_count END), 0) AS bigint) AS words
  FROM said
),
months AS (
  SELECT substr("date", 6, 2) AS month, count(*) AS messages
  FROM said
  GROUP BY 1
),
senders AS (
  SELECT
    sender,
    count(*) AS messages,
    count(CASE WHEN kind = 'media' THEN 1 END) AS media,
    count(CASE WHEN extract(hour FROM sent_at) < 5 THEN 1 END) AS at_night
  FROM said
  GROUP BY sender
),
chats AS (
  SELECT chat, count(*) AS messages
  FROM said
  GROUP BY chat
),
steps AS (
  SELECT
    chat,
    sender,
    "date",
    lag(sender) OVER (PARTITION BY chat ORDER BY "date", "position") AS earlier_sender,
    date_diff('second', lag(sent_at) OVER (PARTITION BY chat ORDER BY "date", "position"), sent_at)
      AS seconds
  FROM said
),
starters AS (
  -- After 6 hours of silence it is a new conversation.
  SELECT sender, count(*) AS conversations, cast(sum(count(*)) OVER () AS bigint) AS of_all
  FROM steps
  WHERE seconds IS NULL OR seconds > 21600
  GROUP BY sender
),
ranked AS (
  SELECT
    sender,
    seconds,
    row_number() OVER (PARTITION BY sender ORDER BY seconds) AS place,
    count(*) OVER (PARTITION BY sender) AS answers
  FROM steps
  WHERE earlier_sender <> sender AND seconds BETWEEN 0 AND 21600
),
medians AS (
  SELECT
    sender,
    count(*) AS answers,
    min(CASE WHEN place * 2 >= answers THEN seconds END) AS seconds
  FROM ranked
  GROUP BY sender
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
seen AS (
  -- By themselves: DuckDB would keep each message once more for all that is found in it.
  SELECT
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
  SELECT pictures.picture AS picture
  FROM seen
  CROSS JOIN UNNEST(seen.emoji) AS pictures (picture)
),
facts AS (
  SELECT
    1 AS place,
    'messages' AS fact,
    'Messages' AS label,
    cast(messages AS varchar) AS value,
    'from ' || CASE WHEN people = 1 THEN '1 person' ELSE cast(people AS varchar) || ' people' END
      || CASE WHEN chats = 1 THEN '' ELSE ' in ' || cast(chats AS varchar) || ' chats' END
      || ', on ' || cast(days AS varchar) || ' day' || CASE WHEN days = 1 THEN '' ELSE 's' END
      AS detail
  FROM totals
  WHERE messages > 0
  UNION ALL
  SELECT
    2 AS place,
    'words' AS fact,
    'Words' AS label,
    cast(words AS varchar) AS value,
    CASE
      WHEN words >= 500
        THEN 'about ' || cast(cast(round(words / 25e1) AS bigint) AS varchar) || ' pages of a book'
      ELSE cast(cast(1e0 * words / texts AS decimal(18, 1)) AS varchar) || ' in a message'
    END AS detail
  FROM totals
  WHERE words > 0
  UNION ALL
  SELECT
    3 AS place,
    'months' AS fact,
    'Month by month' AS label,
    cast(coalesce(max(CASE WHEN month = '01' THEN messages END), 0) AS varchar)
      || ' ' || cast(coalesce(max(CASE WHEN month = '02' THEN messages END), 0) AS varchar)
      || ' ' || cast(coalesce(max(CASE WHEN month = '03' THEN messages END), 0) AS varchar)
      || ' ' || cast(coalesce(max(CASE WHEN month = '04' THEN messages END), 0) AS varchar)
      || ' ' || cast(coalesce(max(CASE WHEN month = '05' THEN messages END), 0) AS varchar)
      || ' ' || cast(coalesce(max(CASE WHEN month = '06' THEN messages END), 0) AS varchar)
      || ' ' || cast(coalesce(max(CASE WHEN month = '07' THEN messages END), 0) AS varchar)
      || ' ' || cast(coalesce(max(CASE WHEN month = '08' THEN messages END), 0) AS varchar)
      || ' ' || cast(coalesce(max(CASE WHEN month = '09' THEN messages END), 0) AS varchar)
      || ' ' || cast(coalesce(max(CASE WHEN month = '10' THEN messages END), 0) AS varchar)
      || ' ' || cast(coalesce(max(CASE WHEN month = '11' THEN messages END), 0) AS varchar)
      || ' ' || cast(coalesce(max(CASE WHEN month = '12' THEN messages END), 0) AS varchar)
      AS value,
    'messages from January to December' AS detail
  FROM months
  HAVING count(*) > 0
  UNION ALL
  SELECT
    4 AS place,
    'busiest_day' AS fact,
    'Busiest day' AS label,
    "date" AS value,
    cast(messages AS varchar) || ' message' || CASE WHEN messages = 1 THEN '' ELSE 's' END
      AS detail
  FROM (
    SELECT "date", count(*) AS messages
    FROM said
    GROUP BY "date"
    ORDER BY 2 DESC, 1
    LIMIT 1
  ) AS busiest
  UNION ALL
  SELECT
    5 AS place,
    'favourite_weekday' AS fact,
    'Favourite weekday' AS label,
    CASE weekday
      WHEN 0 THEN 'Monday' WHEN 1 THEN 'Tuesday' WHEN 2 THEN 'Wednesday' WHEN 3 THEN 'Thursday'
      WHEN 4 THEN 'Friday' WHEN 5 THEN 'Saturday' ELSE 'Sunday'
    END AS value,
    cast(messages AS varchar) || ' message' || CASE WHEN messages = 1 THEN '' ELSE 's' END
      AS detail
  FROM (
    -- The first day of year 1 is a Monday: the engines number the days of a week differently.
    SELECT
      date_diff('day', date '0001-01-01', cast("date" AS date)) % 7 AS weekday,
      count(*) AS messages
    FROM said
    GROUP BY 1
    ORDER BY 2 DESC, 1
    LIMIT 1
  ) AS busiest
  UNION ALL
  SELECT
    6 AS place,
    'favourite_hour' AS fact,
    'Favourite hour' AS label,
    cast(hour AS varchar) || ':00' AS value,
    cast(messages AS varchar) || ' message' || CASE WHEN messages = 1 THEN '' ELSE 's' END
      || ' until ' || cast(hour AS varchar) || ':59' AS detail
  FROM (
    SELECT extract(hour FROM sent_at) AS hour, count(*) AS messages
    FROM said
    GROUP BY 1
    ORDER BY 2 DESC, 1
    LIMIT 1
  ) AS busiest
  UNION ALL
  SELECT
    7 AS place,
    'top_chat' AS fact,
    'Liveliest chat' AS label,
    chat AS value,
    cast(messages AS varchar) || ' message' || CASE WHEN messages = 1 THEN '' ELSE 's' END
      AS detail
  FROM (
    SELECT chat, messages
    FROM chats
    ORDER BY 2 DESC, 1
    LIMIT 1
  ) AS liveliest
  WHERE (SELECT count(*) FROM chats) > 1
  UNION ALL
  SELECT
    8 AS place,
    'top_sender' AS fact,
    'Most talkative' AS label,
    sender AS value,
    cast(messages AS varchar) || ' message' || CASE WHEN messages = 1 THEN '' ELSE 's' END
      || ', ' || cast(cast(share AS decimal(18, 0)) AS varchar) || ' % of all' AS detail
  FROM (
    SELECT sender, messages, 1e2 * messages / sum(messages) OVER () AS share
    FROM senders
    ORDER BY 2 DESC, 1
    LIMIT 1
  ) AS talkative
  UNION ALL
  SELECT
    9 AS place,
    'icebreaker' AS fact,
    'Icebreaker' AS label,
    sender AS value,
    'began ' || cast(conversations AS varchar) || ' of '
      || cast(of_all AS varchar) || ' conversation' || CASE WHEN of_all = 1 THEN '' ELSE 's' END
      AS detail
  FROM (
    SELECT sender, conversations, of_all
    FROM starters
    ORDER BY 2 DESC, 1
    LIMIT 1
  ) AS icebreaker
  UNION ALL
  SELECT
    10 AS place,
    'quickest' AS fact,
    'Quickest reply' AS label,
    sender AS value,
    CASE
      WHEN minutes <= 1 THEN 'half of the time within a minute'
      ELSE 'half of the time within ' || cast(minutes AS varchar) || ' minutes'
    END AS detail
  FROM (
    SELECT sender, cast(ceil(seconds / 6e1) AS bigint) AS minutes
    FROM medians
    WHERE answers >= 3
    ORDER BY seconds, answers DESC, sender
    LIMIT 1
  ) AS quickest
  UNION ALL
  SELECT
    11 AS place,
    'night_owl' AS fact,
    'Night owl' AS label,
    sender AS value,
    cast(at_night AS varchar) || ' message' || CASE WHEN at_night = 1 THEN '' ELSE 's' END
      || ' between midnight and 5:00' AS detail
  FROM (
    SELECT sender, at_night
    FROM senders
    WHERE at_night > 0
    ORDER BY 2 DESC, 1
    LIMIT 1
  ) AS owl
  UNION ALL
  SELECT
    12 AS place,
    'favourite_emoji' AS fact,
    'Favourite emoji' AS label,
    picture AS value,
    cast(times AS varchar) || ' time' || CASE WHEN times = 1 THEN '' ELSE 's' END
      || ', of ' || cast(of_all AS varchar) || ' emoji' AS detail
  FROM (
    -- With and without the mark that asks for a picture (U+FE0F) it is the same emoji.
    SELECT
      replace(picture, chr(65039), '') AS plain,
      max(picture) AS picture,
      count(*) AS times,
      cast(sum(count(*)) OVER () AS bigint) AS of_all
    FROM shown
    GROUP BY 1
    ORDER BY 3 DESC, 1
    LIMIT 1
  ) AS favourite
  UNION ALL
  SELECT
    13 AS place,
    'photographer' AS fact,
    'Photographer' AS label,
    sender AS value,
    cast(media AS varchar) || ' of ' || cast(of_all AS varchar)
      || ' photos, videos and documents' AS detail
  FROM (
    SELECT sender, media, cast(sum(media) OVER () AS bigint) AS of_all
    FROM senders
    WHERE media > 0
    ORDER BY 2 DESC, 1
    LIMIT 1
  ) AS photographer
  UNION ALL
  SELECT
    14 AS place,
    'longest_message' AS fact,
    'Longest message' AS label,
    cast(word_count AS varchar) || ' word' || CASE WHEN word_count = 1 THEN '' ELSE 's' END
      AS value,
    'by ' || sender || ' in ' || chat || ', on ' || "date" AS detail
  FROM (
    SELECT word_count, sender, chat, "date"
    FROM said
    WHERE kind = 'message' AND word_count > 0
    ORDER BY 1 DESC, 4, 3, "position"
    LIMIT 1
  ) AS longest
  UNION ALL
  SELECT
    15 AS place,
    'longest_streak' AS fact,
    'Longest streak' AS label,
    cast(days AS varchar) || ' days in a row' AS value,
    'in ' || chat || ', ' || first_date || ' to ' || last_date AS detail
  FROM (
    SELECT chat, days, first_date, last_date
    FROM runs
    WHERE days > 1
    ORDER BY 2 DESC, messages DESC, 3, 1
    LIMIT 1
  ) AS longest
  UNION ALL
  SELECT
    16 AS place,
    'longest_silence' AS fact,
    'Longest silence' AS label,
    cast(days AS varchar) || ' day' || CASE WHEN days = 1 THEN '' ELSE 's' END AS value,
    'in ' || chat || ', until ' || sender || ' wrote on ' || "date" AS detail
  FROM (
    SELECT cast(round(seconds / 86400e0) AS bigint) AS days, chat, sender, "date"
    FROM steps
    WHERE seconds >= 86400
    ORDER BY seconds DESC, 4, 2
    LIMIT 1
  ) AS longest
  UNION ALL
  SELECT
    17 AS place,
    'first_words' AS fact,
    'First words' AS label,
    CASE WHEN length(message) > 60 THEN substr(message, 1, 59) || '…' ELSE message END
      AS value,
    sender || ' in ' || chat || ', on ' || "date" AS detail
  FROM (
    SELECT replace(message, chr(10), ' ') AS message, sender, chat, "date"
    FROM said
    WHERE kind = 'message' AND message <> ''
    ORDER BY sent_at, chat, "position"
    LIMIT 1
  ) AS earliest
)
SELECT fact, label, value, detail
FROM facts
ORDER BY place
