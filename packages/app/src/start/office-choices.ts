import { LEMBAGA_KPU, type Lembaga } from '@akuntabel/domain'
import type { NewUnit, Reader } from '@akuntabel/store'
import { SHIPPED_LEMBAGA } from '../kebijakan/pin-first.ts'
import { installedLembaga } from '../lembaga/list-lembaga.ts'
import type { Kantor } from '../lembaga/read-lembaga.ts'

/** An agency with the offices that an empty installation may begin with. */
export interface OfficeChoices {
  /** Which version of which agency they bear. */
  key: { nama: string; versi: number }
  lembaga: Lembaga
  units: NewUnit[]
}

/** Offices of the newest version of every installed agency, and the commission's, which ship with the program. */
export async function officeChoices(tx: Reader): Promise<OfficeChoices[]> {
  const { nationalUnits } = await import('../sample/national-units.ts')
  const installed = (await installedLembaga(tx)).filter(({ kode }) => kode !== SHIPPED_LEMBAGA.nama)
  const newest = installed.filter(({ kode }, at) => installed.findIndex((one) => one.kode === kode) === at)
  return [
    ...newest
      .filter(({ kantor }) => kantor.length > 0)
      .map(({ kode, versi, lembaga, kantor }) => ({
        key: { nama: kode, versi },
        lembaga,
        units: kantor.map(unitOf),
      })),
    { key: SHIPPED_LEMBAGA, lembaga: LEMBAGA_KPU, units: nationalUnits() },
  ]
}

function unitOf({ kode, induk, tingkat, nama, singkat, provinsi, tempat, zona }: Kantor): NewUnit {
  return {
    ...{ unit_code: kode, parent_code: induk, level: tingkat, name: nama, short_name: singkat },
    ...{ province_name: provinsi, place: tempat, timezone: zona },
  }
}
