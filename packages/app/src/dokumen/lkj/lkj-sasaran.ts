import type { LkjIndikatorData, LkjSasaranData } from '@akuntabel/documents'
import {
  cardAt,
  classify,
  classifyMean,
  formatDate,
  judgeIndikator,
  ownMoney,
  quartersOfMonths,
  standarOf,
  TINDAK_LANJUT_STATES,
  TRIWULAN,
  valueFromColumns,
} from '@akuntabel/domain'
import {
  anggaranAt,
  buktiOfYear,
  type IndikatorCard,
  indikatorOfYear,
  listRencanaAksi,
  listTindakLanjut,
  nilaiOfYear,
  type Reader,
  type Renstra,
  type RenstraCard,
  renstraIndikator,
  renstraOf,
  renstraTargets,
  type TindakLanjut,
} from '@akuntabel/store'
import { loadShares, type Shares } from '../../anggaran-indikator/load-shares.ts'
import { kegiatanByIndikator } from '../../kegiatan/kegiatan-data.ts'
import type { TextColumn } from '../../pengukuran/value-fields.ts'
import { yearsOf } from '../../year/history.ts'
import { sasaranMean, standingAfter } from '../../year/measure.ts'
import { indikatorOf, type PlannedIndikator, type YearPlan } from '../../year/plan.ts'
import type { LkjKey } from './lkj-key.ts'
import { rumusData } from './lkj-rumus.ts'

/** Each sasaran with its indicators: the year, the quarters, earlier years, the Renstra and what people wrote. */
export async function lkjSasaran(
  tx: Reader,
  { key, plan, anggaran }: Pick<Sources, 'anggaran'> & { key: LkjKey; plan: YearPlan },
): Promise<LkjSasaranData[]> {
  const sources = { ...(await loadSources(tx, { key, plan })), anggaran, dibiayai: await paidRows(tx, key) }
  return plan.sasaran.map((sasaran) => {
    const mean = sasaranMean(plan, sasaran.indikator, 4)
    return {
      uraian: sasaran.uraian,
      indikator: sasaran.indikator.map((indikator) => indikatorData(indikator, plan, sources)),
      capaian: {
        value: mean.value === null ? null : mean.value.toString(),
        filled: mean.filled,
        of: mean.of,
        utuh: mean.whole,
      },
      kategori: classifyMean(plan.scale, mean),
    }
  })
}

type Sources = Awaited<ReturnType<typeof loadSources>> & {
  /** The whole budget, held against every indicator of a year in which no row says what it pays for. */
  anggaran: { pagu: bigint; realisasi: bigint | null } | null
  /** What the rows pay for; null: none says so. */
  dibiayai: Shares['rows'] | null
}

async function paidRows(tx: Reader, { unit, tahun }: LkjKey): Promise<Sources['dibiayai']> {
  const anggaran = await anggaranAt(tx, { unit, tahun })
  const shares = anggaran === null ? null : await loadShares(tx, { unit, tahun, anggaran })
  return shares?.linked ? shares.rows : null
}

async function loadSources(tx: Reader, { key, plan }: { key: LkjKey; plan: YearPlan }) {
  const { unit, tahun } = key
  const planned = indikatorOf(plan)
  const cards = await indikatorOfYear(tx, { unit, tahun })
  const renstra = await renstraOf(tx, unit, tahun)
  const version = renstra === null ? null : { unit, renstraId: renstra.id }
  const promised = version === null ? [] : await renstraIndikator(tx, version)
  const targets = version === null ? [] : await renstraTargets(tx, version)
  return {
    tahun,
    cards: new Map(cards.map((card) => [card.id, card])),
    promised: new Map(promised.map((card) => [card.id, card])),
    years: await yearsOf(tx, {
      unit,
      indikatorIds: planned.map((one) => one.indikator_id),
      untilTahun: tahun - 1,
    }),
    renstra,
    renstraTargets: Map.groupBy(targets, (row) => row.indikator_id),
    nilai: Map.groupBy(await nilaiOfYear(tx, key), (row) => row.indikator_id),
    tindakLanjut: Map.groupBy(await listTindakLanjut(tx, key), (row) => row.indikator_id),
    bukti: Map.groupBy(await buktiOfYear(tx, key), (row) => row.indikator_id),
    kegiatan: await kegiatanByIndikator(tx, key),
    rencana: Map.groupBy(await listRencanaAksi(tx, key), (row) => row.indikator_id),
  }
}

