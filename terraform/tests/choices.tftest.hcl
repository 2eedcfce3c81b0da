# What the choices make of it.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  amplify_outputs_path = "examples/complete/amplify-outputs.json"
}

run "functions_start_from_their_picture" {
  command = plan

  module {
    source = "./modules/java-lambda"
  }

  variables {
    name        = "lake-photos-api"
    description = "GET /photos"
    handler     = "dev.homelake.photos.PhotosFunction::handleRequest"
    package     = "../lambdas/photos-api/target/homelake-photos-api-function.zip"
    policy_json = "{}"
    wake_event  = "{}"
  }

  assert {
    condition     = aws_lambda_function.this.snap_start[0].apply_on == "PublishedVersions" && aws_lambda_function.this.publish
    error_message = "SnapStart needs published versions."
  }

  assert {
    condition     = length(aws_sqs_queue.failures) == 0 && length(aws_cloudwatch_event_rule.wake) == 1
    error_message = "A function that people call is kept awake, and needs no queue."
  }
}

run "refuses_snap_start_with_large_storage" {
  command = plan

  module {
    source = "./modules/java-lambda"
  }

  variables {
    name         = "lake photos"
    description  = ""
    handler      = "Nowhere"
    package      = "function.jar"
    policy_json  = "{"
    temporary_mb = 1024
    environment  = { lower = "x" }
  }

  expect_failures = [
    var.name, var.description, var.handler, var.package, var.policy_json, var.snap_start, var.environment,
  ]
}

run "a_second_lake" {
  command = plan

  variables {
    name = "summer-house"
  }

  assert {
    condition     = aws_dynamodb_table.photos.name == "summer-house-PhotoMetadata" && aws_glue_catalog_database.lake.name == "summer_house"
    error_message = "Two lakes meet in one table."
  }
}

run "cheap_and_quiet" {
  command = plan

  variables {
    silver_job     = { execution_class = "FLEX", schedule = "off" }
    crawler        = { when = "off" }
    account_wide   = { api_gateway_log_role = false, crawler_log_group = false }
    keep_awake     = false
    largest_zip_mb = 4096
  }

  assert {
    condition     = aws_glue_job.silver.execution_class == "FLEX" && length(aws_glue_trigger.silver) + length(module.silver_starter) + length(aws_s3_bucket_notification.lake.queue) == 0
    error_message = "The job runs by hand, when there is room."
  }

  assert {
    condition     = length(aws_glue_crawler.silver) + length(aws_iam_role.crawler) + length(aws_cloudwatch_log_group.crawlers) == 0
    error_message = "Something is left of the crawler."
  }

  assert {
    condition     = length(aws_api_gateway_account.this) == 0
    error_message = "The account's setting is somebody else's."
  }
}

run "a_run_on_change" {
  command = apply

  variables {
    silver_job = { start = "on_change", schedule = "cron(30 4 * * ? *)", timeout_minutes = 30 }
  }

  assert {
    condition     = length(aws_glue_trigger.silver) == 0 && one(aws_cloudwatch_event_rule.silver_clock[*].schedule_expression) == "cron(30 4 * * ? *)"
    error_message = "The clock asks the function, and starts no run itself."
  }

  assert {
    condition     = one(aws_s3_bucket_notification.lake.queue).filter_prefix == "bronze/whatsapp/"
    error_message = "Nobody hears of changes in bronze."
  }

  assert {
    condition     = one(aws_lambda_event_source_mapping.silver_starter[*].function_name) == one(module.silver_starter[*].alias_arn)
    error_message = "The queue calls another version than the alias names."
  }

  assert {
    condition     = one(aws_sqs_queue.bronze_changes[*].visibility_timeout_seconds) == 360 && one(aws_cloudwatch_metric_alarm.changes_wait[*].evaluation_periods) == 12
    error_message = "Messages come again after six minutes, and are missed half an hour after the longest run."
  }
}

run "crawler_after_the_job" {
  command = plan

  variables {
    crawler = { when = "after_job" }
  }

  assert {
    condition     = aws_glue_crawler.silver[0].schedule == null && aws_glue_trigger.crawler[0].type == "CONDITIONAL"
    error_message = "The crawler waits for the job."
  }

  assert {
    condition     = one(one(aws_glue_trigger.crawler[0].predicate).conditions).state == "SUCCEEDED"
    error_message = "The crawler waits for a run that succeeded."
  }
}

run "private_site" {
  command = apply

  variables {
    cloudfront              = true
    website_aliases         = ["lake.example.org"]
    website_certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b"
  }

  assert {
    condition     = aws_s3_bucket_public_access_block.website.restrict_public_buckets && length(aws_s3_bucket_website_configuration.website) == 0
    error_message = "The bucket is not private."
  }

  assert {
    condition     = one(aws_cloudfront_distribution.website[0].origin).origin_access_control_id == aws_cloudfront_origin_access_control.website[0].id
    error_message = "CloudFront asks the bucket unsigned."
  }

  assert {
    condition     = one(aws_cloudfront_distribution.website[0].default_cache_behavior).response_headers_policy_id == aws_cloudfront_response_headers_policy.website[0].id
    error_message = "The headers are not sent."
  }

  assert {
    condition     = one(one(aws_cloudfront_response_headers_policy.website[0].security_headers_config).content_security_policy).content_security_policy == "default-src 'self'; connect-src 'self' https://amplify-homelake-lakebucket-0a1b2c3d4e5f.s3.eu-west-1.amazonaws.com https://a1b2c3.execute-api.eu-west-1.amazonaws.com https://cognito-idp.eu-west-1.amazonaws.com https://cognito-identity.eu-west-1.amazonaws.com; img-src 'self' data: blob: https://amplify-homelake-lakebucket-0a1b2c3d4e5f.s3.eu-west-1.amazonaws.com; media-src 'self' blob: https://amplify-homelake-lakebucket-0a1b2c3d4e5f.s3.eu-west-1.amazonaws.com; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    error_message = "The pages' policy is another one."
  }

  assert {
    condition     = one(aws_cloudfront_distribution.website[0].viewer_certificate).minimum_protocol_version == "TLSv1.2_2021"
    error_message = "Old TLS is allowed."
  }

  assert {
    condition     = output.website_url == "https://lake.example.org" && output.allowed_origins == tolist(["https://lake.example.org"])
    error_message = "The site goes by its own name."
  }

  assert {
    condition     = alltrue([for error in aws_api_gateway_gateway_response.error : error.response_parameters["gatewayresponse.header.Access-Control-Allow-Origin"] == "'https://lake.example.org'"])
    error_message = "With one origin, errors name it."
  }
}
