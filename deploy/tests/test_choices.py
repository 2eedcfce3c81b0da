"""Terraform's choices, looked at by the real terraform before anything is built."""

import os
import re
import shutil
import subprocess
import unittest

from tree import REPOSITORY, Tree

TERRAFORM = shutil.which("terraform")


@unittest.skipIf(TERRAFORM is None, "!!! NO TERRAFORM: its choices WERE NOT LOOKED AT")
class ChoicesTest(unittest.TestCase):
    def setUp(self):
        self.tree = Tree()
        self.addCleanup(self.tree.remove)
        self.terraform = self.tree.root / "terraform"
        (self.tree.tools / "terraform").unlink()
        (self.tree.tools / "terraform").symlink_to(TERRAFORM)

    def check(self, chosen, name="homelake", file="lake.auto.tfvars", **more):
        (self.terraform / file).write_text(chosen)
        run = self.tree.run("--check", HOMELAKE_NAME=name, CHECKPOINT_DISABLE="1", **more)
        (self.terraform / file).unlink()
        return run

    def test_takes_what_terraform_takes(self):
        example = (REPOSITORY / "terraform/examples/complete/complete.tfvars").read_text()
        names = 'website_aliases = ["lake.example.org"]\nwebsite_certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/1a2b"\n'
        # Of Amplify, and what a step wrote the last time.
        (self.terraform / "amplify.auto.tfvars.json").write_text('{"aws_region": "eu-west-1", "user_pool_id": "us-east-1_A"}')
        (self.terraform / "a-site.auto.tfvars.json").write_text('{"cloudfront": true}')
        for chosen in ["", example, names, 'tags = {\n  name = "other"\n}\n', 'account_wide = { crawler_log_group = false }\n']:
            run = self.check(chosen)
            self.assertEqual(0, run.code, run.err)
            self.assertIn("✓ Terraform's choices", run.err)

    def test_takes_inputs_that_somebody_added(self):
        (self.terraform / "mine.tf").write_text('variable "mine" {\n  type = string\n}\n')
        self.assertEqual(0, self.check('mine = "x"\n').code)

    def test_refuses_a_name_that_is_not_the_lakes(self):
        self.assertEqual(0, self.check('name = "lake"\n', name="lake").code)
        for file, chosen in {"lake.auto.tfvars": 'name="other"\n', "terraform.tfvars": 'name = "other"', "b.auto.tfvars.json": '{"name": "other"}'}.items():
            run = self.check(chosen, name="lake", file=file)
            self.assertEqual(2, run.code, file)
            self.assertIn('name is "other", and HOMELAKE_NAME is "lake"', run.err)
            self.assertIn("1 of these", run.err)

    def test_tells_all_that_terraform_would_refuse(self):
        run = self.check('alarm_email = "nobody"\ncrawler = { when = "never" }\nmonthly_budget_usd = "ten"\n')
        self.assertEqual(2, run.code)
        for told in ["lake.auto.tfvars line 1", "That is no e-mail address.", "scheduled, after_job or off.", "a number is required"]:
            self.assertIn(told, run.err)
        self.assertIn("1 of these", run.err)
        self.assertIn("cloudfront = true", self.check('cloudfront = false\nwebsite_aliases = ["a.example.org"]\nwebsite_certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/1a2b"\n').err)

    def test_tells_what_terraform_cannot_read(self):
        run = self.check('alarm_email = "a@example.org\n')
        self.assertEqual(2, run.code)
        self.assertIn("lake.auto.tfvars line 1", run.err)

    def test_tells_what_terraform_would_leave_out(self):
        run = self.check('alarm_mail = "a@example.org"\nsilver_job = { begin = "on_change" }\nathena = { scan_limit_mb = 10, days = 3 }\n')
        self.assertEqual(2, run.code)
        for told in ["alarm_mail is no choice", "silver_job has only start, schedule,", "athena has only scan_limit_mb, results_days."]:
            self.assertIn(told, run.err)

    def test_knows_the_fields_of_each_object(self):
        objects = re.findall(r'^variable "(\w+)" \{\n(?:  .*\n)*?  type *= object\(', (REPOSITORY / "terraform/variables.tf").read_text(), re.M)
        self.assertGreater(len(objects), 3)
        run = self.check("".join(f"{name} = {{ nothing_such = 1 }}\n" for name in objects))
        for name in objects:
            self.assertIn(f"{name} has only ", run.err)

    def test_says_nothing_of_choices_where_the_name_is_wrong(self):
        run = self.check("", name="lake-")
        self.assertEqual(2, run.code)
        self.assertIn("1 of these", run.err)

    def test_a_terraform_that_cannot_be_asked_is_no_yes(self):
        done = subprocess.run(
            [str(self.tree.root / "deploy/choices")], capture_output=True, text=True, check=False,
            env={**os.environ, "HOMELAKE_NAME": "homelake", "PATH": f"{self.tree.folder}/none:/usr/bin:/bin"},
        )
        self.assertNotEqual(0, done.returncode)


if __name__ == "__main__":
    unittest.main()
