import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '../support/akuntabel.ts'
import { sampleData } from '../support/sample-data.ts'
import { readDocxTables } from './docx-tables.ts'
import { readPdfTables } from './pdf-tables.ts'
import { recompute } from './recompute.ts'
import type { ReadTable } from './table.ts'

const { dataDir, remove } = await sampleData()
const file = (name: string) => join(dataDir, name)
const susun = (document: string, name: string, { entitas = 'kpu', tahun = '2021' } = {}) =>
  runCli(
    ['susun', document, '--satker', '3572', '--entitas', entitas, '--tahun', tahun, '--keluaran', file(name)],
    dataDir,
  )

afterAll(remove)

const READERS: Record<string, (bytes: Uint8Array) => Promise<ReadTable[]>> = {
  docx: readDocxTables,
  pdf: readPdfTables,
}

describe.each(['docx', 'pdf'])('LKj 2021 of the sample as %s, read back from the file', (format) => {
  let tables: ReadTable[]
  beforeAll(async () => {
    const ran = await susun('lkj', `lkj.${format}`)
    expect(ran, ran.stderr).toMatchObject({ code: 0 })
    tables = (await READERS[format]?.(await readFile(file(`lkj.${format}`)))) ?? []
  })

  it('agrees with itself in every sum, difference, percentage and mean', () => {
    const { checked, wrong } = recompute(tables)
    expect(wrong).toEqual([])
    // 2 programmes + 8 kegiatan are parents, each on three columns, and the total; 28 rows and the total for sisa and %.
    expect(checked).toMatchObject({ sisa: 29, shares: 29, differences: 24, means: 4 })
    expect(checked.sums).toBeGreaterThanOrEqual(33)
    expect(checked.capaian).toBeGreaterThanOrEqual(6)
  })

  it('states the figures of the year', () => {
    const cells = tables.flatMap((table) => table.rows)
    const summary = tables.find(
      (table) => table.header.includes('Kategori') && table.header.includes('Realisasi'),
    )
    expect(summary?.rows.map((row) => row.findLast((text) => text.endsWith('%')))).toEqual([
      '96,25%',
      '96,25%',
      '90,00%',
      '90,00%',
      '90,91%',
      '100,00%',
      '100,00%',
      '100,00%',
      '97,73%',
      '94,66%',
    ])
    expect(summary?.rows.at(-1)).toContain('Berhasil')
    const total = cells.find((row) => row[0] === 'Jumlah' && row.includes('99,50%'))
    expect(total).toEqual(expect.arrayContaining(['4.103.445.000', '4.082.850.734', '20.594.266', '99,50%']))
  })

  it('is the same file twice', async () => {
    await susun('lkj', `lagi.${format}`)
    expect(await readFile(file(`lagi.${format}`))).toEqual(await readFile(file(`lkj.${format}`)))
  })

  it.each(['kpu', 'sekretariat'])(
    'has programme budgets that add up in the Perjanjian Kinerja of %s',
    async (entitas) => {
      const ran = await susun('pk', `pk-${entitas}.${format}`, { entitas })
      expect(ran, ran.stderr).toMatchObject({ code: 0 })
      const pk = (await READERS[format]?.(await readFile(file(`pk-${entitas}.${format}`)))) ?? []
      const { checked, wrong } = recompute(pk)
      expect(wrong).toEqual([])
      expect(checked.sums).toBe(1)
    },
  )
})

it('says that a year has no Perjanjian Kinerja, and exits 1', async () => {
  const ran = await susun('lkj', 'tanpa.docx', { tahun: '2018' })
  expect(ran.code).toBe(1)
  expect(ran.stderr).toContain('Belum ada Perjanjian Kinerja')
  await expect(readFile(file('tanpa.docx'))).rejects.toThrow()
})
