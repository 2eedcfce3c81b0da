locals {
  api_stage = "live"

  routes = {
    photos   = module.photos_api
    chats    = module.chats_api
    insights = module.chats_api
  }

  # Who is signed in asks; browsers ask first whether they may, without a token.
  api_methods = merge([
    for path, function in local.routes : {
      "${path} GET"     = { path = path, verb = "GET", signed_in = true, function = function }
      "${path} OPTIONS" = { path = path, verb = "OPTIONS", signed_in = false, function = function }
    }
  ]...)

  # Errors of the gateway itself hold no data. With several origins there is no way to name the one that asked.
  gateway_error_origin = length(local.allowed_origins) == 1 ? local.allowed_origins[0] : "*"
}

resource "aws_api_gateway_rest_api" "lake" {
  name        = var.name
  description = "Photos, chats and insights of ${var.name}."

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

# Without scopes it wants the ID token, which is what the app sends.
resource "aws_api_gateway_authorizer" "people" {
  name            = "people"
  rest_api_id     = aws_api_gateway_rest_api.lake.id
  type            = "COGNITO_USER_POOLS"
  provider_arns   = [local.user_pool_arn]
  identity_source = "method.request.header.Authorization"
}

resource "aws_api_gateway_resource" "this" {
  for_each = local.routes

  rest_api_id = aws_api_gateway_rest_api.lake.id
  parent_id   = aws_api_gateway_rest_api.lake.root_resource_id
  path_part   = each.key
}

resource "aws_api_gateway_method" "this" {
  for_each = local.api_methods

  rest_api_id   = aws_api_gateway_rest_api.lake.id
  resource_id   = aws_api_gateway_resource.this[each.value.path].id
  http_method   = each.value.verb
  authorization = each.value.signed_in ? "COGNITO_USER_POOLS" : "NONE"
  authorizer_id = each.value.signed_in ? aws_api_gateway_authorizer.people.id : null
}

resource "aws_api_gateway_integration" "this" {
  for_each = local.api_methods

  rest_api_id             = aws_api_gateway_rest_api.lake.id
  resource_id             = aws_api_gateway_resource.this[each.value.path].id
  http_method             = aws_api_gateway_method.this[each.key].http_method
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = each.value.function.alias_invoke_arn
}

resource "aws_lambda_permission" "api" {
  for_each = local.api_methods

  statement_id  = "api-${lower(replace(each.key, " ", "-"))}"
  action        = "lambda:InvokeFunction"
  function_name = each.value.function.function_name
  qualifier     = each.value.function.alias_name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_api_gateway_rest_api.lake.execution_arn}/${local.api_stage}/${each.value.verb}/${each.value.path}"
}

# 401, 403, 429 and 5xx of the gateway itself: without this header a browser shows "CORS error" in their place.
resource "aws_api_gateway_gateway_response" "error" {
  for_each = toset(["DEFAULT_4XX", "DEFAULT_5XX"])

  rest_api_id   = aws_api_gateway_rest_api.lake.id
  response_type = each.key

  response_parameters = {
    "gatewayresponse.header.Access-Control-Allow-Origin"   = "'${local.gateway_error_origin}'"
    "gatewayresponse.header.Access-Control-Expose-Headers" = "'Link, Retry-After'"
    "gatewayresponse.header.Cache-Control"                 = "'no-store'"
  }

  # As the functions say it.
  response_templates = {
    "application/json" = "{\"error\":{\"code\":\"$context.error.responseType\",\"message\":$context.error.messageString}}"
  }
}

resource "aws_api_gateway_deployment" "lake" {
  rest_api_id = aws_api_gateway_rest_api.lake.id

  # Chosen values, not whole resources: those read back differently, and each plan would deploy again.
  triggers = {
    content = sha1(jsonencode({
      methods    = { for key, method in local.api_methods : key => method.signed_in }
      uris       = { for key, integration in aws_api_gateway_integration.this : key => integration.uri }
      authorizer = aws_api_gateway_authorizer.people.provider_arns
      errors     = { for key, error in aws_api_gateway_gateway_response.error : key => [error.response_parameters, error.response_templates] }
    }))
  }

  lifecycle {
    create_before_destroy = true
  }

  depends_on = [
    aws_api_gateway_gateway_response.error,
    aws_api_gateway_integration.this,
  ]
}

resource "aws_cloudwatch_log_group" "api" {
  name              = "/aws/apigateway/${var.name}"
  retention_in_days = var.log_retention_days
}

resource "aws_api_gateway_stage" "live" {
  rest_api_id   = aws_api_gateway_rest_api.lake.id
  deployment_id = aws_api_gateway_deployment.lake.id
  stage_name    = local.api_stage

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.api.arn

    # The path as it was defined, never the query string: that names people and quotes what was searched.
    format = jsonencode({
      request_id = "$context.requestId"
      time       = "$context.requestTime"
      method     = "$context.httpMethod"
      path       = "$context.resourcePath"
      status     = "$context.status"
      millis     = "$context.responseLatency"
      bytes      = "$context.responseLength"
      error      = "$context.error.responseType"
      function   = "$context.integration.status"
    })
  }

  depends_on = [aws_api_gateway_account.this]
}

resource "aws_api_gateway_method_settings" "all" {
  rest_api_id = aws_api_gateway_rest_api.lake.id
  stage_name  = aws_api_gateway_stage.live.stage_name
  method_path = "*/*"

  settings {
    throttling_rate_limit  = var.api_throttling.rate
    throttling_burst_limit = var.api_throttling.burst
    # Execution logs hold whole requests, in a group that nothing gives a retention.
    logging_level      = "OFF"
    data_trace_enabled = false
  }
}
