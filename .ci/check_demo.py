"""Looks at a demo service over HTTP: tallies against the generator's truth, followers, a submitted
link, CSV as Excel wants it."""

import base64
import json
import sys
import time
import urllib.error
import urllib.request

BASE, PASSWORD = sys.argv[1:3]
# What the demo's generator meant (seed and size of application-demo.yml), before anything is edited:
# edits and deletions appear two minutes after the first collection.
MEANT = {"khongdi-banrao": 16867, "rueanglao-chumchon": 2983}
START = time.time()
# Four times what two cores shared with five others needed.
DEADLINE = START + 600
counted = {}


def get(path, body=None):
    request = urllib.request.Request(BASE + path, body)
    if body is not None:
        request.add_header("Content-Type", "application/json")
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
    sys.exit(f"gave up waiting: {what}; last counted: {counted}")


def tally(campaign, level="province", within="TH"):
    path = f"/api/v1/campaigns/{campaign}/tallies?level={level}&within={within}"
    return json.loads(get(path))


until("ready", lambda: json.loads(get("/health"))["status"] == "UP")
collected = {}


def counts(campaign, meant):
    collected[campaign] = tally(campaign)
    counted[campaign] = collected[campaign]["total"]["posts"]
    return counted[campaign] == meant


until(
    f"the tallies count {MEANT} posts",
    lambda: all([counts(campaign, meant) for campaign, meant in MEANT.items()]),
)
print(f"collected after {time.time() - START:.0f} s")
for campaign, answer in collected.items():
    rows = sum(row["posts"] for row in answer["rows"])
    total = rows + answer["unattributed"] - answer["countedInSeveral"]
    assert len(answer["rows"]) == 77, len(answer["rows"])
    assert total == answer["total"]["posts"], (total, answer["total"])
    platforms = {each["platform"]: each["posts"] for each in answer["total"]["platforms"]}
    print(campaign, answer["total"]["posts"], "posts counted, as meant:", platforms)


def followers():
    series = json.loads(get("/api/v1/campaigns/khongdi-banrao/followers"))["series"]
    newest = [each["points"][-1]["followers"] for each in series]
    return len(newest) == 2 and all(newest)


until("two accounts of LINE have followers", followers)

posts = json.loads(get("/api/v1/campaigns/khongdi-banrao/posts?platform=tiktok&limit=100"))["items"]
lacking = next(post for post in posts if not post["fullyTagged"])
link = json.dumps({"campaign": "khongdi-banrao", "url": lacking["url"]}).encode()
submitted = json.loads(get("/api/v1/submissions", link))


def settled():
    submitted.update(json.loads(get("/api/v1/submissions/" + submitted["receipt"])))
    return submitted["state"] != "checking"


until("the submitted link is looked at", settled)
assert submitted["state"] == "tagsMissing", submitted
assert submitted["postId"] == "tiktok:" + lacking["nativeId"], submitted
assert submitted["checklist"]["missing"] and submitted["checklist"]["line"], submitted
print("receipt", submitted["receipt"], "for a submitted link:", submitted["checklist"]["sentence"])

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
