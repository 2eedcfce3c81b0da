"""Names and messages come from other people; a browser shows them."""

import unittest

import pandas

from charts import bar_table, table

HOSTILE = "<img src=x onerror=alert(1)>"


class ChartsTest(unittest.TestCase):
    def test_a_table_shows_html_in_a_message_as_text(self):
        html = table(pandas.DataFrame({"message": [HOSTILE]}), "What was said").to_html()
        self.assertNotIn("<img", html)
        self.assertIn("&lt;img", html)

    def test_bars_show_html_in_a_name_as_text(self):
        frame = pandas.DataFrame({"sender": [HOSTILE], "messages": [1234]})
        html = bar_table(frame, "sender", "messages", "Who").to_html()
        self.assertNotIn("<img", html)
        self.assertIn("1,234", html)

    def test_bars_of_nothing_are_an_empty_table(self):
        frame = pandas.DataFrame({"sender": [], "median_minutes": []})
        self.assertIn("median minutes", bar_table(frame, "sender", "median_minutes", "Who").to_html())


if __name__ == "__main__":
    unittest.main()
