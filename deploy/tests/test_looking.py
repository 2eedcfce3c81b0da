"""What is looked at without a change, and what is taken down."""

import unittest

from tree import Tree


class LookingTest(unittest.TestCase):
    def setUp(self):
        self.tree = Tree()
        self.addCleanup(self.tree.remove)

    def test_plans_nothing_where_nothing_is(self):
        run = self.tree.run("--plan")
        self.assertEqual(0, run.code, run.err)
        self.assertIn("All of it would be new", run.out)
        self.assertIn("or with another HOMELAKE_NAME than homelake", run.err)
        self.assertEqual([], run.changes())

    def test_plans_without_changing_anything(self):
        self.tree.run("--yes")
        run = self.tree.run("--plan")
        self.assertEqual(0, run.code, run.err)
        self.assertEqual([f"aws s3 cp --only-show-errors s3://homelake-state-123456789012-eu-west-1/amplify_outputs.json {self.tree.root}/web/amplify_outputs.json"], run.changes())
        self.assertIn("-lock=false", run.calls[run.place(" plan ")])
        self.assertEqual("the plan\n", run.out)

    def test_plans_with_what_was_built_elsewhere(self):
        self.tree.run("--yes")
        for arguments, built in [(["--from", "terraform"], 0), (["--from=build"], 1)]:
            run = self.tree.run("--plan", *arguments)
            self.assertEqual(0, run.code, run.err)
            self.assertEqual(built, run.count("mvn -B"))
            self.assertLess(run.place(" init "), run.place(" plan "))
            self.assertIn(f"--- {2 + built} of {2 + built}: terraform", run.err)
        self.tree.break_call(" plan ")
        self.assertIn("./homelake deploy --plan --from terraform", self.tree.run("--plan").err)

    def test_takes_down_only_what_is_named(self):
        self.tree.run("--yes")
        for given in ["", "yes\n", "210987654321\n"]:
            run = self.tree.run("--destroy", "--yes", given=given)
            self.assertEqual(2, run.code)
            self.assertEqual([], run.changes())
        run = self.tree.run("--destroy", given="123456789012\n")
        self.assertEqual(0, run.code, run.err)
        self.assertLess(run.place("-target=aws_dynamodb_table.photos"), run.place(" destroy "))
        self.assertEqual(0, run.count("ampx"))

    def destroy(self):
        return self.tree.run("--destroy", given="123456789012\n")

    def test_goes_on_with_taking_down_after_a_failure(self):
        self.tree.run("--yes")
        for broken in ["-target=aws_dynamodb_table.photos", " destroy "]:
            self.tree.break_call(broken)
            run = self.tree.run("--destroy", given="123456789012\n", FAKE_SAID="Error acquiring the state lock\n  ID:        1a2b-3c")
            self.assertEqual(1, run.code)
            self.assertIn("Run it again when that is mended", run.err)
            self.assertIn("./homelake deploy --destroy", run.err)
            self.assertIn("force-unlock 1a2b-3c", run.err)
            self.assertNotIn("What is left", run.err)
            self.tree.mend()
        run = self.destroy()
        self.assertEqual(0, run.code, run.err)
        self.assertNotIn("Run it again", run.err)

    def test_takes_down_from_another_machine(self):
        self.tree.run("--yes")
        for file in ["web/amplify_outputs.json", "terraform/amplify.auto.tfvars.json", "terraform/a-site.auto.tfvars.json"]:
            (self.tree.root / file).unlink()
        run = self.destroy()
        self.assertEqual(0, run.code, run.err)
        self.assertEqual(1, run.count("cp --only-show-errors s3://"))
        # What was applied with it is looked at with it: Terraform would refuse names of one's own.
        self.assertTrue((self.tree.root / "terraform/a-site.auto.tfvars.json").exists())

    def test_takes_down_nothing_of_another_account(self):
        self.tree.run("--yes")
        outputs = self.tree.fakes / "kept"
        outputs.write_text(outputs.read_text().replace("123456789012", "210987654321"))
        run = self.destroy()
        self.assertEqual(1, run.code)
        self.assertIn("is of another account", run.err)
        self.assertEqual(0, run.count(" destroy "))

    def test_takes_down_nothing_where_nothing_is(self):
        run = self.destroy()
        self.assertEqual(1, run.code)
        self.assertIn("there is nothing to take down by the name homelake", run.err)
        self.assertIn("HOMELAKE_NAME", run.err)
        self.assertEqual([], run.changes())

    def test_takes_down_nothing_when_amplifys_outputs_are_nowhere(self):
        self.tree.run("--yes")
        (self.tree.root / "web/amplify_outputs.json").unlink()
        self.tree.break_call("amplify_outputs.json")
        run = self.destroy()
        self.assertEqual(1, run.code)
        self.assertIn("Amplify was not deployed yet, or not by this command", run.err)
        self.assertEqual(0, run.count(" destroy "))

    def test_takes_down_with_a_backend_of_ones_own(self):
        (self.tree.root / "terraform/backend.tf").write_text('terraform {\n  backend "local" {}\n}\n')
        self.tree.run("--yes")
        outputs = self.tree.root / "web/amplify_outputs.json"
        kept = outputs.read_text()
        outputs.unlink()
        run = self.destroy()
        self.assertEqual(1, run.code)
        self.assertIn("web/amplify_outputs.json is not there", run.err)
        self.assertEqual([], run.changes())
        outputs.write_text(kept)
        run = self.destroy()
        self.assertEqual(0, run.code, run.err)
        self.assertEqual([1, 0], [run.count(" destroy "), run.count("aws s3")])


if __name__ == "__main__":
    unittest.main()
