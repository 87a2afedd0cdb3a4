import type { JenisRevisi } from '@akuntabel/domain'
import {
  type Anggaran,
  anggaranAt,
  anggaranBaris,
  type CapaianKeluaran,
  listAnggaranIndikator,
  listCapaianKeluaran,
  listRencanaPenarikan,
  listRincianPagu,
  lockYearRingkasan,
  putDipaHead,
  putRevisiJenis,
  type Reader,
  removeDipa,
  removeDipaRevisi,
  targetSerapan,
  type Writer,
} from '@akuntabel/store'
import { rincianText } from '../../anggaran/rincian-text.ts'
import { judgeDipa } from '../../dipa/dipa-problems.ts'
import { dipaListRows } from '../../dipa/dipa-sheet.ts'
import { revisionStep } from '../../dipa/revision-step.ts'
import { writeDipa } from '../../dipa/write-dipa.ts'
import { AppError } from '../../errors/app-error.ts'
import { keluaranRowId, keluaranRows } from '../../keluaran/keluaran-rows.ts'
import type { ListRow } from '../../lembar/list-sheet.ts'
import { loadOffice } from '../../office/office.ts'
import { refreshYearRingkasan } from '../../year/refresh-ringkasan.ts'
import { type ImporKind, type ImporPlace, ownYear, type Restore } from '../impor-kind.ts'

const REVISI = 'revisi'

/** The rows of a DIPA at its newest revision; the revision is one of them, for a file may have begun it. */
export const DIPA_IMPOR: ImporKind = {
  ...ownYear,
  jenis: 'dipa',
  perEntitas: false,
  async lock(tx, { unit, tahun }) {
    await lockYearRingkasan(tx, { unit, tahun })
  },
  async rows(tx, { unit, tahun }) {
    const anggaran = await anggaranAt(tx, { unit, tahun })
    if (anggaran === null || anggaran.revisi === null) return []
    // Targets, number and date go with the whole DIPA.
    const targets = (await targetSerapan(tx, { unit, dipaId: anggaran.dipa.id }))?.triwulan ?? []
    const lain = targets
      .map((one) => one ?? '')
      .join(' ')
      .trim()
    const { nomor, tanggal } = anggaran.dipa
    const { revisi, jenis, tanggal: since, alasan } = anggaran.revisi
    const words = { jenis: jenis ?? '', tanggalRevisi: since ?? '', alasan }
    const head: ListRow = {
      id: REVISI,
      cells: { revisi: `${revisi}`, nomor: nomor ?? '', tanggal: tanggal ?? '', ...words, lain },
    }
    const beside = await writtenBeside(tx, unit, anggaran)
    const rows = dipaListRows(anggaran).map(({ id, cells }) => ({
      id,
      cells: { ...cells, lain: beside(cells.kode ?? '') },
    }))
    return [head, ...rows]
  },
  nameOf: ({ kode, uraian }) => (kode ? `${kode} ${uraian}` : 'Revisi DIPA'),
  async restore(tx, { place, baris, wanted }) {
    const { unit, tahun } = place
    const anggaran = await anggaranAt(tx, { unit, tahun })
    if (anggaran === null) throw new Error('an import of a DIPA that is not there')
    const revision = baris.find(({ id }) => id === REVISI)
    if (revision !== undefined && revision.sebelum === null) {
      await removeWhole(tx, place, anggaran)
      return
    }
    if (revision !== undefined && revision.sebelum?.revisi !== revision.sesudah?.revisi)
      await removeDipaRevisi(tx, { unit, dipaId: anggaran.dipa.id, revisi: Number(revision.sesudah?.revisi) })
    if (revision?.sebelum) await putBackHead(tx, { unit, dipaId: anggaran.dipa.id, said: revision.sebelum })
    await writeRows(tx, { place, wanted })
  },
}

