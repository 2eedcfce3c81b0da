-- title: Who writes how many words, and which are their own?
-- group: Who
-- parameters: from, to, chat, chat
-- range: all
-- draw: table
-- columns:
--   sender: who
--   messages: of text
--   words: in all of them
--   per_message: words on average
--   longest: words of the longest message
--   own_word: the word that they say much more often than the others; none if nothing is said twice
--   times: how often they say it

WITH said AS (
  SELECT sender, message, word_count, kind
  FROM whatsapp_messages
  WHERE "date" >= ? AND "date" <= ?
    AND (chat = ? OR ? = '')
    AND kind <> 'system' AND sender IS NOT NULL
),
texts AS (
  -- Of media and of what was deleted, most words are not the sender's.
  SELECT sender, message, word_count
  FROM said
  WHERE kind = 'message'
),
totals AS (
  SELECT
    sender,
    count(*) AS messages,
    cast(sum(word_count) AS bigint) AS words,
    max(word_count) AS longest
  FROM texts
  GROUP BY sender
),
split AS (
  -- By themselves: DuckDB would keep each message once more for all that is found in it.
  SELECT
    sender,
    regexp_extract_all(
      lower(message),
      -- A letter and what follows it, also after an apostrophe. Athena's patterns know the letters
      -- of 2012: Cherokee in lower case and Adlam came later.
      '[\p{L}\x{13F8}-\x{13FD}\x{AB70}-\x{ABBF}\x{1E900}-\x{1E943}]'
      || '[\p{L}\p{M}\x{13F8}-\x{13FD}\x{AB70}-\x{ABBF}\x{1E900}-\x{1E94A}]*'
      || '([''\x{2019}]'
      || '[\p{L}\x{13F8}-\x{13FD}\x{AB70}-\x{ABBF}\x{1E900}-\x{1E943}]'
      || '[\p{L}\p{M}\x{13F8}-\x{13FD}\x{AB70}-\x{ABBF}\x{1E900}-\x{1E94A}]*)*'
    ) AS words
  FROM texts
),
spoken AS (
  SELECT split.sender AS sender, parts.word AS word
  FROM split
  CROSS JOIN UNNEST(split.words) AS parts (word)
),
counted AS (
  SELECT
    sender,
    word,
    count(*) AS times,
    sum(count(*)) OVER (PARTITION BY sender) AS of_sender,
    sum(count(*)) OVER (PARTITION BY word) AS of_word,
    sum(count(*)) OVER () AS of_all
  FROM spoken
  GROUP BY sender, word
),
ranked AS (
  -- How much of what a sender says the word is, against how much of everything it is: what is
  -- said often counts more.
  SELECT
    sender,
    word,
    times,
    row_number() OVER (
      PARTITION BY sender
      ORDER BY
        round(times * ln((1e0 * times / of_sender) / (1e0 * of_word / of_all)), 6) DESC,
        times DESC,
        word
    ) AS place
  FROM counted
  WHERE times >= 2
    AND times * of_all >= of_word * of_sender
    AND length(word) BETWEEN 3 AND 30
    AND word NOT IN ('http', 'https', 'www', 'com')
)
SELECT
  totals.sender AS sender,
  totals.messages AS messages,
  totals.words AS words,
  round(1e0 * totals.words / totals.messages, 1) AS per_message,
  totals.longest AS longest,
  ranked.word AS own_word,
  ranked.times AS times
FROM totals
LEFT JOIN ranked ON ranked.sender = totals.sender AND ranked.place = 1
ORDER BY 3 DESC, 1