function indikatorData(one: PlannedIndikator, plan: YearPlan, sources: Sources): LkjIndikatorData {
  const card = sources.cards.get(one.indikator_id)
  const { target, realisasi, capaian, hitungan } = standingAfter(plan, one, 4)
  const lampau = (sources.years.get(one.indikator_id) ?? []).map(({ law: _, ...figure }) => figure)
  const renstra = renstraOfIndikator(one, sources)
  const standar = card === undefined ? null : standarData(card)
  const done = sources.kegiatan.get(one.indikator_id)
  const own = sources.dibiayai === null ? undefined : ownMoney(one.kode, sources.dibiayai)
  return {
    kode: one.kode,
    uraian: one.name,
    satuan: one.satuan,
    polarity: one.polarity,
    rentang: one.range ?? null,
    konsolidasi: one.consolidation,
    ...cardAt('analisis', card ?? null),
    ...rumusData(one, hitungan),
    target,
    realisasi,
    capaian,
    kategori: capaian.capped === null ? null : classify(plan.scale, capaian.capped),
    penilaian: judgeIndikator({
      tahun: sources.tahun,
      target,
      realisasi,
      capaian,
      polarity: one.polarity,
      lampau,
      renstra: renstra?.targets ?? [],
      standar: standar?.nilai ?? null,
      anggaran: own === undefined ? sources.anggaran : own,
      policy: plan.policy,
    }),
    triwulan: TRIWULAN.map((triwulan) => {
      const cell = one.cells[triwulan]
      return { triwulan, target: cell.target, realisasi: cell.realisasi }
    }),
    lampau,
    renstra,
    standar,
    ...(own === undefined ? {} : { anggaran: own }),
    ...latestTexts(
      sources.nilai.get(one.indikator_id) ?? [],
      sources.tindakLanjut.get(one.indikator_id) ?? [],
    ),
    ...notMeasured(one),
    bukti: (sources.bukti.get(one.indikator_id) ?? []).map(({ nama, sha256, triwulan }) => ({
      nama,
      sha256,
      triwulan,
    })),
    rencanaAksi: (sources.rencana.get(one.indikator_id) ?? []).map(({ uraian, bulan, pic }) => ({
      uraian,
      triwulan: quartersOfMonths(bulan),
      pic,
    })),
    ...(done === undefined ? {} : { kegiatan: done }),
  }
}

/** National or provincial, as the card names it. */
function standarData(card: IndikatorCard): LkjIndikatorData['standar'] {
  const nilai = standarOf(card)
  if (nilai === null) return null
  const { standar_sumber: sumber, standar_tahun: tahun } = card
  const source = [sumber, tahun === null ? null : `tahun ${tahun}`].filter((part) => part !== null)
  return { nama: 'Standar pembanding', nilai, sumber: source.join(', ') || 'kartu indikator' }
}

/** The indicator itself where it stands in the Renstra, else the Renstra indicator it answers. */
function renstraCard(
  { cards, promised }: Pick<Sources, 'cards' | 'promised'>,
  one: PlannedIndikator,
): RenstraCard | undefined {
  const answered = cards.get(one.indikator_id)?.renstra_indikator_id ?? ''
  return promised.get(one.indikator_id) ?? promised.get(answered)
}

function renstraOfIndikator(one: PlannedIndikator, sources: Sources): LkjIndikatorData['renstra'] {
  const { renstra, renstraTargets } = sources
  const card = renstraCard(sources, one)
  if (renstra === null || card === undefined) return null
  const targets = renstraTargets.get(card.id) ?? []
  if (targets.length === 0) return null
  return {
    indikator: card.name,
    periode: periodOf(renstra),
    targets: targets
      .toSorted((a, b) => a.tahun - b.tahun)
      .map((row) => ({ tahun: row.tahun, target: valueFromColumns(card.value_kind, row) })),
  }
}

function periodOf({ mulai, selesai }: Renstra): [number, number] {
  return [mulai, selesai]
}

type Texts = Pick<
  LkjIndikatorData,
  'penyebab' | 'hambatan' | 'kendala' | 'solusi' | 'tindakLanjut' | 'program'
>

/** What was written in the latest quarter that has it: a later quarter's text replaces an earlier one's. */
export function latestTexts(rows: Awaited<ReturnType<typeof nilaiOfYear>>, plans: TindakLanjut[]): Texts {
  const newestFirst = rows.toSorted((a, b) => b.triwulan - a.triwulan)
  const latest = (field: TextColumn) =>
    newestFirst.find((row) => row[field] !== null && row[field] !== '')?.[field] ?? null
  return {
    penyebab: latest('penyebab'),
    hambatan: latest('hambatan'),
    kendala: latest('kendala'),
    solusi: latest('solusi'),
    tindakLanjut: withPlans(latest('tindak_lanjut'), plans),
    program: latest('program'),
  }
}

/** The text, and after it what was promised: what, who, until when, and how it stands. */
function withPlans(text: string | null, plans: TindakLanjut[]): string | null {
  const said = plans
    .filter(({ state }) => state !== 'dibatalkan')
    .map(({ uraian, penanggung_jawab, tenggat, state }) => {
      const what = uraian.replace(/[.;\s]+$/u, '')
      return `${what} (${penanggung_jawab}, sampai ${formatDate(tenggat)}; ${TINDAK_LANJUT_STATES[state].toLowerCase()}).`
    })
  const all = [text, ...said].filter((part) => part !== null)
  return all.length === 0 ? null : all.join(' ')
}

/** What was said of quarters without a figure, or without the evidence they promised. */
function notMeasured({ cells }: PlannedIndikator): Pick<LkjIndikatorData, 'tidakDiukur' | 'buktiMenyusul'> {
  const quarters = TRIWULAN.map((triwulan) => cells[triwulan])
  return {
    tidakDiukur: quarters.flatMap(({ triwulan, status, alasan }) =>
      status === 'tidak-dapat-diukur' ? [{ triwulan, alasan: alasan ?? '' }] : [],
    ),
    buktiMenyusul: quarters.flatMap(({ triwulan, alasan, sampai, bukti }) =>
      sampai !== null && bukti === 0 ? [{ triwulan, alasan: alasan ?? '', sampai }] : [],
    ),
  }
}
