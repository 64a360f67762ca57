// A file on its way in: what a form sent, before anybody has looked at it.

/** `field` is the input's name, `name` what the sender calls it (never a path of ours), `path` where its bytes lie meanwhile. */
export type Upload = {
  field: string;
  name: string;
  bytes: number;
  path: string;
  /** There was more than any file may have: only the beginning was kept. */
  tooLarge: boolean;
};
