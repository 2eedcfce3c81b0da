# Laid out as `PhotoTable` in lambdas/edge says; a check compares the two.
resource "aws_dynamodb_table" "photos" {
  name                        = local.photos_table_name
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "photo_id"
  range_key                   = "listing"
  deletion_protection_enabled = var.deletion_protection

  # Encrypted with DynamoDB's own key. A server_side_encryption block would mean KMS, which costs.

  attribute {
    name = "photo_id"
    type = "S"
  }

  attribute {
    name = "listing"
    type = "S"
  }

  attribute {
    name = "uploaded_at"
    type = "S"
  }

  attribute {
    name = "taken_at"
    type = "S"
  }

  global_secondary_index {
    name            = "by_uploaded_at"
    hash_key        = "listing"
    range_key       = "uploaded_at"
    projection_type = "ALL"
  }

  global_secondary_index {
    name            = "by_taken_at"
    hash_key        = "listing"
    range_key       = "taken_at"
    projection_type = "ALL"
  }

  point_in_time_recovery {
    enabled = true
  }
}
