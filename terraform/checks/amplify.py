"""Plays Amplify on a moto server.

usage: amplify.py make ENDPOINT BUCKET REGION   makes bucket and user pool, prints the outputs file
       amplify.py deaf ENDPOINT BUCKET REGION   fails if the bucket still calls functions
"""

import json
import sys
import urllib.request

ACCOUNT = "123456789012"


def call(endpoint, method, path, service, region, headers=None, body=b""):
    """One request. moto checks no signature, but learns from it which service is meant."""
    scope = f"Credential=test/20240101/{region}/{service}/aws4_request"
    request = urllib.request.Request(endpoint + path, data=body, method=method)
    request.add_header("Authorization", f"AWS4-HMAC-SHA256 {scope}, SignedHeaders=host, Signature=0")
    for name, value in (headers or {"Content-Type": "application/xml"}).items():
        request.add_header(name, value)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read()


def cognito(endpoint, region, operation, **content):
    target = "AWSCognitoIdentityProviderService." + operation
    headers = {"X-Amz-Target": target, "Content-Type": "application/x-amz-json-1.1"}
    body = json.dumps(content).encode()
    return json.loads(call(endpoint, "POST", "/", "cognito-idp", region, headers, body))


def make(endpoint, bucket, region):
    place = (
        '<CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">'
        f"<LocationConstraint>{region}</LocationConstraint></CreateBucketConfiguration>"
    )
    call(endpoint, "PUT", "/" + bucket, "s3", region, body=place.encode())
    # As web/amplify makes it: who reads a version needs another right.
    versions = '<VersioningConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Status>Enabled</Status></VersioningConfiguration>'
    call(endpoint, "PUT", f"/{bucket}?versioning", "s3", region, body=versions.encode())
    pool = cognito(endpoint, region, "CreateUserPool", PoolName="people")["UserPool"]
    client = cognito(
        endpoint, region, "CreateUserPoolClient", UserPoolId=pool["Id"], ClientName="app"
    )["UserPoolClient"]
    return {
        "version": "1.4",
        "auth": {
            "aws_region": region,
            "user_pool_id": pool["Id"],
            "user_pool_client_id": client["ClientId"],
            "identity_pool_id": region + ":00000000-0000-0000-0000-000000000000",
        },
        "storage": {"aws_region": region, "bucket_name": bucket},
        "custom": {
            "user_pool_arn": pool["Arn"],
            "bucket_arn": "arn:aws:s3:::" + bucket,
            "authenticated_role_arn": f"arn:aws:iam::{ACCOUNT}:role/amplify-authenticated",
            "origins": ["https://lake.example.org"],
            "sign_up": "closed",
        },
    }


def is_deaf(endpoint, bucket, region):
    answer = call(endpoint, "GET", f"/{bucket}?notification", "s3", region)
    return b"CloudFunction" not in answer and b"LambdaFunction" not in answer


if __name__ == "__main__":
    what, *where = sys.argv[1:]
    if what == "make":
        json.dump(make(*where), sys.stdout, indent=2)
    elif not is_deaf(*where):
        sys.exit("the bucket still calls functions that are gone")
