package io.thintag.demo;

/** One platform of the pretend internet, below a path of its own. */
interface Platform {
  /** The one invented secret that every platform here takes for a key or a token. */
  String SECRET = "demo-token";

  Answer answer(Visit visit);
}
