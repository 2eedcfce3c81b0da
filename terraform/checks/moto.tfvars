# What the example is applied with on a moto server: it has no budgets, and its table must go again.
monthly_budget_usd  = null
deletion_protection = false

# What terraform/github would have made.
permissions_boundary_arn = "arn:aws:iam::123456789012:policy/github-homelake-boundary"
