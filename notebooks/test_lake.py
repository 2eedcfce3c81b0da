"""lake.py with clients and a command that are played."""

import datetime
import tempfile
import unittest
from pathlib import Path

import pandas

from lake import AthenaLake, LakeError, LocalLake, SavedQuestion


class FakeAthena:
    """Answers each query with the next of its answers: a list of columns and a list of rows."""

    def __init__(self, *answers, states=("SUCCEEDED",), page=2):
        self.answers = list(answers)
        self.states = list(states)
        self.page = page
        self.asked = []
        self.stopped = []

    def start_query_execution(self, **request):
        self.asked.append(request)
        return {"QueryExecutionId": f"query-{len(self.asked)}"}

    def get_query_execution(self, QueryExecutionId):
        state = self.states.pop(0) if len(self.states) > 1 else self.states[0]
        status = {"State": state, "StateChangeReason": "because"}
        return {"QueryExecution": {"QueryExecutionId": QueryExecutionId, "Status": status}}

    def stop_query_execution(self, QueryExecutionId):
        self.stopped.append(QueryExecutionId)

    def get_query_results(self, QueryExecutionId, MaxResults, NextToken="0"):
        columns, rows = self.answers[int(QueryExecutionId.split("-")[1]) - 1]
        lines = [[name for name, _ in columns], *rows]
        start = int(NextToken)
        page = {
            "ResultSet": {
                "ResultSetMetadata": {"ColumnInfo": [{"Name": name, "Type": kind} for name, kind in columns]},
                "Rows": [
                    {"Data": [{} if cell is None else {"VarCharValue": cell} for cell in line]}
                    for line in lines[start : start + self.page]
                ],
            }
        }
        if start + self.page < len(lines):
            page["NextToken"] = str(start + self.page)
        return page


class FakeDynamo:
    """Hands out one item a page."""

    def __init__(self, *items):
        self.items = items
        self.asked = []

    def query(self, **request):
        self.asked.append(dict(request))
        at = request.get("ExclusiveStartKey", 0)
        more = {"LastEvaluatedKey": at + 1} if at + 1 < len(self.items) else {}
        return {"Items": list(self.items[at : at + 1]), **more}


def athena_lake(athena, dynamo=None, photos_table="photos"):
    return AthenaLake(athena, dynamo, "home", "notebooks", photos_table, pause=lambda seconds: None)


