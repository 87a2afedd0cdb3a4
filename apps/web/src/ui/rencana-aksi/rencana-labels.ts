import type { RencanaAksiView } from '@akuntabel/app'

/** What the cells of an indicator's steps are called in a list of what was refused. */
export function rencanaLabels({ sasaran, rows }: RencanaAksiView): Record<string, string> {
  const kodeOf = new Map<string, string>()
  for (const { id, kode, steps } of sasaran.flatMap(({ indikator }) => indikator)) {
    kodeOf.set(`baru/${id}`, `Langkah baru ${kode}`)
    steps.forEach((step, at) => {
      kodeOf.set(`langkah/${step.id}`, `Langkah ${at + 1} ${kode}`)
    })
  }
  return Object.fromEntries(
    Object.entries(rows).flatMap(([row, { fields }]) =>
      Object.keys(fields).map((field) => [
        `isi.${row}.${field}`,
        kodeOf.get(row) ?? kodeOf.get(row.replace(/\/\d+$/, '')) ?? '',
      ]),
    ),
  )
}
