import type { Entitas, Rantai } from '@akuntabel/domain'
import {
  getKebijakan,
  type Reader,
  ringkasanBelow,
  type SummariesAsk,
  type UnitSummary,
} from '@akuntabel/store'
import { readPack } from '../kebijakan/read-pack.ts'
import { quarterName } from '../pengukuran/period.ts'
import type { Watched } from './office-row.ts'
import { sift } from './sift.ts'
import { waitingOwner } from './waiting-owner.ts'

/** Every office below a unit, with who each waits for on a day. */
export async function watchBelow(
  tx: Reader,
  { today, ...ask }: SummariesAsk & { today: string },
): Promise<Watched[]> {
  const summaries = await ringkasanBelow(tx, ask)
  const chains = await chainsOf(tx, summaries, ask.entitas)
  return summaries.map((row) => ({
    row,
    owner: waitingOwner(row, { today, rantai: chains.get(lawKey(row)) ?? null }),
  }))
}

/** What matters of them, one sentence each; none where there are none. */
export function watchSentences(rows: Watched[], triwulan: number): string[] {
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
