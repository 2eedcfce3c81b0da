# The parts of the lake's bucket, as `Area` in lambdas/edge names them; a check compares the two.
locals {
  areas = {
    raw_whatsapp_uploads = "raw-whatsapp-uploads/"
    uploads_landing      = "uploads-landing/"
    raw_photos           = "raw-photos/"
    receipts_whatsapp    = "receipts/whatsapp/"
    receipts_photos      = "receipts/photos/"
    bronze_whatsapp      = "bronze/whatsapp/"
    silver_whatsapp      = "silver/whatsapp/"
    photo_originals      = "photos/originals/"
    photo_thumbnails     = "photos/thumbnails/"
    state                = "state/"
  }

  # All objects of an area, as policies name them.
  area_arns = { for area, prefix in local.areas : area => "${local.data_bucket_arn}/${prefix}*" }

  # What the job keeps, and what the upload function keeps: neither looks at the other's.
  state_silver = "state/whatsapp/"
  state_bronze = "state/whatsapp-bronze/"
}