/** What else people wrote of a row, by its code: it would be lost with the row, so that it keeps an import from being taken back. */
async function writtenBeside(
  tx: Reader,
  unit: string,
  { dipa, paguRevisi }: Anggaran,
): Promise<(kode: string) => string> {
  const dipaId = dipa.id
  const made = keluaranRows(await anggaranBaris(tx, unit, dipaId))
  const planned = await listRencanaPenarikan(tx, { unit, dipaId })
  const shares = await listAnggaranIndikator(tx, unit, dipaId)
  const reached = await listCapaianKeluaran(tx, { unit, dipaId })
  const revisi = paguRevisi ?? 0
  const told = Map.groupBy(await listRincianPagu(tx, { unit, dipaId, revisi }), (one) => one.kode)
  return (kode) => {
    const parts = [
      ...Object.values(made.get(keluaranRowId(kode))?.fields ?? {}),
      ...planned.filter((one) => one.kode === kode).map(({ bulan }) => bulan.join(' ')),
      ...shares
        .filter((one) => one.kode === kode)
        .map(({ indikator_id, porsi }) => `${indikator_id} ${porsi}`),
      ...reached.filter((one) => one.kode === kode).map(reachedText),
      rincianText(told.get(kode) ?? []),
    ]
    return parts.filter(Boolean).join('; ')
  }
}

/** Number and date of the DIPA, and the kind of its revision, as they stood; an older import did not keep the kind. */
async function putBackHead(
  tx: Writer,
  { unit, dipaId, said }: { unit: string; dipaId: string; said: Record<string, string> },
): Promise<void> {
  const { revisi, nomor, tanggal, jenis } = said
  await putDipaHead(tx, { unit, dipaId, nomor: nomor || null, tanggal: tanggal || null })
  if (jenis === undefined) return
  await putRevisiJenis(tx, { unit, dipaId, revisi: Number(revisi), jenis: (jenis as JenisRevisi) || null })
}

/** A report that was emptied again says nothing. */
function reachedText({ bulan, rvro, pcro, tpcro, lapor, konfirmasi }: CapaianKeluaran): string {
  const told = [rvro, pcro, tpcro, lapor, konfirmasi || null]
  return told.every((one) => one === null) ? '' : [bulan, ...told.map((one) => one ?? '–')].join(' ')
}

async function removeWhole(tx: Writer, { unit, tahun }: ImporPlace, anggaran: Anggaran): Promise<void> {
  const spent = anggaran.rows.find(({ realisasi }) => realisasi !== null)
  if (spent !== undefined)
    throw new AppError('keadaan-salah', {
      sentence: `Realisasi ${spent.kode} sudah dicatat pada DIPA ini, sehingga impornya tidak dapat dibatalkan.`,
    })
  await removeDipa(tx, { unit, dipaId: anggaran.dipa.id })
  await refresh(tx, { unit, tahun })
}

async function refresh(tx: Writer, { unit, tahun }: Pick<ImporPlace, 'unit' | 'tahun'>): Promise<void> {
  const office = await loadOffice(tx, unit, tahun)
  await refreshYearRingkasan(tx, office, tahun)
}

async function writeRows(tx: Writer, { place, wanted }: Pick<Restore, 'place' | 'wanted'>): Promise<void> {
  const { unit, tahun } = place
  const before = await anggaranAt(tx, { unit, tahun })
  const typed = wanted
    .filter(({ id }) => id !== REVISI)
    .map(({ cells: { kode = '', uraian = '', pagu = '', blokir = '' } }) => ({ kode, uraian, pagu, blokir }))
  const { reading, problems } = judgeDipa(typed, before)
  if (!reading.ok || problems.length > 0)
    throw new AppError('keadaan-salah', { sentence: problems[0]?.sentence ?? '' })
  const { rows, total } = reading
  // A revision may have been said to be of a kind since that the rows as they were do not fit.
  const step = revisionStep(before, {
    ...{ revisi: 'tetap', tanggalRevisi: undefined, alasan: null, jenis: null, total },
  })
  if (!step.ok)
    throw new AppError('keadaan-salah', {
      sentence: `Impornya tidak dapat dibatalkan: ${Object.values(step.fields)[0]}`,
    })
  const office = await loadOffice(tx, unit, tahun)
  await writeDipa(tx, {
    office,
    tahun,
    before,
    rows,
    total,
    head: {},
    revision: { do: 'tetap', jenis: null },
  })
}
