// A bell to be woken by: a ring while nobody listens is kept for whoever listens next.
export type Bell = {
  ring(): void;
  /** Resolves at the next ring, or after so many milliseconds. */
  rung(most: number): Promise<void>;
};

export function newBell(): Bell {
  let kept = false;
  let wake: (() => void) | undefined;
  return {
    ring: () => {
      kept = true;
      wake?.();
    },
    rung: async (most) => {
      if (!kept) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, most);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = undefined;
      kept = false;
    },
  };
}
