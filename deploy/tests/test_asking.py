"""What is asked and refused before anything is changed, and what is told to be missing."""

import re
import unittest

from tree import REPOSITORY, STEPS, Tree


class AskingTest(unittest.TestCase):
    def setUp(self):
        self.tree = Tree()
        self.addCleanup(self.tree.remove)

    def test_tells_its_options_and_steps(self):
        run = self.tree.run("--help")
        self.assertEqual(0, run.code)
        for word in ["--check", "--plan", "--destroy", "--from", "--yes", *STEPS]:
            self.assertIn(word, run.out)
        self.assertEqual([], run.calls)

    def test_refuses_wrong_use(self):
        for arguments in [["--nope"], ["--from"], ["--from", "nowhere"], ["--plan", "--destroy"], ["--plan", "--from", "site"], ["--destroy", "--from", "state"], ["x"]]:
            run = self.tree.run(*arguments)
            self.assertEqual(2, run.code, arguments)
            self.assertIn("--help", run.err)
            self.assertEqual([], run.calls)

    def test_changes_nothing_without_a_yes(self):
        run = self.tree.run()
        self.assertEqual(2, run.code)
        self.assertIn("nobody is here to confirm", run.err)
        self.assertIn("account 123456789012, region eu-west-1", run.err)
        self.assertEqual([], run.changes())

    def test_takes_no_for_an_answer(self):
        run = self.tree.run_at_a_terminal("n\n")
        self.assertEqual(2, run.code)
        self.assertEqual([], run.changes())

    def test_shows_the_plan_before_it_asks_again(self):
        run = self.tree.run_at_a_terminal("y\nn\n")
        self.assertEqual(1, run.code)
        self.assertIn("the plan", run.out)
        self.assertIn("the plan was not applied", run.err)
        self.assertEqual(0, run.count(" apply "))
        self.assertEqual(0, self.tree.run_at_a_terminal("y\ny\ny\n").code)

    # --- what is missing

    def test_finds_all_there(self):
        run = self.tree.run("--check")
        self.assertEqual(0, run.code, run.err)
        for word in ["aws 2.15", "terraform 1.11.4", "node 20.19", "npm 10.8", "mvn 3.8.7", "java 17", "curl 7.88", "123456789012", "bootstrap 21"]:
            self.assertIn(word, run.err)
        self.assertEqual([], run.changes())

    def test_tells_all_that_is_missing_at_once(self):
        run = self.tree.run("--check", PATH=self.tree.without_tools())
        self.assertEqual(2, run.code)
        for tool in ["aws", "terraform", "node", "npm", "mvn", "java", "curl"]:
            self.assertIn(f"✗ {tool} is not there", run.err)
        self.assertIn("there is no region", run.err)
        self.assertIn("8 of these", run.err)

    def test_tells_all_that_is_wrong_at_once(self):
        settings = self.tree.root / "deploy/settings"
        settings.write_text("# mine\nHOMELAKE_NAME=My Lake\nAWS_SECRET_ACCESS_KEY=x\n")
        self.tree.break_call("sts get-caller-identity")
        run = self.tree.run(
            "--check", FAKE_JAVA="11.0.1", FAKE_TERRAFORM="1.9.8", FAKE_REGION="", HOMELAKE_SIGN_UP_EMAILS="a@example.org",
            HOMELAKE_ORIGINS="* http://lake.example.org https://ok.example.org https://x.example.org/ https://*.example.org",
        )
        self.assertEqual(2, run.code)
        for told in [
            "java 11.0.1 is too old", "terraform 1.9.8 is too old", "there is no region", "AWS does not take the credentials",
            "'My Lake'", "AWS_SECRET_ACCESS_KEY is no setting", "'http://lake.example.org' is not https",
            "'*' is not how", "'https://x.example.org/' is not how", "'https://*.example.org' is not how", "sign-up is closed",
        ]:
            self.assertIn(told, run.err)
        self.assertNotIn("'https://ok.example.org'", run.err)
        self.assertIn("11 of these", run.err)

    def test_tells_how_a_line_of_settings_is_written(self):
        settings = self.tree.root / "deploy/settings"
        wrong = {
            "AWS_REGION=eu-west-1\r\nHOMELAKE_NAME=lake\r\n": "line 1 ends with a carriage return (CR), as on Windows\n",
            "\nHOMELAKE_NAME = lake\n": "line 2 has blanks around its =",
            "HOMELAKE_NAME= lake\n": "line 1 has blanks around its =",
            "HOMELAKE_NAME=lake \n": "line 1 ends with a blank",
            " HOMELAKE_NAME=lake\n": "line 1 begins with a blank",
            "export HOMELAKE_NAME=lake\n": "line 1 begins with export",
            'HOMELAKE_NAME="lake"\n': "line 1 has quotes around its value",
            "HOMELAKE_NAME='lake'\n": "line 1 has quotes around its value",
            "HOMELAKE_NAME=lake # mine\n": "line 1 has a comment behind its value",
            "HOMELAKE_NAME=lake # mine\nAWS_REGION=eu-west-1 \n": "line 1 has a comment behind its value, line 2 ends with a blank",
            "HOMELAKE_NAME\n": "line 1 is no KEY=VALUE",
            "HOMELAKE_NAMES=lake\n": "HOMELAKE_NAMES is no setting",
        }
        for written, told in wrong.items():
            settings.write_bytes(written.encode())
            run = self.tree.run("--check")
            self.assertEqual(2, run.code, written)
            self.assertIn(f"deploy/settings: {told}", run.err)
            self.assertIn("1 of these", run.err, written)
        settings.write_text("# mine\n\nHOMELAKE_ORIGINS=https://a.example.org, https://b.example.org\nHOMELAKE_NAME=lake")
        run = self.tree.run("--check")
        self.assertEqual(0, run.code, run.err)
        self.assertIn("name lake", run.err)

    def test_takes_either_aws_command_if_it_is_new_enough(self):
        for version, code in {"1.28.9": 2, "1.29.0": 0, "2.8.1": 2, "2.9.19": 0}.items():
            self.assertEqual(code, self.tree.run("--check", FAKE_AWS=version).code, version)

    def test_takes_no_name_of_githubs_roles(self):
        for name, code in {"github": 2, "github-lake": 2, "githublake": 0}.items():
            self.assertEqual(code, self.tree.run("--check", HOMELAKE_NAME=name).code, name)

    def test_wants_the_bootstrap(self):
        run = self.tree.run("--yes", FAKE_BOOTSTRAP="5")
        self.assertEqual(2, run.code)
        self.assertIn("cdk@2 bootstrap aws://123456789012/eu-west-1", run.err)
        self.assertEqual([], run.changes())

    def test_tells_why_the_bootstrap_cannot_be_seen(self):
        self.assertNotIn("it said why", self.tree.run("--check", FAKE_BOOTSTRAP="ParameterNotFound").err)
        run = self.tree.run("--check", FAKE_BOOTSTRAP="AccessDeniedException")
        self.assertEqual(2, run.code)
        self.assertIn("An error occurred (AccessDeniedException) when calling the GetParameter operation: it said why", run.err)
        self.assertNotIn("npx aws-cdk", run.err)

    def test_tells_a_missing_connection_from_credentials(self):
        self.tree.break_call("sts get-caller-identity")
        said = {
            'Could not connect to the endpoint URL: "https://sts.eu-mars-1.amazonaws.com/"': "AWS cannot be reached",
            'Connect timeout on endpoint URL: "https://sts.eu-west-1.amazonaws.com/"': "AWS cannot be reached",
            "Unable to locate credentials. You can configure credentials by running aws configure.": "does not take the credentials",
        }
        for words, told in said.items():
            run = self.tree.run("--check", FAKE_SAID=words)
            self.assertEqual(2, run.code)
            self.assertIn(told, run.err)
            self.assertIn(words, run.err)

    def test_wants_settings_in_the_shape_of_what_they_are(self):
        wrong = {
            "AWS_REGION": ["Ireland", "eu-west", "eu_west_1", "eu-west-1a"],
            "HOMELAKE_BOUNDARY": ["foo", "arn:aws:iam::123456789012:role/x"],
            "HOMELAKE_SIGN_UP_EMAILS": ["not-an-email", "a@example.org,b@example", "ä@example.org"],
        }
        for setting, values in wrong.items():
            for value in values:
                run = self.tree.run("--check", HOMELAKE_SIGN_UP="listed", **{"HOMELAKE_SIGN_UP_EMAILS": "a@example.org", setting: value})
                self.assertEqual(2, run.code, value)
                self.assertRegex(run.err, f"✗ {setting}\\b.*{value.split(',')[-1]}")
                self.assertIn("1 of these", run.err)
        right = {
            "AWS_REGION": "us-gov-west-1", "HOMELAKE_BOUNDARY": "arn:aws-us-gov:iam::123456789012:policy/path/b", "HOMELAKE_SIGN_UP": "listed",
            "HOMELAKE_SIGN_UP_EMAILS": "Ada.L+lake@mail.example.org, o'neil@example.org",
        }
        run = self.tree.run("--check", **right)
        self.assertEqual(0, run.code, run.err)

    def test_takes_the_names_that_terraform_takes(self):
        rules = [(REPOSITORY / "terraform" / path).read_text() for path in ["variables.tf", "github/variables.tf"]]
        rules = [re.search(r'regex\("(.*)", var\.name\)\)\n', rule)[1] for rule in rules]
        self.assertEqual(rules[:1], rules[1:])
        for name in ["a", "ab", "a-b", "a" * 20, "a" * 21, "ulake-", "-lake", "1lake", "lake1", "My-lake", "my lake", "a_b", "a--b"]:
            code = 0 if re.search(rules[0], name) else 2
            self.assertEqual(code, self.tree.run("--check", HOMELAKE_NAME=name).code, name)
        self.assertEqual(2, self.tree.run("--check", HOMELAKE_NAME="ulake-").code)

    def test_refuses_a_state_that_lies_here(self):
        (self.tree.root / "terraform/terraform.tfstate").write_text("{}")
        run = self.tree.run("--yes")
        self.assertEqual(2, run.code)
        self.assertEqual([], run.changes())

    def test_does_not_take_a_bucket_of_others(self):
        (self.tree.fakes / "forbidden").touch()
        run = self.tree.run("--yes")
        self.assertEqual(1, run.code)
        self.assertIn("is not yours to use", run.err)
        self.assertEqual([], run.changes())


if __name__ == "__main__":
    unittest.main()
