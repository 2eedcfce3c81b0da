// Exports in one folder to Parquet by date in another, with Polars:  node polars.mjs IN OUT
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pl from 'nodejs-polars';

const [input, output] = process.argv.slice(2);
const { col, lit, when } = pl;

const MARK = '\u200e'; // iOS puts it in front of what the app wrote
const CUT = '\u001e'; // does not occur in an export
const ANDROID_HEADER = /\n(\d{1,2}\/\d{1,2}\/\d\d, \d{1,2}:\d\d[ \u202f][AP]M - )/g;
const IOS_HEADER = /\r?\n(\u200e?\[\d\d\/\d\d\/\d{4}, \d\d:\d\d:\d\d\] )/g;

/** One row a message of one export. */
function messages(name) {
  const ios = name.startsWith('WhatsApp Chat - ');
  const text = readFileSync(join(input, name), 'utf8').replace(/\r?\n$/, '');
  const pieces = text.replace(ios ? IOS_HEADER : ANDROID_HEADER, `${CUT}$1`).split(CUT);
  const piece = pl.Series('piece', pieces, pl.Utf8);
  const rows = pl.DataFrame([piece]).lazy();
  const parts = ios
    ? [
        col('piece').str.extract(String.raw`^\x{200e}?\[([^\]]+)`, 1)
          .str.strptime(pl.Datetime('ms'), '%d/%m/%Y, %H:%M:%S').alias('sent_at'),
        col('piece').str.extract(String.raw`(?s)^.*?\] (.*)$`, 1).alias('rest'),
      ]
    : [
        col('piece').str.extract(String.raw`^(.*?[0-9])[ \x{202f}][AP]M - `, 1).alias('clock'),
        col('piece').str.extract(String.raw`^.*?([AP]M) - `, 1).alias('half'),
        col('piece').str.extract(String.raw`(?s)^.*?[AP]M - (.*)$`, 1).alias('rest'),
      ];
  const kind = ios
    ? when(col('body').str.startsWith(MARK).not()).then(lit('message'))
        .when(col('body').str.endsWith(' omitted').or(col('body').str.startsWith(`${MARK}<attached: `)))
        .then(lit('media'))
        .when(col('body').eq(lit(`${MARK}This message was deleted.`))).then(lit('deleted'))
        .otherwise(lit('system'))
    : when(col('sender').isNull()).then(lit('system'))
        .when(col('body').eq(lit('<Media omitted>')).or(col('body').str.endsWith(' (file attached)')))
        .then(lit('media'))
        .when(col('body').eq(lit('This message was deleted'))).then(lit('deleted'))
        .otherwise(lit('message'));
  const frame = rows
    .select(...parts)
    .withColumns(
      ...(ios ? [] : [
        pl.concatString([col('clock'), col('half')], ' ')
          .str.strptime(pl.Datetime('ms'), '%m/%d/%y, %I:%M %p').alias('sent_at')]),
      col('rest').str.extract(String.raw`^(.+?): `, 1).alias('sender'),
    )
    .withColumns(
      when(col('sender').isNull()).then(col('rest'))
        .otherwise(col('rest').str.replace(String.raw`^.+?: `, '')).alias('body'))
    .withColumns(kind.alias('kind'))
    .select(
      col('sent_at'), col('sender'),
      col('body').str.replace(String.raw`^\x{200e}+`, '').alias('message'),
      col('kind'))
    // How many equal rows the export has had so far: equal numbers are equal messages.
    .withColumns(col('kind').cumCount().over('sent_at', 'sender', 'message', 'kind').alias('copy'))
    .withColumns(
      lit(name.replace(/^WhatsApp Chat (?:with|-) /, '').replace(/(?: \(\d+\))?\.txt$/, '')).alias('chat'),
      lit(name).alias('source_file'));
  return frame.collectSync();
}

const names = readdirSync(input).filter((name) => name.endsWith('.txt')).sort();
const merged = pl.concat(names.map(messages))
  .unique(['chat', 'sent_at', 'sender', 'message', 'kind', 'copy'], 'first', true)
  .lazy()
  .select(
    col('sent_at').dt.strftime('%Y-%m-%d').alias('date'),
    col('sent_at').dt.strftime('%H:%M:%S').alias('time'),
    col('sender'), col('message'), col('chat'), col('kind'), col('source_file'))
  .sort(['date', 'chat', 'time'], false, false, true)
  .collectSync();

for (const day of merged.partitionBy('date', true)) {
  const folder = join(output, `date=${day.getColumn('date').get(0)}`);
  mkdirSync(folder, { recursive: true });
  day.drop('date').writeParquet(join(folder, '0.parquet'), { compression: 'zstd' });
}
