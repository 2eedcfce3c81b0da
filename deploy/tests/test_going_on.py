"""Where the way broke off, and how it goes on."""

import re
import unittest

from tree import STEPS, Tree

SITE = "https://d1.cloudfront.net"
# What breaks each step.
BREAKS = {
    "state": "s3api put-bucket-versioning",
    "build": "-Dmaven.test.skip=true package",
    "amplify": "run ampx",
    "terraform": "apply -input=false",
    "site": "s3 sync",
    "smoke": "glue get-job",
}


class GoingOnTest(unittest.TestCase):
    def setUp(self):
        self.tree = Tree()
        self.addCleanup(self.tree.remove)

    def test_goes_on_after_a_failure_of_each_step(self):
        for step, broken in BREAKS.items():
            with self.subTest(step):
                tree = Tree()
                self.addCleanup(tree.remove)
                tree.break_call(broken)
                failed = tree.run("--yes")
                self.assertEqual(1, failed.code)
                self.assertIn(f"step {STEPS.index(step) + 1} of 7, {step}, failed", failed.err)
                self.assertIn(f"./homelake deploy --from {step}", failed.err)
                self.assertIn("what is done is found done", failed.err)
                tree.mend()
                self.assertEqual(0, tree.run("--yes", "--from", step).code)
                self.assertEqual(0, tree.run("--yes").code)

    def test_goes_on_after_amplify_failed_the_second_time(self):
        self.tree.run("--yes")
        (self.tree.fakes / "origins").write_text("http://localhost:5173")
        outputs = self.tree.fakes / "kept"
        outputs.write_text(outputs.read_text().replace(SITE, "http://localhost:5173"))
        self.tree.break_call("run ampx")
        failed = self.tree.run("--yes", "--from", "address")
        self.assertEqual(1, failed.code)
        self.assertIn("step 2 of 4, address, failed", failed.err)
        self.tree.mend()
        run = self.tree.run("--yes", "--from=address")
        self.assertEqual(0, run.code, run.err)
        self.assertEqual(0, run.count("mvn -B"))

    def test_goes_on_from_another_machine(self):
        self.tree.run("--yes")
        for step in ["terraform", "address", "site", "smoke"]:
            with self.subTest(step):
                for file in ["web/amplify_outputs.json", "terraform/amplify.auto.tfvars.json"]:
                    (self.tree.root / file).unlink(missing_ok=True)
                run = self.tree.run("--yes", "--from", step)
                self.assertEqual(0, run.code, run.err)
                self.assertEqual(step != "smoke", run.count("cp --only-show-errors s3://") > 0)
                self.assertEqual(0, run.count("ampx"))

    def test_takes_nothing_of_another_lake_that_was_in_this_folder(self):
        self.tree.run("--yes")
        inputs = self.tree.root / "terraform/amplify.auto.tfvars.json"
        known = inputs.read_text()
        outputs = self.tree.root / "web/amplify_outputs.json"
        for step in ["terraform", "site"]:
            outputs.write_text(outputs.read_text().replace("bucket", "barn"))
            self.assertEqual(0, self.tree.run("--yes", "--from", step).code)
            self.assertEqual(known, inputs.read_text())

    def test_asks_another_machine_for_what_was_chosen_there(self):
        told = "Bring its deploy/settings and terraform/lake.auto.tfvars first"
        outputs = self.tree.root / "web/amplify_outputs.json"
        chosen = [self.tree.root / "deploy/settings", self.tree.root / "terraform/lake.auto.tfvars"]
        for arguments in [["--yes"], ["--yes"], ["--plan"]]:
            self.assertNotIn(told, self.tree.run(*arguments).err)
        for arguments in [["--plan"], []]:
            outputs.unlink(missing_ok=True)
            self.assertIn(told, self.tree.run(*arguments).err)
        # GitHub has them otherwise.
        self.assertNotIn(told, self.tree.run("--yes", CI="true").err)
        outputs.unlink()
        chosen[0].write_text("")
        self.assertIn(told, self.tree.run().err)
        chosen[1].write_text("")
        self.assertNotIn(told, self.tree.run().err)

    def test_does_not_take_an_address_that_it_cannot_read_for_none(self):
        self.tree.run("--yes")
        self.tree.break_call("output -")
        for step in ["amplify", "address", "site"]:
            with self.subTest(step):
                run = self.tree.run("--yes", "--from", step)
                self.assertEqual(1, run.code)
                self.assertIn("cannot read what was applied", run.err)
                self.assertIn("terraform is broken", run.err)
                self.assertEqual(0, run.count("ampx"))
                self.assertEqual(0, run.count("s3 sync"))

    def test_tells_how_to_take_away_a_lock_that_was_left_behind(self):
        self.tree.break_call(" plan ")
        run = self.tree.run("--yes", FAKE_SAID="\033[31m│\033[0m Error: Error acquiring the state lock\n│ Lock Info:\n│   ID:        1a2b-3c\n│   Path:      a/b")
        self.assertEqual(1, run.code)
        self.assertIn("Path:      a/b", run.err)
        self.assertIn("terraform -chdir=terraform force-unlock 1a2b-3c\n", run.err)
        self.assertNotIn("force-unlock", self.tree.run("--yes").err)

    @staticmethod
    def advised(run):
        """The steps from which it says to go on, each once."""
        return sorted(set(re.findall(r"--from (\w+)", run.err)))

    def test_says_one_step_to_go_on_from(self):
        self.tree.run("--yes")
        (self.tree.fakes / "applied").unlink()
        self.assertEqual(["terraform"], self.advised(self.tree.run("--yes", "--from", "site")))
        (self.tree.root / "web/amplify_outputs.json").unlink()
        (self.tree.fakes / "kept").unlink()
        self.assertEqual(["amplify"], self.advised(self.tree.run("--yes", "--from", "terraform")))
        run = self.tree.run("--plan")
        self.assertEqual(["amplify"], self.advised(run))
        self.assertNotIn("--plan --from amplify", run.err)
        self.tree.break_call("s3 sync")
        self.assertEqual(["site"], self.advised(self.tree.run("--yes")))

    def test_stops_at_a_site_of_plain_http(self):
        (self.tree.fakes / "site").write_text("http://bucket.s3-website.example")
        (self.tree.root / "terraform/lake.auto.tfvars").write_text("cloudfront = false\n")
        run = self.tree.run("--yes")
        self.assertEqual(1, run.code)
        self.assertIn("cloudfront = true", run.err)
        self.assertEqual(["terraform"], self.advised(run))
        self.assertFalse((self.tree.root / "terraform/a-site.auto.tfvars.json").exists())

    def test_refuses_what_amplify_made_in_another_account(self):
        self.tree.run("--yes")
        outputs = self.tree.fakes / "kept"
        outputs.write_text(outputs.read_text().replace("123456789012", "210987654321"))
        run = self.tree.run("--yes", "--from", "terraform")
        self.assertEqual(1, run.code)
        self.assertIn("is of another account", run.err)
        self.assertEqual(0, run.count(" plan "))


if __name__ == "__main__":
    unittest.main()
