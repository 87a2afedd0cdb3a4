import { type Entitas, PIHAK, type Pihak } from '@akuntabel/domain'
import {
  createPk,
  insertPkIndikator,
  insertPkProgram,
  insertPkSasaran,
  insertTandaTangan,
  movePk,
  type PenandaTangan,
  putPkTargets,
  signPk,
  type Triwulan,
  type Writer,
} from '@akuntabel/store'
import { figureColumns } from '../columns.ts'
import { SAMPLE, type SamplePk } from '../sample-data.ts'
import { indikatorId } from './load-indikator.ts'
import { sampleId } from './sample-id.ts'
import type { TargetOffice } from './target-office.ts'

/** One agreement with its targets and programmes, signed. */
export async function loadPk(
  tx: Writer,
  office: TargetOffice,
  { pk, entitas }: { pk: SamplePk; entitas: Entitas },
): Promise<void> {
  const { unit } = office
  const { tahun } = pk
  const id = sampleId(unit, 'pk', entitas, tahun)
  const sasaran = pk[entitas].map((one, sort) => ({ ...one, sort, id: sampleId(id, 'sasaran', sort) }))
  const indikator = sasaran.flatMap((one) =>
    one.indikator.map((row) => ({ ...row, sasaranId: one.id, id: sampleId(id, row.kode) })),
  )
  await createPk(tx, { unit, entitas, tahun, id })
  await insertPkSasaran(
    tx,
    sasaran.map((one) => ({
      unit_code: unit,
      id: one.id,
      pk_id: id,
      sort: one.sort,
      uraian: office.say(one.uraian),
    })),
  )
  await insertPkIndikator(
    tx,
    indikator.map((row, sort) => ({
      unit_code: unit,
      id: row.id,
      pk_id: id,
      sasaran_id: row.sasaranId,
      sort,
      indikator_id: indikatorId(unit, row.kode),
      indikator_versi: 1,
      ...figureColumns(row.target),
    })),
  )
  await putPkTargets(
    tx,
    indikator.flatMap((row) =>
      row.triwulan.map((target, at) => ({
        unit_code: unit,
        pk_indikator_id: row.id,
        triwulan: (at + 1) as Triwulan,
        ...figureColumns(target),
      })),
    ),
  )
  await insertPkProgram(
    tx,
    pk.program.map((program, sort) => ({
      unit_code: unit,
      id: sampleId(id, 'program', sort),
      pk_id: id,
      sort,
      kode: program.kode,
      uraian: program.uraian,
      pagu: BigInt(program.pagu),
    })),
  )
  const { saved } = await movePk(tx, { unit, id, version: 1, from: 'draf', to: 'diajukan' })
  await insertTandaTangan(
    tx,
    signers(office, entitas).map((signer, at) => ({
      ...{ unit_code: unit, pk_id: id, pihak: PIHAK[at] as Pihak, penanda: signer.penanda },
      ...{ pejabat_id: sampleId(unit, 'pejabat', signer.at), person_id: null },
      // The published agreement says who signed it and when, not how.
      ...{ cara: 'sistem', pindaian_sha256: null, disalin: true, oleh: 'Sistem' },
      ...{ isi_hash: saved?.isi_hash as string, tanggal: pk.tanggal },
    })),
  )
  await signPk(tx, { unit, id, nomor: pk.nomor })
}

/** KPU: the Ketua alone; Sekretariat: the Sekretaris before the Ketua (PermenPANRB 53/2014). */
function signers(office: TargetOffice, entitas: Entitas): { at: number; penanda: PenandaTangan }[] {
  const find = (start: string): { at: number; penanda: PenandaTangan }[] =>
    SAMPLE.organisasi.pejabat.flatMap(({ jabatan, nama }, at) =>
      jabatan.startsWith(start)
        ? [
            {
              at,
              penanda: {
                ...{ jabatan: office.say(jabatan), nama: office.say(nama) },
                ...{ nip: null, status: 'definitif' },
              },
            },
          ]
        : [],
    )
  return entitas === 'kpu' ? find('Ketua') : [...find('Sekretaris'), ...find('Ketua')]
}
