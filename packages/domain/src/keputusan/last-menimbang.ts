/**
 * The last consideration of a Keputusan, which names the letters of all before it. Units: how many stand before it, 1
 * to 25. Source: UU 12/2011 lampiran II. Example: 2, `Keputusan X tentang Y` → `bahwa berdasarkan pertimbangan
 * sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan X tentang Y`. Edge: of one it is `dalam
 * huruf a`; from three on a comma stands before `dan`. Error: with none before it, and past `y`, throws RangeError.
 */
export function lastMenimbang(before: number, perlu: string): string {
  if (!Number.isInteger(before) || before < 1 || before > 25) throw new RangeError(`no letters: ${before}`)
  const letters = Array.from({ length: before }, (_, at) => `huruf ${String.fromCharCode(97 + at)}`)
  const last = letters.pop()
  const named =
    letters.length === 0 ? last : `${letters.join(', ')}${letters.length > 1 ? ',' : ''} dan ${last}`
  return `bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam ${named}, perlu menetapkan ${perlu}`
}
