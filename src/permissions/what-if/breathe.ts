// Lets others work while something takes seconds: one process serves everybody.
const LONGEST = 25;

/** Gives a function to await now and then: it waits for a moment where longer than 25 ms passed without. */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < LONGEST) return;
    await new Promise((resume) => setImmediate(resume));
    last = performance.now();
  };
}
