import {
  Decimal,
  DOKUMEN_STATES,
  formatDate,
  formatPercent,
  PENGUKURAN_STATES,
  PK_STATES,
  serapan,
  TRIWULAN,
  toRoman,
} from '@akuntabel/domain'
import type { PengukuranState, Triwulan, UnitMarks, UnitSummary } from '@akuntabel/store'
import { isSealed } from '../dokumen/is-sealed.ts'
import type { Owner } from './waiting-owner.ts'

/** A mark of the row: a word, and its tone. */
interface Mark {
  state: string
  label: string
}

/** An office with who it waits for; what lists are sifted by. */
export interface Watched {
  row: UnitSummary
  owner: Owner | null
}

export interface PantauanRow {
  unit: string
  name: string
  /** Uses the system at all. */
  active: boolean
  pk: Mark
  /** Quarters beside each other that stand alike are told together: `I–III`. */
  quarters: (Mark & { name: string })[]
  lkj: Mark
  /** How many indicators of the quarter are filled; null where the office has nothing yet. */
  filled: number | null
  of: number | null
  state: PengukuranState | null
  stateLabel: string
  /** Whoever approves last there has done so. */
  selesai: boolean
  capaianText: string | null
  /** What the capaian is called; of a part of the indicators only how many they are. */
  capaianNote: string | null
  serapanText: string | null
  owner: (Owner & { sejakText: string | null; terakhirText: string | null }) | null
}

export function officeRow({ row, owner }: Watched, marks: UnitMarks | undefined): PantauanRow {
  const { ringkasan } = row
  const { triwulan = [], lkj = null } = marks ?? {}
  const share = ringkasan === null ? null : shareOf(ringkasan)
  return {
    unit: row.unit_code,
    name: row.short_name,
    active: row.active,
    pk: row.pk === null ? NONE : { state: row.pk, label: PK_STATES[row.pk] },
    quarters: quarterRuns(triwulan),
    lkj: lkj === null ? NONE : { state: isSealed(lkj) ? 'final' : lkj, label: DOKUMEN_STATES[lkj] },
    filled: ringkasan?.terisi ?? null,
    of: ringkasan?.jumlah ?? null,
    state: ringkasan?.state ?? null,
    stateLabel: stateLabel(row),
    selesai: ringkasan?.selesai ?? false,
    capaianText: ringkasan?.capaian == null ? null : formatPercent(new Decimal(ringkasan.capaian)),
    capaianNote: ringkasan === null ? null : noteOf(ringkasan),
    serapanText: share === null ? null : formatPercent(share),
    owner:
      owner === null
        ? null
        : { ...owner, sejakText: dated(owner.sejak), terakhirText: dated(owner.terakhir) },
  }
}

const NONE: Mark = { state: 'belum', label: 'Belum ada' }

function quarterRuns(quarters: UnitMarks['triwulan']): PantauanRow['quarters'] {
  const runs: (Mark & { from: Triwulan; to: Triwulan })[] = []
  for (const triwulan of TRIWULAN) {
    const mark = quarterMark(quarters, triwulan)
    const last = runs.at(-1)
    if (last?.state === mark.state && last.label === mark.label) last.to = triwulan
    else runs.push({ ...mark, from: triwulan, to: triwulan })
  }
  return runs.map(({ from, to, ...mark }) => ({
    ...mark,
    name: from === to ? toRoman(from) : `${toRoman(from)}–${toRoman(to)}`,
  }))
}

function quarterMark(quarters: UnitMarks['triwulan'], triwulan: Triwulan): Mark {
  const found = quarters.find((one) => one.triwulan === triwulan)
  if (found === undefined) return NONE
  return { state: found.selesai ? 'selesai' : found.state, label: PENGUKURAN_STATES[found.state] }
}

function stateLabel({ active, ringkasan }: UnitSummary): string {
  if (ringkasan !== null) return PENGUKURAN_STATES[ringkasan.state]
  return active ? 'Belum ada perjanjian' : 'Belum memakai Akuntabel'
}

function noteOf({
  capaian,
  kategori,
  terukur,
  utuh,
  jumlah,
}: NonNullable<UnitSummary['ringkasan']>): string | null {
  if (capaian === null || kategori !== null) return kategori
  return `sementara, ${terukur < jumlah ? terukur : utuh} dari ${jumlah}`
}

function dated(day: string | null): string | null {
  return day === null ? null : formatDate(day)
}

export function shareOf({ pagu, realisasi }: NonNullable<UnitSummary['ringkasan']>): Decimal | null {
  return pagu === null || realisasi === null ? null : serapan(pagu, realisasi)
}
