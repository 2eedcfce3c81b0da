# The web app: files from web/dist, which `publish-site` copies. By default a public S3 web site; with var.cloudfront a private
# bucket behind CloudFront (cloudfront.tf).
resource "aws_s3_bucket" "website" {
  bucket        = "${var.name}-website-${local.bucket_suffix}"
  force_destroy = true
}

resource "aws_s3_bucket_public_access_block" "website" {
  bucket = aws_s3_bucket.website.id

  block_public_acls       = true
  ignore_public_acls      = true
  block_public_policy     = var.cloudfront
  restrict_public_buckets = var.cloudfront
}

resource "aws_s3_bucket_ownership_controls" "website" {
  bucket = aws_s3_bucket.website.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "website" {
  bucket = aws_s3_bucket.website.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_website_configuration" "website" {
  count = var.cloudfront ? 0 : 1

  bucket = aws_s3_bucket.website.id

  index_document {
    suffix = "index.html"
  }

  # Addresses within the app are no files; the app itself says what they are. S3 says 404 with it.
  error_document {
    key = "index.html"
  }
}

data "aws_iam_policy_document" "website_public" {
  statement {
    sid       = "AnybodyReads"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.website.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

data "aws_iam_policy_document" "website_cloudfront" {
  count = var.cloudfront ? 1 : 0

  statement {
    sid       = "CloudFrontReads"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.website.arn}/*"]

    principals {
      type        = "Service"
      identifiers = ["cloudfront.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceArn"
      values   = [aws_cloudfront_distribution.website[0].arn]
    }
  }
}

resource "aws_s3_bucket_policy" "website" {
  bucket = aws_s3_bucket.website.id
  policy = var.cloudfront ? data.aws_iam_policy_document.website_cloudfront[0].json : data.aws_iam_policy_document.website_public.json

  depends_on = [aws_s3_bucket_public_access_block.website]
}

locals {
  website_host = (
    !var.cloudfront ? aws_s3_bucket_website_configuration.website[0].website_endpoint
    : length(var.website_aliases) > 0 ? var.website_aliases[0]
    : aws_cloudfront_distribution.website[0].domain_name
  )
  website_origin = "${var.cloudfront ? "https" : "http"}://${local.website_host}"
}
