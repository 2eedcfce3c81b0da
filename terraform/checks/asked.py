"""What Terraform asked of AWS, as moto wrote it down, in the words of policies."""

import base64
import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlparse

# S3 is asked for a setting of a bucket by the first word of the query.
SETTINGS = {
    "accelerate": "AccelerateConfiguration", "acl": "BucketAcl", "cors": "BucketCORS", "encryption": "EncryptionConfiguration",
    "lifecycle": "LifecycleConfiguration", "logging": "BucketLogging", "notification": "BucketNotification",
    "object-lock": "BucketObjectLockConfiguration", "ownershipControls": "BucketOwnershipControls", "policy": "BucketPolicy",
    "publicAccessBlock": "BucketPublicAccessBlock", "replication": "ReplicationConfiguration", "requestPayment": "BucketRequestPayment",
    "tagging": "BucketTagging", "versioning": "BucketVersioning", "website": "BucketWebsite",
}
# Only these are ended by an action of their own; the others by the one that sets them.
ENDED = {"policy", "website"}
VERBS = {"GET": "Get", "HEAD": "Get", "POST": "Create", "PUT": "Put", "DELETE": "Delete"}
FUNCTIONS = [
    ("POST", r"/functions", "CreateFunction"),
    ("GET", r"/functions/[^/]+", "GetFunction"),
    ("DELETE", r"/functions/[^/]+", "DeleteFunction"),
    ("GET", r"/functions/[^/]+/configuration", "GetFunctionConfiguration"),
    ("PUT", r"/functions/[^/]+/configuration", "UpdateFunctionConfiguration"),
    ("PUT", r"/functions/[^/]+/code", "UpdateFunctionCode"),
    ("GET", r"/functions/[^/]+/versions", "ListVersionsByFunction"),
    ("POST", r"/functions/[^/]+/versions", "PublishVersion"),
    ("GET", r"/functions/[^/]+/code-signing-config", "GetFunctionCodeSigningConfig"),
    ("POST", r"/functions/[^/]+/aliases", "CreateAlias"),
    ("GET", r"/functions/[^/]+/aliases/[^/]+", "GetAlias"),
    ("PUT", r"/functions/[^/]+/aliases/[^/]+", "UpdateAlias"),
    ("DELETE", r"/functions/[^/]+/aliases/[^/]+", "DeleteAlias"),
    ("GET", r"/functions/[^/]+/policy", "GetPolicy"),
    ("POST", r"/functions/[^/]+/policy", "AddPermission"),
    ("DELETE", r"/functions/[^/]+/policy/[^/]+", "RemovePermission"),
    ("GET", r"/functions/[^/]+/event-invoke-config", "GetFunctionEventInvokeConfig"),
    ("PUT", r"/functions/[^/]+/event-invoke-config", "PutFunctionEventInvokeConfig"),
    ("DELETE", r"/functions/[^/]+/event-invoke-config", "DeleteFunctionEventInvokeConfig"),
    ("PUT", r"/functions/[^/]+/concurrency", "PutFunctionConcurrency"),
    ("DELETE", r"/functions/[^/]+/concurrency", "DeleteFunctionConcurrency"),
    ("POST", r"/event-source-mappings/?", "CreateEventSourceMapping"),
    ("GET", r"/event-source-mappings/[^/]+", "GetEventSourceMapping"),
    ("PUT", r"/event-source-mappings/[^/]+", "UpdateEventSourceMapping"),
    ("DELETE", r"/event-source-mappings/[^/]+", "DeleteEventSourceMapping"),
    ("GET", r"/tags/.+", "ListTags"),
    ("POST", r"/tags/.+", "TagResource"),
    ("DELETE", r"/tags/.+", "UntagResource"),
]


def of_s3(method, path, query):
    key = path.strip("/").partition("/")[2]
    setting = next((word for word in query if word in SETTINGS), None)
    if key:
        return VERBS[method] + ("ObjectTagging" if setting == "tagging" else "Object")
    if setting:
        return ("Put" if method == "DELETE" and setting not in ENDED else VERBS[method]) + SETTINGS[setting]
    return {"GET": "ListBucket", "HEAD": "ListBucket", "PUT": "CreateBucket", "DELETE": "DeleteBucket"}[method]


def of_lambda(method, path, _):
    place = re.sub(r"^/\d{4}-\d\d-\d\d", "", path)
    return next((action for verb, pattern, action in FUNCTIONS if verb == method and re.fullmatch(pattern, place)), f"{method} {place}")


def of_cloudfront(method, path, query):
    kind = path.split("/")[2]
    if kind == "tagging":
        return "ListTagsForResource" if method == "GET" else query.get("Operation", ["Tag"])[0] + "Resource"
    return {**VERBS, "PUT": "Update"}[method] + "".join(word.capitalize() for word in kind.split("-"))


BY_ADDRESS = {"s3": of_s3, "lambda": of_lambda, "cloudfront": of_cloudfront, "apigateway": lambda method, path, query: method}


def asked(recording):
    """Actions that Terraform asked, as policies write them."""
    for line in Path(recording).read_text(encoding="utf-8").splitlines():
        request = json.loads(line)
        headers = request["headers"]
        signed = re.search(r"/([a-z0-9-]+)/aws4_request", headers.get("Authorization", ""))
        if "Terraform" not in headers.get("User-Agent", "") or not signed:
            continue
        service = {"monitoring": "cloudwatch"}.get(signed[1], signed[1])
        name = _named(request, headers)
        if name is None and service in BY_ADDRESS:
            address = urlparse(request["url"])
            name = BY_ADDRESS[service](request["method"], address.path, parse_qs(address.query, keep_blank_values=True))
        # What is not understood is told, not left out.
        yield f"{service}:{name or request['method'] + ' ' + request['url']}"


def _named(request, headers):
    """The action's name, if the request says it."""
    by_path = re.search(r"/service/\w+/operation/(\w+)", request["url"])
    body = request.get("body") or ""
    if request.get("body_encoded"):
        body = base64.b64decode(body).decode("utf-8", "replace")
    if "X-Amz-Target" in headers:
        return headers["X-Amz-Target"].split(".")[-1]
    if by_path:
        return by_path[1]
    return parse_qs(body)["Action"][0] if re.match("(.*&)?Action=", body) else None
