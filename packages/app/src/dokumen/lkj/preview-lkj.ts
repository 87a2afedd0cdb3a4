import { entitasTahun } from '../../input/schemas.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { documents } from '../documents.ts'
import { lkjNow } from './load-lkj.ts'

/** The report as a page of HTML that needs nothing else, escaped, for the preview. */
export const previewLkj = defineUseCase({
  name: 'preview-lkj',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun,
  async run({ tx, unit, services }, input): Promise<{ html: string }> {
    const { tree } = await lkjNow(tx, { key: { unit, ...input }, clock: services.clock })
    const { writeHtmlPage } = await documents()
    return { html: writeHtmlPage(tree) }
  },
})
