# moto applies a Deny without looking at its condition, and nobody could look at the bucket any more.
resource "aws_s3_bucket_policy" "tls_only" {
  count = 0
}
