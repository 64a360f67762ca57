// What the part that shows files (views/parts/file-list) is given.

export interface FileListProps {
  files: readonly ShownFile[];
}

export interface ShownFile {
  name: string;
  /** "1.2 MB" */
  size: string;
  /** where it is downloaded; left out where it can't be had */
  href?: string;
  /** where its small picture is */
  thumbnail?: string;
  /** where it is deleted, by whoever may */
  remove?: string;
  /** who sent it and when, or why it can't be had */
  note?: string;
}
