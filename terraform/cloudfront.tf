locals {
  # AWS's "CachingOptimized": as long as the file's own Cache-Control says.
  caching_optimized = "658327ea-f89d-4fab-a63d-7e88639e58f6"

  # A name with dots stands in the path, for no certificate covers it as part of the host.
  s3_origin = (
    strcontains(local.data_bucket_name, ".")
    ? "https://s3.${local.aws_region}.amazonaws.com"
    : "https://${local.data_bucket_name}.s3.${local.aws_region}.amazonaws.com"
  )

  # What `LakeSite` says on one machine, where API and sign-in are the site itself. A check compares the two.
  content_security_policy = join("; ", [
    "default-src 'self'",
    join(" ", [
      "connect-src 'self'",
      local.s3_origin,
      "https://${aws_api_gateway_rest_api.lake.id}.execute-api.${local.aws_region}.amazonaws.com",
      "https://cognito-idp.${local.aws_region}.amazonaws.com",
      "https://cognito-identity.${local.aws_region}.amazonaws.com",
    ]),
    "img-src 'self' data: blob: ${local.s3_origin}",
    "media-src 'self' blob: ${local.s3_origin}",
    "style-src 'self' 'unsafe-inline'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ])
}

resource "aws_cloudfront_origin_access_control" "website" {
  count = var.cloudfront ? 1 : 0

  name                              = "${var.name}-website"
  description                       = "CloudFront signs what it asks of the bucket."
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

resource "aws_cloudfront_response_headers_policy" "website" {
  count = var.cloudfront ? 1 : 0

  name    = "${var.name}-website"
  comment = "What a page may load, and that it is in no other page."

  security_headers_config {
    content_security_policy {
      content_security_policy = local.content_security_policy
      override                = true
    }

    content_type_options {
      override = true
    }

    frame_options {
      frame_option = "DENY"
      override     = true
    }

    referrer_policy {
      referrer_policy = "no-referrer"
      override        = true
    }

    strict_transport_security {
      access_control_max_age_sec = 31536000
      include_subdomains         = false
      override                   = true
    }
  }
}

# Addresses within the app are no files: they get the app's page, and a file that is not there stays an error.
resource "aws_cloudfront_function" "app_page" {
  count = var.cloudfront ? 1 : 0

  name    = "${var.name}-app-page"
  comment = "Addresses without an ending are pages of the app."
  runtime = "cloudfront-js-2.0"
  publish = true
  code    = file("${path.module}/cloudfront/app-page.js")
}

resource "aws_cloudfront_distribution" "website" {
  count = var.cloudfront ? 1 : 0

  enabled             = true
  comment             = "The web app of ${var.name}."
  aliases             = var.website_aliases
  default_root_object = "index.html"
  http_version        = "http2and3"
  is_ipv6_enabled     = true
  price_class         = "PriceClass_100"

  origin {
    origin_id                = "website"
    domain_name              = aws_s3_bucket.website.bucket_regional_domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.website[0].id
  }

  default_cache_behavior {
    target_origin_id           = "website"
    allowed_methods            = ["GET", "HEAD"]
    cached_methods             = ["GET", "HEAD"]
    viewer_protocol_policy     = "redirect-to-https"
    compress                   = true
    cache_policy_id            = local.caching_optimized
    response_headers_policy_id = one(aws_cloudfront_response_headers_policy.website[*].id)

    dynamic "function_association" {
      for_each = aws_cloudfront_function.app_page

      content {
        event_type   = "viewer-request"
        function_arn = function_association.value.arn
      }
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = length(var.website_aliases) == 0
    acm_certificate_arn            = var.website_certificate_arn
    ssl_support_method             = length(var.website_aliases) == 0 ? null : "sni-only"
    minimum_protocol_version       = length(var.website_aliases) == 0 ? "TLSv1" : "TLSv1.2_2021"
  }
}
