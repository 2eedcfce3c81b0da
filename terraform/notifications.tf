# The bucket's notifications are one document with one owner, and this is it: anything else that sets them takes these away. The
# filters are disjoint, and nothing that a function writes is in its own.
locals {
  listeners = {
    whatsapp-uploads = { prefix = local.areas.raw_whatsapp_uploads, suffix = ".txt", function = module.whatsapp_bronze }
    whatsapp-zips    = { prefix = local.areas.uploads_landing, suffix = ".zip", function = module.whatsapp_bronze }
    photos           = { prefix = local.areas.raw_photos, suffix = null, function = module.photo_processor }
  }

  upload_functions = {
    whatsapp-bronze = module.whatsapp_bronze
    photo-processor = module.photo_processor
  }
}

resource "aws_s3_bucket_notification" "lake" {
  bucket = data.aws_s3_bucket.lake.id

  dynamic "lambda_function" {
    for_each = local.listeners

    content {
      id                  = "${var.name}-${lambda_function.key}"
      lambda_function_arn = lambda_function.value.function.alias_arn
      events              = ["s3:ObjectCreated:*", "s3:ObjectRemoved:*"]
      filter_prefix       = lambda_function.value.prefix
      filter_suffix       = lambda_function.value.suffix
    }
  }

  dynamic "queue" {
    for_each = aws_sqs_queue.bronze_changes

    content {
      id            = "${var.name}-bronze"
      queue_arn     = queue.value.arn
      events        = ["s3:ObjectCreated:*", "s3:ObjectRemoved:*"]
      filter_prefix = local.areas.bronze_whatsapp
    }
  }

  # S3 tries whether it may call them.
  depends_on = [aws_lambda_permission.lake, aws_sqs_queue_policy.bronze_changes]
}

resource "aws_lambda_permission" "lake" {
  for_each = local.upload_functions

  statement_id   = "lake"
  action         = "lambda:InvokeFunction"
  function_name  = each.value.function_name
  qualifier      = each.value.alias_name
  principal      = "s3.amazonaws.com"
  source_arn     = local.data_bucket_arn
  source_account = local.account_id
}
