// Where a visitor may be sent on to: addresses that came with a request lead nowhere but into this site.

/** The address, where it is a path of this site: "//elsewhere", "/\\elsewhere" and control characters lead browsers away. */
export function ownAddress(address: string): string | undefined {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(address) ? address : undefined;
}
