import { formatDate } from '@akuntabel/domain'
import type { RapatData } from '../../data/rapat.ts'
import type { Block } from '../../tree/block.ts'
import { list, paragraph } from '../../tree/make-block.ts'
import { type Content, value } from '../../tree/make-inline.ts'
import { count } from '../support/figures.ts'
import { withoutStop } from '../support/sentence.ts'

type Acara = RapatData['acara']

/** What will be spoken about, a line each; the meeting's own subject where no figure calls for anything. */
export function agendaTopics({ acara, judul }: Pick<RapatData, 'acara' | 'judul'>): Content[] {
  const of = (number: number, key: string) => count(number, `acara:${key}`)
  return [
    ...(acara.putusan.length > 0
      ? [
          [
            'Tindak lanjut ',
            of(acara.putusan.length, 'putusan'),
            ' putusan rapat sebelumnya yang belum selesai',
          ],
        ]
      : []),
    ...(acara.tertinggal.length > 0
      ? [
          [
            'Pembahasan ',
            of(acara.tertinggal.length, 'tertinggal'),
            ` indikator di bawah target: ${acara.tertinggal.map(({ kode }) => kode).join(', ')}`,
          ],
        ]
      : []),
    ...(acara.terlambat.length > 0
      ? [
          [
            'Kelengkapan data ',
            of(acara.terlambat.length, 'terlambat'),
            ` indikator: ${acara.terlambat.map(({ kode }) => kode).join(', ')}`,
          ],
        ]
      : []),
    ...(acara.langkah.length > 0
      ? [[of(acara.langkah.length, 'langkah'), ' langkah rencana aksi yang belum dilaksanakan']]
      : []),
    `Pembahasan dan putusan ${judul}`,
  ]
}

/** The agenda in full, as it stands in the notes. */
export function agendaInFull(acara: Acara): Block[] {
  return [
    ...part(
      'Indikator di bawah target',
      acara.tertinggal.map(({ kode, name, capaian, capaianText }) => [
        `${kode} ${name}: capaian `,
        value({ text: capaianText, raw: capaian, source: `acara:capaian:${kode}` }),
        '.',
      ]),
    ),
    ...part(
      'Data yang belum lengkap',
      acara.terlambat.map(({ kode, text }) => `${kode}: ${text}.`),
    ),
    ...part(
      'Langkah rencana aksi yang belum dilaksanakan',
      acara.langkah.map(
        ({ kode, uraian, pic, keterangan }) =>
          `${kode}: ${withoutStop(uraian)}${pic === null ? '' : ` (${pic})`}; ${keterangan}.`,
      ),
    ),
    ...part(
      'Putusan rapat sebelumnya yang belum selesai',
      acara.putusan.map(({ uraian, siapa, tenggat }) => {
        const by =
          siapa === null ? '' : ` (${siapa}${tenggat === null ? '' : `, sampai ${formatDate(tenggat)}`})`
        return `${withoutStop(uraian)}${by}.`
      }),
    ),
  ]
}

function part(title: string, items: readonly Content[]): Block[] {
  return items.length === 0 ? [] : [paragraph(title, { style: 'run-in' }), list('decimal', items)]
}
