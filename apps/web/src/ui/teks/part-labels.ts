import type { TeksPartView } from '@akuntabel/app'

/** What each part is called where its field is refused. */
export function partLabels(parts: readonly TeksPartView[]): Record<string, string> {
  return Object.fromEntries(parts.map(({ bagian, judul }) => [`isi.${bagian}.isi`, judul]))
}
