import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listImpor } from '../impor/list-impor.ts'
import { undoImporKegiatan } from '../impor/undo-impor.ts'
import type { Actor } from '../permission/actor.ts'
import { readPelaksanaan } from '../rencana-aksi/read-pelaksanaan.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { addFoto } from './add-foto.ts'
import { commentKegiatan } from './comment-kegiatan.ts'
import { createKegiatan } from './create-kegiatan.ts'
import { exportKegiatan } from './export-kegiatan.ts'
import { importKegiatan } from './import-kegiatan.ts'
import { listKegiatan } from './list-kegiatan.ts'
import { moveKegiatan } from './move-kegiatan.ts'
import { previewKegiatan } from './preview-kegiatan.ts'
import { readKegiatan } from './read-kegiatan.ts'
import { saveKegiatan } from './save-kegiatan.ts'

const YEAR = { entitas: 'kpu', tahun: 2022 } as const
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let test: TestApp
let kasubbag: Actor
let operator: Actor
let part: { value: string; label: string }
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
  operator = await test.as('operator')
  part = (await list()).pilihan.subbagian[1] as typeof part
})
afterAll(() => test?.close())

type Row = Record<string, string>
const list = () => test.app.run(listKegiatan, kasubbag, YEAR)
const asFile = (baris: Row[]) => new TextEncoder().encode(JSON.stringify({ jenis: 'kegiatan', baris }))
const preview = (baris: Row[], actor = kasubbag) =>
  test.app.run(previewKegiatan, actor, { ...YEAR, isi: asFile(baris) })
async function take(rows: Row[], actor = kasubbag) {
  const { sidik, baris, berkas } = await preview(rows, actor)
  return test.app.run(importKegiatan, actor, { ...YEAR, sidik, baris, impor: berkas })
}
const out = async (format: 'json' | 'csv' | 'xlsx' = 'json') =>
  (await test.app.run(exportKegiatan, operator, { ...YEAR, format })).bytes
const rowsOut = async (): Promise<Row[]> => JSON.parse(new TextDecoder().decode(await out())).baris
const rowNamed = async (nama: string) => (await rowsOut()).find((row) => row.nama === nama) as Row
const idOf = async (nama: string) =>
  (await list()).bulan.flatMap(({ items }) => items).find((one) => one.nama === nama)?.id as string
const read = async (nama: string) => test.app.run(readKegiatan, kasubbag, { ...YEAR, id: await idOf(nama) })
const listed = (actor = kasubbag) => test.app.run(listImpor, actor, { ...YEAR, jenis: 'kegiatan' })
async function undo(actor = kasubbag, id?: string) {
  const of = id ?? ((await listed()).impor[0]?.id as string)
  return test.app.run(undoImporKegiatan, actor, { ...YEAR, jenis: 'kegiatan', id: of })
}
const saidOf = async (attempt: Promise<unknown>) => {
  const { code, message } = await refusalOf(attempt)
  return [code, message]
}
const moved = (nama: string) => [
  'keadaan-salah',
  `“${nama}” sudah berubah sejak impor ini, sehingga impornya tidak dapat dibatalkan. Ubah barisnya langsung di halamannya.`,
]
/** A month in which a step of the plan is planned, and how a file names it. */
async function step() {
  const { indikator } = await test.app.run(readPelaksanaan, kasubbag, YEAR)
  const month = indikator[0]?.months[0]
  return { ...month, kode: indikator[0]?.kode, bulan: Number((month?.id ?? '').split('/')[1]) }
}
let count = 0
const plain = (part: Row = {}): Row => ({
  ...{ nama: `Rapat ${++count}`, jenis: 'Rapat', rencana_mulai: '12 Maret 2022', ...part },
})

