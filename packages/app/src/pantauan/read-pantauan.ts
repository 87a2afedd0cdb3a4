import type { Entitas, Rantai } from '@akuntabel/domain'
import { getKebijakan, type Reader, ringkasanBelow, type UnitSummary } from '@akuntabel/store'
import { z } from 'zod'
import { entitasTahun, triwulan } from '../input/schemas.ts'
import { readPack } from '../kebijakan/read-pack.ts'
import { loadUnit } from '../office/office.ts'
import { quarterName } from '../pengukuran/period.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { officeRow, type PantauanRow, type Watched } from './office-row.ts'
import { inOrderOf, SARING, type Saring, sift, URUT, type Urut } from './sift.ts'
import { waitingOwner } from './waiting-owner.ts'

export interface PantauanView {
  units: PantauanRow[]
  /** What matters, one sentence each. */
  sentences: string[]
  /** How many offices each choice shows. */
  saring: { name: Saring; label: string; count: number }[]
  urut: { name: Urut; label: string }[]
  /** Which part of the list this is. */
  page: { now: number; of: number; shown: number }
  /** Offices that should report at all, asked for or not. */
  all: number
}

const PER_PAGE = 60

/** Every office below that should report, how far each is with a quarter, and who it waits for; from summaries only. */
export const readPantauan = defineUseCase({
  name: 'read-pantauan',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun.extend({
    triwulan,
    saring: z.enum(Object.keys(SARING) as Saring[]).default('semua'),
    urut: z.enum(Object.keys(URUT) as Urut[]).default('kantor'),
    cari: z.string().trim().max(80).default(''),
    halaman: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  async run({ tx, unit, services }, { saring, urut, cari, halaman, ...period }): Promise<PantauanView> {
    const today = services.clock.today((await loadUnit(tx, unit)).timezone)
    const summaries = await ringkasanBelow(tx, { unit, ...period })
    const chains = await chainsOf(tx, summaries, period.entitas)
    const rows = summaries.map((row) => ({
      row,
      owner: waitingOwner(row, { today, rantai: chains.get(lawKey(row)) ?? null }),
    }))
    const named = rows.filter(({ row }) => row.short_name.toLowerCase().includes(cari.toLowerCase()))
    const shown = inOrderOf(sift(named, saring), urut)
    const of = Math.max(1, Math.ceil(shown.length / PER_PAGE))
    const now = Math.min(halaman, of)
    return {
      units: shown.slice((now - 1) * PER_PAGE, now * PER_PAGE).map(officeRow),
      sentences: sentencesOf(rows, period),
      saring: (Object.keys(SARING) as Saring[]).map((name) => ({
        ...{ name, label: SARING[name] },
        count: sift(named, name).length,
      })),
      urut: (Object.keys(URUT) as Urut[]).map((name) => ({ name, label: URUT[name] })),
      page: { now, of, shown: shown.length },
      all: rows.length,
    }
  },
})

function sentencesOf(rows: Watched[], { triwulan }: { triwulan: number }): string[] {
  if (rows.length === 0) return []
  const begun = rows.flatMap(({ row }) => row.ringkasan ?? [])
  const whole = begun.filter(({ terisi, jumlah }) => jumlah > 0 && terisi === jumlah).length
  const name = quarterName(triwulan)
  return [
    `${begun.length} dari ${rows.length} kantor sudah punya perjanjian; ${whole} sudah mengisi semua indikator.`,
    `${rows.length - begun.length} kantor belum mulai.`,
    `${sift(rows, 'terlambat').length} kantor lewat tenggat ${name}; di ${sift(rows, 'diam').length} kantor pemilik tugasnya diam.`,
  ]
}

function lawKey({ kebijakan }: UnitSummary): string {
  return kebijakan === null ? '' : `${kebijakan.nama}/${kebijakan.versi}`
}

/** Who approves, by the law of each office; most offices share one. */
async function chainsOf(
  tx: Reader,
  rows: UnitSummary[],
  entitas: Entitas,
): Promise<ReadonlyMap<string, Rantai>> {
  const laws = new Map(rows.flatMap((row) => (row.kebijakan === null ? [] : [[lawKey(row), row.kebijakan]])))
  const chains = new Map<string, Rantai>()
  for (const [key, law] of laws) {
    const pack = readPack((await getKebijakan(tx, law))?.isi)
    if (pack.ok) chains.set(key, pack.policy.rantai[entitas])
  }
  return chains
}