class AthenaTest(unittest.TestCase):
    def test_reads_all_pages_and_the_header_once(self):
        athena = FakeAthena(([("sender", "varchar")], [["Ana"], ["sender"], ["Bo"], ["Cy"]]))
        frame = athena_lake(athena).sql("SELECT sender FROM t")
        self.assertEqual(list(frame["sender"]), ["Ana", "sender", "Bo", "Cy"])

    def test_asks_the_database_in_the_workgroup_without_an_empty_list_of_parameters(self):
        athena = FakeAthena(([("n", "bigint")], [["1"]]))
        athena_lake(athena).sql("SELECT 1 AS n")
        expected = {
            "QueryString": "SELECT 1 AS n",
            "QueryExecutionContext": {"Database": "home"},
            "WorkGroup": "notebooks",
        }
        self.assertEqual(athena.asked, [expected])

    def test_gives_columns_their_types(self):
        kinds = ["timestamp", "date", "bigint", "double", "decimal(3,1)", "boolean", "varchar"]
        row = ["2024-03-12 21:05:33.000", "2024-03-12", "7", "1.5", "2.5", "true", "42"]
        answer = ([(kind, kind) for kind in kinds], [row])
        frame = athena_lake(FakeAthena(answer)).sql("SELECT …")
        found = frame.iloc[0]
        self.assertEqual(found["timestamp"], pandas.Timestamp("2024-03-12 21:05:33"))
        self.assertEqual(found["date"], pandas.Timestamp("2024-03-12"))
        self.assertEqual((found["bigint"], found["double"], found["decimal(3,1)"]), (7, 1.5, 2.5))
        self.assertIs(bool(found["boolean"]), True)
        self.assertEqual(found["varchar"], "42")

    def test_tells_no_value_from_an_empty_text(self):
        columns = [("sender", "varchar"), ("n", "bigint"), ("at", "timestamp")]
        frame = athena_lake(FakeAthena((columns, [[None, None, None], ["", "1", None]]))).sql("SELECT …")
        self.assertEqual(list(frame["sender"]), [None, ""])
        self.assertTrue(pandas.isna(frame["n"][0]))
        self.assertTrue(pandas.isna(frame["at"][0]))

    def test_keeps_the_columns_of_an_answer_without_rows(self):
        frame = athena_lake(FakeAthena(([("sender", "varchar"), ("at", "timestamp")], []))).sql("SELECT …")
        self.assertEqual(list(frame.columns), ["sender", "at"])
        self.assertEqual(frame["at"].dtype.kind, "M")

    def test_waits_until_the_query_is_done(self):
        athena = FakeAthena(([("n", "bigint")], [["1"]]), states=["QUEUED", "RUNNING", "SUCCEEDED"])
        self.assertEqual(athena_lake(athena).sql("SELECT 1 AS n")["n"][0], 1)

    def test_says_why_a_query_failed(self):
        with self.assertRaisesRegex(LakeError, "because"):
            athena_lake(FakeAthena(states=["FAILED"])).sql("SELECT nonsense")

    def test_stops_the_query_that_nobody_waits_for(self):
        def interrupt(seconds):
            raise KeyboardInterrupt

        athena = FakeAthena(states=["RUNNING"])
        with self.assertRaises(KeyboardInterrupt):
            AthenaLake(athena, None, "home", "notebooks", pause=interrupt).sql("SELECT 1")
        self.assertEqual(athena.stopped, ["query-1"])

    def test_passes_what_is_asked_about_as_quoted_text_in_the_order_of_the_question_marks(self):
        athena = FakeAthena(([("sender", "varchar")], []))
        athena_lake(athena).ask("top-senders", chat="Ana's", from_="2024-01-01", to="2024-12-31")
        request = athena.asked[0]
        self.assertEqual(request["ExecutionParameters"], ["'2024-01-01'", "'2024-12-31'", "'Ana''s'", "'Ana''s'"])
        self.assertEqual(request["QueryString"], SavedQuestion("top-senders").sql)

    def test_asks_for_the_newest_year_where_the_question_is_about_one(self):
        athena = FakeAthena(([("newest", "varchar")], [["2023-05-06"]]), ([("fact", "varchar")], []))
        athena_lake(athena).ask("year-in-review")
        self.assertEqual(athena.asked[1]["ExecutionParameters"], ["'2023-01-01'", "'2023-12-31'", "''", "''"])

    def test_asks_for_all_dates_where_there_are_no_messages(self):
        athena = FakeAthena(([("newest", "varchar")], [[None]]), ([("fact", "varchar")], []))
        athena_lake(athena).ask("year-in-review")
        self.assertEqual(athena.asked[1]["ExecutionParameters"], ["'0001-01-01'", "'9999-12-31'", "''", "''"])


