import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as domain from './index.ts'

const {
  computeCapaian,
  consolidate,
  Decimal,
  formatNumber,
  formatPercent,
  formatRupiah,
  formatValue,
  meanCapaian,
  parseNumber,
  parseRupiah,
  parseValue,
  POLICY_KPU: policy,
  SCALES,
} = domain

const page = readFileSync(new URL('../../../docs/domain.md', import.meta.url), 'utf8')
const lines = [...page.matchAll(/^```ts\n([\s\S]*?)^```/gm)].flatMap(([, block]) =>
  (block as string).trim().split('\n'),
)

function read(kind: domain.ValueKind, text: string | null): domain.Value | null {
  if (text === null) return null
  const reading = parseValue(kind, text, policy)
  if (!reading.ok) throw new Error(reading.error)
  return reading.value
}

/** The short names of the page. */
const short = {
  baca(text: string): string {
    const reading = parseNumber(text)
    return reading.ok ? formatNumber(reading.value) : reading.error
  },
  rupiah(text: string): string {
    const reading = parseRupiah(text)
    return reading.ok ? formatRupiah(reading.value) : reading.error
  },
  capaian(
    polarity: domain.Polarity,
    kind: domain.ValueKind,
    target: string,
    realisasi: string | null,
  ): string {
    const found = computeCapaian({
      target: read(kind, target),
      realisasi: read(kind, realisasi),
      polarity,
      policy,
    })
    return found.reason ?? formatPercent(found.capped)
  },
  setahun(consolidation: domain.Consolidation, realisasi: (string | null)[]): string {
    const quarters = realisasi.map((text, at) => ({ triwulan: at + 1, realisasi: read('angka', text) }))
    const { value, complete } = consolidate({ quarters, consolidation, kind: 'angka', policy })
    return `${value === null ? 'belum ada' : formatValue(value)}${complete ? '' : ' (belum lengkap)'}`
  },
  rata(capped: (string | null)[]): string {
    const mean = meanCapaian(capped.map((text) => ({ capped: text === null ? null : new Decimal(text) })))
    const value = mean.value === null ? 'belum ada' : formatPercent(mean.value)
    return `${value} (${mean.filled} dari ${mean.of})`
  },
  rumus(
    jenis: domain.FormulaJenis,
    text: string,
    kind: domain.ValueKind,
    typed: Record<string, (string | null)[]>,
  ): string {
    const formula = domain.readFormula(jenis, text)
    if (formula === null) return 'tidak terbaca'
    const components = Object.entries(typed).map(([kode, texts]) => ({
      ...{ kode, nama: kode, satuan: '', consolidation: 'jumlah' as const },
      quarters: texts.map((figure, at) => ({
        triwulan: at + 1,
        realisasi: read(domain.componentKind(formula, kind), figure),
      })),
    }))
    const until = Math.max(...Object.values(typed).map((quarters) => quarters.length))
    const { value, reason } = domain.computeFormula({ formula, kind, components, period: { until }, policy })
    return value === null ? `${reason}` : formatValue(value)
  },
  kelas: (scale: domain.ShippedScale, figure: string) =>
    domain.classify(SCALES[scale], new Decimal(figure)).name,
}

test('the page has examples of every section that computes', () => {
  expect(lines.length).toBeGreaterThan(45)
})

test.each(lines)('%s', (line) => {
  const [call, expected] = line.split(' // → ')
  const names = { ...domain, ...short }
  const found = new Function(...Object.keys(names), `return ${call}`)(...Object.values(names))
  expect(String(found)).toBe(expected)
})
