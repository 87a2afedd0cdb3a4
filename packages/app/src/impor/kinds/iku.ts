import type { ImporRow } from '@akuntabel/domain'
import { clearPlaces, listIku, lockRenstra, removeIndikator, type Writer } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { ikuFileRows } from '../../iku/iku-file.ts'
import { judgeCards } from '../../iku/judge-cards.ts'
import { neighboursOf } from '../../iku/rumus-input.ts'
import { writeJudged } from '../../iku/write-judged.ts'
import type { TabelRow } from '../../tabel/tabel.ts'
import { type ImporKind, type ImporPlace, ownYear } from '../impor-kind.ts'

/** The cards of an entity's main indicators, each with its components as one row. */
export const IKU_IMPOR: ImporKind = {
  ...ownYear,
  jenis: 'iku',
  perEntitas: true,
  lock: (tx, { unit }) => lockRenstra(tx, unit),
  async rows(tx, place) {
    const cards = Map.groupBy(await ikuFileRows(tx, place), ({ kode = '' }) => kode)
    return [...cards].map(([kode, rows]) => ({
      id: `kartu/${kode}`,
      cells: { kode, kartu: JSON.stringify(rows) },
    }))
  },
  nameOf: ({ kode = '' }) => kode,
  /** A changed card gets a version that says what it said; one that was new is taken out while nothing names it. */
  async restore(tx, { place, baris }) {
    const before = baris.flatMap(({ sebelum }): TabelRow[] => JSON.parse(sebelum?.kartu ?? '[]'))
    const { cards, errors, period } = await judgeCards(tx, { ...place, rows: before })
    const [wrong] = errors
    if (wrong !== undefined)
      throw new AppError('keadaan-salah', {
        sentence: `Kartu ${before[wrong.at]?.kode} tidak dapat kembali seperti semula: ${wrong.sentence}`,
      })
    for (const card of cards) await writeJudged(tx, card, { ...place, period })
    await takeOut(
      tx,
      place,
      baris.filter(({ sebelum }) => sebelum === null),
    )
  },
}

async function takeOut(tx: Writer, place: ImporPlace, added: readonly ImporRow[]): Promise<void> {
  const codes = new Set(added.map(({ nama }) => nama))
  const { edges } = await neighboursOf(tx, place)
  for (const [kode, needed] of edges) {
    const named = needed.find((one) => codes.has(one))
    if (named !== undefined && !codes.has(kode)) throw used(named, `dipakai menghitung ${kode}`)
  }
  for (const { id, kode } of await listIku(tx, place)) {
    if (!codes.has(kode)) continue
    await clearPlaces(tx, { unit: place.unit, indikatorId: id })
    if (!(await removeIndikator(tx, { unit: place.unit, id })))
      throw used(kode, 'dipakai dalam target, RKT, rencana aksi, Perjanjian Kinerja, atau pengukuran')
  }
}

function used(kode: string, how: string): AppError {
  return new AppError('keadaan-salah', {
    sentence: `${kode} sudah ${how}, sehingga impornya tidak dapat dibatalkan. Keluarkan dahulu dari sana.`,
  })
}
