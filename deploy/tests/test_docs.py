"""What the texts name must be there: outputs, options, steps, arguments of the job."""

import re
import unittest

from tree import REPOSITORY


def text(path):
    return (REPOSITORY / path).read_text(encoding="utf-8")


PATHS = [
    "docs/operations.md", "docs/taking-it-down.md", "README.md", "terraform/README.md", "terraform/github/README.md", "deploy/README.md",
    "web/amplify/README.md", "local/README.md",
]
TEXTS = {path: text(path) for path in PATHS}


def named(pattern, *paths):
    """What the texts name, each with its path. A pattern that finds nothing would hold for ever."""
    found = [(name, path) for path in paths or PATHS for name in re.findall(pattern, TEXTS[path])]
    assert found, f"no text has {pattern}"
    return found


class DocsTest(unittest.TestCase):
    def test_outputs_are_terraforms(self):
        outputs = set(re.findall(r'^output "(\w+)"', text("terraform/outputs.tf"), re.M))
        for name, path in named(r"\bout (\w+)\)") + named(r"terraform output (?:-raw )?(\w+)"):
            self.assertIn(name, outputs, path)

    def test_choices_are_terraforms(self):
        inputs = set(re.findall(r'^variable "(\w+)"', text("terraform/variables.tf"), re.M))
        for name, path in named(r"[`'](\w+) = ", "docs/operations.md", "docs/taking-it-down.md", "README.md", "terraform/README.md", "deploy/README.md"):
            self.assertIn(name, inputs, path)

    def test_arguments_are_the_jobs(self):
        known = re.search(r"KNOWN =\s+List\.of\((.*?)\);", text("glue-jobs/src/main/java/dev/homelake/silver/ArgumentParser.java"), re.S)[1]
        for name, path in named(r'"--([\w-]+)":'):
            # Glue's own, which says which class is run.
            if name != "class":
                self.assertIn(f'"{name}"', known, path)

    def test_options_are_deploys(self):
        run = text("deploy/run")
        for option, path in named(r"homelake deploy (--[\w-]+)"):
            self.assertIn(option, run, path)
        steps = re.search("^steps='(.*)'", run, re.M)[1].split()
        for step, path in named(r"homelake deploy --from (\w+)"):
            self.assertIn(step, steps, path)

    def test_commands_are_homelakes(self):
        commands = set(re.findall(r'name = "([\w-]+)"', "".join(text(path) for path in self.commands()))) | {"deploy"}
        for name, path in named(r"\./homelake ([a-z]+)"):
            self.assertIn(name, commands, path)

    @staticmethod
    def commands():
        folder = REPOSITORY / "local/src/main/java/dev/homelake/local"
        return [path.relative_to(REPOSITORY) for path in folder.rglob("*Command.java")]

    def test_links_lead_somewhere(self):
        for (target, place), path in named(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)"):
            file = (REPOSITORY / path).parent / target if target else REPOSITORY / path
            self.assertTrue(file.exists(), f"{path}: {target}")
            if place:
                headings = [re.sub(r"[^\w -]", "", line).strip().lower().replace(" ", "-") for line in re.findall(r"^#+ (.*)", file.read_text(), re.M)]
                self.assertIn(place, headings, f"{path}: {target}")

    def test_log_groups_are_terraforms(self):
        for group, path in [("/aws/lambda/", "modules/java-lambda/main.tf"), ("/aws-glue/jobs/", "silver_job.tf"), ("/aws/apigateway/", "api.tf")]:
            self.assertIn(f'"{group}$', text(f"terraform/{path}"))
            self.assertIn(group, TEXTS["docs/operations.md"])

    def test_names_are_taken_from_what_was_applied(self):
        # Whoever has another HOMELAKE_NAME copies these commands, too.
        push = text("local/src/main/java/dev/homelake/local/transfer/PushCommand.java")
        for words in [TEXTS["docs/operations.md"], TEXTS["docs/taking-it-down.md"], TEXTS["terraform/README.md"], push]:
            self.assertNotRegex(words, r"\bhomelake-(whatsapp|photo|chats|state|backend)|/homelake\b(?= --since)|job-name homelake")

    def test_the_guard_stands_before_the_roles(self):
        words = TEXTS["terraform/github/README.md"]
        places = [words.index(part) for part in ["**1. Make and protect the environment.**", "terraform/github apply", "**3. Set what the workflows need.**"]]
        self.assertEqual(sorted(places), places)


if __name__ == "__main__":
    unittest.main()
