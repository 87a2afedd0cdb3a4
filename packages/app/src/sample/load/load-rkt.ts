import type { Entitas } from '@akuntabel/domain'
import { lockRkt, type Rkt } from '@akuntabel/store'
import { createRkt } from '../../rkt/create-rkt.ts'
import { editRkt } from '../../rkt/edit-rkt.ts'
import { establishRkt } from '../../rkt/establish-rkt.ts'
import { type LoadedRkt, loadRkt as readRkt } from '../../rkt/load-rkt.ts'
import { rktRowId } from '../../rkt/rkt-rows.ts'
import { typedFigure } from '../columns.ts'
import type { SamplePk } from '../sample-data.ts'
import { act, type Loading } from './act.ts'

/** The plan of a year: it was published with its agreement, with the same targets. */
export async function loadRkt(
  loading: Loading,
  { pk, entitas }: { pk: SamplePk; entitas: Entitas },
): Promise<void> {
  const { tahun, nomor, tanggal } = pk
  const done = { oleh: 'kasubbag', hari: tanggal }
  const year = { entitas, tahun }
  const targets = new Map(
    pk[entitas].flatMap(({ indikator }) => indikator).map(({ kode, target }) => [kode, typedFigure(target)]),
  )
  await act(loading, done, createRkt, { input: year })
  const { rows } = await draftOf(loading, year)
  for (const { row } of rows.filter(({ row }) => !targets.has(row.kode)))
    await act(loading, done, editRkt, { input: { ...year, change: { do: 'keluarkan', id: row.id } } })
  const edit = async (fieldsOf: (one: LoadedRkt['rows'][number]) => Record<string, string>) => {
    const typed = (await draftOf(loading, year)).rows.map((one) => {
      const { id, version } = one.row
      return { id: rktRowId(id), version, fields: fieldsOf(one) }
    })
    await act(loading, done, editRkt, { input: { ...year, rows: typed } })
  }
  await edit(({ row }) => ({ target: targets.get(row.kode) ?? '' }))
  await edit(({ differs }): Record<string, string> => (differs ? { alasan: AS_PUBLISHED } : {}))
  const decree = { version: (await lockedOf(loading, year)).version, nomor: nomor ?? '', tanggal }
  await act(loading, done, establishRkt, { input: { ...year, ...decree } })
}

const AS_PUBLISHED = 'Target mengikuti Keputusan penetapan kinerja tahun ini.'

interface PlannedYear {
  entitas: Entitas
  tahun: number
}

async function draftOf(loading: Loading, year: PlannedYear): Promise<LoadedRkt> {
  return readRkt(loading.tx, await lockedOf(loading, year))
}

async function lockedOf({ tx, office: { unit } }: Loading, year: PlannedYear): Promise<Rkt> {
  const rkt = await lockRkt(tx, { unit, ...year })
  if (rkt === null) throw new Error(`the sample has no plan of ${year.tahun}`)
  return rkt
}
