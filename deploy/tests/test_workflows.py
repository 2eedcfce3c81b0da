"""The workflows of GitHub: least permissions, nothing stored, everything pinned; and what of a plan others get to see."""

import re
import subprocess
import unittest

from tree import REPOSITORY

try:
    import yaml
except ImportError:
    yaml = None

FOLDER = REPOSITORY / ".github/workflows"
# What each job may do, in full.
PERMISSIONS = {
    "ci.verify": {"contents": "read"},
    "plan.plan": {"contents": "read", "id-token": "write"},
    "plan.comment": {"pull-requests": "write"},
    "deploy.deploy": {"contents": "read", "id-token": "write"},
}


@unittest.skipIf(yaml is None, "!!! NO PYYAML: the workflows WERE NOT READ")
class WorkflowsTest(unittest.TestCase):
    def setUp(self):
        self.texts = {path.stem: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.yml")}
        self.workflows = {name: yaml.safe_load(text) for name, text in self.texts.items()}
        self.jobs = {f"{name}.{job}": body for name, flow in self.workflows.items() for job, body in flow["jobs"].items()}

    def test_each_job_may_do_what_is_listed(self):
        for name, flow in self.workflows.items():
            self.assertEqual({}, flow["permissions"], name)
        self.assertEqual(PERMISSIONS, {name: job["permissions"] for name, job in self.jobs.items()})

    def test_no_key_is_stored(self):
        for name, text in self.texts.items():
            self.assertNotRegex(text, r"secrets\.|AWS_ACCESS_KEY|AWS_SECRET|aws-access-key|aws-secret", name)

    def test_everything_ends(self):
        for name, job in self.jobs.items():
            self.assertIn("timeout-minutes", job, name)

    def test_what_others_wrote_is_pinned(self):
        for name, text in self.texts.items():
            for use in re.findall(r"uses: (.*)", text):
                self.assertRegex(use, r"^[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", name)

    def test_nothing_from_outside_becomes_a_command(self):
        for name, job in self.jobs.items():
            for step in job["steps"]:
                self.assertNotIn("${{", step.get("run", ""), name)

    def test_forks_get_nothing(self):
        # YAML's "on" is true.
        for name, flow in self.workflows.items():
            self.assertNotIn("pull_request_target", flow[True], name)
        self.assertIn("head.repo.full_name == github.repository", self.jobs["plan.plan"]["if"])
        self.assertIn("head_repository.full_name == github.repository", self.jobs["deploy.deploy"]["if"])

    def test_main_is_deployed_alone_and_behind_its_environment(self):
        self.assertEqual("aws", self.jobs["deploy.deploy"]["environment"])
        self.assertEqual({"group": "deploy", "cancel-in-progress": False}, self.workflows["deploy"]["concurrency"])
        self.assertEqual(["main"], self.workflows["deploy"][True]["workflow_run"]["branches"])
        self.assertEqual([self.workflows["ci"]["name"]], self.workflows["deploy"][True]["workflow_run"]["workflows"])

    def test_the_whole_check_is_run(self):
        runs = [step.get("run", "") for step in self.jobs["ci.verify"]["steps"]]
        self.assertIn(".ci/run", [word for run in runs for word in run.split()])

    def test_variables_are_those_that_terraform_tells(self):
        told = (REPOSITORY / "terraform/github/outputs.tf").read_text(encoding="utf-8")
        for name in re.findall(r"vars\.(AWS_\w+)", "".join(self.texts.values())):
            self.assertIn(name, told)


class PlanSummaryTest(unittest.TestCase):
    def test_tells_what_changes_and_no_value(self):
        plan = (
            "\033[1m  # aws_sns_topic_subscription.email[0]\033[0m will be created\n"
            '  + resource "aws_sns_topic_subscription" "email" {\n      + endpoint = "ada@example.org"\n    }\n'
            '  # aws_api_gateway_method.this["photos GET"] will be \033[31mdestroyed\033[0m\n'
            '  # module.photos_api.aws_lambda_function.this must be \033[31mreplaced\033[0m\n  # (2 unchanged blocks hidden)\n'
            "Plan: 1 to add, 0 to change, 0 to destroy.\n\nChanges to Outputs:\n  + website_url = \"https://d1.cloudfront.net\"\n"
        )
        said = subprocess.run([REPOSITORY / "deploy/plan-summary"], input=plan, capture_output=True, text=True, check=True).stdout
        self.assertEqual(
            "aws_sns_topic_subscription.email[0] will be created\n"
            'aws_api_gateway_method.this["photos GET"] will be destroyed\n'
            "module.photos_api.aws_lambda_function.this must be replaced\n"
            "Plan: 1 to add, 0 to change, 0 to destroy.\n",
            said,
        )


if __name__ == "__main__":
    unittest.main()
