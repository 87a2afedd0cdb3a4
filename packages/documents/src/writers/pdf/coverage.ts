/** Characters a font file has a glyph for. Reference: OpenType `cmap`, formats 4 and 12. */
export function charactersOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableOffset(view, 'cmap')
  const characters = new Set<number>()
  for (let at = 0; at < view.getUint16(cmap + 2); at++) {
    const start = cmap + view.getUint32(cmap + 4 + at * 8 + 4)
    const format = view.getUint16(start)
    if (format === 4) readFormat4(view, start, characters)
    if (format === 12) readFormat12(view, start, characters)
  }
  return characters
}

function tableOffset(view: DataView, tag: string): number {
  for (let at = 0; at < view.getUint16(4); at++) {
    const record = 12 + at * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)))
    if (name === tag) return view.getUint32(record + 8)
  }
  throw new Error(`The font has no table ${tag}`)
}

function readFormat4(view: DataView, start: number, characters: Set<number>): void {
  const doubled = view.getUint16(start + 6)
  const ends = start + 14
  const starts = ends + doubled + 2
  for (let at = 0; at < doubled; at += 2) {
    const end = view.getUint16(ends + at)
    const rangeAt = starts + 2 * doubled + at
    const delta = view.getUint16(starts + doubled + at)
    const range = view.getUint16(rangeAt)
    for (let code = view.getUint16(starts + at); code <= end && code !== 0xffff; code++) {
      const glyph =
        range === 0
          ? code + delta
          : view.getUint16(rangeAt + range + 2 * (code - view.getUint16(starts + at)))
      if ((glyph & 0xffff) !== 0) characters.add(code)
    }
  }
}

function readFormat12(view: DataView, start: number, characters: Set<number>): void {
  for (let at = 0; at < view.getUint32(start + 12); at++) {
    const group = start + 16 + at * 12
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code++) characters.add(code)
  }
}

/**
 * The text with □ for each character that no family can print: PDF/A forbids a character without a glyph, and an
 * emoji pasted into an analysis must not stop the report. A family counts where all its faces have the character.
 */
export function printable(text: string, families: readonly (readonly Uint8Array[])[]): string {
  let sets: Set<number>[][] | null = null
  return text.replace(/[^\p{ASCII}]/gu, (character) => {
    sets ??= families.map((faces) => faces.map(charactersOf))
    const code = character.codePointAt(0) ?? 0
    return sets.some((faces) => faces.every((face) => face.has(code))) ? character : '□'
  })
}
