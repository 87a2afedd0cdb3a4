/** Numbers of tables and figures, counted within their chapter: `3.1`, `3.2`; lampiran may use a letter: `L.1`. */
export interface Numbering {
  startChapter(prefix: number | string): void
  table(): string
  figure(): string
}

export function createNumbering(): Numbering {
  let prefix: number | string = 1
  let tables = 0
  let figures = 0
  return {
    startChapter(next) {
      prefix = next
      tables = 0
      figures = 0
    },
    table: () => `${prefix}.${++tables}`,
    figure: () => `${prefix}.${++figures}`,
  }
}
