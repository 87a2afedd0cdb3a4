import { afterAll, beforeAll, expect, it } from 'vitest'
import { exportDipa } from '../dipa/export-dipa.ts'
import { previewDipa } from '../dipa/preview-dipa.ts'
import { saveDipa } from '../dipa/save-dipa.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { exportKeluaran } from './export-keluaran.ts'
import { KELUARAN_HEADS } from './keluaran-tabel.ts'
import { previewKeluaran } from './preview-keluaran.ts'
import { readKeluaran } from './read-keluaran.ts'
import { saveKeluaran } from './save-keluaran.ts'

const YEAR = { tahun: 2022 }

let test: TestApp
let operator: Actor
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
})
afterAll(() => test?.close())

const read = () => test.app.run(readKeluaran, operator, YEAR)
const save = (rows: object[], actor = operator) => test.app.run(saveKeluaran, actor, { ...YEAR, rows })
const row = (kode: string, fields: object, version = 1) => ({ id: `baris/${kode}`, version, fields })

it('shows every row of the DIPA, and asks of the lowest what is made', async () => {
  const view = await read()
  const leaf = view.baris.find((one) => one.leaf)
  const parent = view.baris.find((one) => !one.leaf)
  expect(view.without).toBe(view.baris.filter((one) => one.leaf).length)
  expect(Object.keys(view.rows[`baris/${leaf?.kode}`]?.fields ?? {})).toContain('volume')
  expect(Object.keys(view.rows[`baris/${parent?.kode}`]?.fields ?? {})).toEqual(['entitas', 'sumber'])
  expect(view.entitas.map(({ value }) => value)).toEqual(['kpu', 'sekretariat'])
  expect(view.sumber.map(({ value }) => value)).toEqual(['RM', 'PNBP'])
})

it('keeps good rows, says what is wrong with the others, and lets a row say it for those below', async () => {
  const { baris } = await read()
  const program = baris[0]?.kode as string
  const [one, two] = baris.filter((row) => row.leaf).map(({ kode }) => kode) as [string, string]
  const { saved, refused } = await save([
    row(program, { entitas: 'sekretariat', sumber: 'PNBP' }),
    row(one, {
      ...{ satuan: 'Dokumen', volume: '1.200', indikator: 'Dokumen tersusun', pelaksanaan: 'Menyusun' },
      target: '97,5',
    }),
    row(two, { volume: '-3', entitas: 'lain', sumber: 'HIBAH-9', target: 'penuh' }),
    row('9999', { satuan: 'Unit' }),
  ])
  expect(saved.map(({ id }) => id).toSorted()).toEqual([`baris/${program}`, `baris/${one}`].toSorted())
  const said = new Map(refused.map(({ id, fields, sentence }) => [id, [fields, sentence]]))
  expect(said.get(`baris/${two}`)?.[0]).toEqual({
    entitas: 'Pilih entitas yang melapor, atau keduanya.',
    sumber: 'Sumber dana HIBAH-9 belum dicatat. Catat dahulu di halaman Sumber dana.',
    volume: 'Tulis volumenya sebagai angka, contoh: 12.',
    target: 'Tulis targetnya dalam persen, contoh: 100.',
  })
  expect(said.get('baris/9999')?.[1]).toBe(
    'Baris ini tidak ada lagi dalam DIPA, atau sudah mempunyai baris di bawahnya. Muat ulang halaman.',
  )
  const fine = await save([row(two, { satuan: 'Dokumen', volume: '1,1234567' })])
  expect(fine.refused[0]?.fields).toEqual({ volume: 'Tulis paling banyak enam angka di belakang koma.' })
  const alone = await save([row(two, { volume: '3' })])
  expect(alone.refused[0]?.fields).toEqual({ satuan: 'Tulis satuan volumenya, contoh: Dokumen.' })
  const view = await read()
  expect(view.baris.find(({ kode }) => kode === one)).toMatchObject({
    ...{ satuan: 'Dokumen', volumeText: '1.200', indikator: 'Dokumen tersusun', pelaksanaan: 'Menyusun' },
    ...{ entitasText: 'Sekretariat', sumberDana: 'PNBP', targetText: '97,5' },
  })
  expect(view.without).toBe(view.baris.filter((row) => row.leaf).length - 1)
})

it('stays while the DIPA’s money is saved again', async () => {
  const before = (await read()).baris
  const { bytes: isi } = await test.app.run(exportDipa, operator, { ...YEAR, format: 'json' })
  const { rows } = await test.app.run(previewDipa, operator, { ...YEAR, isi })
  await test.app.run(saveDipa, operator, { ...YEAR, baris: rows })
  expect((await read()).baris).toEqual(before)
})

