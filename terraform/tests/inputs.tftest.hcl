# Where the lake is, and what is refused. Needs no account: the provider is played.

mock_provider "aws" {
  source = "./tests/mocks"
}

run "takes_each_value_by_itself" {
  command = plan

  variables {
    aws_region       = "eu-west-1"
    data_bucket_name = "lake-data"
    user_pool_id     = "eu-west-1_AbCdEfGhI"
    web_origins      = ["https://lake.example.org"]
  }

  assert {
    condition     = aws_glue_job.silver.default_arguments["--bucket"] == "lake-data"
    error_message = "The job is not told of the bucket."
  }

  assert {
    condition     = one(aws_glue_trigger.silver[*].schedule) == "cron(0 5 * * ? *)" && one(aws_glue_crawler.silver[*].schedule) == "cron(0 6 * * ? *)"
    error_message = "The job starts at five, the crawler at six."
  }

  assert {
    condition     = length(aws_s3_bucket_website_configuration.website) == 1 && length(aws_cloudfront_distribution.website) == 0 && !aws_s3_bucket_public_access_block.website.block_public_policy
    error_message = "The site is public unless CloudFront is asked for."
  }

  assert {
    condition     = aws_dynamodb_table.photos.deletion_protection_enabled && one(aws_budgets_budget.monthly[*].limit_amount) == "10"
    error_message = "What protects the table and the purse is on by default."
  }
}

run "takes_amplifys_file" {
  command = plan

  variables {
    amplify_outputs_path = "examples/complete/amplify-outputs.json"
  }

  assert {
    condition     = aws_glue_job.silver.default_arguments["--bucket"] == "amplify-homelake-lakebucket-0a1b2c3d4e5f"
    error_message = "The bucket is not that of the file."
  }

  assert {
    condition     = output.aws_region == "eu-west-1"
    error_message = "The region is not that of the file."
  }
}

run "wants_to_know_where_the_lake_is" {
  command = plan

  # Not user_pool_id: it is compared with the region, and Terraform does not ask it once that is wrong.
  expect_failures = [var.aws_region, var.data_bucket_name]
}

run "refuses_what_cannot_be_right" {
  command = plan

  variables {
    name                   = "Homelake"
    aws_region             = "eu-west-1"
    data_bucket_name       = "Lake_Data"
    user_pool_id           = "us-east-1_AbCdEfGhI"
    user_pool_client_id    = "no client"
    authenticated_role_arn = "role"
    web_origins            = ["https://lake.example.org/"]
    tags                   = { "aws:mine" = "x" }
    architecture           = "mips"
    camera_zone            = "Berlin time"
    largest_zip_mb         = 100
    upload_concurrency     = 0
    log_retention_days     = 2
    api_throttling         = { rate = 0 }
    photos_table_name      = "a b"
    catalog_database       = "home-lake"
    silver_job             = { start = "daily", schedule = "every day", execution_class = "CHEAP", workers = 1, worker_type = "G.99X", glue_version = "9.9", timeout_minutes = 2880 }
    athena                 = { scan_limit_mb = 1, results_days = 3650 }
    website_aliases        = ["lake.example.org"]
    alarm_email            = "nobody"
    monthly_budget_usd     = 0

    permissions_boundary_arn = "PowerUserAccess"
  }

  expect_failures = [
    var.name,
    var.data_bucket_name,
    var.user_pool_id,
    var.user_pool_client_id,
    var.authenticated_role_arn,
    var.web_origins,
    var.tags,
    var.architecture,
    var.camera_zone,
    var.largest_zip_mb,
    var.upload_concurrency,
    var.log_retention_days,
    var.api_throttling,
    var.photos_table_name,
    var.catalog_database,
    var.silver_job,
    var.athena,
    var.website_aliases,
    var.alarm_email,
    var.monthly_budget_usd,
    var.permissions_boundary_arn,
  ]
}

run "refuses_what_does_not_fit_together" {
  command = plan

  variables {
    aws_region       = "eu-west-1"
    data_bucket_name = "lake-data"
    data_bucket_arn  = "arn:aws:s3:::another"
    user_pool_id     = "eu-west-1_AbCdEfGhI"
    user_pool_arn    = "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Another"
    crawler          = { when = "after_job" }
    silver_job       = { schedule = "off" }

    # Without cloudfront.
    website_aliases         = ["lake.example.org"]
    website_certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b"
  }

  expect_failures = [var.data_bucket_arn, var.user_pool_arn, var.crawler, var.cloudfront]
}

run "refuses_runs_that_nothing_would_try_again" {
  command = plan

  variables {
    amplify_outputs_path = "examples/complete/amplify-outputs.json"
    silver_job           = { start = "on_change", schedule = "off" }
  }

  expect_failures = [var.silver_job]
}

run "refuses_a_name_that_ends_with_a_hyphen" {
  command = plan

  variables {
    name                 = "lake-"
    amplify_outputs_path = "examples/complete/amplify-outputs.json"
  }

  expect_failures = [var.name]
}

run "refuses_a_name_that_takes_in_githubs_roles" {
  command = plan

  variables {
    name                 = "github-lake"
    amplify_outputs_path = "examples/complete/amplify-outputs.json"
  }

  expect_failures = [var.name]
}

run "refuses_a_crawler_after_runs_that_no_trigger_started" {
  command = plan

  variables {
    amplify_outputs_path = "examples/complete/amplify-outputs.json"
    crawler              = { when = "after_job" }
    silver_job           = { start = "on_change" }
  }

  expect_failures = [var.crawler]
}

run "refuses_a_certificate_of_another_region" {
  command = plan

  variables {
    amplify_outputs_path    = "examples/complete/amplify-outputs.json"
    cloudfront              = true
    website_aliases         = ["lake.example.org"]
    website_certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/0a1b"
  }

  expect_failures = [var.website_certificate_arn]
}

run "wants_each_function" {
  command = plan

  variables {
    amplify_outputs_path = "examples/complete/amplify-outputs.json"
    repository           = "../../incomplete"
  }

  expect_failures = [var.repository]
}

run "wants_the_build" {
  command = plan

  variables {
    amplify_outputs_path = "examples/complete/amplify-outputs.json"
    repository           = "./examples"
  }

  expect_failures = [var.repository]
}
