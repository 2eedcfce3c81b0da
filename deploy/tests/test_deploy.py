"""The whole way in a tree with stubs: order, arguments, choices."""

import re
import unittest

from tree import REPOSITORY, Tree

SITE = "https://d1.cloudfront.net"


class DeployTest(unittest.TestCase):
    def setUp(self):
        self.tree = Tree()
        self.addCleanup(self.tree.remove)

    def test_goes_the_whole_way_in_order(self):
        run = self.tree.run("--yes")
        self.assertEqual(0, run.code, run.err)
        order = [
            "create-bucket --bucket homelake-state-123456789012-eu-west-1 --create-bucket-configuration LocationConstraint=eu-west-1",
            "init -input=false -reconfigure -backend-config=bucket=homelake-state-123456789012-eu-west-1",
            "mvn -B -ntp", " ci", "deploy --yes --backend --identifier homelake", "  told http://localhost:5173 closed",
            "outputs-to-terraform", " plan ", " apply ", f"  told {SITE} closed", "outputs-to-app-config", "s3 sync", "curl -sS",
        ]
        places = [run.place(part) for part in order]
        self.assertEqual(sorted(places), places)
        self.assertEqual(2, run.count(" apply "))
        self.assertIn("use_lockfile=true", run.calls[run.place("init")])
        self.assertIn(f"homelake is at {SITE}", run.err)
        self.assertEqual('{\n  "cloudfront": true\n}\n', (self.tree.root / "terraform/a-site.auto.tfvars.json").read_text())

    def test_looks_whether_all_is_built(self):
        functions = {path.parent.name for path in (REPOSITORY / "lambdas").glob("*/pom.xml") if "function.most.bytes" in path.read_text()}
        told = re.search("for function in (.*); do", (REPOSITORY / "deploy/steps/build").read_text())[1]
        self.assertEqual(functions, set(told.split()))
        stale = self.tree.root / "glue-jobs/target/homelake-glue-jobs-0-job.jar"
        stale.parent.mkdir(parents=True)
        stale.touch()
        run = self.tree.run("--yes")
        self.assertEqual(1, run.code)
        self.assertIn("did not leave one job's jar", run.err)
        self.assertEqual(0, run.count("ampx"))

    def test_publishes_the_page_last_and_each_time(self):
        for _ in range(2):
            calls = [call for call in self.tree.run("--yes").calls if "s3://homelake-website" in call]
            self.assertEqual(["aws s3 sync", "aws s3 cp", "aws s3 cp"], [" ".join(call.split()[:3]) for call in calls])
            self.assertIn("--exclude index.html", calls[1])
            self.assertTrue(calls[2].endswith("web/dist/index.html s3://homelake-website/index.html --cache-control no-cache"), calls[2])

    def test_finds_done_what_is_done(self):
        self.tree.run("--yes")
        run = self.tree.run("--yes")
        self.assertEqual(0, run.code, run.err)
        self.assertEqual([0, 0, 0, 1], [run.count(part) for part in [" apply ", "create-bucket", " ci", "run ampx"]])
        self.assertIn(f"  told {SITE} closed", run.calls)

    def test_tells_amplify_the_origins_of_the_settings_and_the_site(self):
        (self.tree.root / "deploy/settings").write_text("HOMELAKE_ORIGINS=https://a.example.org, http://localhost:5173\nHOMELAKE_SIGN_UP=listed\nHOMELAKE_SIGN_UP_EMAILS=a@example.org\n")
        run = self.tree.run("--yes")
        self.assertEqual(0, run.code, run.err)
        self.assertIn("  told http://localhost:5173,https://a.example.org listed", run.calls)
        self.assertIn(f"  told http://localhost:5173,https://a.example.org,{SITE} listed", run.calls)

    def test_tells_either_aws_command_the_region(self):
        # Version 1 reads only AWS_DEFAULT_REGION, which AWS_REGION goes before.
        run = self.tree.run("--yes", AWS_REGION="eu-west-1", AWS_DEFAULT_REGION="us-east-1")
        self.assertEqual(0, run.code, run.err)
        regions = (self.tree.fakes / "regions").read_text().split()
        asked = [call for call in run.calls if call.startswith("aws ")]
        self.assertEqual({"eu-west-1"}, {region for region, call in zip(regions, asked, strict=True) if "--version" not in call})

    def test_bounds_roles_where_that_is_set(self):
        self.assertEqual(0, self.tree.run("--yes").count("  bounded by"))
        (self.tree.root / "deploy/settings").write_text("HOMELAKE_BOUNDARY=arn:aws:iam::123456789012:policy/b\n")
        self.assertIn("  bounded by arn:aws:iam::123456789012:policy/b", self.tree.run("--yes").calls)

    def test_bounds_roles_as_github_does(self):
        self.tree.run("--yes")
        (self.tree.fakes / "boundary").touch()
        bounded = "  bounded by arn:aws:iam::123456789012:policy/github-homelake-boundary"
        for arguments in [["--yes"], ["--plan"], ["--yes", "--from", "terraform"]]:
            self.assertIn(bounded, self.tree.run(*arguments).calls)
        (self.tree.fakes / "boundary").unlink()
        run = self.tree.run("--yes", FAKE_IAM="AccessDenied")
        self.assertEqual(0, run.code, run.err)
        self.assertIn("set HOMELAKE_BOUNDARY", run.err)

    def test_takes_a_choice_that_came_later(self):
        terraform = self.tree.root / "terraform"
        written = terraform / "a-site.auto.tfvars.json"
        taken = {
            "terraform.tfvars": "cloudfront = false\n", "B.auto.tfvars": "\n  cloudfront=false\n", "terraform.tfvars.json": '{"cloudfront": false}',
            "lake.auto.tfvars.json": '{"name": "lake", "cloudfront" : false}',
        }
        for name, said in taken.items():
            self.tree.run("--yes")
            self.assertTrue(written.exists(), name)
            (terraform / name).write_text(said)
            self.tree.run("--yes", "--from", "terraform")
            self.assertFalse(written.exists(), name)
            (terraform / name).unlink()
        self.tree.run("--yes", "--from", "terraform", TF_VAR_cloudfront="false")
        self.assertFalse(written.exists())

    def test_takes_no_choice_that_terraform_does_not_read(self):
        for name, said in {"old.tfvars": "cloudfront = false\n", "lake.auto.tfvars": "# cloudfront = false\n"}.items():
            (self.tree.root / "terraform" / name).write_text(said)
        self.tree.run("--yes")
        self.assertTrue((self.tree.root / "terraform/a-site.auto.tfvars.json").exists())

    def test_leaves_a_backend_of_ones_own_alone(self):
        (self.tree.root / "terraform/backend.tf").write_text('terraform {\n  backend "local" {}\n}\n')
        run = self.tree.run("--yes")
        self.assertEqual(0, run.code, run.err)
        self.assertEqual(0, run.count("s3api put"))
        self.assertIn("terraform -chdir=" + str(self.tree.root / "terraform") + " init -input=false", run.calls)
        self.assertFalse((self.tree.root / "terraform/backend_override.tf").exists())

    def test_waits_for_an_answer_once_and_not_for_each(self):
        self.tree.run("--yes")
        self.tree.break_call("curl -sS")
        asked = self.tree.run("--yes", "--from", "smoke").count("curl -sS")
        again = self.tree.run("--yes", "--from", "smoke", HOMELAKE_SMOKE_PATIENCE="3", HOMELAKE_SMOKE_PAUSE="1").count("curl -sS")
        self.assertEqual(9, asked)
        self.assertIn(again - asked, range(1, 5))

    def test_tells_all_that_does_not_answer(self):
        (self.tree.fakes / "bare").touch()
        self.tree.break_call("get-bucket-notification-configuration")
        run = self.tree.run("--yes")
        self.assertEqual(1, run.code)
        self.assertIn("✗ it may load nothing of others", run.err)
        self.assertIn("✗ uploads call the functions", run.err)
        self.assertIn("✓ the bucket takes uploads from the site", run.err)
        self.assertIn("2 of these do not hold", run.err)


if __name__ == "__main__":
    unittest.main()
