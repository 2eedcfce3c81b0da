"""What Terraform says it made (`terraform show -json`), and the repository that it was made from."""

import json
import re
from pathlib import Path


class State:
    """The resources of an applied state, those of modules too."""

    def __init__(self, document):
        self.document = document
        self.all = list(_resources(document["values"]["root_module"]))

    def of(self, kind):
        return [found for found in self.all if found["type"] == kind and found["mode"] == "managed"]

    def data(self, kind):
        return [found for found in self.all if found["type"] == kind and found["mode"] == "data"]

    def one(self, kind):
        (only,) = self.of(kind)
        return only["values"]

    def values(self, kind):
        return [found["values"] for found in self.of(kind)]

    def lake(self):
        """Name of the bucket that Amplify made."""
        (bucket,) = self.data("aws_s3_bucket")
        return bucket["values"]["bucket"]

    def bucket(self, word):
        """Name of the bucket that was made here and has this word in its name."""
        (name,) = [b["bucket"] for b in self.values("aws_s3_bucket") if f"-{word}-" in b["bucket"]]
        return name


def _resources(module):
    yield from module.get("resources", [])
    for child in module.get("child_modules", []):
        yield from _resources(child)


class Repository:
    """The sources that Terraform's files must agree with."""

    def __init__(self, root):
        self.root = Path(root)

    def text(self, path):
        return (self.root / path).read_text(encoding="utf-8")

    def json(self, path):
        return json.loads(self.text(path))

    def names(self, pattern):
        return sorted(path.name for path in self.root.glob(pattern))

    def source_of(self, class_name):
        """A Java class's source, by its full name; None if there is none."""
        found = list(self.root.glob(f"*/**/src/main/java/{class_name.replace('.', '/')}.java"))
        return found[0].read_text(encoding="utf-8") if found else None

    def areas(self):
        """Prefixes of the bucket, and who writes there: INPUT, STORE or OUTPUT."""
        text = self.text("lambdas/edge/src/main/java/dev/homelake/edge/keys/Area.java")
        return dict(re.findall(r'\("([a-z/-]+/)", Role\.([A-Z]+)\)', text))


def statements(policy):
    """The statements of a policy document, with lists where JSON may have one text."""
    document = json.loads(policy)
    for statement in _listed(document.get("Statement", [])):
        yield {
            "effect": statement["Effect"],
            "actions": _listed(statement.get("Action", [])),
            "not_actions": _listed(statement.get("NotAction", [])),
            "resources": _listed(statement.get("Resource", [])),
            "condition": statement.get("Condition", {}),
            "principal": statement.get("Principal"),
        }


def _listed(value):
    return value if isinstance(value, list) else [value]
