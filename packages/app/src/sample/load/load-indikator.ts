import { type CardColumns, cardToColumns, ENTITAS, type Entitas } from '@akuntabel/domain'
import {
  insertIndikator,
  insertIndikatorVersi,
  insertKomponen,
  putCapaianLampau,
  putRenstraIndikator,
  putRenstraTargets,
  type Writer,
} from '@akuntabel/store'
import { figureColumns } from '../columns.ts'
import { SAMPLE, type SampleIku } from '../sample-data.ts'
import type { PlacedIndikator } from './load-renstra.ts'
import { sampleId } from './sample-id.ts'
import type { TargetOffice } from './target-office.ts'

type Rows = Parameters<typeof insertIndikator>[1]
type Cards = Parameters<typeof insertIndikatorVersi>[1]

export function indikatorId(unit: string, kode: string): string {
  return sampleId(unit, 'indikator', kode)
}

const renstraKode = (no: number): string => `R-${String(no).padStart(2, '0')}`
const IKU_BERLAKU = '2021-03-04'
const [PERIODE, SAMPAI] = SAMPLE.renstra.periode

/** The Renstra's indicators with their yearly targets, the IKU of both entities, and what is known of earlier years. */
export async function loadIndikator(
  tx: Writer,
  office: TargetOffice,
  placed: PlacedIndikator[],
): Promise<void> {
  const iku = ENTITAS.flatMap((entitas) => SAMPLE.iku[entitas].map((card) => ({ entitas, card })))
  await insertIndikator(tx, [
    ...placed.map((one) => renstraRow(office, one)),
    ...iku.map(({ entitas, card }, sort) => ikuRow(office, { entitas, card, sort })),
  ])
  await insertIndikatorVersi(tx, [
    ...placed.map((one) => renstraCard(office, one)),
    ...iku.map(({ card }) => ikuCard(office, card)),
  ])
  await insertKomponen(
    tx,
    iku.flatMap(({ card }) => komponenRows(office, card)),
  )
  await putRenstraIndikator(
    tx,
    placed.map(({ renstraId, nodeId, indikator }) => ({
      unit_code: office.unit,
      renstra_id: renstraId,
      indikator_id: indikatorId(office.unit, renstraKode(indikator.no)),
      indikator_versi: 1,
      node_id: nodeId,
      sort: indikator.no,
    })),
  )
  await putRenstraTargets(
    tx,
    placed.flatMap(({ renstraId, indikator }) =>
      Object.entries(indikator.target).map(([tahun, target]) => ({
        unit_code: office.unit,
        renstra_id: renstraId,
        indikator_id: indikatorId(office.unit, renstraKode(indikator.no)),
        tahun: Number(tahun),
        ...figureColumns(target),
      })),
    ),
  )
  await putCapaianLampau(
    tx,
    SAMPLE.lampau.map((past) => {
      const target = figureColumns(past.target)
      return {
        unit_code: office.unit,
        indikator_id: indikatorId(office.unit, past.kode),
        tahun: past.tahun,
        target_amount: target.amount,
        target_code: target.code,
        ...figureColumns(past.realisasi),
        sumber: office.say(past.sumber),
      }
    }),
  )
}

function renstraRow({ unit }: TargetOffice, { indikator }: PlacedIndikator): Rows[number] {
  const kode = renstraKode(indikator.no)
  return {
    unit_code: unit,
    id: indikatorId(unit, kode),
    kode,
    periode: PERIODE,
    mulai_tahun: PERIODE,
    sampai_tahun: SAMPAI,
    sort: indikator.no,
    iku: false,
  }
}

function ikuRow(
  office: TargetOffice,
  { entitas, card, sort }: { entitas: Entitas; card: SampleIku; sort: number },
): Rows[number] {
  return {
    unit_code: office.unit,
    id: indikatorId(office.unit, card.kode),
    entitas,
    iku: true,
    renstra_indikator_id:
      card.renstra === undefined ? null : indikatorId(office.unit, renstraKode(card.renstra)),
    kode: card.kode,
    periode: PERIODE,
    mulai_tahun: Number(IKU_BERLAKU.slice(0, 4)),
    sampai_tahun: SAMPAI,
    sort: 100 + sort,
  }
}

function renstraCard(office: TargetOffice, { indikator }: PlacedIndikator): Cards[number] {
  return {
    unit_code: office.unit,
    indikator_id: indikatorId(office.unit, renstraKode(indikator.no)),
    versi: 1,
    berlaku: SAMPLE.renstra.tanggal,
    ...cardToColumns({
      name: office.say(indikator.uraian),
      satuan: indikator.satuan,
      kind: indikator.jenis,
      polarity: indikator.polaritas,
      consolidation: indikator.konsolidasi,
    }),
  }
}

function ikuCard(office: TargetOffice, card: SampleIku): Cards[number] {
  return {
    unit_code: office.unit,
    indikator_id: indikatorId(office.unit, card.kode),
    versi: 1,
    berlaku: IKU_BERLAKU,
    sasaran: office.say(card.sasaran),
    formula: card.rumus === undefined ? null : JSON.stringify(card.rumus),
    ...saidBy(office, cardToColumns(card)),
  }
}

function komponenRows(office: TargetOffice, { kode: of, komponen = [] }: SampleIku) {
  const version = { unit_code: office.unit, indikator_id: indikatorId(office.unit, of), versi: 1 }
  return komponen.map(({ kode, nama, satuan, sumberData }, sort) => ({
    ...{ ...version, kode, sort, nama: office.say(nama), satuan },
    // Said as it stands at the end of a quarter, as the figures of the sample are.
    ...{ consolidation: 'terakhir' as const, sumber_data: office.say(sumberData) },
  }))
}

function saidBy(office: TargetOffice, card: CardColumns): CardColumns {
  const said = Object.entries(card).map(([column, text]) => [column, text === null ? null : office.say(text)])
  return Object.fromEntries(said) as CardColumns
}
