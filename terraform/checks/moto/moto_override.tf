# Laid over a scratch copy of the module: what moto 5.2 lacks. None of it is in what is put on AWS.

provider "aws" {
  s3_use_path_style           = true
  skip_credentials_validation = true
}

# Makes neither.
resource "aws_cloudfront_response_headers_policy" "website" {
  count = 0
}

resource "aws_cloudfront_function" "app_page" {
  count = 0
}

# Answers with the version in the place of the alias.
resource "aws_lambda_event_source_mapping" "silver_starter" {
  lifecycle {
    ignore_changes = [function_name]
  }
}

# Forgets the origin's access control and invents values of old caches.
resource "aws_cloudfront_distribution" "website" {
  lifecycle {
    ignore_changes = [default_cache_behavior, origin, viewer_certificate]
  }
}
