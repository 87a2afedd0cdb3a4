import type { CardChange } from '@akuntabel/domain'
import type { KomponenColumns, ReadRumus } from './rumus-input.ts'
import { formulaText, komponenText, komponenView } from './rumus-view.ts'

/** What a later version says otherwise of its formula and components, each component by its code. */
export function rumusChanges(before: ReadRumus, after: ReadRumus): CardChange[] {
  const rumus = {
    key: 'rumus',
    label: 'Rumus',
    from: formulaText(before.formula),
    to: formulaText(after.formula),
  }
  const codes = [...new Set([...before.komponen, ...after.komponen].map(({ kode }) => kode))]
  const changes = codes.map((kode) => ({
    key: `komponen.${kode}`,
    label: `Komponen ${kode}`,
    from: textOf(before.komponen, kode),
    to: textOf(after.komponen, kode),
  }))
  return [rumus, ...changes].filter(({ from, to }) => from !== to)
}

function textOf(komponen: KomponenColumns[], kode: string): string | null {
  const found = komponen.find((one) => one.kode === kode)
  return found === undefined ? null : komponenText(komponenView(found))
}