it.each(['xlsx', 'csv', 'json'] as const)(
  'goes out as %s and comes in again as it was, also after it was emptied',
  async (format) => {
    const file = await test.app.run(exportKeluaran, operator, { ...YEAR, format })
    expect(file.name).toBe(`keluaran-3572-2022.${format}`)
    const before = await test.app.run(exportKeluaran, operator, { ...YEAR, format: 'json' })
    const same = await test.app.run(previewKeluaran, operator, { ...YEAR, isi: file.bytes })
    expect([new Set(same.rows.map(({ state }) => state)), same.errors]).toEqual([new Set(['sama']), {}])
    const [filled] = same.rows.filter(({ fields }) => fields.satuan)
    const { rows } = await read()
    await save([
      { id: filled?.id, version: rows[filled?.id ?? '']?.version, fields: { satuan: '', volume: '' } },
    ])
    const back = await test.app.run(previewKeluaran, operator, { ...YEAR, isi: file.bytes })
    const changed = back.rows.filter(({ state }) => state === 'berubah')
    expect(changed.map(({ id }) => id)).toEqual([filled?.id])
    await save(changed)
    const after = await test.app.run(exportKeluaran, operator, { ...YEAR, format: 'json' })
    expect(new TextDecoder().decode(after.bytes)).toBe(new TextDecoder().decode(before.bytes))
  },
)

it('names wrong cells of a file and saves nothing of it', async () => {
  const { baris } = await read()
  const [program, leaf] = [baris[0]?.kode, baris.find((one) => one.leaf)?.kode]
  const head = KELUARAN_HEADS.join(';')
  const text = `${head}\n9999;;;;;;;;\n${program};;;;;Unit;;;\n${leaf};;Entah;ADA;;;dua;semua;\n${leaf};;;;;;;;\n`
  const { errors, rows } = await test.app.run(previewKeluaran, operator, {
    ...YEAR,
    isi: new TextEncoder().encode(text),
  })
  expect(errors).toEqual({
    'baris.0.kode': '9999 tidak ada dalam DIPA 2022.',
    'baris.1.satuan': `Ditulis pada baris di bawah ${program}, bukan pada ${program}.`,
    'baris.2.entitas': 'Pilih entitas yang melapor, atau keduanya.',
    'baris.2.sumber': 'Sumber dana ADA belum dicatat. Catat dahulu di halaman Sumber dana.',
    'baris.2.volume': 'Tulis volumenya sebagai angka, contoh: 12.',
    'baris.2.target': 'Tulis targetnya dalam persen, contoh: 100.',
    'baris.3.kode': `Kode ${leaf} sudah ada di baris 3.`,
  })
  expect(rows.map(({ at }) => at)).toEqual([1, 2])
  expect((await read()).baris).toEqual(baris)
  const none = await refusalOf(
    test.app.run(previewKeluaran, operator, { tahun: 2023, isi: new TextEncoder().encode(text) }),
  )
  expect([none.code, none.message]).toEqual(['tidak-ditemukan', 'Belum ada DIPA tahun 2023.'])
})

it('shows the second of two both words, and waits for who writes the same row', async () => {
  const { baris } = await read()
  const kode = baris.find((one) => one.leaf)?.kode as string
  const { version = 0 } = (await read()).rows[`baris/${kode}`] ?? {}
  const { conflicts } = await save([row(kode, { satuan: 'Laporan' }, version - 1)])
  expect(conflicts[0]?.conflict.fields).toEqual([
    { field: 'satuan', label: 'Satuan', mine: 'Laporan', theirs: 'Dokumen' },
  ])
  const text = `
    with held as materialized (select pg_advisory_xact_lock(hashtextextended('ringkasan/3572/kpu/2022', 0)))
    update anggaran_baris b set satuan = 'Unit', version = version + 1 from held
    where b.kode = $1 and b.dipa_id = (select id from dipa where unit_code = '3572' and tahun = 2022)`
  const late = () => save([row(kode, { satuan: 'Orang' }, version)])
  const outcome = await whileChanged(test.database, { text, values: [kode] }, late)
  expect(outcome).toMatchObject({ status: 'fulfilled', value: { saved: [], conflicts: [{}] } })
})

it('is of no year without a DIPA, and written by nobody without the right', async () => {
  const absent = await refusalOf(test.app.run(saveKeluaran, operator, { tahun: 2023, rows: [] }))
  expect([absent.code, absent.message]).toEqual(['tidak-ditemukan', 'Belum ada DIPA tahun 2023.'])
  expect((await test.app.run(readKeluaran, operator, { tahun: 2023 })).dipa).toBe(false)
  expect((await refusalOf(save([], await test.as('ketua')))).code).toBe('tidak-berwenang')
})
