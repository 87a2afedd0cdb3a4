import { instrumenOf, type Kriteria, kriteriaOf } from '@akuntabel/domain'
import {
  type BuktiOfYear,
  buktiOfYear,
  type DokumenHead,
  kriteriaOfYear,
  listDokumen,
  listDokumenBerkasOf,
  type Reader,
} from '@akuntabel/store'
import { isSealed } from '../../dokumen/is-sealed.ts'
import { DOKUMEN } from '../../dokumen/nama.ts'
import { entitasTahun } from '../../input/schemas.ts'
import { loadOffice } from '../../office/office.ts'
import { quarterName } from '../../pengukuran/period.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'

/** A file shown for one criterion. */
export interface EksporRow {
  nomor: string
  kriteria: string
  /** Of the part the criterion belongs to: `2_b`. */
  folder: string
  nama: string
  indikator: string
  triwulan: string
  sha256: string
  /** In bytes. */
  ukuran: bigint
  /** The scan of a paper: of which kind, and so its ending, only its content tells. */
  pindaian: boolean
  /** Put there by a person. */
  tangan: boolean
}

export interface EksporView {
  /** Of the archive, without its ending. */
  nama: string
  tahun: number
  sitasi: string
  komponen: { folder: string; kode: string; nama: string }[]
  rows: EksporRow[]
  /** Criteria nothing is shown for. */
  kosong: { nomor: string; kriteria: string }[]
}

interface Key {
  unit: string
  entitas: 'kpu' | 'sekretariat'
  tahun: number
}

/** Which file of a year is shown to evaluators for which criterion; sealed documents by their kind, evidence as that of values. */
export const readEkspor = defineUseCase({
  name: 'read-ekspor',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun,
  run: ({ tx, unit }, { entitas, tahun }) => eksporOf(tx, { unit, entitas, tahun }),
})

export async function eksporOf(tx: Reader, key: Key): Promise<EksporView> {
  const { unit, entitas, tahun } = key
  const { policy, unit: office } = await loadOffice(tx, unit, tahun)
  const instrumen = instrumenOf(policy)
  const criteria = kriteriaOf(instrumen)
  const evidence = await buktiOfYear(tx, key)
  const offered = [
    ...(await documents(tx, key)),
    ...evidence.map((one) => ({ ...fileOf(one), jenis: 'nilai' })),
  ]
  const byHand = await kriteriaOfYear(tx, key)
  const rows = criteria.flatMap((one) => [
    ...offered
      .filter(({ jenis }) => instrumen.untuk[jenis]?.includes(one.nomor))
      .map((file) => rowOf(one, { ...file, tangan: false })),
    ...byHand
      .filter(({ kriteria }) => kriteria === one.nomor)
      .map((file) => rowOf(one, { ...placed(file, evidence), tangan: true })),
  ])
  const shown = new Set(rows.map(({ nomor }) => nomor))
  return {
    nama: `bukti ${unit} ${office.short_name} ${entitas} ${tahun}`.replace(/[\\/:*?"<>|]/g, '-'),
    tahun,
    sitasi: instrumen.sitasi,
    komponen: instrumen.komponen.map(({ kode, nama }) => ({ folder: folderOf(kode), kode, nama })),
    rows,
    kosong: criteria
      .filter(({ nomor }) => !shown.has(nomor))
      .map(({ nomor, teks }) => ({ nomor, kriteria: teks })),
  }
}

type Shown = Pick<EksporRow, 'nama' | 'indikator' | 'triwulan' | 'sha256' | 'ukuran' | 'pindaian'>

function fileOf({ nama, sha256, ukuran, triwulan, indikator }: BuktiOfYear): Shown {
  return { nama, sha256, ukuran, indikator, triwulan: quarterName(triwulan), pindaian: false }
}

/** A file assigned by hand, with what it proves in this year where it does. */
function placed(
  { sha256, nama, ukuran }: { sha256: string; nama: string; ukuran: bigint },
  evidence: BuktiOfYear[],
): Shown {
  const used = evidence.find((one) => one.sha256 === sha256)
  if (used !== undefined) return fileOf(used)
  return { nama, sha256, ukuran, indikator: '', triwulan: '', pindaian: false }
}

function rowOf({ nomor, teks, komponen }: Kriteria, file: Shown & { tangan: boolean }): EksporRow {
  const { nama, indikator, triwulan, sha256, ukuran, pindaian, tangan } = file
  const shown = { nama, indikator, triwulan, sha256, ukuran, pindaian, tangan }
  return { nomor, kriteria: teks, folder: folderOf(komponen.kode), ...shown }
}

function folderOf(kode: string): string {
  return kode.replace('.', '_')
}

/** What was sealed, as PDF and as the scan of a paper; a draft is shown to nobody. */
async function documents(tx: Reader, key: Key): Promise<(Shown & { jenis: string })[]> {
  const heads = (await listDokumen(tx, key)).filter(
    ({ entitas, state }) => entitas === key.entitas && isSealed(state),
  )
  const files = await listDokumenBerkasOf(tx, key)
  return heads.flatMap((head) =>
    files
      .filter(
        ({ dokumen_id, format }) => dokumen_id === head.id && (format === 'pdf' || format === 'pindaian'),
      )
      .map(({ format, sha256, ukuran }) => ({
        ...{ jenis: head.jenis, sha256, ukuran, indikator: '', triwulan: '' },
        nama: `${titleOf(head)}${format === 'pindaian' ? ' (pindaian)' : '.pdf'}`,
        pindaian: format === 'pindaian',
      })),
  )
}

function titleOf({ jenis, tahun, revisi, nomor }: DokumenHead): string {
  const kind = (DOKUMEN as Record<string, string>)[jenis] ?? jenis
  const again = revisi === 0 ? '' : ` versi ${revisi}`
  return `${kind} ${tahun}${again}${nomor === null ? '' : ` ${nomor}`}`.replace(/[\\/:*?"<>|]/g, '-')
}
