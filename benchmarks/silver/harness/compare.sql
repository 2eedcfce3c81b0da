-- How many rows {ours} has, and how many stand in one of {ours} and {reference} more often than in
-- the other. Two hashes a row keep this small; a null is not an empty text.
set preserve_insertion_order = false;

create macro counted(folder) as table
  select
    hash(date, time, sender, message, chat, kind) as one,
    hash(1, kind, chat, message, sender, time, date) as other,
    count(*) as times
  from read_parquet(folder || '/date=*/*.parquet', hive_partitioning = true, hive_types = {'date': varchar})
  group by all;

create temp table ours as from counted('{ours}');
create temp table reference as from counted('{reference}');

select
  (select coalesce(sum(times), 0) from ours) as rows,
  coalesce(sum(abs(coalesce(ours.times, 0) - coalesce(reference.times, 0))), 0) as differing
from ours full join reference using (one, other);
