"""Mistakes in the API."""

import json

from checks.faults.planting import drop, fault, first


@fault("routes_are_the_functions")
def route_missing(state, _):
    drop(state, "aws_api_gateway_method", "insights GET")


@fault("routes_are_the_functions")
def wrong_function(state, _):
    integrations = state.values("aws_api_gateway_integration")
    integrations[0]["uri"], integrations[-1]["uri"] = integrations[-1]["uri"], integrations[0]["uri"]


@fault("only_people_who_are_signed_in_ask")
def open_api(state, _):
    first(state, "aws_api_gateway_method", "photos GET").update(authorization="NONE", authorizer_id="")


@fault("only_people_who_are_signed_in_ask")
def other_pool(state, _):
    first(state, "aws_api_gateway_authorizer")["provider_arns"] = ["arn:aws:cognito-idp:x:1:userpool/y"]


@fault("only_people_who_are_signed_in_ask")
def preflight_with_token(state, _):
    first(state, "aws_api_gateway_method", "chats OPTIONS")["authorization"] = "COGNITO_USER_POOLS"


@fault("errors_have_cors_headers")
def errors_without_cors(state, _):
    first(state, "aws_api_gateway_gateway_response", "4XX")["response_parameters"].clear()


@fault("requests_are_throttled")
def unthrottled(state, _):
    first(state, "aws_api_gateway_method_settings")["settings"][0]["throttling_rate_limit"] = -1


@fault("logs_hold_no_questions")
def query_in_log(state, _):
    settings = first(state, "aws_api_gateway_stage")["access_log_settings"][0]
    settings["format"] = json.dumps({"query": "$context.customQueryString"})


@fault("logs_hold_no_questions")
def execution_log(state, _):
    first(state, "aws_api_gateway_method_settings")["settings"][0]["logging_level"] = "INFO"
