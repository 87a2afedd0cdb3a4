// Characters for private use, which no keyboard writes.
const [OPEN, CLOSE] = ['\uE000', '\uE001']
const MARK = new RegExp(`${OPEN}(\\w+)${CLOSE}`, 'g')

/** Stands for the page a bookmark is on, until pages are known. */
export function pageMark(bookmark: string): string {
  return `${OPEN}${bookmark}${CLOSE}`
}

export function fillPageMarks(xml: string, pageAt: ReadonlyMap<string, string>): string {
  return xml.replace(MARK, (mark, bookmark: string) => pageAt.get(bookmark) ?? mark)
}
