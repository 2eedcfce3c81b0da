-- Exports in {input} to Parquet by date in {output}: DuckDB's own means only, no program around it.
-- Needs only simple text functions a message; the one regular expression runs once over a file.
set preserve_insertion_order = false;
-- Otherwise files of dates are closed and begun anew, and a date has several.
set partitioned_write_max_open_files = 20000;
set partitioned_write_flush_threshold = 100000000;

create temp table messages as
with
texts as (
  select
    parse_filename(filename) as source_file,
    regexp_replace(
      regexp_replace(content, '\r?\n$', ''),
      '\r?\n(\x{200e}?\[\d\d/\d\d/\d{4}, \d\d:\d\d:\d\d\] |\d{1,2}/\d{1,2}/\d\d, \d{1,2}:\d\d[ \x{202f}][AP]M - )',
      chr(30) || '\1',
      'g') as marked
  from read_text('{input}/*.txt')
),
pieces as (
  select source_file, unnest(string_split(marked, chr(30))) as piece from texts
),
headers as (
  select
    source_file,
    source_file like 'WhatsApp Chat - %' as ios,
    case when ios then strpos(piece, '] ') else strpos(piece, ' - ') end as header_end,
    case
      when ios then strptime(ltrim(piece[1:header_end], chr(8206)), '[%d/%m/%Y, %H:%M:%S]')
      else strptime(replace(piece[1:header_end - 1], chr(8239), ' '), '%m/%d/%y, %I:%M %p')
    end as sent_at,
    case when ios then piece[header_end + 2:] else piece[header_end + 3:] end as rest,
    strpos(rest, ': ') as colon
  from pieces
),
bodies as (
  select
    source_file, ios, sent_at,
    case when colon > 0 then rest[1:colon - 1] end as sender,
    case when colon > 0 then rest[colon + 2:] else rest end as body
  from headers
)
select
  source_file,
  sent_at,
  sender,
  ltrim(body, chr(8206)) as message,
  case
    when ios and not starts_with(body, chr(8206)) then 'message'
    when ios and (ends_with(body, ' omitted') or starts_with(body, chr(8206) || '<attached: ')) then 'media'
    when ios and body = chr(8206) || 'This message was deleted.' then 'deleted'
    when ios or sender is null then 'system'
    when body = '<Media omitted>' or ends_with(body, ' (file attached)') then 'media'
    when body = 'This message was deleted' then 'deleted'
    else 'message'
  end as kind
from bodies;

-- A message stands in silver as often as in the export that has it most often.
copy (
  with
  counted as (
    select source_file, sent_at, sender, message, kind, count(*) as times
    from messages
    group by all
  ),
  merged as (
    select
      regexp_extract(source_file, '^WhatsApp Chat (?:with|-) (.*?)(?: \(\d+\))?\.txt$', 1) as chat,
      sent_at, sender, message, kind,
      max(times) as times,
      min(source_file) as source_file
    from counted
    group by all
  )
  select
    strftime(sent_at, '%Y-%m-%d') as date,
    strftime(sent_at, '%H:%M:%S') as time,
    sender, message, chat, kind, source_file
  from (select *, unnest(range(times)) as copy from merged)
  order by date, chat, time
)
to '{output}' (format parquet, partition_by (date), overwrite_or_ignore, compression zstd);
