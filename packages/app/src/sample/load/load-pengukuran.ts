import type { Entitas } from '@akuntabel/domain'
import {
  ensureBerkasBukti,
  ensurePengukuran,
  insertBukti,
  insertKomponenNilai,
  insertNilai,
  movePengukuran,
  type Triwulan,
  type Writer,
} from '@akuntabel/store'
import { figureColumns, type SampleFigure } from '../columns.ts'
import { SAMPLE, type SampleAnalisis, type SamplePengukuran } from '../sample-data.ts'
import { type SampleEvidence, sampleEvidence } from './evidence.ts'
import { indikatorId } from './load-indikator.ts'
import { sampleId } from './sample-id.ts'
import type { TargetOffice } from './target-office.ts'

const ENTERED_BY = 'Operator Subbagian'
const NO_TEXTS = {
  penyebab: null,
  hambatan: null,
  kendala: null,
  solusi: null,
  tindak_lanjut: null,
  program: null,
}

/** Four quarters of an entity: figures, analyses, and the state each quarter has reached. */
export async function loadPengukuran(
  tx: Writer,
  office: TargetOffice,
  { year, entitas }: { year: SamplePengukuran; entitas: Entitas },
): Promise<void> {
  const { unit } = office
  const { tahun, keadaan } = year
  for (const [at, state] of keadaan.entries()) {
    const triwulan = (at + 1) as Triwulan
    const id = pengukuranId(unit, { entitas, tahun, triwulan })
    const { version } = await ensurePengukuran(tx, { unit, entitas, tahun, triwulan, id })
    const measured = year[entitas].flatMap(({ kode, realisasi, sampel }) => {
      const figure = realisasi[at] ?? null
      return figure === null
        ? []
        : [{ kode, sampel, figure: office.vary(figure, `${kode}/${tahun}/${triwulan}`) }]
    })
    await insertNilai(
      tx,
      measured.flatMap(({ kode, figure, sampel }) => {
        const value = { unit_code: unit, pengukuran_id: id, indikator_id: indikatorId(unit, kode) }
        const { counted } = komponenOf(entitas, { kode, figure })
        return [
          {
            ...value,
            ...figureColumns(counted ?? figure),
            asal: counted === null ? ('langsung' as const) : ('dihitung' as const),
            ...textsOf(office, { kode, tahun, triwulan }),
            sampel: office.isCopy || (sampel[at] ?? true),
            updated_by: ENTERED_BY,
            updated_at: enteredAt(tahun, triwulan),
          },
        ]
      }),
    )
    await insertKomponenNilai(
      tx,
      measured.flatMap(({ kode, figure }) => {
        const value = { unit_code: unit, pengukuran_id: id, indikator_id: indikatorId(unit, kode) }
        return komponenOf(entitas, { kode, figure }).rows.map((row) => ({ ...value, ...row }))
      }),
    )
    if (state !== 'draf') await movePengukuran(tx, { unit, id, version, from: 'draf', to: state })
  }
}

/** What a figure was counted from, and what it comes to: a copy's figure may name no whole number of items. */
function komponenOf(
  entitas: Entitas,
  { kode, figure }: { kode: string; figure: SampleFigure },
): { counted: SampleFigure; rows: { kode: string; amount: string | null; code: string | null }[] } {
  const card = SAMPLE.iku[entitas].find((one) => one.kode === kode)
  const komponen = card?.komponen ?? []
  const rows = komponen.map(({ kode, nilai }) => {
    if (typeof nilai !== 'object') return { kode, ...figureColumns(nilai === 'realisasi' ? figure : nilai) }
    return { kode, ...figureColumns(Number(figure) >= nilai.sejak ? 'ya' : 'tidak') }
  })
  if (komponen.length === 0) return { counted: null, rows }
  const items = komponen.some(({ nilai }) => typeof nilai === 'object')
  return { counted: items ? rows.filter(({ code }) => code === 'ya').length : figure, rows }
}

/** Rows of the evidence whose files are in the vault already. */
export async function loadBukti(
  tx: Writer,
  office: TargetOffice,
  files: Map<string, { sha256: string; size: number }>,
): Promise<void> {
  const { unit } = office
  for (const evidence of sampleEvidence(office)) {
    const file = files.get(evidence.nama)
    if (file === undefined) continue
    const row = { unit_code: unit, sha256: file.sha256, nama: evidence.nama, uploaded_by: ENTERED_BY }
    const uploaded_at = enteredAt(evidence.tahun, evidence.triwulan)
    await ensureBerkasBukti(tx, { ...row, uploaded_at, ukuran: BigInt(file.size), tipe: 'application/pdf' })
    await insertBukti(tx, {
      ...row,
      uploaded_at,
      id: sampleId(unit, 'bukti', evidence.nama),
      pengukuran_id: pengukuranId(unit, evidence),
      indikator_id: indikatorId(unit, evidence.kode),
      keterangan: 'Sampel',
    })
  }
}

function textsOf(
  office: TargetOffice,
  { kode, tahun, triwulan }: { kode: string; tahun: number; triwulan: Triwulan },
): Record<keyof typeof NO_TEXTS, string | null> {
  const brief = SAMPLE.analisis.triwulan[kode]
  if (triwulan < 4) return { ...NO_TEXTS, penyebab: brief === undefined ? null : office.say(brief) }
  const year = SAMPLE.analisis.setahun[kode]
  const texts: SampleAnalisis | undefined = year?.[tahun] ?? year?.semua
  if (texts === undefined) return NO_TEXTS
  return {
    penyebab: office.say(texts.penyebab),
    hambatan: office.say(texts.hambatan),
    kendala: null,
    solusi: office.say(texts.solusi),
    tindak_lanjut: office.say(texts.tindakLanjut),
    program: office.say(texts.program),
  }
}

function pengukuranId(
  unit: string,
  { entitas, tahun, triwulan }: Pick<SampleEvidence, 'entitas' | 'tahun' | 'triwulan'>,
): string {
  return sampleId(unit, 'pengukuran', entitas, tahun, triwulan)
}

/** The tenth day after the quarter, in the morning of Blitar. */
function enteredAt(tahun: number, triwulan: number): string {
  const month = (triwulan * 3) % 12
  return `${triwulan === 4 ? tahun + 1 : tahun}-${String(month + 1).padStart(2, '0')}-10T02:00:00Z`
}
