import type { Entitas, Triwulan } from '@akuntabel/domain'
import { getPk, insertTandaTangan, type PkFull, pkFull, signPk } from '@akuntabel/store'
import { createPkDraft } from '../../pk/create-pk-draft.ts'
import { editPk } from '../../pk/edit-pk.ts'
import { loadPk as readPk } from '../../pk/load-pk.ts'
import { pkRowId } from '../../pk/pk-cells.ts'
import { newSignature } from '../../pk/signing.ts'
import { submitPk } from '../../pk/submit-pk.ts'
import { refreshRingkasan } from '../../year/refresh-ringkasan.ts'
import { typedFigure } from '../columns.ts'
import type { SamplePk } from '../sample-data.ts'
import { act, asSystem, clockOf, type Loading } from './act.ts'

/** One agreement of the plan of its year, with its targets by quarter and its programmes, signed. */
export async function loadPk(
  loading: Loading,
  { pk, entitas }: { pk: SamplePk; entitas: Entitas },
): Promise<void> {
  const { tahun } = pk
  const done = { oleh: 'kasubbag', hari: pk.tanggal }
  const { id } = await act(loading, done, createPkDraft, { input: { entitas, tahun } })
  const address = { entitas, tahun, id }
  const full = await draftOf(loading, id)
  let { version } = full.pk
  const [first, ...others] = pk.program.filter(({ kode }) => full.program.every((one) => one.kode !== kode))
  const rows = [...typedRows(full, pk), ...(first === undefined ? [] : [newProgram(first)])]
  await act(loading, done, editPk, { input: { ...address, version, rows } })
  for (const one of others)
    await act(loading, done, editPk, { input: { ...address, version, rows: [newProgram(one)] } })
  version = (await getPk(loading.tx, loading.office.unit, id))?.version ?? version
  await act(loading, done, submitPk, { input: { ...address, version } })
  await asSystem(loading)
  await sign(loading, { id, pk, entitas })
}

async function draftOf({ tx, office }: Loading, id: string): Promise<PkFull> {
  const full = await pkFull(tx, office.unit, id)
  if (full === null) throw new Error('a draft of the sample is gone')
  return full
}

function newProgram({ kode, uraian, pagu }: SamplePk['program'][number]) {
  return { id: pkRowId.programBaru, version: 0, fields: { kode, uraian, pagu: `${pagu}` } }
}

/** Targets of the quarters, and what its programmes got that were last year's. */
function typedRows({ sasaran, program }: PkFull, pk: SamplePk) {
  const planned = new Map(
    [...pk.kpu, ...pk.sekretariat].flatMap(({ indikator }) => indikator).map((one) => [one.kode, one]),
  )
  const quarters = sasaran
    .flatMap(({ indikator }) => indikator)
    .flatMap(({ id, kode }) =>
      (planned.get(kode)?.triwulan ?? []).map((target, at) => {
        const row = pkRowId.triwulan(id, (at + 1) as Triwulan)
        return { id: row, version: 0, fields: { target: typedFigure(target) } }
      }),
    )
  const money = program.flatMap(({ id, kode, version }) => {
    const pagu = pk.program.find((one) => one.kode === kode)?.pagu
    return pagu === undefined ? [] : [{ id: pkRowId.program(id), version, fields: { pagu: `${pagu}` } }]
  })
  return [...quarters, ...money]
}

/**
 * The published agreement says who signed it and when, not how: nobody signed in the program. Sealing makes its files, with
 * no transaction open, and follows.
 */
async function sign(
  { tx, office: { unit } }: Loading,
  { id, pk, entitas }: { id: string; pk: SamplePk; entitas: Entitas },
): Promise<void> {
  const { tahun, nomor, tanggal } = pk
  const signing = await readPk(tx, { unit, id, clock: clockOf(tanggal) })
  const signatures = signing.pihak.flatMap(({ holding, ...party }) => {
    if (holding === null) return []
    const given = { party: { ...party, holding }, holding, cara: 'sistem' as const, tanggal, oleh: 'Sistem' }
    return [{ ...newSignature(signing, given), person_id: null, disalin: true }]
  })
  await insertTandaTangan(tx, signatures)
  await signPk(tx, { unit, id, nomor })
  await refreshRingkasan(tx, { office: signing.office, entitas, tahun })
}
