module "whatsapp_bronze" {
  source = "./modules/java-lambda"

  permissions_boundary_arn = var.permissions_boundary_arn

  name                 = "${var.name}-whatsapp-bronze"
  description          = "Uploaded chats: recognises, explains, keeps."
  handler              = "dev.homelake.bronze.BronzeFunction::handleRequest"
  package              = local.packages["whatsapp-bronze"]
  architecture         = var.architecture
  memory_mb            = 1024
  temporary_mb         = var.largest_zip_mb
  timeout_seconds      = 900
  snap_start           = var.largest_zip_mb == 512
  policy_json          = data.aws_iam_policy_document.whatsapp_bronze.json
  log_retention_days   = var.log_retention_days
  reserved_concurrency = var.upload_concurrency
  failure_queue        = true
}

module "photo_processor" {
  source = "./modules/java-lambda"

  permissions_boundary_arn = var.permissions_boundary_arn

  name                 = "${var.name}-photo-processor"
  description          = "Uploaded photos: copy, thumbnail, entry in the table."
  handler              = "dev.homelake.photo.PhotoProcessorFunction::handleRequest"
  package              = local.packages["photo-processor"]
  architecture         = var.architecture
  memory_mb            = 1024
  timeout_seconds      = 120
  policy_json          = data.aws_iam_policy_document.photo_processor.json
  log_retention_days   = var.log_retention_days
  reserved_concurrency = var.upload_concurrency
  failure_queue        = true

  environment = {
    PHOTOS_TABLE = aws_dynamodb_table.photos.name
    CAMERA_ZONE  = var.camera_zone
  }
}

module "photos_api" {
  source = "./modules/java-lambda"

  permissions_boundary_arn = var.permissions_boundary_arn

  name               = "${var.name}-photos-api"
  description        = "GET /photos"
  handler            = "dev.homelake.photos.PhotosFunction::handleRequest"
  package            = local.packages["photos-api"]
  architecture       = var.architecture
  memory_mb          = 1024
  timeout_seconds    = 20
  policy_json        = data.aws_iam_policy_document.photos_api.json
  log_retention_days = var.log_retention_days
  wake_event         = var.keep_awake ? local.wake_event["photos"] : null

  environment = {
    PHOTOS_TABLE    = aws_dynamodb_table.photos.name
    LAKE_BUCKET     = local.data_bucket_name
    ALLOWED_ORIGINS = join(",", local.allowed_origins)
    # The days of photos are those of the photo-processor.
    CAMERA_ZONE = var.camera_zone
  }
}

module "chats_api" {
  source = "./modules/java-lambda"

  permissions_boundary_arn = var.permissions_boundary_arn

  name         = "${var.name}-chats-api"
  description  = "GET /chats and GET /insights"
  handler      = "dev.homelake.chats.ChatsFunction::handleRequest"
  package      = local.packages["chats-api"]
  architecture = var.architecture
  memory_mb    = 1024
  # It stops a query after 25 seconds; API Gateway waits 29.
  timeout_seconds    = 29
  policy_json        = data.aws_iam_policy_document.chats_api.json
  log_retention_days = var.log_retention_days
  wake_event         = var.keep_awake ? local.wake_event["chats"] : null

  environment = {
    LAKE_BUCKET      = local.data_bucket_name
    LAKE_DATABASE    = aws_glue_catalog_database.lake.name
    ATHENA_WORKGROUP = aws_athena_workgroup.lake.name
    ALLOWED_ORIGINS  = join(",", local.allowed_origins)
  }
}

locals {
  # A preflight: answered at once, from nothing.
  wake_event = {
    for path in ["photos", "chats"] : path => jsonencode({
      resource       = "/${path}"
      path           = "/${path}"
      httpMethod     = "OPTIONS"
      headers        = {}
      requestContext = { httpMethod = "OPTIONS", resourcePath = "/${path}" }
    })
  }
}