class PhotosTest(unittest.TestCase):
    ITEM = {
        "photo_id": {"S": "abc"},
        "listing": {"S": "all"},
        "filename": {"S": "cow.jpg"},
        "taken_at": {"S": "2024-03-12T21:05:33.000Z"},
        "taken_at_source": {"S": "exif"},
        "uploaded_at": {"S": "2024-03-13T00:00:00.000Z"},
        "width": {"N": "400"},
        "height": {"N": "300"},
        "size_bytes": {"N": "12345"},
        "content_type": {"S": "image/jpeg"},
        "tags": {"SS": ["landscape", "gps"]},
    }

    def test_reads_every_page_of_the_list_of_all(self):
        dynamo = FakeDynamo(self.ITEM, {**self.ITEM, "photo_id": {"S": "def"}})
        frame = athena_lake(None, dynamo).photos()
        self.assertEqual(list(frame["photo_id"]), ["abc", "def"])
        self.assertEqual(dynamo.asked[0]["IndexName"], "by_taken_at")
        self.assertEqual(dynamo.asked[1]["ExclusiveStartKey"], 1)

    def test_gives_fields_their_types(self):
        photo = athena_lake(None, FakeDynamo(self.ITEM)).photos().iloc[0]
        self.assertEqual(photo["taken_at"], pandas.Timestamp("2024-03-12 21:05:33", tz="UTC"))
        self.assertEqual((photo["width"], photo["height"], photo["size_bytes"]), (400, 300, 12345))
        self.assertEqual(photo["tags"], ["gps", "landscape"])
        self.assertTrue(pandas.isna(photo["camera_make"]))

    def test_a_lake_without_photos_has_a_table_without_rows(self):
        frame = athena_lake(None, FakeDynamo()).photos()
        self.assertEqual((len(frame), str(frame["taken_at"].dt.tz)), (0, "UTC"))

    def test_says_that_the_name_of_the_table_is_missing(self):
        with self.assertRaisesRegex(LakeError, "PHOTOS_TABLE"):
            athena_lake(None, FakeDynamo(), photos_table=None).photos()


class SavedQuestionTest(unittest.TestCase):
    def test_takes_a_day_from_the_last_date_or_else_today(self):
        question = SavedQuestion("on-this-day")
        self.assertEqual(question.values(to="2023-06-11"), ["0001-01-01", "2023-06-11", "", "", "06-11"])
        self.assertEqual(question.values(today=datetime.date(2024, 2, 29))[4], "02-29")

    def test_every_question_can_be_read(self):
        for file in (Path(__file__).parent.parent / "catalog" / "queries").glob("*.sql"):
            with self.subTest(file.stem):
                question = SavedQuestion(file.stem)
                self.assertEqual(question.sql.count("?"), len(question.values()))
                self.assertTrue(question.columns)

    def test_names_those_that_there_are(self):
        with self.assertRaisesRegex(LakeError, "top-senders"):
            SavedQuestion("top-singers")


class LocalTest(unittest.TestCase):
    def lake(self, script):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        folder = Path(temporary.name)
        command = folder / "homelake"
        command.write_text("#!/bin/sh\n" + script + "\n", encoding="utf-8")
        command.chmod(0o700)
        (folder / "photos.sqlite").touch()
        return LocalLake(command, folder)

    def test_types_are_those_that_duckdb_says(self):
        frame = self.lake(
            'case "$(cat)" in\n'
            """DESCRIBE*) echo '[{"column_name":"at","column_type":"TIMESTAMP"},"""
            """{"column_name":"text","column_type":"VARCHAR"}]' ;;\n"""
            """*) echo '[{"at":"2024-03-12 21:05:33","text":"42"},{"at":null,"text":""}]' ;;\n"""
            "esac"
        ).sql("SELECT …")
        self.assertEqual(frame["at"][0], pandas.Timestamp("2024-03-12 21:05:33"))
        self.assertTrue(pandas.isna(frame["at"][1]))
        self.assertEqual(list(frame["text"]), ["42", ""])

    def test_a_question_without_an_answer_has_its_columns(self):
        frame = self.lake("echo '[]'").ask("top-senders", chat="Nobody")
        self.assertEqual(list(frame.columns), SavedQuestion("top-senders").columns)

    def test_follows_the_pages_of_photos(self):
        frame = self.lake(
            'case "$*" in\n'
            """*cursor*) echo '[{"photo_id":"b"}]' ;;\n"""
            """*) echo 'next   /photos?cursor=c' >&2; echo '[{"photo_id":"a"}]' ;;\n"""
            "esac"
        ).photos()
        self.assertEqual(list(frame["photo_id"]), ["a", "b"])

    def test_says_what_the_command_says(self):
        with self.assertRaisesRegex(LakeError, "there is no lake"):
            self.lake("echo 'there is no lake' >&2; exit 2").sql("SELECT 1")


if __name__ == "__main__":
    unittest.main()
