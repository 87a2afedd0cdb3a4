import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../program.ts'
import { progressOf } from './periksa-progress.ts'

const WRONG = `LAPORAN KINERJA KPU KOTA MAGELANG TAHUN 2021

Tabel 3.1 Realisasi Anggaran

Kode\tProgram\tPagu (Rp)\tRealisasi (Rp)\tSisa (Rp)
3355\tDukungan Manajemen\t4.103.445.000\t4.082.850.734\t20.594.260
3356\tProgram Lain\t1.000.000\t900.000\t100.000
`
const RIGHT = WRONG.replace('20.594.260', '20.594.266')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'akuntabel-periksa-'))
  await writeFile(join(folder, 'salah.txt'), WRONG)
  await writeFile(join(folder, 'benar.txt'), RIGHT)
  await writeFile(join(folder, 'rusak.pdf'), '%PDF-1.7 rusak')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** `%` is the folder of the test. A data folder that does not exist: no installation. */
async function periksa(...args: string[]) {
  const said: string[] = []
  const complained: string[] = []
  const env = { AKUNTABEL_DATA: join(folder, 'tanpa-data') }
  const io = { env, out: (line: string) => said.push(line), err: (line: string) => complained.push(line) }
  const code = await run(['periksa', ...args.map((arg) => arg.replace('%', folder))], io)
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}

