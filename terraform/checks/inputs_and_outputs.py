"""The tables of inputs and outputs in the README of a module, made of its variables.tf and outputs.tf.

usage: inputs_and_outputs.py [--write] FOLDER

Fails if a README's tables are not those, or if an input or output lacks a type, a description or a validation.
"""

import re
import sys
from pathlib import Path

BEGIN, END = "<!-- begin: inputs and outputs, by checks/inputs_and_outputs.py -->", "<!-- end -->"


def blocks(text, kind):
    """(name, body) of each block, which begins and ends at the start of a line."""
    return re.findall(rf'^{kind} "(\w+)" \{{\n(.*?)^\}}', text, re.S | re.M)


def attribute(body, name):
    found = re.search(rf"^  {name}\s*= (.*?)(?=^  \w|^\n|\Z)", body, re.S | re.M)
    return re.sub(r"\s+", " ", found[1]).strip() if found else None


def cell(text):
    return text.strip('"').replace('\\"', '"').replace("|", "\\|")


def shown_type(kind):
    return "object" if kind.startswith("object") else kind


def shown_default(body):
    default = attribute(body, "default")
    if default is None:
        return "required"
    if default == "{}" and attribute(body, "type").startswith("object"):
        fields = re.findall(r"(\w+) = optional\(\w+, (.*?)\)(?= \w+ =| \}\))", attribute(body, "type"))
        return "`{ " + ", ".join(f"{name} = {value}" for name, value in fields) + " }`"
    return f"`{default}`"


def tables(folder):
    inputs = blocks((folder / "variables.tf").read_text(encoding="utf-8"), "variable")
    outputs = blocks((folder / "outputs.tf").read_text(encoding="utf-8"), "output")
    lines = ["| input | type | default | |", "| --- | --- | --- | --- |"]
    for name, body in inputs:
        told = cell(attribute(body, "description"))
        lines.append(f"| `{name}` | {shown_type(attribute(body, 'type'))} | {shown_default(body)} | {told} |")
    lines += ["", "| output | |", "| --- | --- |"]
    for name, body in outputs:
        lines.append(f"| `{name}` | {cell(attribute(body, 'description'))} |")
    return "\n".join(lines)


def mistakes(folder):
    for name, body in blocks((folder / "variables.tf").read_text(encoding="utf-8"), "variable"):
        for part in ("type", "description"):
            if attribute(body, part) is None:
                yield f"{folder}: the input {name} has no {part}"
        if "  validation {" not in body:
            yield f"{folder}: the input {name} takes anything"
        if attribute(body, "type") == "any":
            yield f"{folder}: the input {name} is of any type"
    for name, body in blocks((folder / "outputs.tf").read_text(encoding="utf-8"), "output"):
        if attribute(body, "description") is None:
            yield f"{folder}: the output {name} has no description"


def with_tables(folder, text):
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{tables(folder)}\n\n{END}{after}"


def main(arguments):
    write = arguments[:1] == ["--write"]
    root = Path(arguments[-1])
    wrong = []
    for folder in [root, *sorted(path.parent for part in ("modules/*", "github") for path in root.glob(f"{part}/variables.tf"))]:
        found = list(mistakes(folder))
        wrong += found
        readme = folder / "README.md"
        text = readme.read_text(encoding="utf-8")
        if BEGIN not in text:
            wrong.append(f"{readme} has no place for the tables: {BEGIN}")
        elif not found and text != with_tables(folder, text):
            if write:
                readme.write_text(with_tables(folder, text), encoding="utf-8")
            else:
                wrong.append(f"{readme} is not up to date: python3 terraform/checks/inputs_and_outputs.py --write terraform")
    for mistake in wrong:
        print(f"  ✗ {mistake}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
