"""What Terraform's files repeat of other parts, read from the files themselves."""

import re


def areas_are_those_of_java(state, repository):
    known = repository.areas()
    for prefix in re.findall(r'= "([a-z/-]+/)"', _areas(repository)):
        if not any(prefix.startswith(area) for area in known):
            yield f"areas.tf has {prefix}, which Area has not"


def _areas(repository):
    return repository.text("terraform/areas.tf")


def pages_may_do_what_they_may_here(state, repository):
    here = repository.source_of("dev.homelake.local.site.LakeSite")
    policy = re.search(r'"Content-Security-Policy",(.*?)\);\n', here, re.S)[1]
    local = _directives("".join(re.findall(r'"(.*?)"', policy)).split(";"))
    text = repository.text("terraform/cloudfront.tf")
    block = re.search(r"content_security_policy = join\((.*?)\n  \]\)", text, re.S)[1]
    aws = _directives(re.findall(r'"([a-z]+-(?:src|uri|action|ancestors) [^"]*)"', block))
    for name in sorted(set(local) | set(aws)):
        if local.get(name) != aws.get(name):
            yield f"{name} is {local.get(name)} in LakeSite and {aws.get(name)} in cloudfront.tf"


def _directives(texts):
    """Without addresses, which differ."""
    directives = {}
    for text in texts:
        words = text.replace("${local.s3_origin}", "").split()
        if words:
            directives[words[0]] = words[1:]
    return directives


def headers_are_those_sent_here(state, repository):
    here = repository.source_of("dev.homelake.local.site.LakeSite")
    aws = repository.text("terraform/cloudfront.tf")
    for sent, block in [
        ('"X-Content-Type-Options", "nosniff"', r"content_type_options \{\s+override = true\s+\}"),
        ('"Referrer-Policy", "no-referrer"', r'referrer_policy\s+= "no-referrer"\s+override\s+= true'),
    ]:
        if sent not in here or not re.search(block, aws):
            yield f"{sent} is not sent in both places"


RULES = [areas_are_those_of_java, pages_may_do_what_they_may_here, headers_are_those_sent_here]
