"""The API."""

import json


def _paths(state):
    return {values["id"]: values["path"] for values in state.values("aws_api_gateway_resource")}


def routes_are_the_functions(state, repository):
    paths = _paths(state)
    methods = {(paths[m["resource_id"]], m["http_method"]) for m in state.values("aws_api_gateway_method")}
    wanted = {(path, verb) for path in ("/photos", "/chats", "/insights") for verb in ("GET", "OPTIONS")}
    if methods != wanted:
        yield f"the API has {sorted(methods)}"
    for integration in state.values("aws_api_gateway_integration"):
        path = paths[integration["resource_id"]]
        function = "photos-api" if path == "/photos" else "chats-api"
        if f"-{function}:live/" not in integration["uri"] or integration["type"] != "AWS_PROXY":
            yield f"{path} is answered by {integration['type']} {integration['uri']}"


def only_people_who_are_signed_in_ask(state, repository):
    authorizers = {values["id"]: values for values in state.values("aws_api_gateway_authorizer")}
    (pool,) = [found["values"]["arn"] for found in state.data("aws_cognito_user_pool")]
    for method in state.values("aws_api_gateway_method"):
        where = f"{method['http_method']} {_paths(state)[method['resource_id']]}"
        if method["http_method"] == "OPTIONS":
            if method["authorization"] != "NONE":
                yield f"{where} wants a token, which browsers do not send"
            continue
        authorizer = authorizers.get(method["authorizer_id"])
        if method["authorization"] != "COGNITO_USER_POOLS" or authorizer is None:
            yield f"{where} is open to everybody"
        elif authorizer["provider_arns"] != [pool]:
            yield f"{where} takes tokens of {authorizer['provider_arns']}"
        elif method["authorization_scopes"]:
            yield f"{where} wants access tokens; the app sends the ID token"


def errors_have_cors_headers(state, repository):
    name = "gatewayresponse.header.Access-Control-Allow-Origin"
    origins = {
        values["response_type"]: values["response_parameters"].get(name, "")
        for values in state.values("aws_api_gateway_gateway_response")
    }
    for kind in ("DEFAULT_4XX", "DEFAULT_5XX"):
        if len(origins.get(kind, "").strip("'")) == 0:
            yield f"{kind} of the gateway has no Access-Control-Allow-Origin"


def requests_are_throttled(state, repository):
    settings = [s for values in state.values("aws_api_gateway_method_settings") for s in values["settings"]]
    if not any(s["throttling_rate_limit"] > 0 and s["throttling_burst_limit"] > 0 for s in settings):
        yield "the API is not throttled"


def logs_hold_no_questions(state, repository):
    stage = state.one("aws_api_gateway_stage")
    formats = [settings["format"] for settings in stage["access_log_settings"]]
    if not formats:
        yield "the API has no access log"
    for told in formats:
        for value in json.loads(told).values():
            if any(word in value.lower() for word in ("query", "$context.path", "claims", "header", "identity")):
                yield f"the access log holds {value}"
    for values in state.values("aws_api_gateway_method_settings"):
        for settings in values["settings"]:
            if settings["logging_level"] != "OFF" or settings["data_trace_enabled"]:
                yield "the execution log holds whole requests"


RULES = [
    routes_are_the_functions,
    only_people_who_are_signed_in_ask,
    errors_have_cors_headers,
    requests_are_throttled,
    logs_hold_no_questions,
]
