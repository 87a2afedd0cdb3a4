import { NEUTRAL_EMBLEM } from '@akuntabel/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { downloadDokumen } from '../dokumen/download-dokumen.ts'
import { sealOlderPk } from '../dokumen/pk/seal-older.ts'
import type { Actor } from '../permission/actor.ts'
import { createPkDraft } from '../pk/create-pk-draft.ts'
import { listPk } from '../pk/list-pk.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { changeKantor } from './change-kantor.ts'
import { readKantor } from './read-kantor.ts'
import { setLambang } from './set-lambang.ts'

let test: TestApp
let admin: Actor
beforeAll(async () => {
  test = await testApp()
  admin = await test.as('admin')
})
afterAll(() => test.close())

const svg = (NEUTRAL_EMBLEM.picture as { svg: string }).svg

async function typed(): Promise<Record<string, unknown>> {
  const { card, version } = await test.app.run(readKantor, admin, {})
  return { version, ...Object.fromEntries(card.map((field) => [field.name, field.value])) }
}

async function html(jenis: string, more: object): Promise<string> {
  const ask = { entitas: 'kpu', tahun: 2021, jenis, format: 'html', ...more }
  return Buffer.from((await test.app.run(downloadDokumen, admin, ask)).bytes).toString()
}

async function refused(promise: Promise<unknown>): Promise<unknown[]> {
  const { code, message, data } = await refusalOf(promise)
  return [code, message, data.fields]
}

describe('what documents say of the office', () => {
  it('is changed for papers to come, and not for what is signed', async () => {
    await sealOlderPk(test.app, {})
    const signed = (await test.app.run(listPk, admin, { entitas: 'kpu', tahun: 2021 })).items.find(
      (one) => one.current,
    )
    const before = await html('pk', { id: signed?.id })
    await test.app.run(changeKantor, admin, {
      ...(await typed()),
      ...{
        name: 'Komisi Pemilihan Umum Kota Contoh',
        shortName: 'KPU Kota Contoh',
        place: 'Contoh',
        paper: 'A4',
      },
      ...{
        address: 'Jalan Merdeka 1',
        phone: '0342 1234',
        website: 'contoh.kpu.go.id',
        email: 'kantor@kpu.example',
      },
      ...{ timezone: 'Asia/Makassar', kopSekretariat: ' Sekretariat \n\n Contoh ' },
    })
    expect(await html('pk', { id: signed?.id })).toBe(before)
    const letter = await html('surat-pengantar', {})
    expect(letter).toContain('Jalan Merdeka 1, Contoh')
    expect(letter).toContain('Telepon 0342 1234 · Laman contoh.kpu.go.id · Surel kantor@kpu.example')
    expect(letter).toContain('KOMISI PEMILIHAN UMUM')
    expect(await html('surat-pengantar', { entitas: 'sekretariat' })).toMatch(/SEKRETARIAT[\s\S]{0,80}CONTOH/)
    expect(await html('surat-pengantar', { entitas: 'sekretariat' })).not.toContain('KOMISI PEMILIHAN UMUM')
    const { history, card } = await test.app.run(readKantor, admin, {})
    expect(history[0]?.sentence).toContain(
      'Zona waktu: WIB → WITA; Kertas: F4 (215 × 330 mm) → A4 (210 × 297 mm)',
    )
    expect(card.find(({ name }) => name === 'kecamatan')?.value).toBe('Sukorejo\nKepanjenkidul\nSananwetan')
  })

  it('reaches every draft of every year', async () => {
    const year = { entitas: 'kpu', tahun: 2023 } as const
    const { id } = await test.app.run(createPkDraft, await test.as('kasubbag'), year)
    expect(await html('pk', { ...year, id })).toMatch(/KOTA\sCONTOH/)
  })

  it('has an emblem that only draws', async () => {
    const lambang = new TextEncoder().encode(svg)
    await test.app.run(setLambang, admin, { lambang })
    const { lambang: shown, history } = await test.app.run(readKantor, admin, {})
    expect(shown).toMatch(/^data:image\/svg\+xml;base64,/)
    expect(history[0]?.sentence).toMatch(/^mengganti lambang kantor: SVG [0-9a-f]{12}$/)
    expect(await html('surat-pengantar', {})).toContain('Lambang KPU Kota Contoh')
    const evil = new TextEncoder().encode(svg.replace('</svg>', '<script>alert(1)</script></svg>'))
    for (const [bytes, sentence] of [
      [evil, /^Gambar SVG ini memuat lebih dari garis dan bidang/],
      [new TextEncoder().encode('bukan gambar'), /^Berkas ini bukan gambar PNG atau SVG\./],
      [new Uint8Array(300 * 1024 + 1), /^Gambar lambang paling besar 300 KB\./],
    ] as const) {
      expect(await refused(test.app.run(setLambang, admin, { lambang: bytes }))).toEqual([
        'masukan-salah',
        'Ada isian yang perlu diperbaiki.',
        { lambang: expect.stringMatching(sentence) },
      ])
    }
    await test.app.run(setLambang, admin, {})
    expect((await test.app.run(readKantor, admin, {})).lambang).toBeNull()
  })

  it('refuses what cannot be, and whoever is no admin', async () => {
    const form = await typed()
    for (const [change, fields] of [
      [{ name: 'Kantor Lain' }, { name: 'Nama kantor diawali Komisi Pemilihan Umum.' }],
      [{ email: 'bukan' }, { email: expect.any(String) }],
      [{ timezone: 'UTC' }, { timezone: 'Pilih zona waktunya.' }],
      [{ paper: 'A3' }, { paper: 'Pilih kertasnya.' }],
      [{ kopKpu: 'a\nb\nc\nd' }, { kopKpu: 'Paling banyak 3 baris.' }],
      [{ kopKpu: 'a'.repeat(81) }, { kopKpu: 'Paling banyak 80 huruf per baris.' }],
    ]) {
      expect(await refused(test.app.run(changeKantor, admin, { ...form, ...change }))).toEqual([
        'masukan-salah',
        'Ada isian yang perlu diperbaiki.',
        fields,
      ])
    }
    const stale = { ...form, version: Number(form.version) - 1 }
    expect((await refused(test.app.run(changeKantor, admin, stale)))[0]).toBe('keadaan-salah')
    const operator = await test.as('operator')
    expect((await refused(test.app.run(changeKantor, operator, form)))[0]).toBe('tidak-berwenang')
    expect((await refused(test.app.run(setLambang, operator, {})))[0]).toBe('tidak-berwenang')
    expect((await test.app.run(readKantor, operator, {})).may.manage.ok).toBe(false)
  })
})
