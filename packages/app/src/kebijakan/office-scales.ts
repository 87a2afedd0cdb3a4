import { SCALES, type Scale, scaleToJson } from '@akuntabel/domain'
import { listSkala, type NewSkala, type Reader, type Skala } from '@akuntabel/store'

/** Scales that ship, each in its first version, as an office stores them. */
export function shippedScales(): NewSkala[] {
  return Object.values(SCALES).map(stored)
}

/** Scales an office may measure by: its own, and those that ship with the program. */
export async function officeScales(tx: Reader, unit: string): Promise<Skala[]> {
  const own = await listSkala(tx, unit)
  const shipped = shippedScales().filter(
    ({ nama, versi }) => !own.some((one) => one.nama === nama && one.versi === versi),
  )
  return [...own, ...shipped.map((scale) => ({ unit_code: unit, ...scale }))]
}

function stored(scale: Scale): NewSkala {
  return { nama: scale.name, versi: 1, sitasi: scale.citation, kelas: scaleToJson(scale) }
}
