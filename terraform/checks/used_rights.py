"""Whether the roles may do what the real functions and the job did on the moto server, which itself lets everybody do anything.

usage: used_rights.py RECORDING STATE

RECORDING is what moto wrote down. Who asked stands in each request: the tests sign with the part's name as the access key.
"""

import base64
import fnmatch
import json
import re
import sys
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlparse

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checks.policies import grants  # noqa: E402
from checks.state import State  # noqa: E402

PARTS = ["whatsapp-bronze", "photo-processor", "photos-api", "chats-api", "silver-starter", "whatsapp-silver"]
# These take 404 for "not there", which S3 says only to those who may list without a prefix.
NEED_404 = ["whatsapp-bronze", "photo-processor", "silver-starter", "whatsapp-silver"]


class Rights:
    """What each part's role allows."""

    def __init__(self, state):
        self.of = {}
        for role, statement in grants(state):
            self.of.setdefault(role, []).append(statement)

    def allow(self, role, action, resource, prefix=None):
        return any(
            statement["effect"] == "Allow"
            and action in statement["actions"]
            and any(fnmatch.fnmatchcase(resource, wanted) for wanted in statement["resources"])
            and _holds(statement["condition"], prefix)
            for statement in self.of.get(role, [])
        )


def _holds(condition, prefix):
    for operator, keys in condition.items():
        for key, values in keys.items():
            if key != "s3:prefix":
                return False
            if prefix is None:
                if not operator.endswith("IfExists"):
                    return False
                continue
            listed = values if isinstance(values, list) else [values]
            if not any(fnmatch.fnmatchcase(prefix, value) for value in listed):
                return False
    return True


def asker(request):
    """Who signed it, in its header or its address."""
    headers = {name.lower(): value for name, value in request["headers"].items()}
    credential = parse_qs(urlparse(request["url"]).query).get("X-Amz-Credential", [""])[0]
    signed = headers.get("authorization", "") + " Credential=" + credential
    found = re.search(r"Credential=([\w-]+)/\d+/[\w-]+/([\w-]+)/", signed)
    return found.groups() if found else ("nobody", "")


def needs(who, service, request, state):
    """(action, resource, prefix) of each right that a request needs."""
    headers = {name.lower(): value for name, value in request["headers"].items()}
    if service == "s3":
        yield from _s3(who, request["method"], urlparse(request["url"]), headers)
        return
    operation = headers["x-amz-target"].split(".")[1]
    body = json.loads(base64.b64decode(request["body"]) if request["body_encoded"] else request["body"])
    if service == "dynamodb":
        table = state.one("aws_dynamodb_table")["arn"].rsplit("/", 1)[0] + "/"
        if operation == "TransactWriteItems":
            for item in body["TransactItems"]:
                for kind, content in item.items():
                    yield f"dynamodb:{kind}Item", table + content["TableName"], None
        else:
            index = f"/index/{body['IndexName']}" if "IndexName" in body else ""
            yield f"dynamodb:{operation}", table + body["TableName"] + index, None
    elif service == "glue" and operation == "StartJobRun":
        job = state.one("aws_glue_job")["arn"].rsplit("/", 1)[0] + "/"
        yield "glue:StartJobRun", job + body["JobName"], None
    elif service == "glue":
        catalog = state.one("aws_glue_catalog_database")["arn"].split(":database/")[0]
        database, table = body["DatabaseName"], body.get("TableName") or body.get("Name")
        for place in ("catalog", f"database/{database}", f"table/{database}/{table}"):
            yield f"glue:{operation}", f"{catalog}:{place}", None
    else:
        workgroup = state.one("aws_athena_workgroup")["arn"]
        if "WorkGroup" in body:
            workgroup = workgroup.rsplit("/", 1)[0] + "/" + body["WorkGroup"]
        yield f"{service}:{operation}", workgroup, None


def _s3(who, method, address, headers):
    bucket, _, key = unquote(address.path).lstrip("/").partition("/")
    query = parse_qs(address.query, keep_blank_values=True)
    arn = f"arn:aws:s3:::{bucket}"
    version = "Version" if "versionId" in query else ""
    if not key:
        yield "s3:ListBucket", arn, query.get("prefix", [None])[0]
    elif method in ("GET", "HEAD"):
        yield f"s3:GetObject{version}", f"{arn}/{key}", None
        if who in NEED_404:
            yield "s3:ListBucket", arn, None
    elif method == "DELETE":
        yield "s3:DeleteObject", f"{arn}/{key}", None
    else:
        yield "s3:PutObject", f"{arn}/{key}", None
        if "if-match" in headers:
            yield "s3:GetObject", f"{arn}/{key}", None
        if "x-amz-copy-source" in headers:
            source, _, of = unquote(headers["x-amz-copy-source"]).partition("?versionId=")
            yield "s3:GetObject" + ("Version" if of else ""), f"arn:aws:s3:::{source.lstrip('/')}", None


def used(recording, state):
    """(part, action, resource, prefix) of all that the parts asked for."""
    found = set()
    for line in recording.splitlines():
        request = json.loads(line)
        who, service = asker(request)
        if who in PARTS:
            found.update((who, *need) for need in needs(who, service, request, state))
    return found


def denied(wanted, rights, project):
    return sorted(
        f"{who} may not {action} {resource}" + (f" with prefix {prefix}" if prefix else "")
        for who, action, resource, prefix in wanted
        if not rights.allow(f"{project}-{who}", action, resource, prefix)
    )


def main(arguments):
    recording, path = arguments
    state = State(json.loads(Path(path).read_text(encoding="utf-8")))
    project = state.one("aws_athena_workgroup")["name"]
    wanted = used(Path(recording).read_text(encoding="utf-8"), state)
    mistakes = denied(wanted, Rights(state), project)
    mistakes += [f"{part} asked for nothing" for part in PARTS if part not in {who for who, *_ in wanted}]
    # Each right by itself: without it, the request that needs it must be found.
    for who, action, *_ in sorted(wanted, key=str):
        less = Rights(state)
        for statement in less.of[f"{project}-{who}"]:
            statement["actions"] = [other for other in statement["actions"] if other != action]
        if not any(f"{who} may not {action} " in said for said in denied(wanted, less, project)):
            mistakes.append(f"that {who} may not {action} would not be found")
    for mistake in mistakes:
        print(f"  ✗ {mistake}", file=sys.stderr)
    if not mistakes:
        print(f"  the roles allow all {len({need[:3] for need in wanted})} kinds of requests that were made")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
