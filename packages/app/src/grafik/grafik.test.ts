import { computeCapaian, Decimal, POLICY_KPU, SCALES, type Value } from '@akuntabel/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPengukuranGrid } from '../pengukuran/read-pengukuran-grid.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { grafikFile } from './grafik-file.ts'
import { readGrafik } from './read-grafik.ts'
import { tahunGrafik } from './tahun-grafik.ts'

const YEAR = { entitas: 'kpu', tahun: 2022 } as const

let test: TestApp
let operator: Actor
let ids: Map<string, string>
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
  const { sasaran } = await test.app.run(readPengukuranGrid, operator, { ...YEAR, triwulan: 4 })
  ids = new Map(sasaran.flatMap(({ rows }) => rows.map((row) => [row.kode, row.indikatorId])))
})
afterAll(() => test?.close())

const of = (jenis: string, kode?: string, tahun = 2022) =>
  test.app.run(readGrafik, operator, { ...YEAR, tahun, jenis, indikatorId: kode && ids.get(kode) })

describe('a chart', () => {
  it('draws the quarters of an indicator, and leaves a gap for what nobody filled', async () => {
    const { svg, caption, kepala, baris } = await of('triwulan', 'IKU-2')
    expect([caption, kepala]).toEqual([
      'Target dan realisasi IKU-2 per triwulan 2022',
      ['Triwulan', 'Target (persen)', 'Realisasi (persen)'],
    ])
    expect(baris).toEqual([
      ['I', '20%', '18%'],
      ['II', '40%', '39%'],
      ['III', '60%', '62%'],
      ['IV', '80%', '–'],
    ])
    expect(svg).toContain('>IV: –</text>')
    expect(svg).not.toContain('>0</text></g><text')
  })

  it('draws a code as capaian, with the codes in its table', async () => {
    const { caption, baris } = await of('triwulan', 'IKU-6')
    expect(caption).toBe('Capaian IKU-6 per triwulan 2022')
    expect(baris[3]).toEqual(['IV', 'WTP', 'WTP'])
  })

  it('leads from the years that were measured to the last target of the Renstra', async () => {
    const persen = (amount: number): Value => ({ kind: 'persen', amount: new Decimal(amount) })
    const law = { policy: POLICY_KPU, scale: SCALES['kpu-lkj'] }
    const measured = (tahun: number, target: number, realisasi: number) => ({
      ...{ tahun, law, sumber: null, target: persen(target), realisasi: persen(realisasi) },
      capaian: computeCapaian({
        ...{ target: persen(target), realisasi: persen(realisasi) },
        ...{ polarity: 'maksimal' as const, policy: law.policy },
      }),
    })
    const view = await tahunGrafik(
      [measured(2021, 80, 77), measured(2022, 82, 85)],
      [2020, 2022, 2024].map((tahun) => ({ tahun, target: tahun === 2020 ? null : persen(tahun - 1934) })),
      { indikatorId: 'x', kode: 'IKU-1', kind: 'persen', satuan: 'persen' },
    )
    expect(view?.caption).toBe('Target dan realisasi IKU-1 per tahun, sampai target akhir Renstra')
    expect(view?.baris).toEqual([
      ['2021', '80%', '–', '77%'],
      ['2022', '82%', '88%', '85%'],
      ['2024', '90%', '90%', '–'],
    ])
    expect(view?.svg).toContain('>2024: –</text>')
  })

  it('draws capaian of all indicators, of the entity over the years, and twelve months of money', async () => {
    const capaian = await of('capaian')
    expect(capaian.baris.map(([kode]) => kode)).toEqual([...ids.keys()])
    expect(capaian.baris[0]?.[2]).toBe('98,75%')
    const entitas = await of('entitas')
    expect(entitas.baris.find(([tahun]) => tahun === '2021')).toEqual(['2021', '94,66%', '99,5%'])
    const serapan = await of('serapan', undefined, 2021)
    expect(serapan.baris.length).toBe(12)
    expect(serapan.baris.at(-1)?.[2]).toBe('99,5%')
  })

  it('is kept as a picture and as the figures it shows', async () => {
    const view = await of('triwulan', 'IKU-2')
    const [svg, png, csv] = await Promise.all(
      (['svg', 'png', 'csv'] as const).map((format) => grafikFile(view, format)),
    )
    expect(Buffer.from(svg?.bytes ?? []).toString()).toBe(view.svg)
    expect([...(png?.bytes.slice(1, 4) ?? [])]).toEqual([...Buffer.from('PNG')])
    expect(csv?.name).toBe('target-dan-realisasi-iku-2-per-triwulan-2022.csv')
    expect(Buffer.from(csv?.bytes ?? []).toString()).toContain('IV;80%;–')
  })

  it('says that there is none where hardly anything was measured', async () => {
    const { code, message } = await refusalOf(of('tahun', undefined))
    expect([code, message]).toEqual([
      'tidak-ditemukan',
      'Grafik ini belum ada: angkanya belum cukup. Buka lagi setelah realisasinya diisi.',
    ])
  })
})
