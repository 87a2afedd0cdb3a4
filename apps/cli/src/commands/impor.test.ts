import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestDatabase, testDatabase } from '@akuntabel/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../program.ts'

let folder: string
let database: TestDatabase
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'akuntabel-impor-'))
  database = await testDatabase()
  await cli('demo')
})
afterAll(async () => {
  await database?.close()
  await rm(folder, { recursive: true, force: true })
})

async function cli(...args: string[]): Promise<{ code: number; said: string; complained: string }> {
  const [said, complained]: [string[], string[]] = [[], []]
  const code = await run(args, {
    env: { DATABASE_URL: database.connectionString, AKUNTABEL_DATA: join(folder, 'data') },
    out: (line) => void said.push(line),
    err: (line) => void complained.push(line),
  })
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}

const at = (tahun: string) => ['--satker', '3572', '--tahun', tahun]
const file = (name: string) => join(folder, name)

describe('a table on the command line', () => {
  it('goes out, comes into another year, and goes out again with the same bytes', async () => {
    expect(await cli('ekspor', 'dipa', file('a.xlsx'), ...at('2021'))).toMatchObject({
      code: 0,
      said: file('a.xlsx'),
    })
    expect(await cli('impor', 'dipa', file('a.xlsx'), ...at('2024'), '--pratinjau')).toMatchObject({
      code: 0,
      said: 'Pratinjau: 28 baru, 0 berubah, 0 sama. Tidak ada yang disimpan.',
    })
    expect((await cli('impor', 'dipa', file('a.xlsx'), ...at('2024'))).said).toBe(
      'Tersimpan: 28 baru, 0 berubah, 0 sama.',
    )
    await cli('ekspor', 'dipa', file('a.json'), ...at('2021'))
    await cli('ekspor', 'dipa', file('b.json'), ...at('2024'))
    expect(await readFile(file('b.json'))).toEqual(await readFile(file('a.json')))
  })

  it('takes a stage of the plan of money, copies it into the next one, and prints it', async () => {
    const stage = (tahap: string) => [...at('2024'), '--tahap', tahap]
    const rows = '076.01.WA;Dukungan;;\n3355;Pembinaan;;\n3355.EBA.994;Layanan;1.000;12'
    await writeFile(file('rka.csv'), `Kode;Uraian;Pagu (Rp);Volume\n${rows}\n`)
    const refused = await cli('impor', 'rka', file('rka.csv'), ...stage('pagu-indikatif'))
    expect([refused.code, refused.complained]).toEqual([
      2,
      expect.stringContaining('Baris 3: Tulis satuan volumenya, contoh: Dokumen.\nTidak ada yang disimpan.'),
    ])
    await writeFile(file('rka.csv'), `Kode;Uraian;Pagu (Rp);Satuan\n${rows.replace('12', 'Unit')}\n`)
    expect((await cli('impor', 'rka', file('rka.csv'), ...stage('pagu-indikatif'))).said).toBe(
      'Tersimpan: 3 baru, 0 berubah, 0 sama.',
    )
    await cli('ekspor', 'rka', file('rka-1.json'), ...stage('pagu-indikatif'))
    await cli('impor', 'rka', file('rka-1.json'), ...stage('pagu-anggaran'))
    await cli('ekspor', 'rka', file('rka-2.json'), ...stage('pagu-anggaran'))
    expect(await readFile(file('rka-2.json'))).toEqual(await readFile(file('rka-1.json')))
    const unnamed = await cli('ekspor', 'rka', file('rka-3.json'), ...at('2024'))
    expect([unnamed.code, unnamed.complained]).toEqual([
      1,
      expect.stringContaining(
        'Tahap RKA ini tidak ada dalam kebijakan tahun itu. Pilih: pagu-indikatif, pagu-anggaran, alokasi-anggaran.',
      ),
    ])
    const paper = [
      'susun',
      'rka',
      '--entitas',
      'kpu',
      ...stage('pagu-indikatif'),
      '--keluaran',
      file('rka.html'),
    ]
    expect((await cli(...paper)).code).toBe(0)
    expect(await readFile(file('rka.html'), 'utf8')).toContain('Anggaran menurut pagu indikatif.')
  })

  it('writes a Renstra and keeps what stands above its rows', async () => {
    const years = [2025, 2026, 2027, 2028, 2029].map((year) => `Pendanaan ${year} (Rp)`).join(';')
    await writeFile(file('r.csv'), `Jenis;Kode;Uraian;${years}\nTujuan;T1;Kelembagaan yang kuat;;;;;\n`)
    expect((await cli('impor', 'renstra', file('r.csv'), ...at('2026'))).said).toBe(
      'Tersimpan: 1 baru, 0 berubah, 0 sama.',
    )
    expect((await cli('impor', 'renstra', file('r.csv'), ...at('2026'))).said).toBe(
      'Tersimpan: 0 baru, 0 berubah, 1 sama.',
    )
  })

  it("takes an office's own laws in and writes them out", async () => {
    const row = {
      ...{ kode: 'UU 99/2022', jenis: 'Undang-Undang', nomor: '99', tahun: '2022', tentang: 'Contoh' },
      ...{ yakin: 'Dibaca dari naskah resminya', sumber: 'Naskahnya' },
    }
    await writeFile(file('h.json'), JSON.stringify({ jenis: 'dasar-hukum', baris: [row] }))
    expect((await cli('impor', 'dasar-hukum', file('h.json'), ...at('2022'))).said).toBe(
      'Tersimpan: 1 baru, 0 berubah, 0 sama.',
    )
    await cli('ekspor', 'dasar-hukum', file('h2.json'), ...at('2022'))
    expect(JSON.parse(await readFile(file('h2.json'), 'utf8')).baris).toMatchObject([row])
  })

  it('changes the targets of an RKT draft, and says what an established or absent one refuses', async () => {
    const heads = 'Kode;Indikator;Satuan;Target;Alasan berbeda dari Renstra'
    await writeFile(file('rkt.csv'), `${heads}\nIKU-1;;;88;Ukurannya berubah\n`)
    expect((await cli('impor', 'rkt', file('rkt.csv'), ...at('2023'))).complained).toContain(
      'RKT tahun ini belum disusun.',
    )
    await database.pool.query(`insert into rkt (unit_code, entitas, tahun) values ('3572', 'kpu', 2023)`)
    await database.pool.query(
      `insert into rkt_indikator (unit_code, rkt_id, indikator_id, indikator_versi, sort)
       select r.unit_code, r.id, i.id, 1, 1 from rkt r join indikator i on i.unit_code = r.unit_code and i.kode = 'IKU-1' and i.iku
       where r.tahun = 2023`,
    )
    expect((await cli('impor', 'rkt', file('rkt.csv'), ...at('2023'))).said).toBe(
      'Tersimpan: 0 baru, 1 berubah, 0 sama.',
    )
    expect((await cli('impor', 'rkt', file('rkt.csv'), ...at('2023'))).said).toBe(
      'Tersimpan: 0 baru, 0 berubah, 1 sama.',
    )
    await cli('ekspor', 'rkt', file('keluar.csv'), ...at('2023'), '--entitas', 'kpu')
    expect(await readFile(file('keluar.csv'), 'utf8')).toContain(';88;Ukurannya berubah')
  })

  it('takes cards, outputs of a DIPA and steps of a year in and writes them out', async () => {
    for (const tabel of ['iku', 'keluaran', 'rencana-aksi']) {
      await cli('ekspor', tabel, file('k.json'), ...at('2022'))
      expect((await cli('impor', tabel, file('k.json'), ...at('2022'))).said).toMatch(
        /^Tersimpan: 0 baru, 0 berubah, [1-9]\d* sama\.$/,
      )
    }
    const written = JSON.parse(await readFile(file('k.json'), 'utf8'))
    written.baris[0].pic = 'Rina'
    await writeFile(file('k.json'), JSON.stringify(written))
    expect((await cli('impor', 'rencana-aksi', file('k.json'), ...at('2022'))).said).toContain('1 berubah')
    await cli('ekspor', 'rencana-aksi', file('l.json'), ...at('2022'))
    expect(await readFile(file('l.json'))).toEqual(Buffer.from(`${JSON.stringify(written, null, 2)}\n`))
  })

  it('takes the schedule and the days off of a year in and writes them out', async () => {
    await cli('ekspor', 'jadwal', file('j.csv'), ...at('2023'))
    expect((await cli('impor', 'jadwal', file('j.csv'), ...at('2023'))).said).toMatch(
      /^Tersimpan: 0 baru, 0 berubah, [1-9] sama\.$/,
    )
    await writeFile(file('l.csv'), 'Tanggal;Nama;Sumber\n17/8/2023;Hari Kemerdekaan;SKB\n')
    expect((await cli('impor', 'libur', file('l.csv'), ...at('2023'))).said).toBe(
      'Tersimpan: 1 baru, 0 berubah, 0 sama.',
    )
    await cli('ekspor', 'libur', file('l2.csv'), ...at('2023'))
    expect(await readFile(file('l2.csv'), 'utf8')).toContain('17 Agustus 2023;Hari Kemerdekaan;SKB')
  })

  it('is refused with the row and the reason, and nothing is saved', async () => {
    await writeFile(file('salah.csv'), 'Kode;Uraian;Pagu (Rp)\n3355;Tanpa program;5\n')
    expect(await cli('impor', 'dipa', file('salah.csv'), ...at('2025'))).toMatchObject({
      code: 2,
      said: '',
      complained: expect.stringContaining(
        'Baris 1: Baris di atas 3355 belum ada. Tulis lebih dahulu programnya.\nTidak ada yang disimpan.',
      ),
    })
    expect((await cli('ekspor', 'dipa', file('x.csv'), ...at('2025'))).code).toBe(0)
    expect((await readFile(file('x.csv'), 'utf8')).trim().split('\n')).toHaveLength(1)
  })

  it('takes the log of a year, and gives it out again with the same bytes', async () => {
    const head = 'Nama kegiatan;Jenis;Rencana mulai;Peserta'
    await writeFile(file('log.csv'), `${head}\nSosialisasi;Sosialisasi;12 Maret 2022;Pelajar\n`)
    const of = [...at('2022'), '--entitas', 'sekretariat']
    expect((await cli('impor', 'kegiatan', file('log.csv'), ...of)).said).toBe(
      'Tersimpan: 1 baru, 0 berubah, 0 sama.',
    )
    await cli('ekspor', 'kegiatan', file('log-1.json'), ...of)
    expect((await cli('impor', 'kegiatan', file('log-1.json'), ...of)).said).toBe(
      'Tersimpan: 0 baru, 0 berubah, 1 sama.',
    )
    await cli('ekspor', 'kegiatan', file('log-2.json'), ...of)
    expect(await readFile(file('log-2.json'))).toEqual(await readFile(file('log-1.json')))
    await writeFile(file('log.csv'), 'Nama kegiatan;Jenis;Rencana mulai\nPesta;Pesta;12 Maret 2022\n')
    expect((await cli('impor', 'kegiatan', file('log.csv'), ...of)).complained).toMatch(
      /^Baris 1: Tulis salah satu: Rapat, .*\.\nTidak ada yang disimpan\.$/m,
    )
  })

  it('says what it cannot use', async () => {
    expect((await cli('impor', 'pegawai', file('a.xlsx'), ...at('2021'))).complained).toContain(
      'Tabel "pegawai" tidak dikenal. Pilih: dasar-hukum, dipa, iku, jadwal, kegiatan, keluaran, libur, realisasi, rencana-aksi, renstra, rka, rkt.',
    )
    expect((await cli('impor', 'dipa', file('tidak-ada.csv'), ...at('2021'))).complained).toContain(
      'tidak dapat dibuka',
    )
    expect((await cli('ekspor', 'dipa', file('a.pdf'), ...at('2021'))).complained).toContain(
      'Bentuk berkas "pdf" tidak dikenal. Akhiri dengan .xlsx, .csv, .json.',
    )
    expect((await cli('ekspor', 'dipa', file('tidak/ada.csv'), ...at('2021'))).complained).toContain(
      'tidak dapat ditulis',
    )
  })

  it('takes a report of the treasury in, and keeps how its source is read', async () => {
    await writeFile(file('sp2d.csv'), 'Kode;Uraian;Realisasi\n3355;Satu;1.000\n')
    const report = ['--bulan', '10', '--sumber', 'OM-SPAN']
    expect(
      (await cli('impor', 'realisasi', file('sp2d.csv'), ...at('2022'), ...report, '--pratinjau')).said,
    ).toBe('Pratinjau: 0 baru, 1 berubah, 0 sama. Tidak ada yang disimpan.')
    expect((await cli('impor', 'realisasi', file('sp2d.csv'), ...at('2022'), ...report)).said).toBe(
      'Tersimpan: 0 baru, 1 berubah, 0 sama.',
    )
    await writeFile(file('asing.csv'), 'Kode;Uraian;Realisasi\n9999.EAA.001;Asing;1\n')
    expect(await cli('impor', 'realisasi', file('asing.csv'), ...at('2022'), '--bulan', '10')).toMatchObject({
      code: 2,
      complained: expect.stringMatching(
        /Baris 2: Kode 9999\.EAA\.001 tidak ada .*\nTidak ada yang disimpan\.$/s,
      ),
    })
    await cli('ekspor', 'realisasi', file('r.json'), ...at('2022'))
    expect((await cli('impor', 'realisasi', file('r.json'), ...at('2022'))).said).toMatch(
      /^Tersimpan: 0 baru, 0 berubah, [1-9]\d* sama\.$/,
    )
  })
})
