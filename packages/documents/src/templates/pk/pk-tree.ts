import type { PkData } from '../../data/pk.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { heading } from '../../tree/make-block.ts'
import { entityName, entityShortName } from '../support/entity.ts'
import { officeHead } from '../support/letterhead.ts'
import { numberBlocks } from '../support/number-blocks.ts'
import { PK_MARGINS } from '../support/page.ts'
import { attachmentOwner, pkAttachment } from './attachment.ts'
import { pkTitle } from './revision.ts'
import { pkStatement } from './statement.ts'

/** Perjanjian Kinerja: statement page and lampiran, as PermenPANRB 53/2014 lays it out. */
export function pkTree(pk: PkData): DocumentTree {
  const { office } = pk
  const title = pkTitle(pk)
  return {
    kind: 'pk',
    title: `${title} ${entityShortName(office)}`,
    subject: `${title} ${entityName(office)}`,
    language: 'id-ID',
    satker: { code: office.code, name: office.shortName },
    entitas: office.entitas,
    year: pk.tahun,
    state: pk.state === 'ditandatangani' || pk.state === 'direvisi' ? 'final' : 'draf',
    paper: pk.paper,
    margins: PK_MARGINS,
    header: null,
    pageNumbers: false,
    createdAt: pk.createdAt,
    blocks: numberBlocks([
      officeHead(office),
      heading({ id: 'pernyataan', level: 1, text: title.toUpperCase(), continues: true }),
      ...pkStatement(pk),
      heading({ id: 'lampiran', level: 1, text: `LAMPIRAN ${title.toUpperCase()}` }),
      attachmentOwner(office, pk),
      ...pkAttachment(pk, 'lampiran'),
    ]),
  }
}
