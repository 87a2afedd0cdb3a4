import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What somebody with a screen reader or without a mouse would stumble over on this page: serious findings only. */
export async function accessProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
