terraform {
  # 1.9 lets a variable's validation look at other variables.
  required_version = "~> 1.9"

  required_providers {
    # Exactly: a provider that nobody tried would plan with the account's credentials.
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}
