import { Decimal } from '@akuntabel/domain'
import fc from 'fast-check'

/** How a report prints what it knows exactly. */
export interface Print {
  /** Rupiah in ones, thousands or millions, with so many decimals. */
  power: 0 | 3 | 6
  moneyDigits: number
  percentDigits: number
  valueDigits: number
  proseDigits: number
}

export interface Leaf {
  pagu: number
  /** Millionths of it that were spent. */
  spent: number
}

export interface Indicator {
  /** Thousandths. */
  target: number
  realisasi: number
}

export interface ExactData {
  activities: Leaf[][]
  indicators: Indicator[]
  print: Print
}

const leaf = fc.record({
  pagu: fc.integer({ min: 20_000_000, max: 3_000_000_000 }),
  spent: fc.integer({ min: 200_000, max: 1_000_000 }),
})
/** From 20 to 150, so that no achievement passes 1.000%, where a dot could be a decimal sign. */
const thousandths = fc.integer({ min: 20_000, max: 150_000 })

export const exactData: fc.Arbitrary<ExactData> = fc.record({
  activities: fc.array(fc.array(leaf, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  indicators: fc.array(fc.record({ target: thousandths, realisasi: thousandths }), {
    minLength: 2,
    maxLength: 7,
  }),
  print: fc.record({
    power: fc.constantFrom<0 | 3 | 6>(0, 3, 6),
    moneyDigits: fc.integer({ min: 0, max: 3 }),
    percentDigits: fc.integer({ min: 0, max: 4 }),
    valueDigits: fc.integer({ min: 0, max: 3 }),
    proseDigits: fc.integer({ min: 0, max: 3 }),
  }),
})

/** A report whose every figure was computed exactly and rounded once, when it was printed. */
export function exactReport(data: ExactData): string {
  return [
    '# LAPORAN KINERJA KPU KOTA CONTOH TAHUN 2021',
    '# BAB III AKUNTABILITAS KINERJA',
    '## A. Capaian Kinerja',
    ...measurement(data),
    '## B. Realisasi Anggaran',
    ...budget(data),
  ].join('\n\n')
}

function measurement({ indicators, print }: ExactData): string[] {
  const capaian = indicators.map(({ target, realisasi }) => new Decimal(realisasi).div(target).mul(100))
  const rows = indicators.map(({ target, realisasi }, at) => [
    `${at + 1}`,
    `Persentase layanan jenis ${String.fromCharCode(65 + at)}`,
    // A target is decided, not measured: it is what is printed.
    `${printed(new Decimal(target).div(1000), 3)}%`,
    `${printed(new Decimal(realisasi).div(1000), print.valueDigits)}%`,
    `${printed(capaian[at] ?? new Decimal(0), print.percentDigits)}%`,
  ])
  const mean = Decimal.sum(...capaian).div(capaian.length)
  return [
    'Tabel 3.1 Pengukuran Kinerja Tahun 2021',
    table([
      ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian'],
      ...rows,
      ['', 'Rata-rata Capaian', '', '', `${printed(mean, print.percentDigits)}%`],
    ]),
    `Rata-rata capaian kinerja tahun 2021 sebesar ${printed(mean, print.proseDigits)}%.`,
  ]
}

interface Money {
  pagu: Decimal
  realisasi: Decimal
}

function budget({ activities, print }: ExactData): string[] {
  const leaves = activities.map((group) =>
    group.map(({ pagu, spent }): Money => {
      return { pagu: new Decimal(pagu), realisasi: new Decimal(pagu).mul(spent).div(1_000_000).floor() }
    }),
  )
  const groups = leaves.map(sum)
  const total = sum(groups)
  const row = (kode: string, label: string, money: Money): string[] => [kode, label, ...figures(money, print)]
  const rows = leaves.flatMap((group, at) => [
    row(`${6384 + at}`, `Kegiatan ${at + 1}`, groups[at] ?? total),
    ...group.map((money, leafAt) => row(`${6384 + at}.EBA.${901 + leafAt}`, `Keluaran ${leafAt + 1}`, money)),
  ])
  const unit = { 0: '', 3: ' (dalam ribu rupiah)', 6: ' (dalam juta rupiah)' }[print.power]
  const millions = (value: Decimal): string => `Rp${printed(value.div(1_000_000), print.proseDigits)} juta`
  return [
    `Tabel 3.2 Realisasi Anggaran Tahun 2021${unit}`,
    table([['Kode', 'Uraian', 'Pagu', 'Realisasi', 'Sisa', '%'], ...rows, row('', 'Jumlah', total)]),
    `Pagu anggaran tahun 2021 sebesar ${millions(total.pagu)} dengan realisasi anggaran sebesar ${millions(total.realisasi)} atau ${printed(percent(total), print.proseDigits)}%.`,
  ]
}

function figures(money: Money, { power, moneyDigits, percentDigits }: Print): string[] {
  const digits = power === 0 ? 0 : moneyDigits
  const amount = (value: Decimal): string => printed(value.div(new Decimal(10).pow(power)), digits)
  return [
    amount(money.pagu),
    amount(money.realisasi),
    amount(money.pagu.minus(money.realisasi)),
    `${printed(percent(money), percentDigits)}%`,
  ]
}

function sum(parts: readonly Money[]): Money {
  return {
    pagu: Decimal.sum(...parts.map(({ pagu }) => pagu)),
    realisasi: Decimal.sum(...parts.map(({ realisasi }) => realisasi)),
  }
}

function percent({ pagu, realisasi }: Money): Decimal {
  return realisasi.div(pagu).mul(100)
}

function printed(value: Decimal, digits: number): string {
  const [whole = '', fraction] = value.toFixed(digits, Decimal.ROUND_HALF_UP).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.')
  return fraction === undefined ? grouped : `${grouped},${fraction}`
}

function table(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.join('\t')).join('\n')
}
