/** Tries with a life ever longer, until even a slow machine did in it what it had to: null says that it did not. */
export async function inTime<Done>(attempt: (seconds: number) => Promise<Done | null>): Promise<Done> {
  for (let seconds = 2; ; seconds *= 2) {
    const done = await attempt(seconds);
    if (done !== null) return done;
  }
}