describe('a file of the log', () => {
  it('is all that is said of each, and comes in again with the same bytes in every form', async () => {
    const { bulan, kode } = await step()
    const { pilihan } = await readNew()
    const langkah = pilihan.untuk.find(({ value }) => value.startsWith('langkah/'))?.label ?? ''
    const ro = pilihan.untuk.find(({ value }) => value.startsWith('ro/'))?.value.slice('ro/'.length) ?? ''
    const [, bulanName = '', uraian = ''] = /^Langkah .*?, (\w+): (.*)$/.exec(langkah) ?? []
    const full: Row = {
      ...{ nama: 'Sosialisasi, "lengkap"', jenis: 'sosialisasi', rencana_mulai: `3/${bulan}/2022` },
      ...{ rencana_selesai: `4/${bulan}/2022`, subbagian: part.label, orang: operator.personName },
      ...{ keadaan: 'Dilaksanakan', mulai: `3/${bulan}/2022`, selesai: `5/${bulan}/2022`, tempat: 'Aula' },
      ...{ tahapan: 'Pendaftaran', peserta: 'Pelajar | 18 | 22\nGuru\nUmum | | 3' },
      naskah: '5/PP | 15 Maret 2022 | Laporan | akhir\n| | Daftar hadir',
      ...{
        tujuan: 'Supaya tahu',
        hasil: '40 pelajar paham;\ncara memilih',
        kendala: 'Hujan',
        solusi: 'Tenda',
      },
      untuk: `${kode}\n${kode?.toLowerCase()} |  ${bulanName} | ${uraian}\n${ro}`,
    }
    const others = [
      plain({ nama: 'Tertunda', keadaan: 'belum dilaksanakan', alasan: 'Anggaran' }),
      plain({ nama: 'Teralih', keadaan: 'Dialihkan', alasan: 'Daring', dialihkan_ke: 'Webinar' }),
    ]
    const shown = await preview([full, ...others])
    expect(shown.errors).toEqual({})
    expect(shown.rows.map(({ nama, state }) => [nama, state])).toEqual([
      ['Sosialisasi, "lengkap"', 'baru'],
      ['Tertunda', 'baru'],
      ['Teralih', 'baru'],
    ])
    expect(await take([full, ...others])).toEqual({ kegiatan: 3 })
    const view = await read('Sosialisasi, "lengkap"')
    expect(view).toMatchObject({ stateLabel: 'Dilaksanakan' })
    expect(view.untuk.length).toBe(3)
    expect(await step()).toMatchObject({ hasil: 'Dilaksanakan' })
    expect(await rowNamed('Sosialisasi, "lengkap"')).toMatchObject({
      ...{
        jenis: 'Sosialisasi',
        subbagian: part.label,
        orang: operator.personName,
        peserta: 'Pelajar | 18 | 22\nGuru |  | \nUmum |  | 3',
      },
      naskah: '5/PP | 15 Maret 2022 | Laporan | akhir\n |  | Daftar hadir',
      hasil: '40 pelajar paham;\ncara memilih',
    })
    const before = { json: await out('json'), csv: await out('csv'), xlsx: await out('xlsx') }
    await undo()
    expect((await list()).semua).toBe(1)
    expect((await step()).hasil).toBe(null)
    for (const format of ['json', 'csv', 'xlsx'] as const) {
      const isi = before[format]
      const again = await test.app.run(previewKegiatan, kasubbag, { ...YEAR, isi })
      expect(again.errors).toEqual({})
      const { sidik, baris, berkas } = again
      await test.app.run(importKegiatan, kasubbag, { ...YEAR, sidik, baris, impor: berkas })
      expect(await out('json')).toEqual(before.json)
      const same = await test.app.run(previewKegiatan, kasubbag, { ...YEAR, isi })
      expect(new Set(same.rows.map(({ state }) => state))).toEqual(new Set(['sama']))
      await undo()
    }
  })

  /** One that is planned in the month of a step, to see what it can serve. */
  async function readNew() {
    const { bulan } = await step()
    const input = { ...YEAR, nama: 'Yang sudah ada', jenis: 'rapat', mulai: `3/${bulan}/2022` }
    await test.app.run(createKegiatan, kasubbag, input)
    return read('Yang sudah ada')
  }

  it('tells a step once that several of its rows carried out, and takes it back with all of them', async () => {
    const { bulan, kode } = await step()
    const { pilihan } = await read('Yang sudah ada')
    const langkah = pilihan.untuk.find(({ value }) => value.startsWith('langkah/'))?.label ?? ''
    const untuk = langkah.replace(/^Langkah .*?, (\w+): /, `${kode} | $1 | `)
    const day = `3/${bulan}/2022`
    const rows = [1, 2].map(() => plain({ rencana_mulai: day, keadaan: 'Dilaksanakan', mulai: day, untuk }))
    const told = async () => {
      const event = 'rencana-aksi.dilaksanakan'
      const { rows } = await test.database.pool.query(
        `select data ->> 'hasil' as hasil from audit_jejak where event = $1 order by seq desc limit 2`,
        [event],
      )
      return rows.map(({ hasil }) => hasil)
    }
    const [before] = await told()
    await take(rows)
    expect(await step()).toMatchObject({ hasil: 'Dilaksanakan' })
    expect(await told()).toEqual([`dilaksanakan lewat ${rows[0]?.nama}`, before])
    await undo()
    expect((await step()).hasil).toBe(null)
    expect((await told())[0]).toBe(`tidak lagi lewat ${rows[0]?.nama}`)
  })

  it('changes what it speaks of, leaves the rest, and stands in the trail as acts of the page would', async () => {
    const row = plain({ hasil: 'Lama', tempat: 'Aula', untuk: 'IKU-1' })
    await take([row])
    const { nama = '' } = row
    const change = { ...row, hasil: 'Baru', tempat: '', keadaan: 'Dilaksanakan', mulai: '12 Maret 2022' }
    const { rows } = await preview([change, plain({ nama: 'Lain' })])
    expect(rows[0]?.changes).toEqual([
      { key: 'keadaan', label: 'Keadaan', from: 'Direncanakan', to: 'Dilaksanakan' },
      { key: 'mulai', label: 'Dilaksanakan mulai', from: null, to: '12 Maret 2022' },
      { key: 'hasil', label: 'Hasil', from: 'Lama', to: 'Baru' },
    ])
    await take([change])
    expect(await rowNamed(nama)).toMatchObject({ hasil: 'Baru', tempat: 'Aula', keadaan: 'Dilaksanakan' })
    const id = await idOf(nama)
    const { rows: trail } = await test.database.pool.query(
      `select event from audit_jejak where subject = $1 order by seq`,
      [`kegiatan/${id}`],
    )
    expect(trail.map(({ event }) => event)).toEqual([
      ...['kegiatan.dibuat', 'kegiatan.dikaitkan', 'kegiatan.diubah', 'kegiatan.keadaan'],
    ])
    await take([{ ...change, mulai: '13 Maret 2022' }])
    expect(await rowNamed(nama)).toMatchObject({ mulai: '13 Maret 2022' })
    await undo()
    await undo(kasubbag, (await listed()).impor[1]?.id)
    expect(await rowNamed(nama)).toMatchObject({ hasil: 'Lama', keadaan: 'Direncanakan', mulai: '' })
  })

  it('goes back by way of the plan where no other way leads there', async () => {
    const row = plain({ keadaan: 'Belum dilaksanakan', alasan: 'Hujan deras' })
    await take([row])
    await take([{ ...row, keadaan: 'Dilaksanakan', alasan: '', mulai: '12 Maret 2022' }])
    await undo()
    expect(await rowNamed(row.nama ?? '')).toMatchObject({
      keadaan: 'Belum dilaksanakan',
      alasan: 'Hujan deras',
    })
  })

  it('is refused whole where a cell of it cannot be read', async () => {
    const cases: [Row, Record<string, string>][] = [
      [{ nama: '' }, { nama: 'Isi bagian ini.' }],
      [
        { jenis: 'Pesta' },
        {
          jenis:
            'Tulis salah satu: Rapat, Sosialisasi, Bimbingan teknis, Koordinasi, Pemantauan dan evaluasi, Penyusunan dokumen, Pelayanan, Lainnya.',
        },
      ],
      [{ rencana_mulai: 'besok' }, { rencana_mulai: 'Tulis tanggal yang benar, contoh: 28 Februari 2022.' }],
      [{ rencana_mulai: '12 Maret 2021' }, { rencana_mulai: 'Tulis tanggal dalam tahun 2022.' }],
      [
        { keadaan: 'Batal' },
        { keadaan: 'Tulis salah satu: Direncanakan, Dilaksanakan, Belum dilaksanakan, Dialihkan.' },
      ],
      [{ keadaan: 'Dilaksanakan' }, { mulai: 'Tulis kapan dilaksanakan, contoh: 12 Maret 2022.' }],
      [{ mulai: '12 Maret 2022' }, { mulai: 'Hanya diisi bila keadaannya Dilaksanakan.' }],
      [{ alasan: 'Hujan' }, { alasan: 'Hanya diisi bila keadaannya Belum dilaksanakan atau Dialihkan.' }],
      [{ keadaan: 'Dialihkan', alasan: 'Hujan' }, { dialihkan_ke: 'Tulis dialihkan menjadi apa.' }],
      [{ subbagian: 'Dapur' }, { subbagian: 'Bagian ini tidak ada dalam daftar bagian kantor.' }],
      [{ orang: 'Tidak Ada' }, { orang: 'Tidak ada orang dengan nama ini dalam daftar penanggung jawab.' }],
      [
        { peserta: 'Pelajar | 18' },
        { peserta: 'Tulis kelompok | laki-laki | perempuan, contoh: Pelajar | 18 | 22.' },
      ],
      [{ peserta: 'Pelajar | delapan | 2' }, { peserta: 'Tulis jumlah orangnya dengan angka, contoh: 24.' }],
      [{ peserta: '| 1 | 2' }, { peserta: 'Isi bagian ini.' }],
      [
        { naskah: 'Laporan' },
        { naskah: 'Tulis nomor | tanggal | perihal, contoh: 5/PP | 15 Maret 2022 | Laporan kegiatan.' },
      ],
      [
        { naskah: '5 | kemarin | Laporan' },
        { naskah: 'Tulis tanggal yang benar, contoh: 28 Februari 2022.' },
      ],
      [
        { untuk: 'IKU-99' },
        {
          untuk:
            '“iku-99” tidak ada tahun ini. Tulis kode indikator, kode keluaran anggaran, atau langkah yang direncanakan pada bulan kegiatannya: kode indikator | bulan | langkah.',
        },
      ],
      // All that is wrong at once: in every line of the cell, and beside other cells that cannot be read.
      [
        { nama: '', rencana_mulai: 'besok', untuk: 'IKU-99\nIKU-1\nIKU-98' },
        {
          nama: 'Isi bagian ini.',
          rencana_mulai: 'Tulis tanggal yang benar, contoh: 28 Februari 2022.',
          untuk:
            '“iku-99” dan “iku-98” tidak ada tahun ini. Tulis kode indikator, kode keluaran anggaran, atau langkah yang direncanakan pada bulan kegiatannya: kode indikator | bulan | langkah.',
        },
      ],
    ]
    const before = await out()
    const rows = cases.map(([cells]) => plain(cells))
    const { errors } = await preview(rows)
    for (const [at, [cells, said]] of cases.entries())
      expect([cells, errorsAt(errors, at)]).toEqual([cells, said])
    const twice = plain()
    expect((await preview([twice, twice])).errors).toEqual({
      'baris.1.nama': 'Kegiatan ini sudah ada di baris 1.',
    })
    const refused = await refusalOf(take([plain(), ...rows]))
    expect([refused.code, refused.data.fields?.['baris.1.nama']]).toEqual([
      'masukan-salah',
      'Isi bagian ini.',
    ])
    expect(await out()).toEqual(before)
  })

  it('keeps to how states follow each other and to the part of the office it is of', async () => {
    const done = plain({ keadaan: 'Dilaksanakan', mulai: '12 Maret 2022' })
    const theirs = plain({ subbagian: part.label, untuk: 'IKU-1' })
    await take([done, theirs])
    const back = { ...done, keadaan: 'Dialihkan', mulai: '', alasan: 'x', dialihkan_ke: 'y' }
    expect((await preview([back])).errors).toEqual({
      'baris.0.keadaan': 'Kegiatan ini sudah dilaksanakan.',
    })
    const bound: Actor = { ...operator, subbagianId: (await list()).pilihan.subbagian[0]?.value ?? null }
    const sentence =
      'Kegiatan ini milik subbagian lain. Verifikator atau Operator subbagian itu yang dapat mengubahnya.'
    expect(
      (await preview([{ ...theirs, hasil: 'x' }, plain({ subbagian: part.label })], bound)).errors,
    ).toEqual({
      'baris.0.nama': sentence,
      'baris.1.nama': sentence,
    })
    expect((await preview([theirs], bound)).errors).toEqual({})
    expect(await saidOf(undo(bound))).toEqual(['tidak-berwenang', sentence])
    expect((await listed(await test.as('apip'))).may.undo.ok).toBe(false)
    expect((await refusalOf(undo(await test.as('apip')))).code).toBe('tidak-berwenang')
  })

  it('is refused where the log has changed since it was read', async () => {
    const { sidik, baris } = await preview([plain()])
    await take([plain()])
    expect(await saidOf(test.app.run(importKegiatan, kasubbag, { ...YEAR, sidik, baris }))).toEqual([
      'keadaan-salah',
      'Orang lain sudah mengubah kegiatan sejak berkas ini dibaca. Baca lagi berkasnya, lalu periksa perubahannya.',
    ])
  })

  it('stays taken in where people have written on it since', async () => {
    const row = plain()
    const { nama = '' } = row
    await take([row])
    const id = await idOf(nama)
    await test.app.run(addFoto, kasubbag, { ...YEAR, id, foto: new Uint8Array(PNG) })
    await test.app.run(commentKegiatan, kasubbag, { ...YEAR, id, isi: 'Bagus' })
    expect(await saidOf(undo())).toEqual([
      'keadaan-salah',
      `“${nama}” sudah mempunyai foto dan komentar, sehingga impornya tidak dapat dibatalkan. Ubah kegiatannya langsung di halamannya.`,
    ])
    const { bagianForm } = await read(nama)
    const rows = [{ id: 'tempat', version: bagianForm.tempat?.version ?? 0, fields: { isi: 'Halaman' } }]
    await test.app.run(saveKegiatan, kasubbag, { ...YEAR, id, rows })
    expect(await saidOf(undo())).toEqual(moved(nama))
    const other = plain()
    await take([other])
    const { version } = await read(other.nama ?? '')
    const day = { ke: 'dilaksanakan', mulai: '12 Maret 2022' }
    await test.app.run(moveKegiatan, kasubbag, { ...YEAR, id: await idOf(other.nama ?? ''), version, ...day })
    expect(await saidOf(undo())).toEqual(moved(other.nama ?? ''))
  })
})

function errorsAt(errors: Record<string, string>, at: number): Record<string, string> {
  const begin = `baris.${at}.`
  return Object.fromEntries(
    Object.entries(errors).flatMap(([name, said]) =>
      name.startsWith(begin) ? [[name.slice(begin.length), said]] : [],
    ),
  )
}
