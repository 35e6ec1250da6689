"""Runs a command and writes what it took as one JSON line to a file: wall and processor seconds, peak memory in MB.

usage: usage-at-exit.py USAGE.json COMMAND...
"""
import json
import resource
import subprocess
import sys
import time

start = time.perf_counter()
code = subprocess.run(sys.argv[2:]).returncode
wall = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(sys.argv[1], "w", encoding="utf8") as file:
    json.dump({"wall": wall, "cpu": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss / 1024}, file)
sys.exit(code)
