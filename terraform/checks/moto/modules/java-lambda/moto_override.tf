# moto returns no SnapStart.
resource "aws_lambda_function" "this" {
  lifecycle {
    ignore_changes = [snap_start]
  }
}
