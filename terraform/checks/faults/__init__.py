"""Mistakes planted in a good state, each of which one rule must find. A rule without a fault proves nothing."""

from checks.faults import alarms, api, contracts, functions, job, notifications, policies, storage, tables  # noqa: F401
from checks.faults.planting import FAULTS, plant  # noqa: F401
