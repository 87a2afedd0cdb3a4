import { PILIHAN, type Pilihan, type PolicyChoices } from '@akuntabel/domain'
import { addSkala, bumpDataVersion, lockTahun, putUnitKebijakan } from '@akuntabel/store'
import { loadOffice } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { refreshRingkasan } from '../year/refresh-ringkasan.ts'
import { SHIPPED_LEMBAGA } from './pin-first.ts'
import { type PinPlan, pinInput, planPin } from './plan-pin.ts'

/** From a year on the office measures by another pack or scale; what is open there is counted anew. */
export const pinKebijakan = defineUseCase({
  name: 'pin-kebijakan',
  kind: 'write',
  permission: 'kebijakan.pilih',
  audit: 'kebijakan.dipilih',
  input: pinInput,
  year: ({ mulaiTahun }) => ({ entitas: null, tahun: mulaiTahun, unopened: true }),
  async run({ tx, unit, actor }, input) {
    const { mulaiTahun: mulai } = input
    const later = (await planPin(tx, unit, input)).years.filter((tahun) => tahun !== mulai)
    for (const tahun of later) await lockTahun(tx, { unit, entitas: null, tahun, mode: 'share' })
    // Asked again, because a year may have been closed until its lock was given.
    const plan = await planPin(tx, unit, input)
    const { kebijakan, skala, pilihan } = plan.stored
    await addSkala(tx, [unit], [skala])
    await putUnitKebijakan(tx, {
      unit_code: unit,
      mulai_tahun: mulai,
      kebijakan: kebijakan.nama,
      kebijakan_versi: kebijakan.versi,
      skala: skala.nama,
      skala_versi: skala.versi,
      pilihan: JSON.stringify(pilihan),
      // An office that chooses for the first time bears the shipped names.
      lembaga: plan.before === null ? SHIPPED_LEMBAGA : undefined,
      oleh: actor.personName,
    })
    for (const { entitas, tahun } of plan.pk)
      await refreshRingkasan(tx, { office: await loadOffice(tx, unit, tahun), entitas, tahun })
    // In the order of years, its own among them: whoever marks every year does so too.
    for (const tahun of [mulai, ...later].sort((a, b) => a - b))
      await bumpDataVersion(tx, { unit, entitas: null, tahun })
    return { view: {}, audit: { subject: `kebijakan/${mulai}`, data: trail(mulai, plan) } }
  },
})

function trail(mulai: number, { stored: { kebijakan, skala, pilihan }, before }: PinPlan) {
  const own = (Object.keys(PILIHAN) as Pilihan[]).filter(
    (key) => (pilihan as PolicyChoices)[key] !== undefined,
  )
  const beside =
    own.length === 0
      ? ''
      : ` dengan pilihan kantor (${own.map((key) => PILIHAN[key].toLowerCase()).join(', ')})`
  return {
    tahun: mulai,
    kebijakan: `${kebijakan.nama} ${kebijakan.versi}${beside}`,
    skala: `${skala.nama} ${skala.versi}`,
    sebelum: before === null ? null : `${before.policy.name} ${before.policy.version}, ${before.scale.name}`,
  }
}
