"""The bucket of Terraform's state, made on a moto server by the real aws command, and used by the real terraform."""

import json
import os
import shutil
import socket
import subprocess
import time
import unittest

from tree import Tree, executable

NEEDED = ["moto_server", "aws", "terraform"]
MISSING = [tool for tool in NEEDED if shutil.which(tool) is None]
ACCOUNT = "123456789012"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@unittest.skipIf(MISSING, f"!!! NO {' AND NO '.join(MISSING).upper()}: the state's bucket WAS NOT MADE on moto")
class StateBucketTest(unittest.TestCase):
    def setUp(self):
        self.tree = Tree()
        self.addCleanup(self.tree.remove)
        port = free_port()
        self.endpoint = f"http://127.0.0.1:{port}"
        self.moto = subprocess.Popen(
            ["moto_server", "-H", "127.0.0.1", "-p", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.addCleanup(self.moto.wait)
        self.addCleanup(self.moto.kill)
        for _ in range(600):
            with socket.socket() as asking:
                if asking.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        # moto takes the policy's Deny without its condition, and then lets nobody in: the policy is only looked at. And an aws command
        # before 2.13, as of Debian bookworm, does not know AWS_ENDPOINT_URL and would talk to S3 itself: here none knows it.
        # AWS_REGION alone is set, which version 1 does not read.
        self.shims = self.tree.folder / "shims"
        self.shims.mkdir()
        executable(
            self.shims / "aws",
            f'#!/bin/sh\nif [ "$2" = put-bucket-policy ]; then\n  while [ "$1" != --policy ]; do shift; done\n'
            f'  printf %s "$2" >"{self.shims}/policy"\n  exit\nfi\nAWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true exec "{shutil.which("aws")}" --endpoint-url "{self.endpoint}" "$@"\n',
        )
        # Nothing to plan: the backend is what is tried.
        shutil.rmtree(self.tree.root / "terraform")
        (self.tree.root / "terraform").mkdir()
        (self.tree.root / "terraform/main.tf").write_text('output "website_url" {\n  value = "https://d1.cloudfront.net"\n}\n')

    def environment(self, region):
        return {
            "PATH": f"{self.shims}:{os.environ['PATH']}", "HOME": str(self.tree.folder), "AWS_ENDPOINT_URL": self.endpoint, "AWS_ACCESS_KEY_ID": "check",
            "AWS_SECRET_ACCESS_KEY": "check", "AWS_REGION": region, "AWS_MAX_ATTEMPTS": "2",
            "AWS_EC2_METADATA_DISABLED": "true", "AWS_CONFIG_FILE": "/dev/null", "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
            "HOMELAKE_NAME": "homelake", "HOMELAKE_ACCOUNT": ACCOUNT, "HOMELAKE_DEPLOY_MODE": "apply", "HOMELAKE_DEPLOY_YES": "yes", "CHECKPOINT_DISABLE": "1",
            "TF_CLI_ARGS": "-no-color",
        }

    def call(self, region, *command):
        done = subprocess.run(
            [str(part) for part in command], cwd=self.tree.root, env=self.environment(region), capture_output=True, text=True,
            timeout=120, check=False,
        )
        self.assertEqual(0, done.returncode, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def asked(self, region, what):
        return json.loads(self.call(region, "aws", "s3api", what, "--bucket", f"homelake-state-{ACCOUNT}-{region}"))

    def test_makes_a_private_versioned_encrypted_bucket_once(self):
        for region in ["eu-west-1", "us-east-1"]:
            with self.subTest(region):
                self.assertIn("making s3://", self.call(region, self.tree.root / "deploy/steps/state"))
                self.assertEqual("Enabled", self.asked(region, "get-bucket-versioning")["Status"])
                encryption = self.asked(region, "get-bucket-encryption")["ServerSideEncryptionConfiguration"]["Rules"][0]
                self.assertEqual("AES256", encryption["ApplyServerSideEncryptionByDefault"]["SSEAlgorithm"])
                blocks = self.asked(region, "get-public-access-block")["PublicAccessBlockConfiguration"]
                self.assertEqual([True] * 4, list(blocks.values()))
                ownership = self.asked(region, "get-bucket-ownership-controls")["OwnershipControls"]["Rules"][0]
                self.assertEqual("BucketOwnerEnforced", ownership["ObjectOwnership"])
                rule = self.asked(region, "get-bucket-lifecycle-configuration")["Rules"][0]
                self.assertEqual(90, rule["NoncurrentVersionExpiration"]["NoncurrentDays"])
                policy = json.loads((self.shims / "policy").read_text())
                self.assertEqual("DenyPlainHttp", policy["Statement"][0]["Sid"])
                self.assertEqual({"Bool": {"aws:SecureTransport": "false"}}, policy["Statement"][0]["Condition"])

                self.assertNotIn("making s3://", self.call(region, self.tree.root / "deploy/steps/state"))

    def test_terraform_plans_and_applies_with_its_state_there(self):
        region = "eu-west-1"
        # What Amplify and its converter would have written.
        outputs = self.tree.root / "web/amplify_outputs.json"
        outputs.write_text("{}")
        executable(
            self.tree.root / "web/amplify/outputs-to-terraform",
            f'#!/bin/sh\nprintf \'{{\\n  "aws_region": "{region}",\\n  "user_pool_arn": "arn:aws:cognito-idp:{region}:{ACCOUNT}:userpool/a"\\n}}\\n\' >"$2"\n',
        )
        self.call(region, self.tree.root / "deploy/steps/state")
        self.call(region, "aws", "s3", "cp", outputs, f"s3://homelake-state-{ACCOUNT}-{region}/amplify_outputs.json")
        said = self.call(region, self.tree.root / "deploy/steps/terraform")
        self.assertIn("+ website_url", said)
        self.assertIn("Apply complete!", said)
        self.assertIn("Nothing is to be changed.", self.call(region, self.tree.root / "deploy/steps/terraform"))
        listed = self.asked(region, "list-objects-v2")
        self.assertEqual(["amplify_outputs.json", "homelake.tfstate"], [found["Key"] for found in listed["Contents"]])
        # A lock came and went.
        versions = self.call(region, "aws", "s3api", "list-object-versions", "--bucket", f"homelake-state-{ACCOUNT}-{region}")
        self.assertIn("homelake.tfstate.tflock", versions)
        self.assertFalse((self.tree.root / "terraform/terraform.tfstate").exists())
        # One that stayed.
        lock = self.tree.folder / "lock"
        lock.write_text('{"ID": "1a2b3c4d-0000-1111-2222-333344445555", "Operation": "OperationTypeApply", "Who": "ada@home", "Version": "1.11.4"}')
        self.call(region, "aws", "s3", "cp", lock, f"s3://homelake-state-{ACCOUNT}-{region}/homelake.tfstate.tflock")
        done = subprocess.run(
            [str(self.tree.root / "deploy/steps/terraform")], cwd=self.tree.root, env=self.environment(region), capture_output=True, text=True,
            timeout=120, check=False,
        )
        self.assertEqual(1, done.returncode)
        self.assertIn("ada@home", done.stderr)
        self.assertIn("force-unlock 1a2b3c4d-0000-1111-2222-333344445555\n", done.stderr)
        site = self.call(region, "sh", "-euc", f"root='{self.tree.root}'; . \"$root/deploy/common.sh\"; applied website_url; applied nothing")
        self.assertEqual("https://d1.cloudfront.net", site)


if __name__ == "__main__":
    unittest.main()
