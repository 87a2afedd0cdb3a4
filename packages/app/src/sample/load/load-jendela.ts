import { putJendela } from '@akuntabel/store'
import { openTahun } from '../../year/open-tahun.ts'
import { SAMPLE } from '../sample-data.ts'
import { act, asSystem, type Loading } from './act.ts'

/** Days a newcomer has at least before the sample's running year falls due. */
const GRACE_DAYS = 30
const YEARS_UNTIL_LOCK = 10

/** Years of the sample's Renstra that anybody may work in. */
export const OPENED = [2021, 2022, 2023, 2024]

/**
 * The windows of the years that hold figures. Those of the running year are counted from the day the sample is loaded, so
 * that a newcomer can enter figures today: due at a year's end at least a month away, locked long after.
 */
export async function loadJendela(loading: Pick<Loading, 'tx' | 'office'>, today: string): Promise<void> {
  const { tx, office } = loading
  const tenggat = nextYearEnd(today)
  const kunci = `${Number(tenggat.slice(0, 4)) + YEARS_UNTIL_LOCK}-12-31`
  await asSystem(loading)
  await putJendela(
    tx,
    SAMPLE.jendela.map((window) => ({
      unit_code: office.unit,
      tahun: window.tahun,
      jenis: window.jenis,
      triwulan: window.triwulan,
      buka: window.tenggat === null && today < window.buka ? today : window.buka,
      tenggat: window.tenggat ?? tenggat,
      kunci: window.kunci ?? kunci,
    })),
  )
}

/** A year is opened when it begins. */
export async function loadTahun(loading: Loading, tahun: number): Promise<void> {
  await act(loading, { oleh: 'admin', hari: firstDay(tahun) }, openTahun, { input: { tahun } })
}

export function firstDay(tahun: number): string {
  return `${tahun}-01-02`
}

function nextYearEnd(today: string): string {
  const later = new Date(`${today}T00:00:00Z`)
  later.setUTCDate(later.getUTCDate() + GRACE_DAYS)
  return `${later.getUTCFullYear()}-12-31`
}
