"""What of a plan and of a deployment others get to see."""

import subprocess
import unittest

from tree import REPOSITORY, Tree


def said_by(script, given):
    return subprocess.run([REPOSITORY / "deploy" / script], input=given, capture_output=True, text=True, check=True).stdout


class PlanSummaryTest(unittest.TestCase):
    def test_tells_what_changes_and_no_value(self):
        plan = (
            "\033[1m  # aws_sns_topic_subscription.email[0]\033[0m will be created\n"
            '  + resource "aws_sns_topic_subscription" "email" {\n      + endpoint = "ada@example.org"\n    }\n'
            '  # aws_api_gateway_method.this["photos GET"] will be \033[31mdestroyed\033[0m\n'
            '  # module.photos_api.aws_lambda_function.this must be \033[31mreplaced\033[0m\n  # (2 unchanged blocks hidden)\n'
            "Plan: 1 to add, 0 to change, 0 to destroy.\n\nChanges to Outputs:\n  + website_url = \"https://d1.cloudfront.net\"\n"
        )
        said = said_by("plan-summary", plan)
        self.assertEqual(
            "aws_sns_topic_subscription.email[0] will be created\n"
            'aws_api_gateway_method.this["photos GET"] will be destroyed\n'
            "module.photos_api.aws_lambda_function.this must be replaced\n"
            "Plan: 1 to add, 0 to change, 0 to destroy.\n",
            said,
        )

    def test_tells_that_all_would_be_new(self):
        tree = Tree()
        self.addCleanup(tree.remove)
        self.assertRegex(said_by("plan-summary", tree.run("--plan").out), "^All of it would be new")


class PublicLogTest(unittest.TestCase):
    def test_tells_no_person_and_no_place(self):
        log = (
            "homelake goes into account 123456789012, region eu-west-1, with names that begin with homelake:\n"
            "Terraform's state is in s3://homelake-state-123456789012-eu-west-1/homelake.tfstate\n"
            "Amplify is told that the app is served from: https://lake.example.org,http://localhost:5173\n"
            "\033[32mamplify-homelake-backend-standalone-1a2b\033[0m | CREATE_COMPLETE | AWS::Cognito::UserPool | eu-west-1_AbCdEfGhI\n"
            "aws_sqs_queue.this: Creation complete after 26s [id=https://sqs.eu-west-1.amazonaws.com/123456789012/homelake-a]\n"
            "aws_api_gateway_rest_api.lake: Still modifying... [id=a1b2c3d4e5, 10s elapsed]\n"
            "aws_sns_topic_subscription.email[0]: Creating...\n"
            "Error: reading S3 (homelake-website-123456789012-eu-west-1): not arn:aws:iam::123456789012:role/homelake-x\n"
            "  ada+lake@mail.example.org of eu-west-1:01234567-89ab-cdef-0123-456789abcdef at d1.cloudfront.net/x, a1.execute-api.eu-west-1.amazonaws.com\n"
            "  - HOMELAKE_SIGN_UP_EMAILS: 'ada at home' is no e-mail address\n"
            "Apply complete! Resources: 3 added, 0 changed, 0 destroyed.\n"
        )
        self.assertEqual(
            "homelake goes into account (number), region eu-west-1, with names that begin with homelake:\n"
            "Terraform's state is in (address)\n"
            "Amplify is told that the app is served from: (address),(address)\n"
            "(amplify) | CREATE_COMPLETE | AWS::Cognito::UserPool | (id)\n"
            "aws_sqs_queue.this: Creation complete after 26s\n"
            "aws_api_gateway_rest_api.lake: Still modifying...\n"
            "aws_sns_topic_subscription.email[0]: Creating...\n"
            "Error: reading S3 (homelake-website-(number)-eu-west-1): not (arn)\n"
            "  (e-mail) of eu-west-1:(id) at (address), (address)\n"
            "  - HOMELAKE_SIGN_UP_EMAILS: (e-mail) is no e-mail address\n"
            "Apply complete! Resources: 3 added, 0 changed, 0 destroyed.\n",
            said_by("public-log", log),
        )

    def test_a_whole_deployment_names_no_place(self):
        tree = Tree()
        self.addCleanup(tree.remove)
        run = tree.run("--yes")
        self.assertRegex(run.err, r"\d{12}.*://|://.*\d{12}")
        said = said_by("public-log", run.err)
        self.assertNotRegex(said, r"\d{12}|://|amazonaws|cloudfront\.net")
        self.assertIn("--- 7 of 7: smoke", said)
        self.assertIn("--- again: amplify, (address) is new to it", said)
        self.assertIn("✓ the bucket takes uploads from the site", said)

    def test_leaves_out_outputs_up_to_what_comes_next(self):
        outputs = '\nOutputs:\n\nfunction_names = {\n  "a" = "secret-a"\n}\nlake_bucket_name = "secret-b"\n'
        failed = ["╷", "│ Error: creating", "Error: creating", "An error occurred (AccessDenied)", "upload failed: a to b", "npm error code 1"]
        for after in ["\n--- 5 of 7: address\n", "\nhomelake deploy: step 4 of 7, terraform, failed\n", *(f"\n{line}\n" for line in failed)]:
            said = said_by("public-log", f"before\n{outputs}{after}more\n")
            self.assertNotIn("secret", said)
            self.assertEqual(["before", after.strip(), "more"], said.split("\n")[0:1] + [line for line in said.split("\n")[1:] if line])


if __name__ == "__main__":
    unittest.main()
