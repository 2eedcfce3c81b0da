"""What the workflow "deploy" asks before it deploys a commit."""

import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from tree import REPOSITORY, executable

COMMIT = "c" * 40


class AllowedTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.tools = Path(folder.name)

    def ask(self, *words, newest=COMMIT, held="1", code=0):
        executable(
            self.tools / "gh",
            f'#!/bin/sh\nprintf "%s\\n" "$2" >>"{self.tools}/calls"\n'
            f'case $2 in */commits/main) echo "{newest}" ;; *head_sha={COMMIT}) echo "{held}" ;; esac\nexit {code}\n',
        )
        environment = {"PATH": f"{self.tools}:{os.environ['PATH']}", "GH_REPO": "ada/homelake", "GH_TOKEN": "x", "GITHUB_OUTPUT": str(self.tools / "said")}
        return subprocess.run([REPOSITORY / "deploy/allowed", COMMIT, *words], env=environment, capture_output=True, text=True, check=False)

    def test_takes_mains_newest_for_which_ci_held(self):
        self.assertEqual(0, self.ask().returncode)
        calls = (self.tools / "calls").read_text().splitlines()
        self.assertEqual("repos/ada/homelake/commits/main", calls[0])
        for word in ["actions/workflows/ci.yml/runs", "branch=main", "event=push", "status=success", f"head_sha={COMMIT}"]:
            self.assertIn(word, calls[1])
        self.assertTrue((REPOSITORY / ".github/workflows/ci.yml").exists())

    def test_refuses_what_is_old(self):
        asked = self.ask(newest="d" * 40)
        self.assertEqual(1, asked.returncode)
        self.assertIn("main has gone on to dddd", asked.stdout)

    def test_what_was_overtaken_is_no_mistake_before_anything_is_done(self):
        asked = self.ask("quietly", newest="d" * 40)
        self.assertEqual(0, asked.returncode)
        self.assertIn("::notice::", asked.stdout)
        self.assertEqual("go=no\n", (self.tools / "said").read_text())

    def test_says_yes_to_what_may_go_on(self):
        self.assertEqual(0, self.ask("quietly").returncode)
        self.assertEqual("go=yes\n", (self.tools / "said").read_text())
        for wrong in [{"held": "0"}, {"newest": ""}, {"code": 1}]:
            (self.tools / "said").unlink(missing_ok=True)
            self.assertNotEqual(0, self.ask("quietly", **wrong).returncode)
            self.assertFalse((self.tools / "said").exists())

    def test_refuses_what_did_not_hold(self):
        for held in ["0", "", "null"]:
            asked = self.ask(held=held)
            self.assertEqual(1, asked.returncode)
            self.assertIn("ci has not held", asked.stdout)

    def test_an_answer_that_does_not_come_is_a_no(self):
        self.assertNotEqual(0, self.ask(code=1).returncode)


if __name__ == "__main__":
    unittest.main()
