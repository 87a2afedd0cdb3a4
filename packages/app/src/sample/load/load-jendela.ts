import { putJendela, type Writer } from '@akuntabel/store'
import { openYear } from '../../year/open-year.ts'
import { SAMPLE } from '../sample-data.ts'
import type { TargetOffice } from './target-office.ts'

/** Days a newcomer has at least before the sample's running year falls due. */
const GRACE_DAYS = 30
const YEARS_UNTIL_LOCK = 10

/** Years of the sample's Renstra that anybody may work in. */
const OPENED = [2021, 2022, 2023, 2024]

/**
 * Its years, and the windows of both that hold figures. Those of the running year are counted from the day the sample is loaded, so that a newcomer can
 * enter figures today: due at a year's end at least a month away, locked long after.
 */
export async function loadJendela(tx: Writer, { unit }: TargetOffice, today: string): Promise<void> {
  const tenggat = nextYearEnd(today)
  const kunci = `${Number(tenggat.slice(0, 4)) + YEARS_UNTIL_LOCK}-12-31`
  await putJendela(
    tx,
    SAMPLE.jendela.map((window) => ({
      unit_code: unit,
      tahun: window.tahun,
      jenis: window.jenis,
      triwulan: window.triwulan,
      buka: window.tenggat === null && today < window.buka ? today : window.buka,
      tenggat: window.tenggat ?? tenggat,
      kunci: window.kunci ?? kunci,
    })),
  )
  for (const tahun of OPENED) await openYear(tx, { unit, tahun, oleh: 'Sistem' })
}

export function nextYearEnd(today: string): string {
  const later = new Date(`${today}T00:00:00Z`)
  later.setUTCDate(later.getUTCDate() + GRACE_DAYS)
  return `${later.getUTCFullYear()}-12-31`
}
