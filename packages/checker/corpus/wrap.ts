/** Lines of at most `width` characters, broken at blanks; 0 leaves the text whole. */
export function wrap(text: string, width: number): string[] {
  if (width === 0) return [text]
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
