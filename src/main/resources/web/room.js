// The wall: takes what the server says has changed, keeps the last good data when it falls silent
// and says how old they are. Posts take turns without moving.
"use strict";
const wall = document.getElementById("wall");
const words = wall.dataset;
const board = document.getElementById("board");
const fresh = document.getElementById("fresh");
const state = document.getElementById("state");
const TURN = 12000; // a post can be read from afar meanwhile
const SILENCE = 40000; // more than two signs of life are missing
const PATIENCE = 8000; // a short interruption is nobody's concern
const OLD = 60000;
const LONGEST_WAIT = 60000;
// the server's clock counts, the screen's own may be wrong
const skew = Date.parse(words.now) - Date.now();
let readAt = Date.parse(words.now);
let heard = Date.now();
let events;
let failures = 0;
let turn = 0;

function digits(text) {
  return words.digits === "thai"
    ? text.replace(/[0-9]/g, (d) => String.fromCharCode(0x0e50 + Number(d)))
    : text;
}

function said(sentence, part) {
  return sentence.replace("{0}", digits(String(part)));
}

function age(milliseconds) {
  const minutes = Math.floor(milliseconds / 60000);
  if (minutes < 1) {
    return words.moment;
  }
  if (minutes < 60) {
    return said(words.minutes, minutes);
  }
  return minutes < 48 * 60
    ? said(words.hours, Math.floor(minutes / 60))
    : said(words.days, Math.floor(minutes / (24 * 60)));
}

const time = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Bangkok", hour: "2-digit", minute: "2-digit" });
const date = new Intl.DateTimeFormat(words.dates, { timeZone: "Asia/Bangkok", weekday: "long", day: "numeric", month: "long", year: "numeric" });
function day(now) {
  const part = Object.fromEntries(date.formatToParts(now).map((p) => [p.type, p.value]));
  return `${part.weekday} ${part.day} ${part.month} ${part.year}`;
}

function show(id, text) {
  const place = document.getElementById(id);
  if (place.textContent !== text) {
    place.textContent = text;
  }
}

function tick() {
  const now = Date.now() + skew;
  show("clock", said(words.time, time.format(now)));
  show("day", digits(day(now)));
  const old = now - readAt;
  const silent = Date.now() - heard > (events && events.readyState === 1 ? SILENCE : PATIENCE);
  const away = silent ? words.away : old > OLD ? words.stuck : "";
  state.classList.toggle("away", away !== "");
  show("fresh", away === "" ? fresh.dataset.good : said(away, age(old)));
}

function takeTurns() {
  const posts = board.querySelectorAll(".latest li");
  posts.forEach((post, at) => {
    post.hidden = at !== turn % posts.length;
  });
}

function change(html) {
  board.innerHTML = html;
  const shades = board.querySelector("[data-shades]").dataset.shades.split(" ");
  const areas = document.querySelectorAll("#map [data-shaded]");
  if (areas.length > 0 && areas.length !== shades.length) {
    location.reload(); // another map than the one that was drawn
    return;
  }
  areas.forEach((area, at) => area.setAttribute("class", shades[at]));
  turn = 0;
  takeTurns();
}

function listen() {
  events = new EventSource(words.events);
  events.onopen = () => {
    heard = Date.now();
    failures = 0;
  };
  events.addEventListener("tally", (event) => {
    heard = Date.now();
    readAt = heard + skew;
    change(event.data);
  });
  events.addEventListener("beat", (event) => {
    heard = Date.now();
    const [at, sentence] = event.data.split("\n");
    if (at) {
      readAt = Date.parse(at);
      fresh.dataset.good = sentence;
    }
  });
  events.onerror = again;
}

function again() {
  events.close();
  const wait = Math.min(LONGEST_WAIT, 1000 * 2 ** failures);
  failures += 1;
  // not all walls of a country at once
  setTimeout(listen, wait / 2 + Math.random() * wait / 2);
}

fresh.dataset.good = fresh.textContent;
document.documentElement.classList.add("scripted");
takeTurns();
tick();
listen();
setInterval(tick, 1000);
setInterval(() => {
  turn += 1;
  takeTurns();
}, TURN);
setInterval(() => {
  if (events.readyState === 1 && Date.now() - heard > SILENCE) {
    again(); // connected, it seems, but nothing comes
  }
}, 5000);
const full = document.getElementById("full");
full.hidden = !document.fullscreenEnabled;
full.addEventListener("click", () => document.documentElement.requestFullscreen());
