import { describe, expect, it } from 'vitest'
import type { Io } from './io.ts'
import { run } from './program.ts'

function recorder(env: Io['env'] = {}): Io & { said: string[]; complained: string[] } {
  const said: string[] = []
  const complained: string[] = []
  return { said, complained, env, out: (line) => said.push(line), err: (line) => complained.push(line) }
}

const SUSUN = [
  'susun',
  'lkj',
  '--satker',
  '3572',
  '--entitas',
  'kpu',
  '--tahun',
  '2021',
  '--keluaran',
  '/tmp/x.docx',
]
const without = (name: string): string[] =>
  SUSUN.filter((word, at) => word !== name && SUSUN[at - 1] !== name)
const changed = (name: string, value: string): string[] =>
  SUSUN.map((word, at) => (SUSUN[at - 1] === name ? value : word))

describe('help', () => {
  const commands = [
    [],
    ['periksa'],
    ['serve'],
    ['migrasi'],
    ['demo'],
    ['mulai'],
    ['susun'],
    ['cadangkan'],
    ['pulihkan'],
    ['audit'],
    ['audit', 'periksa'],
    ['bukti'],
    ['bukti', 'periksa'],
    ['bukti', 'ekspor'],
    ['impor'],
    ['ekspor'],
    ['kebijakan'],
    ['kebijakan', 'daftar'],
    ['kebijakan', 'pasang'],
  ]

  it.each(commands)('of "%s %s" is in Indonesian and exits 0', async (...command) => {
    const io = recorder()
    expect(await run([...command.filter(Boolean), '--help'], io)).toBe(0)
    const text = io.said.join('\n')
    expect(text).toContain('Pemakaian: akuntabel')
    expect(text).not.toMatch(
      /Usage|Options|Commands|Arguments|display|output the version|default|\[options\]|\[command\]/,
    )
  })

  it('names every command', async () => {
    const io = recorder()
    await run(['--help'], io)
    for (const name of [
      'periksa',
      'serve',
      'migrasi',
      'demo',
      'mulai',
      'susun',
      'cadangkan',
      'pulihkan',
      'audit',
      'bukti',
      'impor',
      'ekspor',
      'kebijakan',
    ]) {
      expect(io.said.join('\n')).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'))
    }
  })

  it('prints the version', async () => {
    const io = recorder()
    expect(await run(['--version'], io)).toBe(0)
    expect(io.said.join('')).toMatch(/^\d+\.\d+\.\d+$/)
  })
})

describe('unusable input exits 2 with a sentence that says what to do', () => {
  it.each([
    [['susunlah'], /Perintah "susunlah" tidak dikenal\. Maksud Anda susun\?/],
    [['demo', '--banyak'], /Pilihan "--banyak" tidak dikenal/],
    [['demo', '--satker-banyak'], /memerlukan nilai/],
    [['demo', '--satker-banyak', 'dua'], /Jumlah "dua" tidak dapat dipakai/],
    [['demo', 'lagi'], /Terlalu banyak argumen/],
    [['cadangkan'], /Argumen BERKAS belum ditulis/],
    [without('--satker'), /"--satker <kode>" wajib ditulis/],
    [changed('--tahun', '21'), /Tahun "21" tidak dapat dibaca/],
    [changed('--entitas', 'kip'), /Entitas "kip" tidak dikenal/],
    [changed('--satker', 'blitar'), /Kode satker "blitar" tidak dapat dibaca/],
    [changed('--keluaran', 'x.odt'), /Bentuk berkas "x\.odt" tidak dikenal/],
    [[...changed('susun', 'lkj'), '--periode', 'tw5'], /Periode "tw5" tidak dikenal/],
    [changed('susun', 'laporan'), /Dokumen "laporan" tidak dikenal/],
  ])('%j', async (args, sentence) => {
    const io = recorder()
    expect(await run(args, io)).toBe(2)
    expect(io.complained.join('\n')).toMatch(sentence)
    expect(io.said).toEqual([])
  })

  it('without a command shows the help', async () => {
    const io = recorder()
    expect(await run([], io)).toBe(2)
    expect(io.complained.join('\n')).toContain('Pemakaian:')
  })

  it('of an unusable setting', async () => {
    const io = recorder({ DATABASE_URL: 'mysql://x' })
    expect(await run(['migrasi'], io)).not.toBe(0)
    expect(io.complained.join('\n')).toContain('DATABASE_URL')
  })
})

it('names the documents that can be made, and no other', async () => {
  const io = recorder()
  await run(['susun', '--help'], io)
  expect(io.said.join('\n').replace(/\s+/g, ' ')).toContain(
    'renstra (Rencana Strategis), iku (Indikator Kinerja Utama), rkt (Rencana Kinerja Tahunan), rencana-kerja (Rencana Kerja), rka (Matriks Rencana Kerja dan Anggaran), pk (Perjanjian Kinerja), rencana-aksi (Rencana Aksi per triwulan), rencana-aksi-bulanan (Rencana Aksi per bulan), pengukuran-kegiatan (Pengukuran Kinerja Kegiatan), pengukuran-sasaran (Pengukuran Pencapaian Sasaran), laporan-berkala (Laporan Kinerja Triwulan dan Semester), undangan-rapat (Undangan Rapat), daftar-hadir (Daftar Hadir Rapat), notulen (Notulen Rapat), daftar-kegiatan (Daftar Kegiatan), berita-acara (Berita Acara), keputusan (Keputusan), lkj (Laporan Kinerja), surat-pengantar (Surat Pengantar Laporan Kinerja)',
  )
  expect(await run(changed('susun', 'lakip'), io)).toBe(2)
  expect(io.complained.join('\n')).toContain(
    'Dokumen "lakip" tidak dikenal. Pilih: renstra, iku, rkt, rencana-kerja, rka, pk, rencana-aksi, rencana-aksi-bulanan, pengukuran-kegiatan, pengukuran-sasaran, laporan-berkala, undangan-rapat, daftar-hadir, notulen, daftar-kegiatan, berita-acara, keputusan, lkj, surat-pengantar.',
  )
})
