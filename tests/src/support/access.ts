import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What somebody with a screen reader or without a mouse would stumble over on this page: serious findings only. */
export async function accessProblems(page: Page): Promise<string[]> {
  // In the page itself, and without a report of what is right: less than half the time.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await builder.exclude('iframe').analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
