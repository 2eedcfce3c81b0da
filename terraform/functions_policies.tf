# What each function may do. "IfExists" in the conditions: S3 answers 404 for an object that is not there only to those who may list,
# and the functions ask whether objects are there; such a request names no prefix. Whoever lists with a prefix must name one of these.

data "aws_iam_policy_document" "whatsapp_bronze" {
  statement {
    sid       = "LookAround"
    actions   = ["s3:ListBucket"]
    resources = [local.data_bucket_arn]

    condition {
      test     = "StringLikeIfExists"
      variable = "s3:prefix"
      values   = ["${local.areas.raw_photos}whatsapp/*"]
    }
  }

  statement {
    sid       = "ReadUploads"
    actions   = ["s3:GetObject", "s3:GetObjectVersion"]
    resources = [local.area_arns.raw_whatsapp_uploads, local.area_arns.uploads_landing]
  }

  statement {
    sid = "KeepWhatIsAccepted"
    # Versions, too: what is read is the one that was looked at.
    actions = ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"]
    resources = [
      local.area_arns.bronze_whatsapp,
      local.area_arns.receipts_whatsapp,
      "${local.data_bucket_arn}/${local.state_bronze}*",
    ]
  }

  statement {
    sid       = "BringPictures"
    actions   = ["s3:PutObject"]
    resources = ["${local.data_bucket_arn}/${local.areas.raw_photos}whatsapp/*"]
  }
}

data "aws_iam_policy_document" "photo_processor" {
  statement {
    sid       = "LookAround"
    actions   = ["s3:ListBucket"]
    resources = [local.data_bucket_arn]

    condition {
      test     = "StringLikeIfExists"
      variable = "s3:prefix"
      values   = ["${local.areas.raw_photos}*"]
    }
  }

  statement {
    sid       = "ReadUploads"
    actions   = ["s3:GetObject", "s3:GetObjectVersion"]
    resources = [local.area_arns.raw_photos]
  }

  statement {
    sid     = "WritePictures"
    actions = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
    resources = [
      local.area_arns.photo_originals,
      local.area_arns.photo_thumbnails,
      local.area_arns.receipts_photos,
    ]
  }

  statement {
    sid       = "KeepItems"
    actions   = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DeleteItem"]
    resources = [aws_dynamodb_table.photos.arn]
  }
}

data "aws_iam_policy_document" "photos_api" {
  statement {
    sid     = "ReadPages"
    actions = ["dynamodb:Query"]
    resources = [
      for index in aws_dynamodb_table.photos.global_secondary_index :
      "${aws_dynamodb_table.photos.arn}/index/${index.name}"
    ]
  }

  # A signed address can do what its signer can.
  statement {
    sid       = "SignPictures"
    actions   = ["s3:GetObject"]
    resources = [local.area_arns.photo_originals, local.area_arns.photo_thumbnails]
  }
}

data "aws_iam_policy_document" "chats_api" {
  statement {
    sid = "Ask"
    actions = [
      "athena:StartQueryExecution",
      "athena:GetQueryExecution",
      "athena:GetQueryResults",
      "athena:StopQueryExecution",
    ]
    resources = [aws_athena_workgroup.lake.arn]
  }

  statement {
    sid       = "KnowTheTable"
    actions   = ["glue:GetDatabase", "glue:GetTable", "glue:GetPartition", "glue:GetPartitions", "glue:BatchGetPartition"]
    resources = local.messages_arns
  }

  # Athena wants to see this one whatever is asked.
  statement {
    sid       = "KnowTheDefaultDatabase"
    actions   = ["glue:GetDatabase"]
    resources = ["${local.glue_arn}:catalog", "${local.glue_arn}:database/default"]
  }

  statement {
    sid       = "ReadTheTable"
    actions   = ["s3:GetObject"]
    resources = [local.area_arns.silver_whatsapp]
  }

  statement {
    sid       = "ListTheTable"
    actions   = ["s3:ListBucket"]
    resources = [local.data_bucket_arn]

    condition {
      test     = "StringLike"
      variable = "s3:prefix"
      values   = [local.areas.silver_whatsapp, "${local.areas.silver_whatsapp}*"]
    }
  }

  # Which version of the table an answer is about.
  statement {
    sid       = "KnowTheVersion"
    actions   = ["s3:GetObject"]
    resources = ["${local.data_bucket_arn}/${local.state_silver}manifest.json"]
  }

  statement {
    sid       = "FindTheBuckets"
    actions   = ["s3:GetBucketLocation"]
    resources = [local.data_bucket_arn, module.results.arn]
  }

  # Athena writes with the rights of whoever asks.
  statement {
    sid       = "KeepResults"
    actions   = ["s3:GetObject", "s3:PutObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"]
    resources = ["${module.results.arn}/${local.results_prefix}*"]
  }

  statement {
    sid       = "ListResults"
    actions   = ["s3:ListBucket", "s3:ListBucketMultipartUploads"]
    resources = [module.results.arn]
  }
}
