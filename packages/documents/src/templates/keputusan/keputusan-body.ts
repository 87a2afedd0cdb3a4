import { diktum } from '@akuntabel/domain'
import type { KeputusanData } from '../../data/keputusan.ts'
import type { Block, LabelledBlock } from '../../tree/block.ts'
import { list, paragraph } from '../../tree/make-block.ts'
import { clauses } from '../../tree/make-official.ts'
import { closed, diktumBlocks } from '../support/official-list.ts'

/** Menimbang to the last diktum. */
export function keputusanBody(data: KeputusanData): Block[] {
  return [
    clauses([
      { label: 'Menimbang', blocks: [list('alpha', closed(data.menimbang))] },
      { label: 'Mengingat', blocks: [list('decimal', closed(data.mengingat))] },
      ...noticed(data.memerhatikan),
    ]),
    paragraph('MEMUTUSKAN:', { align: 'center', style: 'run-in' }),
    clauses([
      {
        label: 'Menetapkan',
        blocks: [
          paragraph(`KEPUTUSAN ${data.milik} TENTANG ${data.judul}.`.toUpperCase(), { align: 'justify' }),
        ],
      },
      ...data.dikta.map((one, at) => ({ label: diktum(at + 1), blocks: diktumBlocks(one) })),
    ]),
  ]
}

function noticed(memerhatikan: string[]): LabelledBlock['items'] {
  const [only] = closed(memerhatikan)
  if (only === undefined) return []
  const blocks = memerhatikan.length === 1 ? [paragraph(only)] : [list('decimal', closed(memerhatikan))]
  return [{ label: 'Memerhatikan', blocks }]
}
