# What the example is applied with on a moto server: it has no budgets, and its table must go again.
monthly_budget_usd  = null
deletion_protection = false
