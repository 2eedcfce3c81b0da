"""Your lake, on this machine or on AWS, with the same three methods; answers come as pandas' DataFrames.

    from lake import connect
    lake = connect()
    lake.sql("SELECT chat, count(*) AS messages FROM whatsapp_messages GROUP BY chat")
    lake.ask("top-senders", chat="Sunday Hikers", from_="2023-01-01")
    lake.photos()

Numbers come as numbers, timestamps and dates as pandas' datetimes, all else as text. What has no value is None,
NaN or NaT; an empty text stays one.
"""

import json
import os
import subprocess
import time
from datetime import date
from pathlib import Path

import pandas

ROOT = Path(__file__).resolve().parent.parent

PHOTO_COLUMNS = [
    "photo_id", "filename", "taken_at", "taken_at_source", "uploaded_at",
    "width", "height", "size_bytes", "camera_make", "camera_model", "tags",
]


class LakeError(Exception):
    """A question that got no answer; says why."""


def connect(place=None):
    """The lake to ask: "local" or "athena". Without a place, Athena if LAKE_DATABASE is set."""
    if place is None:
        place = "athena" if os.environ.get("LAKE_DATABASE") else "local"
    if place == "local":
        return LocalLake(
            os.environ.get("HOMELAKE_COMMAND", ROOT / "homelake"),
            os.environ.get("HOMELAKE_LAKE", Path.home() / ".homelake"),
        )
    if place == "athena":
        import boto3  # Only who asks AWS needs it.

        return AthenaLake(
            boto3.client("athena"),
            boto3.client("dynamodb"),
            database=_required("LAKE_DATABASE"),
            workgroup=_required("ATHENA_WORKGROUP"),
            photos_table=os.environ.get("PHOTOS_TABLE"),
        )
    raise LakeError(f'there is no place "{place}"; write "local" or "athena"')


class LocalLake:
    """A lake in a folder, asked through the homelake command."""

    def __init__(self, command, folder):
        self.command = str(command)
        self.folder = Path(folder)

    def sql(self, text):
        """The answer to a SELECT. DuckDB says first, without running it, what type each column has."""
        types = self._rows("sql", "--format", "json", "-", written=f"DESCRIBE {text}")
        rows = self._rows("sql", "--format", "json", "-", written=text)
        return _frame(rows, {row["column_name"]: row["column_type"] for row in types})

    def ask(self, name, chat=None, from_=None, to=None):
        """The answer to a saved question of catalog/queries."""
        options = [("--chat", chat), ("--from", from_), ("--to", to)]
        given = [f"{option}={value}" for option, value in options if value is not None]
        columns = SavedQuestion(name).columns
        rows = self._rows("ask", name, "--format", "json", *given)
        return _frame(rows, dict.fromkeys(columns, "as it is"))

    def photos(self):
        """A row for each photo, the last one taken first."""
        if not (self.folder / "photos.sqlite").is_file():
            return _photos([])
        rows, following = [], "/photos?sort_by=taken_at&limit=200"
        while following:
            page, said = self._run("api", following)
            rows += json.loads(page)
            links = [line.split(None, 1)[1] for line in said.splitlines() if line.startswith("next ")]
            following = links[0] if links else None
        return _photos(rows)

    def _rows(self, *words, written=""):
        return json.loads(self._run(*words, written=written)[0])

    def _run(self, command, *words, written=""):
        done = subprocess.run(
            [self.command, command, "--lake", str(self.folder), *words],
            input=written, capture_output=True, encoding="utf-8",
        )
        if done.returncode != 0:
            raise LakeError(done.stderr.strip())
        return done.stdout, done.stderr


