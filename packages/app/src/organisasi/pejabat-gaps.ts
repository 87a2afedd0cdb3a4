import { actsOn, formatDate, holderOn, type Kedudukan, type Lembaga } from '@akuntabel/domain'
import type { Subbagian } from '@akuntabel/store'
import type { StoredHolding } from './holding.ts'
import { kedudukanLabel } from './kedudukan-label.ts'

/** Posts in which nobody acts on a day, one sentence each. */
export function pejabatGaps(
  holdings: StoredHolding[],
  { lembaga, subbagian, hari }: { lembaga: Lembaga; subbagian: Subbagian[]; hari: string },
): string[] {
  const heads: Kedudukan[] =
    lembaga.entitas.sekretariat === null ? ['kepala'] : ['kepala', 'kepala-pendukung']
  const missing = heads
    .filter((kedudukan) => holderOn(holdings, { kedudukan, hari }) === null)
    .map((kedudukan) => {
      const holders = holdings.filter((one) => one.kedudukan === kedudukan)
      return `${kedudukanLabel(kedudukan, lembaga)}: ${whyNobody(holders, hari)}`
    })
  const label = kedudukanLabel('kasubbag', lembaga)
  const without = subbagian.flatMap(({ id, name }) => {
    const holders = holdings.filter((one) => one.kedudukan === 'kasubbag' && one.subbagianId === id)
    return holders.some((one) => actsOn(one, hari)) ? [] : [`${label} ${name}: ${whyNobody(holders, hari)}`]
  })
  return [...missing, ...without]
}

function whyNobody(holders: StoredHolding[], hari: string): string {
  const away = holders.find((one) => one.sejak <= hari && (one.sampai === null || one.sampai >= hari))
  if (away?.berhalanganSejak != null) {
    return `${away.nama} berhalangan sejak ${formatDate(away.berhalanganSejak)}, dan belum ada Plt. atau Plh.`
  }
  const last = holders
    .flatMap((one) => (one.sampai !== null && one.sampai < hari ? [one.sampai] : []))
    .toSorted()
    .at(-1)
  return last === undefined ? 'belum tercatat.' : `lowong setelah ${formatDate(last)}.`
}
