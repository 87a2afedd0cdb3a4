import type { Entitas } from '@akuntabel/domain'
import { createRkt, insertRktIndikator, updateRktIndikator, type Writer } from '@akuntabel/store'
import { establishLoaded } from '../../rkt/establish-rkt.ts'
import { loadRkt as readRkt } from '../../rkt/load-rkt.ts'
import { figureColumns } from '../columns.ts'
import type { SamplePk } from '../sample-data.ts'
import { indikatorId } from './load-indikator.ts'
import { sampleId } from './sample-id.ts'
import type { TargetOffice } from './target-office.ts'

/** The plan of a year: it was published with its agreement, with the same targets. */
export async function loadRkt(
  tx: Writer,
  { unit }: TargetOffice,
  { pk, entitas }: { pk: SamplePk; entitas: Entitas },
): Promise<void> {
  const { tahun, nomor, tanggal } = pk
  const rkt = await createRkt(tx, { unit, entitas, tahun })
  if (rkt === null) throw new Error(`the sample has two plans of ${tahun}`)
  await insertRktIndikator(
    tx,
    pk[entitas]
      .flatMap(({ indikator }) => indikator)
      .map(({ kode, target }, sort) => ({
        unit_code: unit,
        id: sampleId(unit, 'rkt', entitas, tahun, kode),
        rkt_id: rkt.id,
        indikator_id: indikatorId(unit, kode),
        indikator_versi: 1,
        sort,
        ...figureColumns(target),
      })),
  )
  for (const { row, differs } of (await readRkt(tx, rkt)).rows)
    if (differs) await updateRktIndikator(tx, { unit, id: row.id, by: 'Sistem', alasan: AS_PUBLISHED })
  await establishLoaded(tx, await readRkt(tx, rkt), { version: rkt.version, nomor, tanggal })
}

const AS_PUBLISHED = 'Target mengikuti Keputusan penetapan kinerja tahun ini.'
