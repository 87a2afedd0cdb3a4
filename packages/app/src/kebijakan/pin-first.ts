import { type Policy, SCALES, type ShippedScale } from '@akuntabel/domain'
import { addSkala, putUnitKebijakan, type Writer } from '@akuntabel/store'
import { FIRST_YEAR } from '../input/schemas.ts'
import { installShippedPacks, shippedScales } from './install-shipped.ts'

/** An office that begins gets a shipped pack and scale for every year, so that no day of it is without law. */
export async function pinFirst(
  tx: Writer,
  { unit, policy, scale, oleh }: { unit: string; policy: Policy; scale: ShippedScale; oleh: string },
): Promise<void> {
  await installShippedPacks(tx)
  await addSkala(tx, [unit], shippedScales())
  await putUnitKebijakan(tx, {
    unit_code: unit,
    mulai_tahun: FIRST_YEAR,
    kebijakan: policy.name,
    kebijakan_versi: policy.version,
    skala: SCALES[scale].name,
    skala_versi: 1,
    oleh,
  })
}
