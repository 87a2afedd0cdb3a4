import { lembagaNameOf } from '@akuntabel/domain'
import type { NewUnit, Reader } from '@akuntabel/store'
import { z } from 'zod'
import { ZONE_NAMES } from '../config/zones.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { shortText } from '../input/schemas.ts'
import { type OfficeChoices, officeChoices } from './office-choices.ts'

/** An office that stands in no list, as it is typed at the first start. */
export const typedOffice = z.object({
  name: shortText(160),
  shortName: shortText(80),
  timezone: z.enum(ZONE_NAMES, 'Pilih zona waktunya.'),
})

interface Asked {
  unit: string
  place?: string | undefined
  baru?: z.output<typeof typedOffice> | undefined
}

/** The agency an installation begins with and its offices, the typed one among them. */
export async function beginOffice(tx: Reader, asked: Asked): Promise<OfficeChoices> {
  const choices = await officeChoices(tx)
  const listed = choices.find(({ units }) => units.some((one) => one.unit_code === asked.unit))
  if (asked.baru === undefined) {
    if (listed === undefined) throw invalidInput({ unit: 'Pilih kantor dari daftar.' })
    return listed
  }
  if (listed !== undefined) {
    const known = listed.units.find((one) => one.unit_code === asked.unit)
    throw invalidInput({
      unit: `Kode ${asked.unit} adalah ${known?.short_name}. Pilih kantor itu dari daftar, atau tulis kode lain.`,
    })
  }
  return withTyped(choices, { ...asked, baru: asked.baru })
}

function withTyped(
  choices: OfficeChoices[],
  { unit, place, baru }: Asked & Required<Pick<Asked, 'baru'>>,
): OfficeChoices {
  const begins = (choice: OfficeChoices): string => lembagaNameOf(choice.lembaga, unit).nama
  const choice = choices.find((one) => baru?.name.startsWith(begins(one)))
  if (choice === undefined || baru === undefined) {
    throw invalidInput({ 'baru.name': `Nama kantor diawali ${choices.map(begins).join(' atau ')}.` })
  }
  if (!place) throw invalidInput({ place: 'Isi bagian ini.' })
  const above = unit.length === 2 ? undefined : choice.units.find((one) => one.unit_code === unit.slice(0, 2))
  const office: NewUnit = {
    ...{
      unit_code: unit,
      parent_code: above?.unit_code ?? null,
      level: unit.length === 2 ? 'provinsi' : 'kabkota',
    },
    ...{ name: baru.name, short_name: baru.shortName, province_name: above?.province_name ?? null },
    ...{ place, timezone: baru.timezone },
  }
  return { ...choice, units: [...choice.units, office] }
}
