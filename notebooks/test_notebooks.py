"""What must hold for notebooks that are committed."""

import json
import unittest
from pathlib import Path

NOTEBOOKS = sorted(Path(__file__).parent.glob("*.ipynb"))


class NotebooksTest(unittest.TestCase):
    def cells(self):
        for file in NOTEBOOKS:
            for cell in json.loads(file.read_text(encoding="utf-8"))["cells"]:
                yield file.name, cell

    def test_there_are_some(self):
        self.assertGreaterEqual(len(NOTEBOOKS), 4)

    def test_they_are_committed_without_output(self):
        for name, cell in self.cells():
            with self.subTest(name, cell=cell["id"]):
                self.assertFalse(cell.get("outputs"), "clear the output: it has messages in it")
                self.assertIsNone(cell.get("execution_count"))

    def test_one_cell_alone_says_which_lake_it_is(self):
        for file in NOTEBOOKS:
            with self.subTest(file.name):
                cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
                sources = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
                self.assertIn("lake = connect()", sources[0])
                self.assertFalse([source for source in sources[1:] if "connect(" in source])


if __name__ == "__main__":
    unittest.main()
