import { LEMBAGA_KPU, type Policy, SCALES, type ShippedScale } from '@akuntabel/domain'
import { addLembaga, addSkala, putUnitKebijakan, type Writer } from '@akuntabel/store'
import { FIRST_YEAR } from '../input/schemas.ts'
import { installShippedPacks } from './install-shipped.ts'
import { shippedScales } from './office-scales.ts'

export const SHIPPED_LEMBAGA = { nama: 'kpu', versi: 1 }

/** An office that begins gets a shipped pack with its scale, and an agency, for every year, so that no day of it is without law. */
export async function pinFirst(
  tx: Writer,
  {
    unit,
    policy,
    lembaga = SHIPPED_LEMBAGA,
    oleh,
  }: { unit: string; policy: Policy; lembaga?: { nama: string; versi: number }; oleh: string },
): Promise<void> {
  await installShippedPacks(tx)
  await addSkala(tx, [unit], shippedScales())
  await addLembaga(tx, [{ ...SHIPPED_LEMBAGA, isi: JSON.stringify(LEMBAGA_KPU) }])
  await putUnitKebijakan(tx, {
    unit_code: unit,
    mulai_tahun: FIRST_YEAR,
    kebijakan: policy.name,
    kebijakan_versi: policy.version,
    skala: SCALES[policy.scale as ShippedScale].name,
    skala_versi: 1,
    lembaga,
    oleh,
  })
}
