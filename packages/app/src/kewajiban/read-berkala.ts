import { berkalaDeadline, type FaktaBerkala, PERIODE_NAMES } from '@akuntabel/domain'
import { type DokumenHead, listLibur, type Reader } from '@akuntabel/store'
import { dokumenOf } from '../dokumen/laporan-berkala/berkala-key.ts'
import { lastDay, measured, openIn } from '../dokumen/laporan-berkala/berkala-quarters.ts'
import type { YearRead } from './year-read.ts'

interface BerkalaAsk {
  unit: string
  read: YearRead
  /** Reports of parts of years of the office, newest version first. */
  reports: readonly DokumenHead[]
  today: string
}

/** Reports of parts of a year that somebody began or the law of the year asks for, and that nobody signed yet. */
export async function berkalaFacts(
  tx: Reader,
  { unit, read, reports, today }: BerkalaAsk,
): Promise<FaktaBerkala[]> {
  const { plan, entitas, tahun } = read
  if (plan === null) return []
  const { policy } = plan
  const [dari, sampai] = [`${tahun}-01-01`, `${tahun + 1}-12-31`]
  const counted = policy.laporanBerkala?.hariKerja ? await listLibur(tx, { unit, dari, sampai }) : []
  const libur = new Set(counted.map(({ tanggal }) => tanggal))
  return PERIODE_NAMES.flatMap((periode): FaktaBerkala[] => {
    const { subjek } = dokumenOf({ unit, entitas, tahun, periode })
    const head = reports.find(
      (one) => one.entitas === entitas && one.tahun === tahun && one.subjek === subjek,
    )
    const tenggat = berkalaDeadline({ year: tahun, periode, policy, libur })
    if (head === undefined && tenggat === null) return []
    const state = head?.state ?? 'draf'
    if (state !== 'draf' && state !== 'diperiksa') return []
    const over = today > lastDay({ tahun, periode })
    const siap = over && measured(read, periode) && openIn(plan, periode).length === 0
    return [{ periode, state, siap, tenggat }]
  })
}
