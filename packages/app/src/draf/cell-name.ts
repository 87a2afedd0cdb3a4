/** What a cell of a sheet is called, in its form and in the draft of it: a row and one of its fields. */
export function cellName(row: string, field: string): string {
  return `isi.${row}.${field}`
}
