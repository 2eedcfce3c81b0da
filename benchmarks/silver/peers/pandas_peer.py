"""Exports in one folder to Parquet by date in another, as one does it in Python: a regular
expression a line, pandas, and a partitioned data set.

    pandas_peer.py IN OUT [DUCKDB_LIBRARY]

Written with pyarrow; where that is missing, by the DuckDB library given. Prints how many CPU seconds
had passed when the frame was sorted.
"""

import os
import re
import sys
import time

import pandas as pd

HEADER = re.compile(
    "^(?:\u200e?\\[(?P<day>\\d\\d/\\d\\d/\\d{4}), (?P<clock>\\d\\d:\\d\\d:\\d\\d)\\] "
    "|(?P<us_day>\\d{1,2}/\\d{1,2}/\\d\\d), (?P<us_clock>\\d{1,2}:\\d\\d)[ \u202f](?P<half>[AP]M) - )"
    "(?:(?P<sender>.+?): )?(?P<body>.*)$"
)
NAME = re.compile(r"^WhatsApp Chat (?:with|-) (.*?)(?: \(\d+\))?\.txt$")
MARK = "\u200e"
COLUMNS = ["date", "time", "sender", "message", "chat", "kind", "source_file"]


def lines_to_rows(path):
    rows = []
    with open(path, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            line = line.rstrip("\r\n")
            found = HEADER.match(line)
            if found:
                day, clock, us_day, us_clock, half, sender, body = found.groups()
                at = f"{day} {clock}" if day else f"{us_day} {us_clock} {half}"
                rows.append([at, sender, body])
            elif rows:
                rows[-1][2] += "\n" + line
    return rows


def kinds(frame, ios):
    body = frame["message"]
    kind = pd.Series("message", index=frame.index)
    if ios:
        marked = body.str.startswith(MARK)
        kind[marked] = "system"
        kind[body == MARK + "This message was deleted."] = "deleted"
        media = body.str.endswith(" omitted") | body.str.startswith(MARK + "<attached: ")
        kind[marked & media] = "media"
    else:
        kind[(body == "<Media omitted>") | body.str.endswith(" (file attached)")] = "media"
        kind[body == "This message was deleted"] = "deleted"
        kind[frame["sender"].isna()] = "system"
    return kind


def read_export(folder, name):
    ios = name.startswith("WhatsApp Chat - ")
    frame = pd.DataFrame(
        lines_to_rows(os.path.join(folder, name)), columns=["at", "sender", "message"]
    )
    at = pd.to_datetime(frame["at"], format="%d/%m/%Y %H:%M:%S" if ios else "%m/%d/%y %I:%M %p")
    frame["date"] = at.dt.strftime("%Y-%m-%d")
    frame["time"] = at.dt.strftime("%H:%M:%S")
    frame["chat"] = NAME.match(name).group(1)
    frame["kind"] = kinds(frame, ios)
    if ios:
        frame["message"] = frame["message"].str.lstrip(MARK)
    frame["source_file"] = name
    return frame[COLUMNS]


def merged(folder):
    names = sorted(name for name in os.listdir(folder) if name.endswith(".txt"))
    frame = pd.concat([read_export(folder, name) for name in names], ignore_index=True)
    # Equal rows of one export are numbered; equal numbers of two exports are one message.
    message = ["date", "time", "sender", "message", "kind"]
    frame["copy"] = frame.groupby(["source_file", *message], dropna=False, sort=False).cumcount()
    frame = frame.drop_duplicates(["chat", *message, "copy"]).drop(columns="copy")
    return frame.sort_values(["date", "chat", "time"], kind="stable")


def write_with_pyarrow(frame, folder):
    import pyarrow as pa
    import pyarrow.dataset as dataset

    dataset.write_dataset(
        pa.Table.from_pandas(frame, preserve_index=False),
        folder,
        format="parquet",
        partitioning=dataset.partitioning(pa.schema([("date", pa.string())]), flavor="hive"),
        existing_data_behavior="delete_matching",
        max_partitions=100_000,
        max_open_files=20_000,
    )
    return f"pyarrow {pa.__version__}"


def write(frame, folder, library):
    try:
        return write_with_pyarrow(frame, folder)
    except ImportError:
        from duckdb_library import write_by_date

        return write_by_date(library, frame, COLUMNS, folder)


def main():
    source, target = sys.argv[1:3]
    library = sys.argv[3] if len(sys.argv) > 3 else None
    frame = merged(source)
    seconds = time.process_time()
    writer = write(frame, target, library)
    print(f"note: {seconds:.2f} of it up to the sorted frame; written by {writer}")


main()