describe('the exit code', () => {
  it('is 0 without findings', async () => {
    const answer = await periksa('%/benar.txt')
    expect(answer).toMatchObject({ code: 0, complained: '' })
    expect(answer.said).toContain('Tidak ada temuan.')
  })

  it('is 1 with findings', async () => {
    const answer = await periksa('%/salah.txt')
    expect(answer.code).toBe(1)
    expect(answer.said).toContain('4.103.445.000 − 4.082.850.734 = 20.594.266')
  })

  it('is 2 when a file cannot be used, and the others are still checked', async () => {
    const answer = await periksa('%/rusak.pdf', '%/tidak-ada.txt', '%/salah.txt', '--format', 'json')
    expect(answer.code).toBe(2)
    expect(answer.complained.split('\n')).toHaveLength(2)
    expect(answer.complained).toMatch(/tidak-ada\.txt: Berkas ini tidak ada\./)
    expect(answer.complained).toMatch(/rusak\.pdf: Berkas ini rusak/)
    const { files } = JSON.parse(answer.said)
    expect(files).toMatchObject([{ file: join(folder, 'salah.txt'), findings: [{ rule: 'hitung/sisa' }] }])
  })

  it('is 2 where nothing could be checked, which is no clean bill', async () => {
    await writeFile(join(folder, 'surat.txt'), 'Dengan hormat,\n\nterima kasih atas kunjungannya.\n')
    const answer = await periksa('%/surat.txt')
    expect(answer.code).toBe(2)
    expect(answer.said).toContain('Tidak ada yang dapat diperiksa')
    expect(await periksa('%/surat.txt', '%/benar.txt')).toMatchObject({ code: 0 })
  })

  it.each([
    [[], /Argumen BERKAS belum ditulis/],
    [
      ['%/salah.txt', '--format', 'xml'],
      /Bentuk "xml" tidak dikenal; pilih teks, json, sarif, html, docx, ledger/,
    ],
    [['%/salah.txt', '--format', 'docx'], /memerlukan --keluaran/],
    [['%/salah.txt', '--aturan', 'ngawur/*'], /Tidak ada aturan yang cocok dengan "ngawur/],
    [['%/salah.txt', '--aturan', 'data/*'], /bandingkan dengan data kantor sendiri/],
    [['%/salah.txt', '--satker', '9999'], /Satker "9999" tidak dikenal/],
    [['%/salah.txt', '--keluaran', '%/tidak/ada.txt'], /tidak dapat ditulis/],
  ])('is 2 for %j', async (args, sentence) => {
    const answer = await periksa(...args)
    expect(answer.code).toBe(2)
    expect(answer.complained).toMatch(sentence)
  })
})

it('opens no database and makes no data folder, also with a satker and a year', async () => {
  expect(await periksa('%/salah.txt', '--satker', '3371', '--tahun', '2021')).toMatchObject({ code: 1 })
  await expect(readFile(join(folder, 'tanpa-data', 'x'))).rejects.toThrow(/ENOENT/)
})

it('tells the document its office and year', async () => {
  const args = ['%/salah.txt', '--format', 'json', '--satker', 'KPU Kota Blitar', '--tahun', '2022']
  const [file] = JSON.parse((await periksa(...args)).said).files
  expect(file.document).toMatchObject({ satker: 'KPU Kota Blitar', tahun: 2022 })
})

it('uses only the rules that were asked for, and lists them', async () => {
  expect(await periksa('%/salah.txt', '--aturan', 'skala/*')).toMatchObject({ code: 0 })
  const listed = await periksa('--daftar-aturan')
  expect(listed).toMatchObject({ code: 0 })
  expect(listed.said).toMatch(/^hitung\/sisa +salah +Sisa anggaran/m)
})

describe('--keluaran', () => {
  it.each([
    ['json', '{'],
    ['sarif', '{'],
    ['html', '<!doctype html>'],
    ['teks', '%'],
    ['ledger', '{'],
    ['docx', 'PK'],
  ])('writes %s', async (format, start) => {
    const file = join(folder, `hasil-${format}`)
    expect(await periksa('%/salah.txt', '--format', format, '--keluaran', file)).toMatchObject({
      code: 1,
      said: file,
    })
    const written = await readFile(file, 'latin1')
    expect(written.startsWith(start.replace('%', folder))).toBe(true)
  })

  it('writes a Word document per input into a folder', async () => {
    const out = join(folder, 'komentar')
    await periksa('%/salah.txt', '%/benar.txt', '--format', 'docx', '--keluaran', out)
    for (const name of ['salah-komentar.docx', 'benar-komentar.docx'])
      expect((await readFile(join(out, name))).subarray(0, 2).toString()).toBe('PK')
  })
})

describe('.akuntabel.json', () => {
  it('beside the input silences a finding with a reason', async () => {
    const own = join(folder, 'dengan-aturan')
    await mkdir(own)
    await writeFile(join(own, 'lkj.txt'), WRONG)
    const { files } = JSON.parse((await periksa(join(own, 'lkj.txt'), '--format', 'json')).said)
    const sidik = files[0].findings[0].fingerprint
    await writeFile(
      join(own, '.akuntabel.json'),
      JSON.stringify({ abaikan: [{ sidik, alasan: 'Disetujui.' }] }),
    )
    const quiet = await periksa(join(own, 'lkj.txt'))
    expect(quiet.code).toBe(0)
    expect(quiet.said).toContain('1 disembunyikan')
    expect(await periksa('%/salah.txt')).toMatchObject({ code: 1 })
    await writeFile(join(own, '.akuntabel.json'), JSON.stringify({ abaikan: [{ sidik }] }))
    const refused = await periksa(join(own, 'lkj.txt'))
    expect(refused).toMatchObject({ code: 2, said: '' })
    expect(refused.complained).toMatch(/\.akuntabel\.json.*"alasan"/)
  })
})

it('checks several files against each other', async () => {
  const pk = `PERJANJIAN KINERJA TAHUN 2021\nKPU KOTA MAGELANG\n\nNo\tSasaran\tIndikator Kinerja\tTarget\n1\tTerwujudnya pemilu\tPersentase partisipasi pemilih\t77,5%\n`
  await writeFile(join(folder, 'pk.txt'), pk)
  await writeFile(
    join(folder, 'pk-lain.txt'),
    pk.replace('PERJANJIAN KINERJA', 'LAPORAN KINERJA').replace('77,5%', '79%'),
  )
  expect(await periksa('%/pk-lain.txt')).toMatchObject({ code: 0 })
  const both = await periksa('%/pk.txt', '%/pk-lain.txt', '--format', 'json')
  expect(both.code).toBe(1)
  expect(JSON.parse(both.said).files[1].findings[0].related[0].file).toBe(join(folder, 'pk.txt'))
})

it('tells how far a long file is, once a second', () => {
  let now = 0
  const said: string[] = []
  const progress = progressOf(
    (line) => said.push(line),
    () => now,
  )
  for (const [at, done] of [
    [0, 1],
    [1600, 50],
    [1700, 51],
    [2700, 90],
  ] as const) {
    now = at
    progress('lkj.pdf', done, 500)
  }
  expect(said).toEqual(['Membaca lkj.pdf: halaman 50 dari 500…', 'Membaca lkj.pdf: halaman 90 dari 500…'])
})

describe('--bandingkan', () => {
  const paragraph =
    'Faktor pendukung tercapainya target adalah koordinasi yang baik antara subbagian perencanaan dan subbagian keuangan, pembagian tugas yang jelas, serta ketersediaan aplikasi pemantauan yang dapat dibuka setiap saat oleh semua pegawai.'
  const report = (year: number) =>
    `LAPORAN KINERJA KPU KOTA MAGELANG TAHUN ${year}\n\nBAB III AKUNTABILITAS KINERJA\n\n${paragraph}\n\nRealisasi anggaran sebesar Rp90.000.000 dari pagu Rp100.000.000 atau 90%.\n`

  beforeAll(async () => {
    await writeFile(join(folder, 'lkj-2021.txt'), report(2021))
    await writeFile(join(folder, 'lkj-2020.txt'), report(2020))
  })

  it('shows what stands word by word in last year’s report', async () => {
    const args = ['%/lkj-2021.txt', '--aturan', 'susunan/salin', '--format', 'json']
    const { code, said } = await periksa(...args, '--bandingkan', '%/lkj-2020.txt')
    expect(code).toBe(1)
    expect(JSON.parse(said).files).toMatchObject([
      { findings: [{ rule: 'susunan/salin', related: [{ file: join(folder, 'lkj-2020.txt') }] }] },
    ])
    expect(await periksa(...args)).toMatchObject({ code: 0 })
  })

  it('says when the other report cannot be used', async () => {
    const answer = await periksa(
      '%/lkj-2021.txt',
      '--bandingkan',
      '%/rusak.pdf',
      '--bandingkan',
      '%/tidak-ada.txt',
    )
    expect(answer.code).toBe(2)
    expect(answer.complained).toMatch(/tidak-ada\.txt: Berkas ini tidak ada\./)
    expect(answer.complained).toMatch(/rusak\.pdf: Berkas ini rusak/)
  })
})
