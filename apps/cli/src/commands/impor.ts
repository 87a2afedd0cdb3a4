import { readFile, writeFile } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import type { Entitas } from '@akuntabel/app'
import type { Command } from 'commander'
import type { Act } from '../act.ts'
import { planningCommandLine } from '../actor.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { parseEntitas, parseSatker, parseTahun } from '../parse-option.ts'
import { withApp } from '../with-app.ts'
import type { TabelKind } from './tabel-kind.ts'
import { TABEL_KINDS } from './tabel-kinds.ts'

interface TabelOptions {
  satker: string
  tahun: number
  entitas: Entitas
  tahap?: string
  pratinjau?: boolean
  sumber?: string
  bulan?: string
  cara?: string
  kodeSakti?: string
}

const FORMATS = ['xlsx', 'csv', 'json']
const NAMES = Object.entries(TABEL_KINDS)
  .map(([name, { title }]) => `${name} (${title})`)
  .join(', ')

export function addImpor(program: Command, io: Io, act: Act): void {
  withOptions(program.command('impor').description('masukkan sebuah tabel dari berkas'))
    .option('--pratinjau', 'tunjukkan apa yang akan berubah tanpa menyimpannya')
    .option('--sumber <nama>', 'realisasi: sumber laporan yang kolomnya sudah dikenal, contoh: OM-SPAN')
    .option('--bulan <bulan>', 'realisasi: bulan laporan, 1 sampai 12, bila tidak tertulis tiap baris')
    .option('--cara <cara>', 'realisasi: bulan (bulan itu saja) atau sampai (dari Januari sampai bulan itu)')
    .option('--kode-sakti <kode>', 'realisasi: kode satker kantor ini di SAKTI, enam angka')
    .action(act((tabel: string, file: string, options: TabelOptions) => impor(io, { tabel, file, options })))
}

export function addEkspor(program: Command, io: Io, act: Act): void {
  withOptions(
    program.command('ekspor').description('tulis sebuah tabel ke berkas yang dapat diimpor lagi'),
  ).action(act((tabel: string, file: string, options: TabelOptions) => ekspor(io, { tabel, file, options })))
}

function withOptions(command: Command): Command {
  return command
    .argument('<tabel>', NAMES)
    .argument('<berkas>', `berkas .${FORMATS.join(', .')}`)
    .requiredOption('--satker <kode>', 'kode satker, contoh: 3572', parseSatker)
    .requiredOption('--tahun <tahun>', 'tahun kinerja, contoh: 2021', parseTahun)
    .option('--entitas <entitas>', 'kpu atau sekretariat, untuk tabel satu entitas', parseEntitas, 'kpu')
    .option('--tahap <tahap>', 'rka: tahapnya menurut kebijakan tahun itu, contoh: pagu-anggaran')
}

function yearOf({ tahun, entitas, tahap }: TabelOptions): Pick<TabelOptions, 'tahun' | 'entitas' | 'tahap'> {
  return { tahun, entitas, ...(tahap === undefined ? {} : { tahap }) }
}

interface Asked {
  tabel: string
  file: string
  options: TabelOptions
}

async function impor(io: Io, { tabel, file, options }: Asked): Promise<ExitCode> {
  const kind = kindOf(tabel, io)
  if (kind === null) return EXIT.takTerpakai
  const isi = await readFile(file).catch(() => null)
  if (isi === null) {
    io.err(`Berkas ${file} tidak dapat dibuka.`)
    return EXIT.takTerpakai
  }
  return withApp(io, async (app, program) => {
    const { sumber, bulan, cara, kodeSakti: satker } = options
    const laporan = { nama: basename(file), sumber, bulan, cara, satker }
    const call = { app, program, actor: planningCommandLine(options.satker), ...yearOf(options), laporan }
    const read = await kind.read(call, new Uint8Array(isi))
    const wrong = Object.entries(read.errors)
    if (wrong.length > 0) {
      for (const [field, sentence] of wrong) io.err(`Baris ${Number(field.split('.')[1]) + 1}: ${sentence}`)
      await read.leave?.()
      io.err('Tidak ada yang disimpan.')
      return EXIT.takTerpakai
    }
    const count = (state: string): number => read.rows.filter((row) => row.state === state).length
    const gone = read.removed.length > 0 ? `, ${read.removed.length} dihapus` : ''
    const said = `${count('baru')} baru, ${count('berubah')} berubah, ${count('sama')} sama${gone}`
    if (options.pratinjau === true) {
      await read.leave?.()
      io.out(`Pratinjau: ${said}. Tidak ada yang disimpan.`)
      return EXIT.baik
    }
    await read.save()
    io.out(`Tersimpan: ${said}.`)
    return EXIT.baik
  })
}

async function ekspor(io: Io, { tabel, file, options }: Asked): Promise<ExitCode> {
  const kind = kindOf(tabel, io)
  if (kind === null) return EXIT.takTerpakai
  const format = extname(file).slice(1).toLowerCase()
  if (!FORMATS.includes(format)) {
    io.err(`Bentuk berkas "${format}" tidak dikenal. Akhiri dengan .${FORMATS.join(', .')}.`)
    return EXIT.takTerpakai
  }
  const bytes = await withApp(io, (app, program) =>
    kind.write({ app, program, actor: planningCommandLine(options.satker), ...yearOf(options) }, format),
  )
  try {
    await writeFile(file, bytes)
  } catch {
    io.err(`Berkas ${resolve(file)} tidak dapat ditulis. Periksa folder dan haknya.`)
    return EXIT.takTerpakai
  }
  io.out(resolve(file))
  return EXIT.baik
}

function kindOf(tabel: string, io: Io): TabelKind | null {
  if (Object.hasOwn(TABEL_KINDS, tabel)) return TABEL_KINDS[tabel as keyof typeof TABEL_KINDS]
  io.err(`Tabel "${tabel}" tidak dikenal. Pilih: ${Object.keys(TABEL_KINDS).join(', ')}.`)
  return null
}
