"""Looks at a demo service over HTTP: tallies against the generator's truth, CSV as Excel wants it."""

import base64
import json
import sys
import time
import urllib.error
import urllib.request

BASE, PASSWORD = sys.argv[1:3]
# What the demo's generator meant (seed and size of application-demo.yml), before anything is edited.
MEANT = {"khongdi-banrao": (16857, 16815), "rueanglao-chumchon": (2982, 2973)}
DEADLINE = time.time() + 600


def get(path):
    request = urllib.request.Request(BASE + path)
    login = base64.b64encode(("admin:" + PASSWORD).encode()).decode()
    request.add_header("Authorization", "Basic " + login)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.read()


def until(what, probe):
    while time.time() < DEADLINE:
        try:
            if probe():
                return
        except (urllib.error.URLError, ConnectionError, OSError):
            pass
        time.sleep(1)
    sys.exit("gave up waiting: " + what)


def tally(campaign, level="province", within="TH"):
    path = f"/api/v1/campaigns/{campaign}/tallies?level={level}&within={within}"
    return json.loads(get(path))


until("ready", lambda: json.loads(get("/health"))["status"] == "UP")
for campaign, (at_first, after_edits) in MEANT.items():
    # Edits and deletions become visible by and by, so the count ends between the two truths.
    until(
        f"{campaign} counts {after_edits} to {at_first} posts",
        lambda: after_edits <= tally(campaign)["total"]["posts"] <= at_first
        and tally(campaign)["total"]["posts"] > 0.99 * at_first,
    )
    answer = tally(campaign)
    rows = sum(row["posts"] for row in answer["rows"])
    total = rows + answer["unattributed"] - answer["countedInSeveral"]
    assert len(answer["rows"]) == 77, len(answer["rows"])
    assert total == answer["total"]["posts"], (total, answer["total"])
    print(campaign, answer["total"]["posts"], "posts counted,", at_first, "meant at first")

csv = get("/api/v1/campaigns/khongdi-banrao/tallies.csv?level=body&within=36")
assert csv.startswith(b"\xef\xbb\xbf"), csv[:8]
assert csv.count(b"\r\n") == csv.count(b"\n") > 100, "CRLF"
assert csv.decode("utf-8-sig").startswith("รหัส"), "Thai header"
try:
    urllib.request.urlopen(BASE + "/api/v1/campaigns", timeout=30)
    sys.exit("answers strangers")
except urllib.error.HTTPError as refused:
    assert refused.code == 401, refused.code
print("CSV has its BOM, CRLF and Thai header; strangers are refused")
