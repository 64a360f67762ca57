// What a line is made into, before it is written.

/** What is written for a line. `identity`: what no two lines of a file may have; `here`: as it is here without having moved in. */
export type Made = { [name: string]: unknown; identity?: string; here?: 'same' | 'differs' };
