# What Glue takes the job from. Lambda gets its zips directly.
module "code" {
  source = "./modules/private-bucket"

  name          = "${var.name}-code-${local.bucket_suffix}"
  force_destroy = true
}

# The keys carry the content's hash: a run that starts meanwhile never meets half a jar, and a plan shows that the code changed. The new
# one is there before the job is told of it, and the old one goes after that.
resource "aws_s3_object" "job_jar" {
  bucket      = module.code.id
  key         = "glue/whatsapp-silver-${substr(filesha256(local.job_jar), 0, 16)}.jar"
  source      = local.job_jar
  source_hash = filesha256(local.job_jar)

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_s3_object" "job_script" {
  bucket      = module.code.id
  key         = "glue/whatsapp-silver-${substr(filesha256("${path.module}/glue/whatsapp-silver.scala"), 0, 16)}.scala"
  source      = "${path.module}/glue/whatsapp-silver.scala"
  source_hash = filesha256("${path.module}/glue/whatsapp-silver.scala")

  lifecycle {
    create_before_destroy = true
  }
}
