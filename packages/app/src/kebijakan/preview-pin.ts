import { lembagaOf } from '../lembaga/lembaga-of.ts'
import { loadUnit } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { scaleText } from './law-view.ts'
import { pinInput, planPin } from './plan-pin.ts'
import { policyRules } from './policy-rules.ts'

export interface PinPreviewView {
  /** `sejak tahun 2023`, `untuk tahun 2023 sampai 2024` */
  period: string
  changes: { label: string; from: string; to: string }[]
  /** Years whose figures are counted anew. */
  years: number[]
}

/** What a choice would change, before it is made. */
export const previewPin = defineUseCase({
  name: 'preview-pin',
  kind: 'read',
  permission: 'kebijakan.pilih',
  audit: null,
  input: pinInput,
  async run({ tx, unit }, input): Promise<PinPreviewView> {
    const { before, after, until, pk } = await planPin(tx, unit, input)
    const office = { unit: await loadUnit(tx, unit), lembaga: await lembagaOf(tx, unit, input.mulaiTahun) }
    const from = before === null ? [] : policyRules(before.policy, office)
    const rules = policyRules(after.policy, office).map(({ label, value }) => ({
      label,
      from: from.find((rule) => rule.label === label)?.value ?? '–',
      to: value,
    }))
    const scale = {
      label: 'Skala kategori',
      from: before === null ? '–' : scaleText(before.scale),
      to: scaleText(after.scale),
    }
    const { mulaiTahun: mulai } = input
    return {
      period: until === null ? `sejak tahun ${mulai}` : `untuk tahun ${mulai} sampai ${until - 1}`,
      changes: [...rules, scale].filter((change) => change.from !== change.to),
      years: [...new Set(pk.map((one) => one.tahun))].sort((a, b) => a - b),
    }
  },
})
