locals {
  # catalog/tables/NAME.json: the same files feed the job, the local platform and the tests.
  tables = {
    for file in fileset(var.repository, "catalog/tables/*.json") :
    trimsuffix(basename(file), ".json") => jsondecode(file("${var.repository}/${file}"))
  }
}

resource "aws_glue_catalog_database" "lake" {
  name        = local.catalog_database
  description = "The tables of ${var.name}."
}

# Exactly what the job itself would make (`GlueShapes` in catalog/), so that it finds nothing to change and needs no right to. Without
# partition projection: a projected table ignores the dates that the job registers.
resource "aws_glue_catalog_table" "this" {
  for_each = local.tables

  database_name = aws_glue_catalog_database.lake.name
  name          = each.value.name
  description   = each.value.comment
  table_type    = "EXTERNAL_TABLE"

  parameters = {
    classification = "parquet"
    EXTERNAL       = "TRUE"
  }

  dynamic "partition_keys" {
    for_each = each.value.partitions

    content {
      name    = partition_keys.value.name
      type    = partition_keys.value.type
      comment = partition_keys.value.comment
    }
  }

  storage_descriptor {
    location      = "s3://${local.data_bucket_name}/${each.value.location}"
    input_format  = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat"
    output_format = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat"

    ser_de_info {
      serialization_library = "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"

      parameters = {
        "serialization.format" = "1"
      }
    }

    dynamic "columns" {
      for_each = each.value.columns

      content {
        name    = columns.value.name
        type    = columns.value.type
        comment = columns.value.comment
      }
    }
  }

  lifecycle {
    # The crawler's notes. The job keeps them, too.
    ignore_changes = [
      parameters["CrawlerSchemaDeserializerVersion"],
      parameters["CrawlerSchemaSerializerVersion"],
      parameters["UPDATED_BY_CRAWLER"],
      parameters["averageRecordSize"],
      parameters["compressionType"],
      parameters["objectCount"],
      parameters["partition_filtering.enabled"],
      parameters["recordCount"],
      parameters["sizeKey"],
      parameters["typeOfData"],
    ]
  }
}

locals {
  messages = aws_glue_catalog_table.this["whatsapp_messages"]

  # Glue asks for rights on the catalog and the database, too, whenever it asks for one on a table.
  glue_arn = "arn:${local.partition}:glue:${local.aws_region}:${local.account_id}"
  messages_arns = [
    "${local.glue_arn}:catalog",
    "${local.glue_arn}:database/${aws_glue_catalog_database.lake.name}",
    "${local.glue_arn}:table/${aws_glue_catalog_database.lake.name}/${local.messages.name}",
  ]
}
