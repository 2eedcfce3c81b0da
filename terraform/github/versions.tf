terraform {
  required_version = "~> 1.9"

  required_providers {
    # Exactly: a provider that nobody tried would plan with the account's credentials.
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }

  # In the bucket that ./homelake deploy made; `terraform init` is told which.
  backend "s3" {}
}

provider "aws" {
  region = var.aws_region

  default_tags {
    tags = { Project = var.name, ManagedBy = "terraform" }
  }
}
