import { type Asumsi, formatClass, type Policy, policyLabel, type Scale } from '@akuntabel/domain'

/** What stands under a computed figure: where its rules come from and what they take for granted. */
export interface LawView {
  /** `kpu 3`, as the trace of the figure names it. */
  label: string
  sitasi: string
  asumsi: Asumsi[]
}

export function lawView(policy: Policy): LawView {
  return { label: policyLabel(policy), sitasi: policy.citation, asumsi: [...policy.asumsi] }
}

/** One for each pack that figures of several years stand on, the newest year's first. */
export function lawViews(figures: { policy: Policy }[]): LawView[] {
  const views = figures.map(({ policy }) => lawView(policy)).reverse()
  return [...new Map(views.map((view) => [view.label, view])).values()]
}

/** `Skala LKj KPU: Tidak Berhasil 0–50, …` */
export function scaleText({ name, classes }: Scale): string {
  return `${name}: ${classes.map((one) => `${one.name} ${formatClass(one)}`).join(', ')}`
}
