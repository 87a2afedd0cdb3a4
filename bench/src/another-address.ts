let visits = 0

/** The same page by an address nobody has asked for, so that the program draws it and gives none it kept. */
export function anotherAddress(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}kunjungan=${visits++}`
}
