"""Mistakes in what is repeated of other parts."""

from checks.faults.planting import fault


@fault("areas_are_those_of_java")
def area_renamed(_, sources):
    sources.replace("terraform/areas.tf", '"photos/thumbnails/"', '"thumbnails/"')


@fault("pages_may_do_what_they_may_here")
def weaker_policy(_, sources):
    sources.replace("terraform/cloudfront.tf", "\"object-src 'none'\"", "\"object-src 'self'\"")


@fault("headers_are_those_sent_here")
def sniffing(_, sources):
    block = "content_type_options {\n      override = "
    sources.replace("terraform/cloudfront.tf", block + "true", block + "false")


@fault("headers_are_those_sent_here")
def referrer(_, sources):
    sources.replace("terraform/cloudfront.tf", '"no-referrer"', '"origin"')
