import { formatShareList, parseShareList } from '@akuntabel/domain'
import { textVersion } from '../draf/text-version.ts'
import { invalidInput } from '../errors/field-errors.ts'
import type { SavedRow } from '../lembar/sheet-rows.ts'
import type { Shares } from './load-shares.ts'

export const SHARE_LABELS = { indikator: 'Indikator dan porsinya' }

/** Every lowest row with what it pays for, in one cell; its words are its version. */
export function shareRows({ rows }: Shares): Map<string, SavedRow> {
  return new Map(
    rows.map(({ kode, shares, links }) => {
      const text = formatShareList(shares)
      const [last] = links
      const edit = { by: last?.updated_by ?? null, at: last?.updated_at ?? null }
      return [`baris/${kode}`, { ...edit, version: textVersion(text), fields: { indikator: text } }]
    }),
  )
}

/** What was typed, with the ids of the indicators. */
export function readShares(
  text: string,
  indikator: Shares['indikator'],
): { indikatorId: string; porsi: string }[] {
  const reading = parseShareList(text)
  if (!reading.ok) throw invalidInput({ indikator: reading.error })
  const ids = new Map(indikator.map(({ id, kode }) => [kode, id]))
  return reading.value.map(({ kode, porsi }) => {
    const indikatorId = ids.get(kode)
    if (indikatorId === undefined)
      throw invalidInput({
        indikator: `Indikator ${kode} tidak ada tahun ini. Tulis kodenya seperti dalam daftar di bawah.`,
      })
    return { indikatorId, porsi: porsi.toFixed() }
  })
}
