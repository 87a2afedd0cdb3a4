import type { Facts, FactTable } from '../../facts/types.ts'
import { isCalled, scaleWith } from '../scale-with.ts'

/** A column under another head, filled with names of one scale and with nothing else. */
export function statusColumn(facts: Facts, { columns, rows, position }: FactTable): number {
  return columns.findIndex(({ role }, at) => {
    const texts = rows.map(({ cells }) => cells[at]?.text ?? '').filter((text) => text !== '')
    const scale = scaleWith(facts, texts[0] ?? '', position.block)
    return (
      (role === 'lain' || role === 'keterangan') &&
      scale !== undefined &&
      texts.length >= 3 &&
      texts.every((text) => scale.bands.some((band) => isCalled(band, text)))
    )
  })
}
