/** What a tool is doing, one line each, on stderr so that stdout stays the program's own. */

/** @param {string} text */
export function say(text) {
  process.stderr.write(`» ${text}\n`);
}

/**
 * Says every ten seconds that long work is still going on, until the returned function is called.
 * @param {string} what
 * @returns {() => void}
 */
export function stillAt(what) {
  const started = Date.now();
  const timer = setInterval(() => {
    say(`still ${what} (${Math.round((Date.now() - started) / 1000)} s)`);
  }, 10_000);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
