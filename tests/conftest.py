"""What holds for all tests: none of them is about how fast the machine is."""

from hypothesis import settings
from playwright.sync_api import expect

settings.register_profile("seccheck", deadline=None)
settings.load_profile("seccheck")
expect.set_options(timeout=30_000)
