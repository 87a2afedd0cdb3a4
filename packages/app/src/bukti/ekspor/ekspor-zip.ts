import { Zip, ZipPassThrough } from 'fflate'
import { AppError } from '../../errors/app-error.ts'
import type { Services } from '../../services.ts'
import type { Tabel } from '../../tabel/tabel.ts'
import { writeTabel } from '../../tabel/write-tabel.ts'
import { scanType } from '../../vault/inspect-upload.ts'
import type { Vault } from '../../vault/vault.ts'
import type { EksporRow, EksporView } from './read-ekspor.ts'

const INDEX: Tabel = {
  jenis: 'ekspor-bukti',
  judul: 'Indeks bukti',
  columns: [
    { key: 'nomor', label: 'Nomor', as: 'teks', hint: 'nomor kriteria, menurut komponennya' },
    { key: 'kriteria', label: 'Kriteria', as: 'teks', hint: 'bunyi kriteria' },
    { key: 'berkas', label: 'Nama berkas', as: 'teks', hint: 'folder dan nama dalam berkas ini' },
    { key: 'indikator', label: 'Indikator', as: 'teks', hint: 'indikator yang dibuktikannya' },
    { key: 'triwulan', label: 'Triwulan', as: 'teks', hint: 'triwulan yang dibuktikannya' },
    { key: 'sha256', label: 'Sidik SHA-256', as: 'teks', hint: 'sidik berkas, untuk mencocokkannya' },
  ],
  petunjuk: [
    'Setiap baris ialah satu berkas untuk satu kriteria; berkas yang sama dapat berdiri di beberapa kriteria.',
    'Kriteria tanpa nama berkas belum punya bukti.',
  ],
}

/** One file of the export, made when its turn comes. */
export interface EksporFile {
  path: string
  bytes: Uint8Array
}

/** Every file in its folder, once in each, one at a time; the index comes last and says which could not be read. */
export async function* eksporFiles(
  vault: Pick<Vault, 'get'>,
  ekspor: EksporView,
): AsyncGenerator<EksporFile> {
  const paths = new Map<string, string>()
  const taken = new Set<string>()
  for (const row of ekspor.rows) {
    const key = `${row.folder}/${row.sha256}`
    if (paths.has(key)) continue
    const bytes = await vault.get(row.sha256).catch(() => null)
    const path = bytes === null ? '' : freePath({ ...row, nama: await endedName(row, bytes) }, taken)
    paths.set(key, path)
    if (bytes !== null) yield { path, bytes }
  }
  yield { path: 'indeks.xlsx', bytes: await writeTabel(INDEX, indexRows(ekspor, paths), 'xlsx') }
}

/** A scan is called by what it is. */
async function endedName({ nama, pindaian }: EksporRow, bytes: Uint8Array): Promise<string> {
  const kind = pindaian ? await scanType(bytes) : null
  return kind === null ? nama : `${nama}.${kind.extension}`
}

/** `2_b/register.pdf`; another file of that name in the folder becomes `register (2).pdf`. */
function freePath({ folder, nama }: EksporRow, taken: Set<string>): string {
  const at = nama.lastIndexOf('.')
  const [stem, ending] = at < 1 ? [nama, ''] : [nama.slice(0, at), nama.slice(at)]
  let path = `${folder}/${nama}`
  for (let count = 2; taken.has(path.toLowerCase()); count++) path = `${folder}/${stem} (${count})${ending}`
  taken.add(path.toLowerCase())
  return path
}

function indexRows({ rows, kosong }: EksporView, paths: Map<string, string>) {
  const shown = rows.map(({ nomor, kriteria, folder, sha256, indikator, triwulan, nama }) => ({
    ...{ nomor, kriteria, indikator, triwulan, sha256 },
    berkas: paths.get(`${folder}/${sha256}`) || `${nama} (tidak dapat dibaca dari tempat penyimpanan)`,
  }))
  const open = kosong.map((one) => ({ ...one, berkas: '', indikator: '', triwulan: '', sha256: '' }))
  return [...shown, ...open].toSorted((a, b) => a.nomor.localeCompare(b.nomor, 'id', { numeric: true }))
}

/** The archive for a person, of whom one is made at a time. */
export function eksporZipFor(
  { vault, unduhan }: Pick<Services, 'vault' | 'unduhan'>,
  ekspor: EksporView,
  person: string,
): ReadableStream<Uint8Array> {
  requireFits(ekspor)
  const ended = unduhan(person)
  if (ended === null) {
    throw new AppError('sibuk', {
      sentence:
        'Unduhan bukti Anda yang sebelumnya belum selesai. Tunggu, atau batalkan di peramban, lalu unduh lagi.',
    })
  }
  return eksporZip(vault, ekspor, ended)
}

/** The same as one archive, piece by piece: only one file is in memory at a time, and nothing is packed, which would hold up everybody. */
export function eksporZip(
  vault: Pick<Vault, 'get'>,
  ekspor: EksporView,
  ended: () => void = () => {},
): ReadableStream<Uint8Array> {
  requireFits(ekspor)
  const files = eksporFiles(vault, ekspor)
  // Of the year that is shown, not of the moment somebody asked.
  const mtime = new Date(ekspor.tahun, 11, 31)
  let pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  async function more(): Promise<boolean> {
    const { value: file, done } = await files.next()
    if (done) {
      zip.end()
      return false
    }
    const entry = new ZipPassThrough(file.path)
    entry.mtime = mtime
    zip.add(entry)
    entry.push(file.bytes, true)
    return true
  }
  return new ReadableStream({
    async pull(controller) {
      try {
        let goesOn = true
        while (goesOn && pieces.length === 0) goesOn = await more()
        for (const piece of pieces) controller.enqueue(piece)
        pieces = []
        if (goesOn) return
        controller.close()
        ended()
      } catch (cause) {
        ended()
        throw cause
      }
    },
    async cancel() {
      ended()
      await files.return(undefined)
    },
  })
}

/** An archive has no room for larger numbers; its own words and the index are counted generously. */
const MOST = { bytes: 2n ** 32n - 1n, files: 65_535 }
const BYTES_BESIDE = 4096n

function requireFits({ rows, kosong }: EksporView): void {
  const files = new Map(rows.map(({ folder, sha256, ukuran }) => [`${folder}/${sha256}`, ukuran]))
  const beside = BYTES_BESIDE * BigInt(rows.length + kosong.length + 1)
  const bytes = [...files.values()].reduce((sum, ukuran) => sum + ukuran, beside)
  if (bytes <= MOST.bytes && files.size < MOST.files) return
  throw new AppError('berkas-terlalu-besar', {
    sentence:
      'Bukti setahun ini lebih dari yang muat dalam satu berkas ZIP (4 GB atau 65.535 berkas). Minta pengelola server menulisnya ke folder: akuntabel bukti ekspor --keluaran <folder>.',
  })
}
