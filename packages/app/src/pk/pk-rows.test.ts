import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '../permission/actor.ts'
import { type TestApp, testApp } from '../testing/index.ts'
import { createPkDraft } from './create-pk-draft.ts'
import { editPk } from './edit-pk.ts'
import { readPk } from './read-pk.ts'

const NEW = { entitas: 'kpu', tahun: 2023 } as const

let test: TestApp
let kasubbag: Actor
let id: string
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
  id = (await test.app.run(createPkDraft, kasubbag, NEW)).id
})
afterAll(() => test?.close())

const read = () => test.app.run(readPk, kasubbag, { ...NEW, id })

it('takes many rows at once: good ones are kept, each with its entry, the others say why', async () => {
  const before = await read()
  const [one, two] = before.sasaran.flatMap((sasaran) => sasaran.indikator)
  const sasaranId = before.sasaran[0]?.id
  const program = before.program[0]
  const row = (id: string, fields: Record<string, string>, version = before.rows[id]?.version ?? 0) => ({
    ...{ id, version, fields },
  })
  const gone = '00000000-0000-4000-8000-000000000000'
  const save = (rows: object[], more: object = {}) =>
    test.app.run(editPk, kasubbag, { ...NEW, id, version: before.version, rows, ...more })
  const view = await save([
    row(`indikator/${one?.id}`, { target: '86,5' }),
    row(`triwulan/${one?.id}/2`, { target: '40' }),
    row(`indikator/${two?.id}`, { target: 'banyak' }),
    row(`triwulan/${two?.id}/1`, { target: '7' }, 9),
    row(`sasaran/${sasaranId}`, { uraian: '' }),
    row(`program/${program?.id}`, { pagu: '-5' }),
    row('program-baru', { kode: program?.kode ?? '', uraian: 'Program', pagu: '1.000' }),
    row('nomor', { nomor: '7/PK/2023' }),
    row(`indikator/${gone}`, { target: '1' }),
  ])
  expect(view.saved.map((saved) => saved.id).sort()).toEqual(
    [`indikator/${one?.id}`, `triwulan/${one?.id}/2`, 'nomor'].sort(),
  )
  const said = Object.fromEntries(view.refused.map((refused) => [refused.id, refused.sentence]))
  expect(said).toMatchObject({
    [`sasaran/${sasaranId}`]: 'Isi bagian ini.',
    [`program/${program?.id}`]: 'Pagu tidak boleh negatif.',
    'program-baru': `Program ${program?.kode} sudah ada dalam PK ini.`,
    [`indikator/${gone}`]: 'Baris ini sudah dikeluarkan orang lain dari draf ini.',
  })
  expect(said[`indikator/${two?.id}`]).toMatch(/^[A-Z].*\.$/)
  expect(view.conflicts.map((conflict) => conflict.id)).toEqual([`triwulan/${two?.id}/1`])
  const after = await read()
  const [changed] = after.sasaran.flatMap((sasaran) => sasaran.indikator)
  expect([changed?.target.raw, changed?.triwulan[1]?.target.raw, after.nomor]).toEqual([
    ...['86,5', '40', '7/PK/2023'],
  ])
  expect(after.version).toBe(before.version + 1)
  expect(after.history.slice(0, 3).map(({ sentence }) => sentence.split(': ')[1])).toEqual([
    `target ${one?.kode} Triwulan II menjadi 40%`,
    'nomor menjadi 7/PK/2023',
    `target ${one?.kode} menjadi 86,5%`,
  ])
  // What was refused waits for its writer.
  const draf = Object.keys({ ...after.draf.isi, ...after.draf.beda })
  expect(draf).toContain(`isi.indikator/${two?.id}.target`)
  expect(draf).not.toContain(`isi.indikator/${one?.id}.target`)
  await save([row('nomor', { nomor: '' }, after.rows.nomor?.version)], { draf: { urut: 1, lepas: draf } })
  expect((await read()).draf).toMatchObject({ isi: {}, beda: {} })
})

it('shows the second of two both figures of a cell, with who and when; other cells are saved', async () => {
  const before = await read()
  const [one] = before.sasaran.flatMap((sasaran) => sasaran.indikator)
  const [year, second] = [`indikator/${one?.id}`, `triwulan/${one?.id}/3`]
  const rows = (target: string, quarter: string) => [
    { id: year, version: before.rows[year]?.version, fields: { target } },
    { id: second, version: before.rows[second]?.version, fields: { target: quarter } },
  ]
  const save = (sent: object[], actor = kasubbag) =>
    test.app.run(editPk, actor, { ...NEW, id, version: before.version, rows: sent })
  await save(rows('87', '60').slice(0, 1))
  const view = await save(rows('88', '61'))
  expect(view.saved.map((saved) => saved.id)).toEqual([second])
  expect(view.conflicts[0]?.conflict).toMatchObject({
    ...{ mine: { target: '88' }, theirs: { target: '87' }, by: kasubbag.personName },
    ...{ version: (before.rows[year]?.version ?? 0) + 1, atText: expect.stringMatching(/WIB$/) },
    fields: [{ field: 'target', label: 'Target', mine: '88', theirs: '87' }],
  })
  // The same figure twice is nobody's conflict, and no entry.
  const history = (await read()).history.length
  expect((await save(rows('87', '61'))).conflicts).toEqual([])
  expect((await read()).history.length).toBe(history)
})