class AthenaLake:
    """A lake on AWS: Athena for messages, DynamoDB for photos."""

    def __init__(self, athena, dynamo, database, workgroup, photos_table=None, pause=time.sleep):
        self.athena = athena
        self.dynamo = dynamo
        self.database = database
        self.workgroup = workgroup
        self.photos_table = photos_table
        self.pause = pause

    def sql(self, text):
        """The answer to a SELECT."""
        return self._answer(text, [])

    def ask(self, name, chat=None, from_=None, to=None):
        """The answer to a saved question of catalog/queries."""
        question = SavedQuestion(name)
        if question.range == "year" and from_ is None and to is None:
            from_, to = self._newest_year(chat)
        return self._answer(question.sql, question.values(chat, from_, to))

    def photos(self):
        """A row for each photo, the last one taken first."""
        if not self.photos_table:
            raise LakeError("set PHOTOS_TABLE to the name of the table of photos")
        request = {
            "TableName": self.photos_table,
            "IndexName": "by_taken_at",
            "KeyConditionExpression": "listing = :all",
            "ExpressionAttributeValues": {":all": {"S": "all"}},
            "ScanIndexForward": False,
        }
        rows = []
        while True:
            page = self.dynamo.query(**request)
            rows += [{name: _plain(value) for name, value in item.items()} for item in page["Items"]]
            if not page.get("LastEvaluatedKey"):
                return _photos(rows)
            request["ExclusiveStartKey"] = page["LastEvaluatedKey"]

    def _newest_year(self, chat):
        # Of what people wrote, as in the questions.
        text = (
            "SELECT max(\"date\") AS newest FROM whatsapp_messages WHERE (chat = ? OR ? = '')"
            " AND kind <> 'system' AND sender IS NOT NULL"
        )
        newest = self._answer(text, [chat or "", chat or ""])["newest"][0]
        return (f"{newest[:4]}-01-01", f"{newest[:4]}-12-31") if newest else (None, None)

    def _answer(self, text, values):
        request = {
            "QueryString": text,
            "QueryExecutionContext": {"Database": self.database},
            "WorkGroup": self.workgroup,
        }
        if values:
            # Each is a literal of SQL, so that text stands in quotes. An empty list is refused.
            request["ExecutionParameters"] = ["'" + value.replace("'", "''") + "'" for value in values]
        query = self.athena.start_query_execution(**request)["QueryExecutionId"]
        try:
            self._wait(query)
        except KeyboardInterrupt:
            self.athena.stop_query_execution(QueryExecutionId=query)
            raise
        return self._results(query)

    def _wait(self, query):
        pause = 0.2
        while True:
            status = self.athena.get_query_execution(QueryExecutionId=query)["QueryExecution"]["Status"]
            if status["State"] == "SUCCEEDED":
                return
            if status["State"] in ("FAILED", "CANCELLED"):
                raise LakeError(status.get("StateChangeReason", status["State"]))
            self.pause(pause)
            pause = min(pause * 1.5, 2)

    def _results(self, query):
        rows, types, request = [], None, {"QueryExecutionId": query, "MaxResults": 1000}
        while True:
            page = self.athena.get_query_results(**request)
            found = page["ResultSet"]["Rows"]
            if types is None:
                columns = page["ResultSet"]["ResultSetMetadata"]["ColumnInfo"]
                types = {column["Name"]: column["Type"] for column in columns}
                found = found[1:]  # The first row of the first page holds the columns' names.
            for row in found:
                cells = [cell.get("VarCharValue") for cell in row["Data"]]
                rows.append(dict(zip(types, cells)))
            if not page.get("NextToken"):
                return _frame(rows, types)
            request["NextToken"] = page["NextToken"]


class SavedQuestion:
    """A file of catalog/queries: comments that say what it is about, an empty line, the SQL."""

    def __init__(self, name, folder=ROOT / "catalog" / "queries"):
        file = folder / f"{name}.sql"
        if not file.is_file():
            known = ", ".join(sorted(other.stem for other in folder.glob("*.sql")))
            raise LakeError(f'there is no question "{name}", only: {known}')
        header, _, self.sql = file.read_text(encoding="utf-8").partition("\n\n")
        before, _, columns = header.partition("-- columns:\n")
        fields = dict(line[3:].split(": ", 1) for line in before.splitlines())
        self.parameters = fields["parameters"].split(", ")
        self.range = fields["range"]
        self.columns = [line[5:].split(": ", 1)[0] for line in columns.splitlines()]

    def values(self, chat=None, from_=None, to=None, today=None):
        """What stands for the question marks, in their order; the same as "homelake ask" takes."""
        day = str(to or today or date.today())[5:]
        known = {"from": from_ or "0001-01-01", "to": to or "9999-12-31", "chat": chat or "", "day": day}
        return [str(known[parameter]) for parameter in self.parameters]


def _frame(rows, types):
    frame = pandas.DataFrame(rows, columns=list(types))
    for column, kind in types.items():
        kind = kind.lower().split("(")[0]
        if kind in ("timestamp", "date"):
            frame[column] = pandas.to_datetime(frame[column])
        elif kind in ("tinyint", "smallint", "integer", "bigint", "hugeint", "double", "float", "real", "decimal"):
            frame[column] = pandas.to_numeric(frame[column])
        elif kind == "boolean":
            frame[column] = frame[column].map({"true": True, "false": False, True: True, False: False})
    return frame


def _photos(rows):
    frame = pandas.DataFrame(rows, columns=PHOTO_COLUMNS)
    for column in ("taken_at", "uploaded_at"):
        frame[column] = pandas.to_datetime(frame[column], utc=True)
    for column in ("width", "height", "size_bytes"):
        frame[column] = pandas.to_numeric(frame[column])
    frame["tags"] = [sorted(tags) if isinstance(tags, (list, set)) else [] for tags in frame["tags"]]
    return frame


def _plain(value):
    kind, inner = next(iter(value.items()))
    return float(inner) if kind == "N" and "." in inner else int(inner) if kind == "N" else inner


def _required(name):
    value = os.environ.get(name)
    if not value:
        raise LakeError(f"set {name}; notebooks/README.md says to what")
    return value
