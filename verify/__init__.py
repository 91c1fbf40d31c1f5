"""The hall: joins numbers, symbols and pages; searches, decides, judges; is the command line."""
