const LONGEST = 60
/** Where a name goes on to say which, how or by what: what stands before is a name of its own. */
const TURN =
  /,| (?:yang|sesuai|menurut|berdasarkan|secara|terhadap|serta|oleh|dalam rangka|melalui|kepada|dari) /u

/**
 * Names short enough for a caption, one for each indicator of a report and no two the same. What stands in brackets and
 * what follows the first turn of the sentence is left out, but never so much that one word remains; a name that is
 * still long ends at a word with `…`. Two that would read alike stay as they are. Units: none. Source: none, a caption
 * is ours. Example: `shortNames(['Persentase Keputusan KPU Kota Blitar yang berpedoman pada perundang-undangan'])` →
 * `['Persentase Keputusan KPU Kota Blitar']`. Edge: a name that is short already stays. Error: an empty name stays
 * empty.
 */
export function shortNames(names: readonly string[]): string[] {
  const short = names.map(shortened)
  return short.map((one, at) =>
    short.some((other, place) => place !== at && other === one) ? (names[at] ?? one) : one,
  )
}

function shortened(name: string): string {
  if (name.length <= LONGEST) return name
  const plain = name.replace(/\s*\([^)]*\)/gu, '').trim()
  if (plain.length <= LONGEST && plain.includes(' ')) return plain
  const [head = plain] = plain.split(TURN)
  return cut(head.trim().includes(' ') ? head.trim() : plain)
}

function cut(name: string): string {
  if (name.length <= LONGEST) return name
  const space = name.lastIndexOf(' ', LONGEST - 1)
  return `${name.slice(0, space > 0 ? space : LONGEST - 1).replace(/[,;]+$/u, '')}…`
}
