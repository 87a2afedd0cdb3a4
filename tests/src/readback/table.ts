/** A table as a reader of the file sees it: texts only, rows in printed order, merged cells repeated downwards as ''. */
export interface ReadTable {
  header: string[]
  rows: string[][]
}

/** `1.234.567,89`, `Rp4.103.445.000`, `−95.615.000`, `99,5%`, `-` … as a number; NaN where it is not one. */
export function figure(text: string): number {
  const clean = text
    .replace(/[\s\u00a0\u202f%]|Rp/g, '')
    .replace('−', '-')
    .replaceAll('.', '')
    .replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(clean) ? Number(clean) : Number.NaN
}

/** How many decimals a printed figure has; its rounding interval is half of the last one. */
export function tolerance(text: string): number {
  const decimals = /,(\d+)/.exec(text)?.[1]?.length ?? 0
  return 0.5 * 10 ** -decimals + 1e-9
}

export function columnOf(table: ReadTable, pattern: RegExp): number {
  return table.header.findIndex((label) => pattern.test(label))
}
