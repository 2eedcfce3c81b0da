"""A tree with deploy/ and stubs of all tools, and what came of a run in it."""

import os
import pty
import shutil
import stat
import subprocess
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
TOOLS = ["aws", "terraform", "node", "npm", "mvn", "java", "curl"]
STEPS = ["state", "build", "amplify", "terraform", "address", "site", "smoke"]
CHANGING = ("aws s3 ", "aws s3api create", "aws s3api put", " apply ", " destroy ", "npm ")


class Run:
    def __init__(self, code, out, err, calls):
        self.code, self.out, self.err, self.calls = code, out, err, calls

    def changes(self):
        """What was asked that changes something in the account, or installs."""
        return [call for call in self.calls if any(part in call for part in CHANGING) and "--version" not in call]

    def place(self, part):
        """Where the first call is that has this in it."""
        return next(at for at, call in enumerate(self.calls) if part in call)

    def count(self, part):
        return sum(part in call for call in self.calls)


class Tree:
    def __init__(self):
        self.folder = Path(tempfile.mkdtemp())
        self.root = self.folder / "my tree"
        self.fakes = self.folder / "fakes"
        self.tools = self.folder / "tools"
        self.fakes.mkdir()
        self.tools.mkdir()
        ignored = shutil.ignore_patterns("tests", "settings", "__pycache__")
        shutil.copytree(REPOSITORY / "deploy", self.root / "deploy", ignore=ignored)
        (self.root / "terraform").mkdir()
        shutil.copy(REPOSITORY / "terraform/publish-site", self.root / "terraform")
        for file in ["versions.tf", "variables.tf"]:
            shutil.copy(REPOSITORY / "terraform" / file, self.root / "terraform")
        (self.root / "web/amplify").mkdir(parents=True)
        for script in ["outputs-to-terraform", "outputs-to-app-config", "package-lock.json"]:
            shutil.copy(REPOSITORY / "web/amplify" / script, self.root / "web/amplify")
        for tool in TOOLS:
            (self.tools / tool).symlink_to(REPOSITORY / "deploy/tests/stub")

    def remove(self):
        shutil.rmtree(self.folder)

    def environment(self, more):
        kept = {name: os.environ[name] for name in ("HOME", "TMPDIR", "LANG") if name in os.environ}
        path = f"{self.tools}:/usr/bin:/bin"
        return {**kept, "PATH": path, "FAKES": str(self.fakes), "HOMELAKE_SMOKE_PATIENCE": "0", **more}

    def run(self, *arguments, given="", script="deploy/run", **environment):
        (self.fakes / "calls").unlink(missing_ok=True)
        done = subprocess.run(
            [str(self.root / script), *arguments], cwd=self.root, env=self.environment(environment), input=given,
            capture_output=True, text=True, timeout=120, check=False,
        )
        return Run(done.returncode, done.stdout, done.stderr, self.calls())

    def run_at_a_terminal(self, answers, *arguments):
        (self.fakes / "calls").unlink(missing_ok=True)
        person, terminal = pty.openpty()
        os.write(person, answers.encode())
        done = subprocess.run(
            [str(self.root / "deploy/run"), *arguments], cwd=self.root, env=self.environment({}), stdin=terminal,
            capture_output=True, text=True, timeout=120, check=False,
        )
        os.close(person)
        os.close(terminal)
        return Run(done.returncode, done.stdout, done.stderr, self.calls())

    def calls(self):
        calls = self.fakes / "calls"
        return calls.read_text().splitlines() if calls.exists() else []

    def break_call(self, text):
        (self.fakes / "broken").write_text(text)

    def mend(self):
        (self.fakes / "broken").unlink()

    def without_tools(self):
        """A search path with what a shell script needs, and nothing of ours."""
        few = self.folder / "few"
        few.mkdir()
        for tool in ["sh", "sed", "grep", "cat", "dirname", "head", "tail", "tr", "mkdir", "rm", "find", "sort"]:
            (few / tool).symlink_to(shutil.which(tool, path="/usr/bin:/bin"))
        return str(few)


def executable(path, text):
    path.write_text(text)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
