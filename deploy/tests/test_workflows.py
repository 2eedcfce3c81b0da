"""The workflows of GitHub: least permissions, no key stored, actions and provider pinned, each thing where it may be known."""

import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from tree import REPOSITORY, executable

try:
    import yaml
except ImportError:
    yaml = None

FOLDER = REPOSITORY / ".github/workflows"
# What each job may do, in full.
PERMISSIONS = {
    "ci.verify": {"contents": "read"},
    "plan.build": {"contents": "read"},
    "plan.plan": {"contents": "read", "id-token": "write"},
    "plan.comment": {"pull-requests": "write"},
    "deploy.allowed": {"actions": "read", "contents": "read"},
    "deploy.build": {"contents": "read"},
    "deploy.deploy": {"actions": "read", "contents": "read", "id-token": "write"},
}
# Variables that Terraform does not tell: whoever deploys chose them in deploy/settings before.
CHOSEN = {"HOMELAKE_ORIGINS", "HOMELAKE_SIGN_UP"}


def steps_before(job, word):
    """The steps of a job before the first that has this in what it uses or runs."""
    for at, step in enumerate(job["steps"]):
        if word in step.get("uses", "") + step.get("run", ""):
            return job["steps"][:at]
    raise AssertionError(f"no step has {word}")


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
            self.assertNotRegex(text, r"AWS_ACCESS_KEY|AWS_SECRET|aws-access-key|aws-secret", name)

    def test_secrets_are_who_may_sign_up_and_what_was_chosen(self):
        wanted = [
            ("deploy.deploy", "./homelake deploy", "${{ secrets.HOMELAKE_SIGN_UP_EMAILS }}"),
            ("deploy.deploy", "if [", "${{ secrets.HOMELAKE_CHOICES }}"),
            ("plan.plan", "if [", "${{ secrets.HOMELAKE_CHOICES }}"),
        ]
        found = [
            (name, " ".join(step["run"].split()[:2]), value)
            for name, job in self.jobs.items() for step in job["steps"] for value in step.get("env", {}).values() if "secrets" in value
        ]
        self.assertEqual(wanted, sorted(found))
        self.assertEqual(3, sum(len(re.findall(r"\bsecrets\b", re.sub("#.*", "", text))) for text in self.texts.values()))

    def test_choices_are_written_before_terraform_looks(self):
        for name in ["plan.plan", "deploy.deploy"]:
            (step,) = [step for step in steps_before(self.jobs[name], "./homelake deploy") if "HOMELAKE_CHOICES" in step.get("env", {})]
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / "terraform/lake.auto.tfvars"
                file.parent.mkdir()
                file.write_text("committed")
                for given, wanted in [("", "committed"), ('alarm_email = "ada@example.org"\ncrawler = {\n}', 'alarm_email = "ada@example.org"\ncrawler = {\n}\n')]:
                    environment = {"PATH": os.environ["PATH"], "HOMELAKE_CHOICES": given}
                    subprocess.run(["bash", "-ec", step["run"]], cwd=folder, env=environment, check=True)
                    self.assertEqual(wanted, file.read_text())

    def test_everything_ends(self):
        for name, job in self.jobs.items():
            self.assertIn("timeout-minutes", job, name)

    def test_what_others_wrote_is_pinned(self):
        for name, text in self.texts.items():
            for use in re.findall(r"uses: (.*)", text):
                self.assertRegex(use, r"^[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", name)

    def test_terraform_and_its_provider_are_pinned(self):
        for name in ["ci.verify", "plan.plan", "deploy.deploy"]:
            (step,) = [step["with"] for step in self.jobs[name]["steps"] if "setup-terraform" in step.get("uses", "")]
            self.assertRegex(step["terraform_version"], r"^\d+\.\d+\.\d+$", name)
        # Modules say what they work with, the folders that are applied what is taken.
        for folder in ["terraform", "terraform/github"]:
            providers = re.findall(r'source += "(.*)"\n +version = "(.*)"', (REPOSITORY / folder / "versions.tf").read_text(encoding="utf-8"))
            self.assertEqual(["hashicorp/aws"], [source for source, _ in providers])
            self.assertRegex(providers[0][1], r"^\d+\.\d+\.\d+$", folder)

    def test_nothing_from_outside_becomes_a_command(self):
        for name, job in self.jobs.items():
            for step in job["steps"]:
                self.assertNotIn("${{", step.get("run", ""), name)

    def test_forks_get_nothing(self):
        # YAML's "on" is true.
        for name, flow in self.workflows.items():
            self.assertNotIn("pull_request_target", flow[True], name)
        self.assertIn("head.repo.full_name == github.repository", self.jobs["plan.build"]["if"])
        self.assertIn("head_repository.full_name == github.repository", self.jobs["deploy.allowed"]["if"])

    def test_main_is_deployed_alone_and_behind_its_environment(self):
        self.assertEqual("aws", self.jobs["deploy.deploy"]["environment"])
        # Only what deploys waits for another: in a group, the newest that waits pushes out the one before.
        self.assertEqual({"group": "deploy", "cancel-in-progress": False}, self.jobs["deploy.deploy"]["concurrency"])
        self.assertNotIn("concurrency", self.workflows["deploy"])
        self.assertEqual(["main"], self.workflows["deploy"][True]["workflow_run"]["branches"])
        self.assertEqual([self.workflows["ci"]["name"]], self.workflows["deploy"][True]["workflow_run"]["workflows"])

    def test_the_whole_check_is_run(self):
        runs = [step.get("run", "") for step in self.jobs["ci.verify"]["steps"]]
        self.assertIn(".ci/run", [word for run in runs for word in run.split()])

    def test_nothing_is_deployed_that_is_not_mains_newest_and_held(self):
        self.assertEqual(["allowed", "build"], [self.jobs[f"deploy.{job}"].get("needs") for job in ["build", "deploy"]])
        asked = 'deploy/allowed "$COMMIT"'
        (first,) = [step for step in self.jobs["deploy.allowed"]["steps"] if step.get("run") == f"{asked} quietly"]
        self.assertEqual({"go": f"${{{{ steps.{first['id']}.outputs.go }}}}"}, self.jobs["deploy.allowed"]["outputs"])
        self.assertEqual("needs.allowed.outputs.go == 'yes'", self.jobs["deploy.build"]["if"])
        # Again, after somebody agreed.
        self.assertIn(asked, [step.get("run") for step in steps_before(self.jobs["deploy.deploy"], "configure-aws-credentials")])
        checkouts = {name: step["with"]["ref"] for name, job in self.jobs.items() for step in job["steps"] if name.startswith("deploy.") and "checkout@" in step.get("uses", "")}
        self.assertEqual({"deploy.allowed": "main", "deploy.build": "${{ env.COMMIT }}", "deploy.deploy": "${{ env.COMMIT }}"}, checkouts)

    def test_what_others_wrote_is_built_without_credentials(self):
        for flow, command in [("deploy", "--yes --from amplify"), ("plan", "--plan --from terraform")]:
            builds, works = self.jobs[f"{flow}.build"], self.jobs[f"{flow}.{flow}"]
            self.assertNotIn("id-token", builds["permissions"])
            self.assertIn("deploy/steps/build", [step.get("run") for step in builds["steps"]])
            self.assertEqual("build", works["needs"])
            self.assertIn("download-artifact", str(steps_before(works, "configure-aws-credentials")))
            runs = " ".join(step.get("run", "") for step in works["steps"])
            self.assertIn(f"./homelake deploy {command} ", runs)
            self.assertNotRegex(runs, "mvn|npm (?!--prefix web/amplify ci --ignore-scripts)|steps/build")
            # Nothing is kept in a cache that such a job would unpack, either.
            self.assertNotIn("cache", str(works["steps"]))
        # GitHub waits so long for a yes.
        (kept,) = [step["with"] for step in self.jobs["deploy.build"]["steps"] if "upload-artifact" in step.get("uses", "")]
        self.assertEqual(30, kept["retention-days"])
        # Only a fixed order of steps makes that leave the build out.
        run = (REPOSITORY / "deploy/run").read_text(encoding="utf-8")
        self.assertEqual(["state", "build", "amplify"], re.search("^steps='(.*)'", run, re.M)[1].split()[:3])
        self.assertEqual("state build terraform", re.search("^plan_steps='(.*)'", run, re.M)[1])
        self.assertIn("npm --prefix web/amplify ci --ignore-scripts", [step.get("run") for step in steps_before(self.jobs["deploy.deploy"], "configure-aws-credentials")])

    def test_what_deploying_says_is_not_shown_as_it_is(self):
        for job in ["plan.plan", "deploy.deploy"]:
            (step,) = [step for step in self.jobs[job]["steps"] if "./homelake" in step.get("run", "")]
            self.assertRegex(step["run"], r'2>&1 >"\$RUNNER_TEMP/plan" \| deploy/public-log$')
            # GitHub's own shell, unless it is named, takes the last command's word for the whole line.
            self.assertEqual("bash", step["shell"])

    def test_a_plan_has_one_comment(self):
        (step,) = self.jobs["plan.comment"]["steps"]
        with tempfile.TemporaryDirectory() as folder:
            executable(
                Path(folder) / "gh",
                '#!/bin/sh\nprintf "%s " "$@" >>calls; echo >>calls\n'
                'case "$1 $2" in "api --paginate") cat known ;; "api --silent" | "pr comment") cat body >said ;; esac\n',
            )
            environment = {"PATH": f"{folder}:{os.environ['PATH']}", "GH_REPO": "ada/homelake", "NUMBER": "7", "SUMMARY": "Plan: 1 to add"}
            for known, wanted in {"": "pr comment 7", "41\n42\n": "api --silent --method PATCH repos/ada/homelake/issues/comments/41 "}.items():
                (Path(folder) / "known").write_text(known)
                (Path(folder) / "calls").unlink(missing_ok=True)
                subprocess.run(["bash", "-ec", step["run"]], cwd=folder, env=environment, check=True)
                self.assertIn(wanted, (Path(folder) / "calls").read_text().splitlines()[-1])
                self.assertTrue((Path(folder) / "said").read_text().startswith("<!-- homelake plan -->\nOn AWS"))

    def test_variables_are_where_terraform_says(self):
        told = (REPOSITORY / "terraform/github/outputs.tf").read_text(encoding="utf-8")
        repository, environment = (
            set(re.findall(r'"?\b([A-Z]+_[A-Z_]+)\b"? +=', re.search(rf'output "{name}" {{(.*?)^}}', told, re.M | re.S)[1]))
            for name in ["repository_variables", "environment_variables"]
        )
        self.assertEqual({"AWS_DEPLOY_ROLE"}, environment)
        self.assertEqual(set(), repository & environment)
        for name, job in self.jobs.items():
            used = set(re.findall(r"vars\.(\w+)", str(job)))
            # An environment's variables come with its job, when its "if" has been answered.
            known = repository | environment | CHOSEN if "environment" in job else repository
            self.assertLessEqual(used, known, name)
            self.assertLessEqual(set(re.findall(r"vars\.(\w+)", str(job.get("if", "")))), repository, name)
        self.assertIn("vars.HOMELAKE_DEPLOY == 'main'", self.jobs["deploy.allowed"]["if"])
        self.assertIn("vars.AWS_PLAN_ROLE != ''", self.jobs["plan.build"]["if"])


if __name__ == "__main__":
    unittest.main()
