#!/bin/sh
# Times tallies and pages with wrk at 32 connections, each for SECONDS (10), after half of that to
# warm up:
#
#   TOKEN=… sh src/bench/web/measure.sh http://127.0.0.1:8080 http://127.0.0.1:18990
#
# The first address is ThinTag's, with the posts of src/bench/sql/posts.sql; the second that of
# io.thintag.hello.Hello, timed before and after. TOKEN is one of `user token`.
here=$(dirname "$0")
base=$1
seconds=${SECONDS_EACH:-10}

run() {
  name=$1
  address=$2
  shift 2
  wrk -t1 -c32 -d$((seconds / 2)) "$@" "$address" >/dev/null
  printf '%-44s' "$name"
  wrk -t1 -c32 -d"$seconds" -s "$here/line.lua" "$@" "$address" | tail -1
}

bearer="Authorization: Bearer $TOKEN"
campaign=$base/campaigns/khongdi-banrao
tallies=$base/api/v1/campaigns/khongdi-banrao/tallies
run hello "$2/hello"
for question in '?level=province' '?level=district&within=36' '?level=body&within=3609' '?level=body&within=36'; do
  run "tallies $question" "$tallies$question" -H "$bearer"
  tag=$(curl -s -o /dev/null -D - -H "$bearer" "$tallies$question" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')
  run "  304" "$tallies$question" -H "$bearer" -H "If-None-Match: $tag"
done
run 'page campaigns' "$base/campaigns" -H "$bearer"
run 'page country' "$campaign" -H "$bearer"
run 'page province' "$campaign?unit=36" -H "$bearer"
run 'page district' "$campaign?unit=3609" -H "$bearer"
run 'page body' "$campaign?unit=6360903" -H "$bearer"
run 'page posts of a district' "$campaign/posts?unit=3609" -H "$bearer"
run 'page posts of the country' "$campaign/posts" -H "$bearer"
run 'page review of a province' "$base/review?within=36" -H "$bearer"
run 'page tag kit' "$campaign/kit?unit=6360903" -H "$bearer"
run 'page summary of a district' "$campaign/summary?unit=3609" -H "$bearer"
run 'page sources' "$base/sources" -H "$bearer"
run 'participation of a district' "$base/api/v1/campaigns/khongdi-banrao/participation?within=3609" -H "$bearer"
run 'participation of the country' "$base/api/v1/campaigns/khongdi-banrao/participation" -H "$bearer"
run hello "$2/hello"
